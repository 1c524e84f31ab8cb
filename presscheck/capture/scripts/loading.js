// What comes over the network: the document, pictures, backgrounds, fonts, films, lazy ones.

const AWAITED = Symbol.for("presscheck: backgrounds already awaited");

const sourceOf = ({ currentSrc, src }) => shortened(currentSrc || src);

const arrived = async (image) => {
  if (!image.complete) await event(image, "load", "error");
  await image.decode();
};

const addressesIn = (element) =>
  [undefined, "::before", "::after"].flatMap((part) =>
    [...getComputedStyle(element, part).backgroundImage.matchAll(/url\("(.*?)"\)/g)].map(
      ([, address]) => address,
    ));

const pictures = () => all("img").filter(({ currentSrc, src }) => currentSrc || src);

class Loading {
  constructor(waiting, undo) {
    Object.assign(this, { waiting, undo });
  }

  rewind(film) {
    const { paused, currentTime } = film;
    const starting = film.autoplay && paused && !film.played.length;
    film.pause();
    this.undo.push(() => {
      if (film.currentTime !== currentTime) film.currentTime = currentTime;
      if (!paused || starting) film.play().catch(() => {});
    });
    if (!currentTime) return undefined;
    const rewound = event(film, "seeked", "error");
    film.currentTime = 0;
    return this.waiting.within(rewound, `the video ${sourceOf(film)}`);
  }

  started(film) {
    const { readyState, networkState, preload } = film;
    if (readyState > 1 || networkState !== film.NETWORK_LOADING || preload === "none")
      return undefined;
    const come = event(film, "loadeddata", "suspend", "error");
    return this.waiting.within(come, `the video ${sourceOf(film)}`);
  }

  films() {
    return all("audio, video").flatMap((film) => [this.rewind(film), this.started(film)]);
  }

  hurry(lazy) {
    const asked = lazy.getAttribute("loading");
    const waiting = lazy.localName === "iframe" && lazy.contentDocument?.URL === "about:blank";
    const come = waiting && lazy.src && event(lazy, "load");
    lazy.setAttribute("loading", "eager");
    this.undo.push(() => lazy.setAttribute("loading", asked));
    return come && this.waiting.within(come, `the frame ${shortened(lazy.src)}`);
  }

  /** What has come already is left alone, so that a page hears of it once at most. */
  hurryLazyOnes() {
    const isWaiting = ({ loading, localName, complete, contentDocument }) =>
      loading === "lazy" && (localName !== "img" ? contentDocument?.URL === "about:blank" : !complete);
    return all("[loading]").filter(isWaiting).map((lazy) => this.hurry(lazy));
  }

  document() {
    return document.readyState === "complete"
      ? undefined
      : this.waiting.within(event(window, "load"), `the end of ${shortened(location.href)}`);
  }

  images() {
    return pictures().map((image) =>
      this.waiting.within(arrived(image), `the picture ${sourceOf(image)}`));
  }

  backgrounds() {
    const awaited = (document[AWAITED] ??= new Set());
    const addresses = new Set();
    for (const element of everything())
      if (element.checkVisibility())
        for (const address of addressesIn(element)) if (!awaited.has(address)) addresses.add(address);
    return [...addresses].map((address) => {
      awaited.add(address);
      const image = new Image();
      image.src = address;
      return this.waiting.within(arrived(image), `the background ${shortened(address)}`);
    });
  }

  fonts() {
    const loading = [...document.fonts].filter(({ status }) => status === "loading");
    const names = loading.map(({ family, weight }) => `${family} ${weight}`);
    const what = `the font ${names.join(", ")}`;
    return loading.length && this.waiting.within(document.fonts.ready, what);
  }

  /** Loaded before they are added, so that the page hears of no font. */
  optionalFonts() {
    const show = async (font) => {
      document.fonts.add(await font.load());
      this.undo.push(() => document.fonts.delete(font));
    };
    return optionalFonts().map((font) => this.waiting.within(show(font), `the font ${font.family}`));
  }

  come() {
    const coming = [this.document(), ...this.images(), ...this.backgrounds(), this.fonts()];
    return Promise.all(coming);
  }

  get isUnderWay() {
    return document.fonts.status === "loading" || pictures().some(({ complete }) => !complete);
  }
}
