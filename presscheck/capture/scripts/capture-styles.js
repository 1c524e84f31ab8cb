// Styles that the page gets for its capture, so that the screenshot shows all that is on it.

export const BEFORE_SHOT = Symbol.for("presscheck: what to do before the shot");

/** Adds a style sheet to a document or shadow root. */
const addSheet = (css, root, undo) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  undo.push(() => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  });
};

export const hideCaret = (undo) => {
  /** @type {any} */
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused?.isContentEditable || focused?.matches("input, textarea"))
    addSheet("* { caret-color: transparent !important; }", focused.getRootNode(), undo);
};

/** A selector that finds this element alone within its root. */
const selectorOf = (element) => {
  const { parentElement, parentNode } = element;
  if (!parentElement) return parentNode instanceof ShadowRoot ? step(element) : ":root";
  return `${selectorOf(parentElement)} > ${step(element)}`;
};

const step = (element) => `:nth-child(${[...element.parentNode.children].indexOf(element) + 1})`;

const CONTAINED = ["layout", "paint", "style"];

/** Adds declarations for each of some elements. */
export const addStyles = (elements, declarations, undo) => {
  const rules = new Map();
  for (const element of elements) {
    const rule = `${selectorOf(element)} { ${declarations(element)} }`;
    rules.set(element.getRootNode(), [...(rules.get(element.getRootNode()) ?? []), rule]);
  }
  for (const [root, own] of rules) addSheet(own.join("\n"), root, undo);
};

/** Renders everywhere what the browser renders only near the viewport. */
export const renderAll = (elements, undo) => {
  const skipped = (element) => getComputedStyle(element).contentVisibility === "auto";
  addStyles(elements.filter(skipped), rendered, undo);
};

const rendered = (element) => {
  const own = getComputedStyle(element).contain.split(" ").filter((word) => /size/.test(word));
  const contain = [...new Set([...own, ...CONTAINED])].join(" ");
  return `content-visibility: visible !important; contain: ${contain} !important;
    contain-intrinsic-size: none !important;`;
};

/** Attaches to their elements the backgrounds that stay with the window. */
export const attachBackgrounds = (elements, undo) => {
  const fixed = (element) => getComputedStyle(element).backgroundAttachment.includes("fixed");
  addStyles(elements.filter(fixed), () => "background-attachment: scroll !important", undo);
};
