// Waits for what comes over the network: the document, images, backgrounds, fonts and videos, also
// lazy ones.

import { elementsMatching, everything, shortened } from "./elements.js";
import { optionalFonts } from "./optional-fonts.js";
import { nextEvent } from "./waiting.js";

const AWAITED = Symbol.for("presscheck: backgrounds already awaited");

const sourceOf = ({ currentSrc, src }) => shortened(currentSrc || src);

const arrived = async (image) => {
  if (!image.complete) await nextEvent(image, "load", "error");
  await image.decode();
};

const addressesIn = (element) =>
  [undefined, "::before", "::after"].flatMap((part) =>
    [...getComputedStyle(element, part).backgroundImage.matchAll(/url\("(.*?)"\)/g)].map(
      ([, address]) => address,
    ));

/** The faces that are on their way. Firefox may call all fonts loading when each face has come. */
const facesLoading = () => [...document.fonts].filter(({ status }) => status === "loading");

const imagesAmong = (elements) =>
  elements.filter(
    ({ localName, currentSrc, src }) => localName === "img" && (currentSrc || src),
  );

export class Loading {
  constructor(waiting, undo) {
    this.waiting = waiting;
    this.undo = undo;
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
    const rewound = nextEvent(film, "seeked", "error");
    film.currentTime = 0;
    return this.waiting.within(rewound, `the video ${sourceOf(film)}`);
  }

  started(film) {
    const { readyState, networkState, preload } = film;
    if (readyState > 1 || networkState !== film.NETWORK_LOADING || preload === "none")
      return undefined;
    const come = nextEvent(film, "loadeddata", "suspend", "error");
    return this.waiting.within(come, `the video ${sourceOf(film)}`);
  }

  films() {
    return elementsMatching("audio, video").flatMap((film) => [
      this.rewind(film), this.started(film),
    ]);
  }

  hurry(lazy) {
    const asked = lazy.getAttribute("loading");
    const waiting = lazy.localName === "iframe" && lazy.contentDocument?.URL === "about:blank";
    const come = waiting && lazy.src && nextEvent(lazy, "load");
    lazy.setAttribute("loading", "eager");
    this.undo.push(() => lazy.setAttribute("loading", asked));
    return come && this.waiting.within(come, `the frame ${shortened(lazy.src)}`);
  }

  /** Hurries what has not come yet, so that a page hears of each only once. */
  hurryLazyOnes(elements) {
    const isWaiting = ({ loading, localName, complete, contentDocument }) =>
      loading === "lazy" &&
      (localName === "img" ? !complete : contentDocument?.URL === "about:blank");
    return elements
      .filter((element) => element.matches("[loading]") && isWaiting(element))
      .map((lazy) => this.hurry(lazy));
  }

  document() {
    return document.readyState === "complete"
      ? undefined
      : this.waiting.within(nextEvent(window, "load"), `the end of ${shortened(location.href)}`);
  }

  images(elements) {
    return imagesAmong(elements).map((image) =>
      this.waiting.within(arrived(image), `the picture ${sourceOf(image)}`));
  }

  backgrounds(elements) {
    const awaited = (document[AWAITED] ??= new Set());
    const addresses = new Set();
    for (const element of elements)
      if (element.checkVisibility())
        for (const address of addressesIn(element))
          if (!awaited.has(address)) addresses.add(address);
    return [...addresses].map((address) => {
      awaited.add(address);
      const image = new Image();
      image.src = address;
      return this.waiting.within(arrived(image), `the background ${shortened(address)}`);
    });
  }

  fonts() {
    const loading = facesLoading();
    const names = loading.map(({ family, weight }) => `${family} ${weight}`);
    const what = `the font ${names.join(", ")}`;
    const all = Promise.allSettled(loading.map(({ loaded }) => loaded));
    return loading.length && this.waiting.within(all, what);
  }

  /** The fonts are loaded before they are added, so that the page does not hear of them. */
  optionalFonts() {
    const show = async (font) => {
      document.fonts.add(await font.load());
      this.undo.push(() => document.fonts.delete(font));
    };
    return optionalFonts().map((font) =>
      this.waiting.within(show(font), `the font ${font.family}`));
  }

  come() {
    const elements = everything();
    return Promise.all([
      this.document(), ...this.images(elements), ...this.backgrounds(elements), this.fonts(),
    ]);
  }

  get isUnderWay() {
    if (facesLoading().length) return true;
    return imagesAmong(everything()).some(({ complete }) => !complete);
  }
}
