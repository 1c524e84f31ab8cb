// Brings a frame to rest, waits for what comes late, and hands out how to put everything back.
// Timers of the page may stand still, so nothing here asks setTimeout or requestAnimationFrame.
async ({ patience }) => {
  const VISITED = Symbol.for("presscheck: scrolled through at this height");
  const AWAITED = Symbol.for("presscheck: backgrounds already awaited");
  const late = new Set();
  const undo = [];

  const given = AbortSignal.timeout(patience);
  const over = new Promise((resolve) => given.addEventListener("abort", resolve, { once: true }));
  const within = async (promise, what) => {
    let come = false;
    const coming = promise.catch(() => {}).then(() => (come = true));
    await Promise.race([coming, over]);
    if (!come) late.add(what);
  };
  const event = (target, ...names) =>
    new Promise((resolve) => {
      for (const name of names) target.addEventListener(name, resolve, { once: true });
    });

  // An intersection observer reports with the next frame that is rendered.
  const frame = () => {
    const rendered = new Promise((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement);
    });
    return Promise.race([rendered, over]);
  };

  const everything = function* (root = document) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  };
  const all = (selector) => [...everything()].filter((element) => element.matches(selector));

  const shortened = (address) => address.replace(location.origin, "").slice(0, 120);
  const sourceOf = ({ currentSrc, src }) => shortened(currentSrc || src);

  const stopAnimations = () => {
    for (const animation of document.getAnimations()) {
      if (animation.playState !== "running" || animation.timeline !== document.timeline) continue;
      const { currentTime } = animation;
      undo.push(() => {
        animation.currentTime = currentTime;
        animation.play();
      });
      const endless = animation.effect?.getComputedTiming().endTime === Infinity;
      if (endless || !animation.playbackRate) animation.cancel();
      else animation.finish();
    }
  };

  const stopDrawings = () => {
    for (const drawing of all("svg")) {
      if (drawing.ownerSVGElement || drawing.animationsPaused()) continue;
      if (!drawing.querySelector("animate, animateMotion, animateTransform, set")) continue;
      const time = drawing.getCurrentTime();
      drawing.pauseAnimations();
      drawing.setCurrentTime(0);
      undo.push(() => {
        drawing.setCurrentTime(time);
        drawing.unpauseAnimations();
      });
    }
  };

  const wear = (css, root = document) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    undo.push(() => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((worn) => worn !== sheet);
    });
  };

  const hideCaret = () => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused?.isContentEditable || focused?.matches("input, textarea"))
      wear("* { caret-color: transparent !important; }", focused?.getRootNode());
  };

  const rewind = (film) => {
    const { paused, currentTime } = film;
    const starting = film.autoplay && paused && !film.played.length;
    film.pause();
    undo.push(() => {
      if (film.currentTime !== currentTime) film.currentTime = currentTime;
      if (!paused || starting) film.play().catch(() => {});
    });
    if (!currentTime) return undefined;
    const rewound = event(film, "seeked", "error");
    film.currentTime = 0;
    return within(rewound, `the video ${sourceOf(film)}`);
  };

  const started = (film) => {
    const { readyState, networkState, preload } = film;
    if (readyState > 1 || networkState !== film.NETWORK_LOADING || preload === "none")
      return undefined;
    return within(event(film, "loadeddata", "suspend", "error"), `the video ${sourceOf(film)}`);
  };

  const hurry = (lazy) => {
    const asked = lazy.getAttribute("loading");
    const waiting = lazy.localName === "iframe" && lazy.contentDocument?.URL === "about:blank";
    const come = waiting && lazy.src && event(lazy, "load");
    lazy.setAttribute("loading", "eager");
    undo.push(() => lazy.setAttribute("loading", asked));
    return come && within(come, `the frame ${shortened(lazy.src)}`);
  };

  const hurryLazyOnes = () => all("[loading]").filter(({ loading }) => loading === "lazy").map(hurry);

  const stopScrolling = async () => {
    for (let equal = 0, before; equal < 2 && !given.aborted; before = scrollY) {
      await frame();
      equal = scrollY === before ? equal + 1 : 0;
    }
  };

  /** Once for each height of the page. Its top was seen when it opened. */
  const scrollThrough = async () => {
    const { scrollHeight } = document.documentElement;
    if (document[VISITED] === scrollHeight || scrollHeight <= innerHeight) return;
    await stopScrolling();
    const [left, top] = [scrollX, scrollY];
    const go = (y) => {
      scrollTo({ left, top: y, behavior: "instant" });
      return frame();
    };
    for (let y = innerHeight; y < scrollHeight && !given.aborted; y += innerHeight) await go(y);
    await go(top);
    document[VISITED] = document.documentElement.scrollHeight;
  };

  const arrived = async (image) => {
    if (!image.complete) await event(image, "load", "error");
    await image.decode();
  };

  const loaded = () =>
    document.readyState === "complete"
      ? undefined
      : within(event(window, "load"), `the end of ${shortened(location.href)}`);

  const pictures = () => all("img").filter(({ currentSrc, src }) => currentSrc || src);
  const images = () =>
    pictures().map((image) => within(arrived(image), `the picture ${sourceOf(image)}`));

  const addressesIn = (element) =>
    [undefined, "::before", "::after"].flatMap((part) =>
      [...getComputedStyle(element, part).backgroundImage.matchAll(/url\("(.*?)"\)/g)].map(
        ([, address]) => address,
      ));

  const backgrounds = () => {
    const awaited = (document[AWAITED] ??= new Set());
    const addresses = new Set();
    for (const element of everything())
      if (element.checkVisibility())
        for (const address of addressesIn(element)) if (!awaited.has(address)) addresses.add(address);
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
    return loading.length && within(document.fonts.ready, `the font ${names.join(", ")}`);
  };

  const places = () =>
    [...everything()]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${x},${y},${width},${height}`;
      })
      .join(";");

  const standStill = async () => {
    if (given.aborted) return;
    for (let equal = 0, before; !given.aborted; ) {
      stopAnimations();
      const now = places();
      equal = now === before ? equal + 1 : 0;
      if (equal === 2) return;
      before = now;
      await frame();
    }
    late.add("a layout that stands still");
  };

  const come = async () => {
    await Promise.all([loaded(), ...images(), ...backgrounds(), fonts()]);
    await standStill();
  };
  const isWaiting = () =>
    document.fonts.status === "loading" || pictures().some(({ complete }) => !complete);

  const end = () => undo.reverse().forEach((step) => step());

  try {
    stopAnimations();
    stopDrawings();
    hideCaret();
    const hurried = hurryLazyOnes();
    await scrollThrough();
    const films = all("audio, video").flatMap((film) => [rewind(film), started(film)]);
    await Promise.all([...hurried, ...films]);
    do await come();
    while (isWaiting() && !given.aborted);
  } catch (error) {
    end();
    throw error;
  }
  return { late: [...late], end };
}
