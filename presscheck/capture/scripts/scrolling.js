// Scrolling through a page, and through what scrolls inside it, so that what waits for that comes.

const VISITED = Symbol.for("presscheck: scrolled through at this height");
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


class Scrolling {
  constructor(waiting, time) {
    Object.assign(this, { waiting, time });
    document[WALKED] ??= new WeakMap();
    this.containers = everything().filter(
      (element) => scrolls(element) && document[WALKED].get(element) !== sizeInside(element),
    );
  }

  /** Once for each height of the page. Its top was seen when it opened. */
  get isNeeded() {
    const { scrollHeight } = document.documentElement;
    return scrollHeight > innerHeight && document[VISITED] !== scrollHeight;
  }

  async stop(scroll) {
    scroll();
    await this.waiting.frame();
    await this.time.move(STOP_TIME);
  }

  /** A page that is still scrolling by itself goes on to where it is going. */
  async untilStill() {
    for (let equal = 0, before; equal < 2 && !this.waiting.isOver; before = scrollY) {
      await this.waiting.frame();
      equal = scrollY === before ? equal + 1 : 0;
    }
  }

  /** Steps through a container in view, and goes back to where it was. */
  async walk(container) {
    const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = container;
    const go = (x, y) =>
      this.stop(() => container.scrollTo({ left: x, top: y, behavior: "instant" }));
    for (let y = clientHeight; y < container.scrollHeight && !this.waiting.isOver; y += clientHeight)
      await go(left, y);
    for (let x = clientWidth; x < container.scrollWidth && !this.waiting.isOver; x += clientWidth)
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
    const { scrollHeight } = document.documentElement;
    const [left, top] = [scrollX, scrollY];
    const go = (y) => this.stop(() => scrollTo({ left, top: y, behavior: "instant" }));
    for (let y = innerHeight; y < scrollHeight && !this.waiting.isOver; y += innerHeight) {
      await go(y);
      await this.walkInView();
    }
    await go(top);
    document[VISITED] = document.documentElement.scrollHeight;
  }
}
