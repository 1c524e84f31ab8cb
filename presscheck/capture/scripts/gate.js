// Keeps a page from hearing of its own capture, which scrolls through it and resizes the viewport
// for a moment. Runs before the page's own scripts.
(() => {
  const GATE = Symbol.for("presscheck: gate");
  if (window[GATE]) return;

  // "open": the page hears everything. "scrolling": what leaves the viewport is not told yet.
  // "shooting": no size and no intersection is told.
  const gate = { state: "open", opening: false, waiting: new Set() };
  gate.open = () => {
    gate.state = "open";
    gate.opening = true;
    afterFrames(3, () => (gate.opening = false));
    const releases = [...gate.waiting];
    gate.waiting.clear();
    for (const release of releases) release();
    return releases.length > 0;
  };
  Object.defineProperty(window, GATE, { value: gate });

  const callable = (callback, wrapped) => (typeof callback === "function" ? wrapped : callback);

  const NativeIntersectionObserver = window.IntersectionObserver;
  gate.IntersectionObserver = NativeIntersectionObserver;
  const passes = ({ isIntersecting }) =>
    gate.state === "open" || (gate.state === "scrolling" && isIntersecting);

  window.IntersectionObserver = class IntersectionObserver extends NativeIntersectionObserver {
    #withheld = new Map();
    #callback;

    constructor(callback, ...options) {
      super(callable(callback, (entries) => this.#hear(entries)), ...options);
      this.#callback = callback;
    }

    #hear(entries) {
      const told = entries.filter((entry) => {
        if (passes(entry)) return this.#withheld.delete(entry.target) || true;
        this.#withheld.set(entry.target, entry);
        return false;
      });
      if (this.#withheld.size) gate.waiting.add(this.#release);
      this.#tell(told);
    }

    #tell(entries) {
      if (entries.length) this.#callback.call(this, entries, this);
    }

    #release = () => {
      const entries = [...this.#withheld.values()];
      this.#withheld.clear();
      this.#tell(entries);
    };

    unobserve(target) {
      this.#withheld.delete(target);
      super.unobserve(target);
    }

    disconnect() {
      this.#withheld.clear();
      super.disconnect();
    }
  };

  const NativeResizeObserver = window.ResizeObserver;
  const sizeOf = ({ contentRect: { width, height } }) => `${width},${height}`;

  window.ResizeObserver = class ResizeObserver extends NativeResizeObserver {
    #told = new WeakMap();
    #withheld = new Map();
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
      this.#told.delete(target);
    }

    unobserve(target) {
      this.#withheld.delete(target);
      super.unobserve(target);
    }

    disconnect() {
      this.#withheld.clear();
      super.disconnect();
    }

    #hear(entries) {
      const told = entries.filter((entry) => this.#passes(entry));
      for (const entry of told) this.#told.set(entry.target, sizeOf(entry));
      if (this.#withheld.size) gate.waiting.add(this.#release);
      if (told.length) this.#callback.call(this, told, this);
    }

    #passes(entry) {
      if (gate.state === "shooting") {
        this.#withheld.set(entry.target, entry);
        return false;
      }
      // A size that the capture alone disturbed is the page's old one again.
      return !this.#disturbed.delete(entry.target) || this.#told.get(entry.target) !== sizeOf(entry);
    }

    // Observed anew, a target tells its size once more: only a change is passed on.
    #release = () => {
      for (const target of this.#withheld.keys()) {
        this.#disturbed.add(target);
        super.unobserve(target);
        super.observe(target, this.#options.get(target));
      }
      this.#withheld.clear();
    };
  };

  // Playwright adds and removes an empty rule, so that Firefox paints what it is about to shoot.
  const NativeMutationObserver = window.MutationObserver;
  const isEmptyRule = ({ localName, textContent }) =>
    localName === "style" && textContent === "body {}";
  const isThePages = ({ target, type, addedNodes, removedNodes }) =>
    type !== "childList" || target !== document.head ||
    ![...addedNodes, ...removedNodes].every(isEmptyRule);

  window.MutationObserver = class MutationObserver extends NativeMutationObserver {
    constructor(callback) {
      const hear = (records) => {
        const told = records.filter(isThePages);
        if (told.length) callback.call(this, told, this);
      };
      super(callable(callback, hear));
    }
  };

  /** Stops an event before the page's own listeners, unless what it is about has changed. */
  const watch = (target, name, read) => {
    let heard = read();
    const listener = (event) => {
      const now = read();
      if (gate.state === "shooting" || now === heard) event.stopImmediatePropagation();
      else heard = now;
    };
    EventTarget.prototype.addEventListener.call(target, name, listener, true);
  };

  const viewport = () =>
    [innerWidth, innerHeight, devicePixelRatio, screen.width, screen.height].join();
  const visual = ({ width, height, scale } = window.visualViewport) => [width, height, scale].join();
  const turned = () => `${screen.orientation?.type} ${screen.orientation?.angle}`;

  watch(window, "resize", viewport);
  watch(window, "orientationchange", turned);
  if (window.visualViewport) watch(window.visualViewport, "resize", visual);
  if (screen.orientation) watch(screen.orientation, "change", turned);

  // While a page is scrolled through or small, other things are under the pointer, which stands
  // still. The last word on that comes some frames later: the pointer is where it was.
  const POINTING = ["pointer", "mouse"].flatMap((kind) =>
    ["enter", "leave", "move", "out", "over"].map((what) => kind + what));
  let pointed = "";
  const withhold = (event) => {
    const place = `${event.clientX} ${event.clientY}`;
    if (gate.state !== "open" || (gate.opening && place === pointed))
      event.stopImmediatePropagation();
    else pointed = place;
  };
  for (const name of POINTING) window.addEventListener(name, withhold, true);

  const afterFrames = (count, done) => {
    const observer = new NativeIntersectionObserver(() => {
      observer.disconnect();
      if (count > 1) afterFrames(count - 1, done);
      else done();
    });
    observer.observe(document.documentElement);
  };

  // A media query is watched from the first time that the page listens to it.
  const watched = new WeakSet();
  const watchQuery = (list) => {
    if (watched.has(list)) return;
    watched.add(list);
    watch(list, "change", () => list.matches);
  };
  const { addEventListener } = EventTarget.prototype;
  const queries = MediaQueryList.prototype;
  const { addListener } = queries;
  const onchange = Object.getOwnPropertyDescriptor(queries, "onchange");
  Object.defineProperties(queries, {
    addEventListener: {
      configurable: true,
      writable: true,
      value: function (...listening) {
        watchQuery(this);
        return addEventListener.apply(this, listening);
      },
    },
    addListener: {
      configurable: true,
      writable: true,
      value: function (listener) {
        watchQuery(this);
        return addListener.call(this, listener);
      },
    },
    onchange: {
      ...onchange,
      set(listener) {
        watchQuery(this);
        onchange.set.call(this, listener);
      },
    },
  });
})();
