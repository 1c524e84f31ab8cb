// Scrolls through a page, and through what scrolls inside it, so that what waits for that comes.

import { everything, isInView } from "./elements.js";
import { scroller } from "./page-size.js";
import { STOP_TIME } from "./page-time.js";

export const VISITED = Symbol.for("presscheck: scrolled through at this height");
const WALKED = Symbol.for("presscheck: containers scrolled through at this size");

const scrolls = (element) => {
  const across = element.scrollWidth > element.clientWidth + 1;
  const down = element.scrollHeight > element.clientHeight + 1;
  if (!(across || down) || element.matches("html, body, textarea, input, select")) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const both = `${across ? overflowX : ""} ${down ? overflowY : ""}`;
  return /auto|scroll/.test(both) && element.checkVisibility();
};

const sizeInside = ({ scrollWidth, scrollHeight }) => `${scrollWidth} ${scrollHeight}`;


export class Scrolling {
  constructor(waiting, time) {
    this.waiting = waiting;
    this.time = time;
    document[WALKED] ??= new WeakMap();
    this.containers = everything().filter(
      (element) => scrolls(element) && document[WALKED].get(element) !== sizeInside(element),
    );
  }

  /** Whether the page has not been scrolled through at this height; its top has shown already. */
  get isNeeded() {
    const { scrollHeight } = scroller();
    return scrollHeight > innerHeight && document[VISITED] !== scrollHeight;
  }

  async stop(scroll) {
    scroll();
    await this.waiting.frame();
    await this.time.move(STOP_TIME);
  }

  /** Waits until a page that scrolls by itself has come to its place. */
  async untilStill() {
    /** @type {number | undefined} */
    let before;
    for (let equal = 0; equal < 2 && !this.waiting.isOver; before = scrollY) {
      await this.waiting.frame();
      equal = scrollY === before ? equal + 1 : 0;
    }
  }

  /** Steps through a container in view, and goes back to where it was. */
  async walk(container) {
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = container;
    const go = (x, y) =>
      this.stop(() => container.scrollTo({ left: x, top: y, behavior: "instant" }));
    const { waiting } = this;
    for (let y = clientHeight; y < container.scrollHeight && !waiting.isOver; y += clientHeight)
      await go(left, y);
    for (let x = clientWidth; x < container.scrollWidth && !waiting.isOver; x += clientWidth)
      await go(x, top);
    await go(left, top);
    document[WALKED].set(container, sizeInside(container));
  }

  async walkInView() {
    for (const container of this.containers.filter(isInView)) await this.walk(container);
    this.containers = this.containers.filter((container) => !isInView(container));
  }

  async through() {
    await this.untilStill();
    await this.walkInView();
    const { scrollHeight } = scroller();
    const [left, top] = [scrollX, scrollY];
    const go = (y) => this.stop(() => scrollTo({ left, top: y, behavior: "instant" }));
    for (let y = innerHeight; y < scrollHeight && !this.waiting.isOver; y += innerHeight) {
      await go(y);
      await this.walkInView();
    }
    await go(top);
    document[VISITED] = scroller().scrollHeight;
  }
}
