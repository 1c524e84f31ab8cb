// Brings a frame to rest: stops what moves, waits for what comes late, and returns how to put
// everything back.

import { Animations } from "./animations.js";
import { BEFORE_SHOT, attachBackgrounds, hideCaret, renderAll } from "./capture-styles.js";
import {
  elementsMatching,
  everything,
  isInView,
  labelOf,
  rootsAmong,
  shortened,
  withoutQuery,
} from "./elements.js";
import { Layers } from "./layers.js";
import { Loading } from "./loading.js";
import { stopMarquees } from "./marquees.js";
import { PageTime } from "./page-time.js";
import { Scrolling, VISITED } from "./scrolling.js";
import { stopDrawings } from "./svg-animations.js";
import { Waiting, gate } from "./waiting.js";

const ROUNDS = 5; // how often the page's clock is moved on and what comes of it is awaited

const places = (elements) =>
  elements
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${x},${y},${width},${height}`;
    })
    .join(";");

class Rest {
  constructor(patience) {
    this.undo = [];
    this.waiting = new Waiting(patience);
    this.time = new PageTime();
    this.undo.push(() => this.time.end());
    this.loading = new Loading(this.waiting, this.undo);
    this.animations = new Animations(this.undo);
  }

  async settle() {
    do {
      await this.loading.come();
      await this.standStill();
    } while (this.loading.isUnderWay && !this.waiting.isOver);
  }

  async standStill() {
    if (this.waiting.isOver) return;
    /** @type {string | undefined} */
    let before;
    for (let equal = 0; !this.waiting.isOver; ) {
      const elements = everything();
      this.animations.stopIn(rootsAmong(elements));
      const now = places(elements);
      equal = now === before ? equal + 1 : 0;
      if (equal === 2) return;
      before = now;
      await this.waiting.frame();
    }
    this.waiting.notes.add("a layout that stands still had not come");
  }

  /** Gives time to what the page has started, and waits for what comes of it. */
  async finish() {
    await this.settle();
    for (let round = 0; round < ROUNDS && this.time.hasWork && !this.waiting.isOver; round++) {
      await this.time.run();
      await this.settle();
    }
  }

  /** Lets what the test has started come to its end first: scrolling did not open that. */
  async scroll() {
    const scrolling = new Scrolling(this.waiting, this.time);
    if (!scrolling.isNeeded) return scrolling.walkInView();
    if (this.time.hasWork) await this.finish();
    const layers = new Layers();
    await scrolling.through();
    await this.finish();
    for (const note of layers.putBack()) this.waiting.notes.add(note);
  }

  async come(scroll) {
    gate.state = "scrolling";
    const elements = this.still();
    const coming = [...this.loading.hurryLazyOnes(elements), ...this.loading.optionalFonts()];
    if (scroll) await this.scroll();
    await Promise.all([...coming, ...this.loading.films()]);
    await this.finish();
    this.nameUnrenderedFrames();
    const { isOver, notes } = this.waiting;
    if (isOver && !notes.size) notes.add("the page at rest had not come");
    gate.state = "shooting";
  }

  /** Notes the frames of other origins that are not near the window: Chromium renders none. */
  nameUnrenderedFrames() {
    if (!("webkitRequestFileSystem" in window)) return;
    for (const frame of elementsMatching("iframe, frame"))
      if (!frame.contentDocument && frame.checkVisibility() && !isInView(frame))
        this.waiting.notes.add(
          `the frame ${withoutQuery(shortened(frame.src)) || labelOf(frame)} is not in the picture: ` +
            "it is of another origin, and not in the window",
        );
  }

  /** Does what needs no waiting, also in a frame without scripts; returns the elements. */
  still() {
    const elements = everything();
    hideCaret(this.undo);
    renderAll(elements, this.undo);
    stopDrawings(elements, this.undo, this.waiting.notes);
    stopMarquees(elements, this.undo, this.waiting.notes);
    this.animations.stopIn(rootsAmong(elements));
    // The anatomy is read with the page's own backgrounds; inner frames have no anatomy.
    if (window === top)
      document[BEFORE_SHOT] = () => attachBackgrounds(everything(), this.undo);
    else attachBackgrounds(elements, this.undo);
    return elements;
  }

  /** Opens the gate; returns whether the page reacts to what has left the viewport. */
  tellsOfLeaving() {
    const observer = new MutationObserver(() => {});
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    const timers = this.time.count;
    gate.open();
    const isAltered = observer.takeRecords().length > 0;
    observer.disconnect();
    return isAltered || this.time.count > timers;
  }

  end() {
    this.waiting.end();
    for (const step of this.undo.splice(0).reverse()) step();
    // The next capture has to scroll again to find what this one has shown.
    if (this.tellsOfLeaving()) delete document[VISITED];
  }
}

const hasScripts = () => !matchMedia("(scripting: none)").matches;

const isPainted = () => performance.getEntriesByType("paint").length > 0;

export const main = async ({ patience, scroll }) => {
  const rest = new Rest(patience);
  try {
    if (hasScripts()) await rest.come(scroll);
    else rest.still();
  } catch (error) {
    rest.end();
    throw error;
  }
  return { notes: [...rest.waiting.notes], hasScripts, isPainted, end: () => rest.end() };
};
