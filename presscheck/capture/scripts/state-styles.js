// Reads what style sheets declare for :hover and :focus, so that the anatomy of a page at rest
// shows a lost hover style.

import { withoutQuery } from "./elements.js";
import {
  FOCUS,
  INSIDE,
  PSEUDO_ELEMENT,
  STATE,
  atRest,
  carrierOf,
  selectorsOf,
  specificity,
  subjectOf,
  unnested,
} from "./selectors.js";
import { INHERITED, STRING, colour, written } from "./styles.js";

const FOCUSABLE =
  "a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

const applies = (rule) => {
  if (rule.media) return matchMedia(rule.media.mediaText).matches;
  return rule instanceof CSSSupportsRule ? CSS.supports(rule.conditionText) : true;
};

/** @type {Set<string>} */
const unread = new Set();

/** The addresses of the sheets of other origins whose rules no script may read. */
export const unreadSheets = () => [...unread];

const readable = (sheet) => {
  try {
    return sheet.disabled || !applies(sheet) ? [] : sheet.cssRules;
  } catch {
    unread.add(withoutQuery(sheet.href ?? "without an address"));
    return [];
  }
};

const rulesIn = (rule) => (rule.styleSheet ? readable(rule.styleSheet) : (rule.cssRules ?? []));

/** Every rule that applies: selector and declarations, in the order of the sheets. */
const rulesOf = (rules, around = "") =>
  [...rules].filter(applies).flatMap((rule) => {
    const said = rule.selectorText ?? rule.start;
    const own = said ? unnested(said, around) : around;
    const selectors = rule.style ? selectorsOf(own) : [];
    const declared = selectors.length ? declarations(rule.style) : null;
    return [
      ...selectors.map((selector) => ({ selector, declared })),
      ...rulesOf(rulesIn(rule), own),
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

/** The declarations of a style, as the browser writes them: those that are important, or not. */
const declarations = (style) => {
  /** @type {Record<string, string[][]>} */
  const found = { usual: [], important: [] };
  for (const [, property, value] of style.cssText.matchAll(DECLARATION)) {
    const bare = value.replace(/ !important$/, "");
    found[bare === value ? "usual" : "important"].push([property, bare]);
  }
  return found;
};

const COLOURED = /background|border|color|decoration|fill|outline|shadow|stroke/;
const WORD = new RegExp(String.raw`${STRING}|(?<![\w#.-])[a-z]+(?![\w.(-])`, "gi");
const KEPT = /^(currentcolor|inherit|initial|unset|revert|none)$/i;

/** The value with named colours as #rrggbb. */
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
    return []; // the selector is not valid without its state
  }
};

const placeOn = (selector) => selector.match(PSEUDO_ELEMENT)?.[0] ?? "";

/** What the declarations are about, for the listed element: pressed, a child, a pseudo-element. */
const partOf = (selector, element, owner) => {
  const inside = element === owner ? "" : element.localName;
  const pressed = /(?<!\\):active(?![\w-])/.test(selector) ? "pressed" : "";
  return [pressed, inside, placeOn(selector)].filter(Boolean).join(" ");
};

const outerOf = (element) => element.parentElement ?? element.getRootNode().host;

const sheetsOf = (root) => [...root.styleSheets, ...root.adoptedStyleSheets];

/** Rules from the weakest to the strongest, those of one strength in the order of the sheets. */
const inOrder = (root) => {
  const rules = sheetsOf(root)
    .flatMap((sheet) => rulesOf(readable(sheet)))
    .map((rule, order) => ({ ...rule, order, weight: specificity(rule.selector) }))
    .sort((one, other) => one.weight - other.weight || one.order - other.order);
  return ["usual", "important"].flatMap((strength) =>
    rules
      .map(({ selector, declared }) => ({ selector, declared: declared[strength] }))
      .filter(({ declared }) => declared.length),
  );
};

/**
 * What rules declare for one element, or for a pseudo-element of it, in one state. They are set
 * from the weakest to the strongest, so the browser itself resolves shorthands.
 */
class Declared {
  constructor(state, owner, part, place) {
    this.state = state;
    this.owner = owner;
    this.part = part;
    this.place = place;
    this.style = document.createElement("i").style;
  }

  get told() {
    return declarations(this.style).usual.map(([property, value]) => [
      [this.part, property].filter(Boolean).join(" "),
      written(withoutNames(property, value)),
    ]);
  }
}

/** What :hover and :focus declare for the elements that the anatomy lists. */
export class DeclaredStates {
  declared = new Map();
  own = new Map();

  constructor(listed, masks) {
    this.listed = listed;
    this.masks = masks;
  }

  read(root) {
    for (const { selector, declared } of inOrder(root)) {
      const focus = /(?<!\\):focus/.test(selector);
      if (STATE.test(selector))
        for (const element of matchingOf(root, selector, focus))
          this.declare(element, selector, focus, declared);
      else this.restrain(() => matchingOf(root, selector, focus), selector, declared);
    }
  }

  declare(element, selector, focus, declared) {
    const owner = this.owner(element, selector);
    if (!owner) return;
    const part = partOf(selector, element, owner);
    const { style } = this.of(element, focus ? "focus" : "hover", owner, part, placeOn(selector));
    for (const [property, value] of declared)
      style.setProperty(property, resolved(value, element));
  }

  of(element, state, owner, part, place) {
    if (!this.declared.has(element)) this.declared.set(element, []);
    const known = this.declared.get(element);
    const same = known.find(
      (one) => one.state === state && one.owner === owner && one.part === part,
    );
    return same ?? known[known.push(new Declared(state, owner, part, place)) - 1];
  }

  /** Lets a rule without a state win over weaker rules for a state. */
  restrain(matching, selector, declared) {
    const place = placeOn(selector);
    const inherited = place ? [] : declared.filter(([property]) => property in INHERITED);
    if (!this.declared.size && !inherited.length) return;
    for (const element of matching()) {
      for (const { style } of this.at(element, place))
        for (const [property] of declared) style.removeProperty(property);
      if (!inherited.length) continue;
      if (!this.own.has(element)) this.own.set(element, new Map());
      for (const [property, value] of inherited) this.own.get(element).set(property, value);
    }
  }

  at(element, place) {
    return this.declared.get(element)?.filter((one) => one.place === place) ?? [];
  }

  /** Adds the inherited properties that an element does not take over when those around change. */
  keep() {
    const changing = this.changing;
    for (const [element, own] of this.own)
      for (const [property, value] of own)
        for (const state of changing.get(property) ?? [])
          if (value !== "inherit") this.keepOwn(element, state, property, value);
  }

  /** By inherited property that an element has itself: the states that change it anywhere. */
  get changing() {
    const declared = [...this.declared.values()].flat();
    const states = (property) =>
      ["hover", "focus"].filter((state) =>
        declared.some((one) => one.state === state && one.style.getPropertyValue(property)),
      );
    const properties = new Set([...this.own.values()].flatMap((own) => [...own.keys()]));
    return new Map([...properties].map((property) => [property, states(property)]));
  }

  keepOwn(element, state, property, value) {
    const changing = ({ state: its, part, style }) =>
      its === state && !part.startsWith("pressed") && style.getPropertyValue(property);
    if (this.at(element, "").some(changing)) return;
    let outer = outerOf(element);
    while (outer && !this.at(outer, "").some(changing)) outer = outerOf(outer);
    if (!outer || !element.checkVisibility() || this.masks.some((mask) => mask.contains(element)))
      return;
    const { owner, style } = this.at(outer, "").find(changing);
    const kept = this.of(element, state, owner, element.localName, "kept").style;
    kept.setProperty(property, resolved(value, element));
    if (kept.getPropertyValue(property) === style.getPropertyValue(property))
      kept.removeProperty(property);
  }

  /** By listed element: `hover` and `focus`, each property with its value. */
  get told() {
    const told = new Map();
    for (const { state, owner, told: properties } of [...this.declared.values()].flat()) {
      if (!told.has(owner)) told.set(owner, { hover: {}, focus: {} });
      Object.assign(told.get(owner)[state], Object.fromEntries(properties));
    }
    return told;
  }

  /**
   * The listed element around. For an element that is hidden at rest it is the one that has the
   * pointer, so that the anatomy knows what shows when one points there.
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
