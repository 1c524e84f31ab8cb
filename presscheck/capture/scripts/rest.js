// Brings a frame to rest, waits for what comes late, and hands out how to put everything back.

const ROUNDS = 5; // of loading and moving the page's time on; a page that starts more goes on

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
    this.stills = new Stills(this.undo);
  }

  async settle() {
    do {
      await this.loading.come();
      await this.standStill();
    } while (this.loading.isUnderWay && !this.waiting.isOver);
  }

  async standStill() {
    if (this.waiting.isOver) return;
    for (let equal = 0, before; !this.waiting.isOver; ) {
      const elements = everything();
      this.stills.stopAnimations(rootsAmong(elements));
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

  /** What the test set off comes to its end first, so that it is not taken for the scroll's. */
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
    this.still();
    const coming = [...this.loading.hurryLazyOnes(), ...this.loading.optionalFonts()];
    if (scroll) await this.scroll();
    await Promise.all([...coming, ...this.loading.films()]);
    await this.finish();
    this.nameUnrenderedFrames();
    const { isOver, notes } = this.waiting;
    if (isOver && !notes.size) notes.add("the page at rest had not come");
    gate.state = "shooting";
  }

  /** Chromium renders frames of other origins only near the window. */
  nameUnrenderedFrames() {
    if (!("webkitRequestFileSystem" in window)) return;
    for (const frame of all("iframe, frame"))
      if (!frame.contentDocument && frame.checkVisibility() && !isInView(frame))
        this.waiting.notes.add(
          `the frame ${shortened(frame.src) || labelOf(frame)} is not in the picture: ` +
            "it is of another origin, and not in the window",
        );
  }

  /** What can be done at once, in a frame without scripts as well. */
  still() {
    hideCaret(this.undo);
    renderAll(this.undo);
    const elements = everything();
    stopDrawings(elements, this.undo, this.waiting.notes);
    this.stills.stopAnimations(rootsAmong(elements));
    // The anatomy is read with the page's own backgrounds, and nobody reads that of inner frames.
    if (window === top) document[BEFORE_SHOT] = () => layBackgrounds(this.undo);
    else layBackgrounds(this.undo);
  }

  /** Opens the gate; whether the page does something about what has left the viewport. */
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
    // What was shown for the capture alone has to be found again by the next one.
    if (this.tellsOfLeaving()) delete document[VISITED];
  }
}

const hasScripts = () => !matchMedia("(scripting: none)").matches;

const isPainted = () => performance.getEntriesByType("paint").length > 0;

const main = async ({ patience, scroll }) => {
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
