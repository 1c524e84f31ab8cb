// The next rendered frame of the page, for whoever cannot wait for one in a frame without scripts.
() =>
  new Promise((resolve) => {
    const gate = window[Symbol.for("presscheck: gate")];
    const Observer = gate?.IntersectionObserver ?? IntersectionObserver;
    const observer = new Observer(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document.documentElement);
  });
