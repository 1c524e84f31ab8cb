// Keeps a page from hearing of its own capture, which scrolls through it and resizes the viewport
// for a moment. It runs before the page's own scripts.

const GATE = Symbol.for("presscheck: gate");

const NativeIntersectionObserver = window.IntersectionObserver;
const NativeResizeObserver = window.ResizeObserver;
const NativeMutationObserver = window.MutationObserver;

// "open": the page hears everything. "scrolling": it does not hear yet what leaves the viewport.
// "shooting": it hears of no size and no intersection.
const gate = {
  state: "open",
  opening: false,
  waiting: new Set(),
  IntersectionObserver: NativeIntersectionObserver,

  /** Tells the page what was withheld; returns whether there was anything. */
  open() {
    gate.state = "open";
    gate.opening = true;
    afterFrames(3, () => (gate.opening = false));
    const releases = [...gate.waiting];
    gate.waiting.clear();
    for (const release of releases) release();
    return releases.length > 0;
  },
};

const afterFrames = (count, done) => {
  const observer = new NativeIntersectionObserver(() => {
    observer.disconnect();
    if (count > 1) afterFrames(count - 1, done);
    else done();
  });
  observer.observe(document.documentElement);
};

/** What is no function goes to the browser as it is, which throws its own error. */
const callable = (callback, wrapped) => (typeof callback === "function" ? wrapped : callback);

/** For each observer the entries that its page has not heard of, the last one for each target. */
const withheldBy = new WeakMap();

/** A class of observers that forget what they withhold when nobody observes it any more. */
const withholding = (Native) =>
  class extends Native {
    constructor(...given) {
      super(...given);
      withheldBy.set(this, new Map());
    }

    unobserve(target) {
      withheldBy.get(this).delete(target);
      super.unobserve(target);
    }

    disconnect() {
      withheldBy.get(this).clear();
      super.disconnect();
    }
  };

const mayBeHeard = ({ isIntersecting }) =>
  gate.state === "open" || (gate.state === "scrolling" && isIntersecting);

class IntersectionObserver extends withholding(NativeIntersectionObserver) {
  #callback;

  constructor(callback, ...options) {
    super(callable(callback, (entries) => this.#hear(entries)), ...options);
    this.#callback = callback;
  }

  #hear(entries) {
    const withheld = withheldBy.get(this);
    const heard = entries.filter((entry) => {
      if (mayBeHeard(entry)) return withheld.delete(entry.target) || true;
      withheld.set(entry.target, entry);
      return false;
    });
    if (withheld.size) gate.waiting.add(this.#release);
    this.#tell(heard);
  }

  #tell(entries) {
    if (entries.length) this.#callback.call(this, entries, this);
  }

  #release = () => {
    const withheld = withheldBy.get(this);
    const entries = [...withheld.values()];
    withheld.clear();
    this.#tell(entries);
  };
}

const sizeOf = ({ contentRect: { width, height } }) => `${width},${height}`;

class ResizeObserver extends withholding(NativeResizeObserver) {
  #heardSizes = new WeakMap();
  #disturbed = new Set();
  #options = new WeakMap();
  #callback;

