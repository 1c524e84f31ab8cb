// Says when the page has been painted with its fonts, and watches from then on what changes.
(() => {
  const watch = async () => {
    const alone = window[Symbol.for("page left alone")];
    await document.fonts.ready;
    await alone.nextFrame();
    await alone.nextFrame();
    alone.begin();
    console.debug("presscheck: painted");
  };

  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    void watch();
  }).observe({ type: "paint", buffered: true });
})();
