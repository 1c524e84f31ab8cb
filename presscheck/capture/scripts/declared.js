// What style sheets declare for the pointer and the focus, so that a lost hover is seen at rest.

const FOCUSABLE =
  "a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

const applies = (rule) => {
  if (rule.media) return matchMedia(rule.media.mediaText).matches;
  return rule instanceof CSSSupportsRule ? CSS.supports(rule.conditionText) : true;
};

const readable = (sheet) => {
  try {
    return sheet.disabled || !applies(sheet) ? [] : sheet.cssRules;
  } catch {
    return []; // a sheet of another origin keeps its rules to itself
  }
};

const rulesIn = (rule) => (rule.styleSheet ? readable(rule.styleSheet) : (rule.cssRules ?? []));

/** The rules that are about a state: selector and declarations, in the order of the sheets. */
const stateRules = (rules, around = "") =>
  [...rules].filter(applies).flatMap((rule) => {
    const said = rule.selectorText ?? rule.start;
    const own = said ? unnested(said, around) : around;
    const states = rule.style ? selectorsOf(own).filter((selector) => STATE.test(selector)) : [];
    return [
      ...states.map((selector) => ({ selector, style: rule.style })),
      ...stateRules(rulesIn(rule), own),
    ];
  });

const VARIABLE = new RegExp(String.raw`var\((--[\w-]+)(?:,\s*(${INSIDE}))?\)`, "g");

const resolved = (value, element, depth = 0) => {
  if (!value.includes("var(") || depth > 9) return value;
  const computed = getComputedStyle(element);
  const filled = value.replace(
    VARIABLE,
    (_, name, otherwise) => computed.getPropertyValue(name).trim() || otherwise || "",
  );
  return resolved(filled, element, depth + 1);
};

const DECLARATION = new RegExp(String.raw`([\w-]+): ((?:${STRING}|[^;"])+);`, "g");

/** Declarations as the browser writes them; what is set by a variable keeps its shorthand. */
const declarations = (style, important) =>
  [...style.cssText.matchAll(DECLARATION)]
    .map(([, property, value]) => [property, value.replace(/ !important$/, ""), value])
    .filter(([, bare, value]) => (bare !== value) === important);

const COLOURED = /background|border|color|decoration|fill|outline|shadow|stroke/;
const WORD = new RegExp(String.raw`${STRING}|(?<![\w#.-])[a-z]+(?![\w.(-])`, "gi");
const KEPT = /^(currentcolor|inherit|initial|unset|revert|none)$/i;

/** Named colours are colours too. */
const withoutNames = (property, value) =>
  COLOURED.test(property)
    ? value.replace(WORD, (word) => (word[0] === '"' || KEPT.test(word) ? word : colour(word)))
    : value;

const matchingOf = (root, selector, focus) => {
  try {
    const matching = [...root.querySelectorAll(atRest(selector))];
    const itself = focus && !selector.includes("focus-within") && subjectOf(selector).match(FOCUS);
    return itself ? matching.filter((element) => element.matches(FOCUSABLE)) : matching;
  } catch {
    return []; // a selector that is nothing without its state
  }
};

const keyOf = (selector, element, owner, property) => {
  const place = selector.match(PSEUDO_ELEMENT)?.[0];
  const inside = element === owner ? "" : element.localName;
  const pressed = /(?<!\\):active(?![\w-])/.test(selector) ? "pressed" : "";
  return [pressed, inside, place, property].filter(Boolean).join(" ");
};

const outerOf = (element) => element.parentElement ?? element.getRootNode().host;

const sheetsOf = (root) => [...root.styleSheets, ...root.adoptedStyleSheets];

/** Rules from the weakest to the strongest, those of one strength in the order of the sheets. */
const inOrder = (root) => {
  const rules = sheetsOf(root)
    .flatMap((sheet) => stateRules(readable(sheet)))
    .map((rule, order) => ({ ...rule, order, weight: specificity(rule.selector) }))
    .sort((one, other) => one.weight - other.weight || one.order - other.order);
  return [false, true].flatMap((important) => rules.map((rule) => ({ ...rule, important })));
};

/** What :hover and :focus declare, told of listed elements. */
class DeclaredStates {
  constructor(listed, masks) {
    Object.assign(this, { listed, masks, found: new Map() });
  }

  read(root) {
    for (const rule of inOrder(root)) {
      const focus = /(?<!\\):focus/.test(rule.selector);
      const declared = declarations(rule.style, rule.important);
      if (!declared.length) continue;
      for (const element of matchingOf(root, rule.selector, focus))
        this.tell(element, rule.selector, focus ? "focus" : "hover", declared);
    }
    return this.found;
  }

  tell(element, selector, state, declared) {
    const owner = this.owner(element, selector);
    if (!owner) return;
    if (!this.found.has(owner)) this.found.set(owner, { hover: {}, focus: {} });
    const told = this.found.get(owner)[state];
    for (const [property, value] of declared)
      told[keyOf(selector, element, owner, property)] =
        written(withoutNames(property, resolved(value, element)));
  }

  /**
   * The listed element around; of what is hidden at rest, the one that is pointed at, so that a
   * roll-over is known, and what is hidden for other reasons has its say when it shows.
   */
  owner(element, selector) {
    if (this.masks.some((mask) => mask.contains(element))) return undefined;
    let around = element;
    if (!this.listed.has(element) && !element.checkVisibility({ visibilityProperty: true }))
      around = element.closest(atRest(carrierOf(selector)));
    else while (around && !this.listed.has(around)) around = outerOf(around);
    return this.listed.has(around) ? around : undefined;
  }
}
