// Waiting with a limit. The page's timers may stand still, so nothing here asks them.

const gate = window[Symbol.for("presscheck: gate")] ?? { open: () => false };

const realTimers = () => globalThis.__pwClock?.builtins ?? globalThis;

/** Waits that end after `patience` milliseconds at the latest; what had not come is in `notes`. */
class Waiting {
  constructor(patience) {
    this.notes = new Set();
    this.isOver = false;
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

const event = (target, ...names) =>
  new Promise((resolve) => {
    for (const name of names) target.addEventListener(name, resolve, { once: true });
  });
