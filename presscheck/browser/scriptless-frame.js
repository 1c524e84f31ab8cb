// Keeps Playwright's clock from starting a timer in a frame without scripts. Chromium would refuse
// to run it and report that on the console, as if the site had made an error. It runs before the
// clock takes the browser's own functions.

if (matchMedia("(scripting: none)").matches) window.setTimeout = /** @type {any} */ (() => 0);
