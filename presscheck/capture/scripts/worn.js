// Styles that a page wears for its capture: whatever is on the page is in the picture.

const BEFORE_SHOT = Symbol.for("presscheck: what to do before the shot");

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

/** Declarations for each of some elements, found by their places. */
const wearEach = (elements, declarations, undo) => {
  const rules = new Map();
  for (const element of elements) {
    const rule = `${selectorOf(element)} { ${declarations(element)} }`;
    rules.set(element.getRootNode(), [...(rules.get(element.getRootNode()) ?? []), rule]);
  }
  for (const [root, own] of rules) wear(own.join("\n"), root, undo);
};

/** What is rendered only near the viewport is rendered everywhere, as it is when one comes to it. */
const renderAll = (undo) => {
  const skipped = (element) => getComputedStyle(element).contentVisibility === "auto";
  wearEach(everything().filter(skipped), rendered, undo);
};

const rendered = (element) => {
  const own = getComputedStyle(element).contain.split(" ").filter((word) => /size/.test(word));
  const contain = [...new Set([...own, ...CONTAINED])].join(" ");
  return `content-visibility: visible !important; contain: ${contain} !important;
    contain-intrinsic-size: none !important;`;
};

/** Backgrounds that stay with the window are laid on their elements: they show there alone. */
const layBackgrounds = (undo) => {
  const fixed = (element) => getComputedStyle(element).backgroundAttachment.includes("fixed");
  wearEach(everything().filter(fixed), () => "background-attachment: scroll !important", undo);
};
