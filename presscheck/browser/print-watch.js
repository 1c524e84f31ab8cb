// Tells of print(), for which browsers have no event in headless mode and Playwright has none at
// all. It runs before the page's own scripts. The browser's own dialog would stay open and hold
// the page, so it is not opened; the page hears the same two events.

const { debug } = console;
const { dispatchEvent } = EventTarget.prototype;

/** @type {any} */
const print = Object.getOwnPropertyDescriptor(window, "print");

const openAndClose = () => {
  debug.call(console, "presscheck: print()");
  dispatchEvent.call(window, new Event("beforeprint"));
  dispatchEvent.call(window, new Event("afterprint"));
};

if (print) {
  const value = new Proxy(print.value, { apply: openAndClose });
  Object.defineProperty(window, "print", { ...print, value });
}
