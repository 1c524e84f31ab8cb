// Moves the page's own time on for a moment, where it stands still, and puts it back afterwards.
//
// What the page starts because it is opened, used, scrolled or looked at comes to its end:
// one-shot timers, animation frames and quick intervals get PAGE_TIME milliseconds. Carousels and
// clocks stay where they are: timers that were set earlier for a second or more, and intervals
// of 200 ms or more, do not fire. What goes on without end has its time once, not at every capture.

const PAGE_TIME = 3000;
const STOP_TIME = 50; // at each place that scrolling comes to
const SLOW = { Timeout: 1000, Interval: 200 };
const HAD_ITS_TIME = Symbol.for("presscheck: timers that had their time");

class PageTime {
  constructor() {
    const clock = globalThis.__pwClock?.controller;
    clock?.now(); // lets the clock begin, if nobody has asked it yet
    this.clock = clock && !clock._realTime ? clock : undefined;
    if (!this.clock) return;
    this.before = { ...clock._now };
    this.due = new Map([...clock._timers].map(([id, { callAt }]) => [id, callAt]));
    this.held = new Map();
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
    return Boolean(this.clock && [...this.clock._timers.values()].some(({ callAt }) => callAt <= end));
  }

  get count() {
    return this.clock?._timers.size ?? 0;
  }

  async move(milliseconds) {
    try {
      await this.clock?.runFor(milliseconds);
    } catch (error) {
      reportError(error); // the page's own, heard as if it had come by itself
    }
  }

  /** Gives PAGE_TIME to what is due; what goes on after it has had its time. */
  async run() {
    await this.move(PAGE_TIME);
    for (const timer of this.clock?._timers.values() ?? [])
      if (timer.callAt !== Infinity) {
        document[HAD_ITS_TIME].add(timer.id);
        this.hold(timer);
      }
  }

  /** Time is again what it was, and every timer left is as far off as it was when time moved. */
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
