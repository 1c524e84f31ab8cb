// Watches what a page does by itself. It runs before the page's own scripts.
(() => {
  const known = new Map();
  const numbers = new WeakMap();
  const shifts = [];
  const cookies = new Set();
  const records = [];
  let frames = 0;
  let elements = 0;
  let sizes = new Map();

  const keyOf = (type, listener, options) => {
    if (!numbers.has(listener)) numbers.set(listener, Math.random());
    const capture = typeof options === "object" ? options?.capture : options;
    return `${type} ${Boolean(capture)} ${numbers.get(listener)}`;
  };

  const watchListeners = (name, note) => {
    const original = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (type, listener, options) {
      const target = this ?? window;
      const stays = listener && !options?.once && !options?.signal;
      if (!known.has(target)) known.set(target, new Map());
      if (stays) note(known.get(target), type, keyOf(type, listener, options));
      return original.call(target, type, listener, options);
    };
  };
  watchListeners("addEventListener", (types, type, key) => types.set(key, type));
  watchListeners("removeEventListener", (types, type, key) => types.delete(key));

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(text) {
      cookies.add(String(text).split("=")[0].trim());
      cookie.set.call(this, text);
    },
  });

  const measuresShifts = PerformanceObserver.supportedEntryTypes.includes("layout-shift");
  const noteShifts = (entries) => shifts.push(...entries.filter((entry) => !entry.hadRecentInput));
  const shiftObserver = new PerformanceObserver((list) => noteShifts(list.getEntries()));
  if (measuresShifts) shiftObserver.observe({ type: "layout-shift", buffered: true });

  const everything = () => [...document.querySelectorAll("*")];
  const sizeOf = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return `${width} × ${height}`;
  };
  /** How far the page has shifted since this was asked for the last time. */
  const shifted = () => {
    noteShifts(shiftObserver.takeRecords());
    return shifts.splice(0).reduce((sum, entry) => sum + entry.value, 0);
  };

  /** Returns how far the page has shifted while it was loading, and watches it from now on. */
  const begin = () => {
    elements = everything().length;
    sizes = new Map(everything().map((element) => [element, sizeOf(element)]));
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (work) => {
      frames += 1;
      return ask.call(window, work);
    };
    new MutationObserver((list) => records.push(...list)).observe(document, {
      attributes: true, characterData: true, childList: true, subtree: true,
    });
    return shifted();
  };

  /** The listeners that are there, counted by the name of their event. */
  const listeners = () => {
    const counts = {};
    for (const [target, types] of known) {
      if (target instanceof Node && !target.isConnected) continue;
      for (const type of types.values()) counts[type] = (counts[type] ?? 0) + 1;
    }
    return counts;
  };

  /** What was written more often than allowed: the element, the attribute, and how often. */
  const written = (most) => {
    const counts = new Map();
    for (const { target, attributeName } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const names = counts.get(element) ?? new Map();
      const name = attributeName ?? "its content";
      counts.set(element, names.set(name, (names.get(name) ?? 0) + 1));
    }
    return [...counts].flatMap(([element, names]) => [...names]
      .filter(([, times]) => times > most)
      .map(([name, times]) => [element, name, times]));
  };

  /** The parents of what was added, when the document has more elements than at first. */
  const grown = () => {
    const more = everything().length - elements;
    const added = records.filter(({ addedNodes }) => [...addedNodes].some((node) => node.isConnected));
    return more > 0 ? [...new Set(added.map(({ target }) => [target, "", more]))].slice(0, 1) : [];
  };

  /** What has another size than at first, without the elements around it. */
  const resized = () => {
    const other = everything().filter((element) => sizes.get(element) !== sizeOf(element));
    return other
      .filter((element) => sizes.get(element) === "0 × 0" || !other.some((one) => one !== element && element.contains(one)))
      .map((element) => [element, sizes.get(element) ?? "nothing", sizeOf(element)]);
  };

  /** A frame as the browser paints it: the frames that scripts ask for wait for the clock. */
  const nextFrame = () =>
    new Promise((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });

  window[Symbol.for("page left alone")] = {
    nextFrame, begin, shifted, listeners, written, grown, resized, cookies: () => [...cookies], frames: () => frames,
  };
})();
