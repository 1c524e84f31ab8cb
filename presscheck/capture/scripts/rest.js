// Brings a frame to rest, waits for what comes late, and hands out how to put everything back.
// Timers of the page may stand still, so nothing here asks setTimeout or requestAnimationFrame.
async ({ patience }) => {
  const VISITED = Symbol.for("presscheck: scrolled through at this height");
  const AWAITED = Symbol.for("presscheck: backgrounds already awaited");
  const late = [];
  const undo = [];

  const given = AbortSignal.timeout(patience);
  const over = new Promise((resolve) => given.addEventListener("abort", resolve, { once: true }));
  const within = async (promise, what) => {
    let come = false;
    const coming = promise.catch(() => {}).then(() => (come = true));
    await Promise.race([coming, over]);
    if (!come) late.push(what);
  };

  // An intersection observer reports with the next frame that is rendered.
  const frame = () =>
    within(
      new Promise((resolve) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(document.documentElement);
      }),
      "the next frame",
    );

  const shortened = (address) => address.replace(location.origin, "").slice(0, 120);

  const stopAnimations = () => {
    for (const animation of document.getAnimations()) {
      if (animation.playState !== "running" || animation.timeline !== document.timeline) continue;
      const { currentTime } = animation;
      const endless = animation.effect.getComputedTiming().endTime === Infinity;
      if (endless) animation.cancel();
      else animation.finish();
      undo.push(() => {
        animation.play();
        animation.currentTime = currentTime;
      });
    }
  };

  const wear = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((worn) => worn !== sheet);
    };
  };

  const hideCaret = () => {
    const focused = document.activeElement;
    if (focused?.matches("input, textarea, [contenteditable]"))
      undo.push(wear("* { caret-color: transparent !important; }"));
  };

  const rewindVideos = () =>
    [...document.querySelectorAll("video")].map((video) => {
      const { paused, currentTime, src, currentSrc } = video;
      video.pause();
      undo.push(() => {
        video.currentTime = currentTime;
        if (!paused) video.play().catch(() => {});
      });
      if (!currentTime) return undefined;
      const rewound = new Promise((resolve) =>
        video.addEventListener("seeked", resolve, { once: true }),
      );
      video.currentTime = 0;
      return within(rewound, `the video ${shortened(currentSrc || src)}`);
    });

  const hurryLazyOnes = () => {
    for (const lazy of document.querySelectorAll("[loading=lazy]")) {
      lazy.setAttribute("loading", "eager");
      undo.push(() => lazy.setAttribute("loading", "lazy"));
    }
  };

  const scrollThrough = async () => {
    const { scrollHeight } = document.documentElement;
    if (document[VISITED] === scrollHeight || scrollHeight <= innerHeight) return;
    const [left, top] = [scrollX, scrollY];
    const takeOff = wear("* { scroll-behavior: auto !important; }");
    for (let y = 0; y < scrollHeight && !given.aborted; y += innerHeight) {
      scrollTo(left, y);
      await frame();
    }
    scrollTo(left, top);
    takeOff();
    await frame();
    document[VISITED] = document.documentElement.scrollHeight;
  };

  const arrived = async (image) => {
    if (!image.complete)
      await new Promise((resolve) => {
        image.addEventListener("load", resolve, { once: true });
        image.addEventListener("error", resolve, { once: true });
      });
    await image.decode();
  };

  const images = () =>
    [...document.images]
      .filter((image) => image.currentSrc || image.src)
      .map((image) => within(arrived(image), `the picture ${shortened(image.currentSrc || image.src)}`));

  const backgrounds = () => {
    const awaited = (document[AWAITED] ??= new Set());
    const addresses = new Set();
    for (const element of document.body?.getElementsByTagName("*") ?? []) {
      if (!element.checkVisibility()) continue;
      for (const part of [undefined, "::before", "::after"])
        for (const [, address] of getComputedStyle(element, part).backgroundImage.matchAll(/url\("(.*?)"\)/g))
          if (!awaited.has(address)) addresses.add(address);
    }
    return [...addresses].map((address) => {
      awaited.add(address);
      const image = new Image();
      image.src = address;
      return within(arrived(image), `the background ${shortened(address)}`);
    });
  };

  const fonts = () => {
    const loading = [...document.fonts].filter(({ status }) => status === "loading");
    const names = loading.map(({ family, weight }) => `${family} ${weight}`);
    return within(document.fonts.ready, `the font ${names.join(", ")}`);
  };

  const places = () =>
    [...document.getElementsByTagName("*")]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${x},${y},${width},${height}`;
      })
      .join(";");

  const standStill = async () => {
    let before = places();
    for (let equal = 0; equal < 2 && !given.aborted; ) {
      await frame();
      const now = places();
      equal = now === before ? equal + 1 : 0;
      before = now;
    }
  };

  stopAnimations();
  hideCaret();
  hurryLazyOnes();
  await scrollThrough();
  await Promise.all([...rewindVideos(), ...images(), ...backgrounds(), fonts()]);
  await standStill();
  stopAnimations();

  return { late, end: () => undo.reverse().forEach((step) => step()) };
}
