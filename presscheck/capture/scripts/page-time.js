// Moves the page's own clock on for a moment, where it stands still, and puts it back afterwards.
//
// One-shot timers, animation frames and quick intervals get PAGE_TIME milliseconds, so that what
// the page has started comes to its end. Carousels and clocks do not move: timers that were set
// before for a second or more, and intervals of 200 ms or more, do not fire. What never ends gets
// its time once, not at every capture.

const PAGE_TIME = 3000;
export const STOP_TIME = 50; // milliseconds, at each place where scrolling stops
const SLOW = { Timeout: 1000, Interval: 200 };
const HAD_ITS_TIME = Symbol.for("presscheck: timers that had their time");

export class PageTime {
  before = { ticks: 0 };
  due = new Map();
  held = new Map();

  constructor() {
    const clock = globalThis.__pwClock?.controller;
    clock?.now(); // starts the clock, if nobody has asked it yet
    this.clock = clock && !clock._realTime ? clock : undefined;
    if (!this.clock) return;
    this.before = { ...clock._now };
    this.due = new Map([...clock._timers].map(([id, { callAt }]) => [id, callAt]));
    document[HAD_ITS_TIME] ??= new Set();
    for (const timer of clock._timers.values()) if (this.stays(timer)) this.hold(timer);
  }

  stays({ id, type, delay }) {
    return document[HAD_ITS_TIME].has(id) || delay >= (SLOW[type] ?? Infinity);
  }

  hold(timer) {
    this.held.set(timer.id, timer.callAt);
    timer.callAt = Infinity;
  }

  /** Whether anything is due within PAGE_TIME. */
  get hasWork() {
    const end = this.clock && this.clock._now.ticks + PAGE_TIME;
    const isDue = ({ callAt }) => callAt <= end;
    return Boolean(this.clock && [...this.clock._timers.values()].some(isDue));
  }

  get count() {
    return this.clock?._timers.size ?? 0;
  }

  async move(milliseconds) {
    try {
      await this.clock?.runFor(milliseconds);
    } catch (error) {
      reportError(error); // it is the page's own error, and is heard as one
    }
  }

  /** Gives PAGE_TIME to all timers; those that are left then do not get it again. */
  async run() {
    await this.move(PAGE_TIME);
    for (const timer of this.clock?._timers.values() ?? [])
      if (timer.callAt !== Infinity) {
        document[HAD_ITS_TIME].add(timer.id);
        this.hold(timer);
      }
  }

  /** Puts the clock back; every timer that is left is as far ahead as it was. */
  end() {
    if (!this.clock) return;
    const moved = this.clock._now.ticks - this.before.ticks;
    Object.assign(this.clock._now, this.before);
    for (const timer of this.clock._timers.values()) {
      const callAt = this.held.get(timer.id) ?? timer.callAt;
      const waited = callAt !== this.due.get(timer.id);
      timer.callAt = waited ? Math.max(this.before.ticks, callAt - moved) : callAt;
      timer.createdAt = Math.min(timer.createdAt, this.before.ticks);
    }
  }
}
