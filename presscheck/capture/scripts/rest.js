// Brings a frame to rest, waits for what comes late, and hands out how to put everything back.

const ROUNDS = 5; // of loading and moving the page's time on; a page that starts more goes on

const wear = (css, root, undo) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  undo.push(() => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((worn) => worn !== sheet);
  });
};

const hideCaret = (undo) => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused?.isContentEditable || focused?.matches("input, textarea"))
    wear("* { caret-color: transparent !important; }", focused.getRootNode(), undo);
};

/** The place of an element among its kin, as a selector within its root. */
const selectorOf = (element) => {
  const { parentElement, parentNode } = element;
  if (!parentElement) return parentNode instanceof ShadowRoot ? step(element) : ":root";
  return `${selectorOf(parentElement)} > ${step(element)}`;
};

const step = (element) => `:nth-child(${[...element.parentNode.children].indexOf(element) + 1})`;

const CONTAINED = ["layout", "paint", "style"];

/** What is rendered only near the viewport is rendered everywhere, as it is when one comes to it. */
const renderAll = (undo) => {
  const skipped = everything().filter(
    (element) => getComputedStyle(element).contentVisibility === "auto",
  );
  for (const root of new Set(skipped.map((element) => element.getRootNode()))) {
    const rules = skipped
      .filter((element) => element.getRootNode() === root)
      .map((element) => `${selectorOf(element)} { ${rendered(element)} }`);
    wear(rules.join("\n"), root, undo);
  }
};

const rendered = (element) => {
  const own = getComputedStyle(element).contain.split(" ").filter((word) => /size/.test(word));
  const contain = [...new Set([...own, ...CONTAINED])].join(" ");
  return `content-visibility: visible !important; contain: ${contain} !important;`;
};

/** A font that came too late to be used, and may not be swapped in, is shown after all. */
const showOptionalFonts = (undo) => {
  for (const font of document.fonts)
    if (font.display === "optional") {
      font.display = "swap";
      undo.push(() => (font.display = "optional"));
    }
};

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
    const coming = this.loading.hurryLazyOnes();
    if (scroll) await this.scroll();
    await Promise.all([...coming, ...this.loading.films()]);
    await this.finish();
    gate.state = "shooting";
  }

  /** What can be done at once, in a frame without scripts as well. */
  still() {
    hideCaret(this.undo);
    renderAll(this.undo);
    showOptionalFonts(this.undo);
    const elements = everything();
    this.stills.stopDrawings(elements.filter(({ localName }) => localName === "svg"));
    this.stills.stopAnimations(rootsAmong(elements));
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

const main = async ({ patience, scroll }) => {
  const rest = new Rest(patience);
  try {
    if (matchMedia("(scripting: none)").matches) rest.still();
    else await rest.come(scroll);
  } catch (error) {
    rest.end();
    throw error;
  }
  return { notes: [...rest.waiting.notes], end: () => rest.end() };
};