  constructor(callback) {
    super(callable(callback, (entries) => this.#hear(entries)));
    this.#callback = callback;
  }

  observe(target, options) {
    super.observe(target, options);
    this.#options.set(target, options);
    this.#heardSizes.delete(target);
  }

  #hear(entries) {
    const heard = entries.filter((entry) => this.#mayBeHeard(entry));
    for (const entry of heard) this.#heardSizes.set(entry.target, sizeOf(entry));
    if (withheldBy.get(this).size) gate.waiting.add(this.#release);
    if (heard.length) this.#callback.call(this, heard, this);
  }

  #mayBeHeard(entry) {
    if (gate.state === "shooting") {
      withheldBy.get(this).set(entry.target, entry);
      return false;
    }
    // A size that only the capture changed is the page's old one again.
    const disturbed = this.#disturbed.delete(entry.target);
    return !disturbed || this.#heardSizes.get(entry.target) !== sizeOf(entry);
  }

  // A target that is observed anew tells its size once more: only a change is passed on.
  #release = () => {
    const withheld = withheldBy.get(this);
    for (const target of withheld.keys()) {
      this.#disturbed.add(target);
      super.unobserve(target);
      super.observe(target, this.#options.get(target));
    }
    withheld.clear();
  };
}

// Playwright adds and removes an empty rule, so that Firefox paints before it takes a screenshot.
const isEmptyRule = ({ localName, textContent }) =>
  localName === "style" && textContent === "body {}";

const isThePages = ({ target, type, addedNodes, removedNodes }) =>
  type !== "childList" || target !== document.head ||
  ![...addedNodes, ...removedNodes].every(isEmptyRule);

class MutationObserver extends NativeMutationObserver {
  constructor(callback) {
    const hear = (records) => {
      const heard = records.filter(isThePages);
      if (heard.length) callback.call(this, heard, this);
    };
    super(callable(callback, hear));
  }
}

/** Stops an event before the page's own listeners, unless the value that it tells has changed. */
const watch = (target, name, read) => {
  let heard = read();
  const listener = (event) => {
    const now = read();
    if (gate.state === "shooting" || now === heard) event.stopImmediatePropagation();
    else heard = now;
  };
  EventTarget.prototype.addEventListener.call(target, name, listener, true);
};

const viewportSize = () =>
  [innerWidth, innerHeight, devicePixelRatio, screen.width, screen.height].join();
/** @param {any} viewport */
const visualSize = ({ width, height, scale } = window.visualViewport) =>
  [width, height, scale].join();
const orientation = () => `${screen.orientation?.type} ${screen.orientation?.angle}`;

const watchSizes = () => {
  watch(window, "resize", viewportSize);
  watch(window, "orientationchange", orientation);
  if (window.visualViewport) watch(window.visualViewport, "resize", visualSize);
  if (screen.orientation) watch(screen.orientation, "change", orientation);
};

// While a page is scrolled or small, other elements are under the pointer, which does not move.
// The browser tells the last of that some frames later: then the pointer is where it was.
const POINTER_EVENTS = ["pointer", "mouse"].flatMap((kind) =>
  ["enter", "leave", "move", "out", "over"].map((what) => kind + what));

const watchPointer = () => {
  let heardAt = "";
  const listener = (event) => {
    const place = `${event.clientX} ${event.clientY}`;
    if (gate.state !== "open" || (gate.opening && place === heardAt))
      event.stopImmediatePropagation();
    else heardAt = place;
  };
  for (const name of POINTER_EVENTS) window.addEventListener(name, listener, true);
};

// A media query is watched from the first time that the page listens to it.
const watchedQueries = new WeakSet();

const watchQuery = (list) => {
  // The browser itself answers for a call without its list.
  if (!list || watchedQueries.has(list)) return;
  watchedQueries.add(list);
  watch(list, "change", () => list.matches);
};

const watchMediaQueries = () => {
  /** @type {any} */
  const { addEventListener } = EventTarget.prototype;
  const queries = MediaQueryList.prototype;
  const { addListener } = queries;
  /** @type {any} */
  const onchange = Object.getOwnPropertyDescriptor(queries, "onchange");
  const method = (value) => ({ configurable: true, writable: true, value });
  Object.defineProperties(queries, {
    addEventListener: method(/** @this {any} */ function (...listening) {
      watchQuery(this);
      return addEventListener.apply(this, listening);
    }),
    addListener: method(/** @this {any} */ function (listener) {
      watchQuery(this);
      return addListener.call(this, listener);
    }),
    onchange: {
      ...onchange,
      set(listener) {
        watchQuery(this);
        onchange.set.call(this, listener);
      },
    },
  });
};

// In a frame without scripts nothing hears, and Chromium would report each event as an error.
if (!window[GATE] && !matchMedia("(scripting: none)").matches) {
  Object.defineProperty(window, GATE, { value: gate });
  Object.assign(window, { IntersectionObserver, ResizeObserver, MutationObserver });
  watchSizes();
  watchPointer();
  watchMediaQueries();
}
