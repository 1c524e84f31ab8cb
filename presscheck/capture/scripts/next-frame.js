// Waits for the next rendered frame of the page, for those who cannot wait in a frame without
// scripts.

/** @returns {Promise<void>} */
export const main = () =>
  new Promise((resolve) => {
    const gate = window[Symbol.for("presscheck: gate")];
    const Observer = gate?.IntersectionObserver ?? IntersectionObserver;
    const observer = new Observer(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document.documentElement);
  });
