// Says when the page has been painted with its fonts, and watches from then on what changes.
(() => {
  const nextFrame = () =>
    new Promise((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });

  const watch = async () => {
    await document.fonts.ready;
    await nextFrame();
    await nextFrame();
    window[Symbol.for("page left alone")].begin();
    console.debug("presscheck: painted");
  };

  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    void watch();
  }).observe({ type: "paint", buffered: true });
})();
