// Waits with a limit. The page's timers may stand still, so nothing here uses them.

export const gate = window[Symbol.for("presscheck: gate")] ?? { open: () => false };

const realTimers = () => globalThis.__pwClock?.builtins ?? globalThis;

/** Waits that end after `patience` milliseconds at the latest; `notes` names what had not come. */
export class Waiting {
  notes = new Set();
  isOver = false;

  constructor(patience) {
    /** @type {Promise<void>} */
    this.over = new Promise((resolve) => {
      this.timer = realTimers().setTimeout.call(globalThis, () => {
        this.isOver = true;
        resolve();
      }, patience);
    });
  }

  async within(promise, what) {
    let come = false;
    const coming = promise.catch(() => {}).then(() => (come = true));
    await Promise.race([coming, this.over]);
    if (!come) this.notes.add(`${what} had not come`);
  }

  /** The next rendered frame: an intersection observer reports with it. */
  frame() {
    const Observer = gate.IntersectionObserver ?? IntersectionObserver;
    /** @type {Promise<void>} */
    const rendered = new Promise((resolve) => {
      const observer = new Observer(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });
    return Promise.race([rendered, this.over]);
  }

  end() {
    realTimers().clearTimeout.call(globalThis, this.timer);
  }
}

export const nextEvent = (target, ...names) =>
  new Promise((resolve) => {
    for (const name of names) target.addEventListener(name, resolve, { once: true });
  });
