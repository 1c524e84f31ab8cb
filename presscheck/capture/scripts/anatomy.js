// Reads the anatomy: one line of JSON for each element that a reader sees or hears, in the order
// of the document.

import { nameOf } from "./accessible-names.js";
import { targetOf } from "./addresses.js";
import { attribute, elementsOf, runsOf, tidy, wordsOf } from "./flat-tree.js";
import { headEntries } from "./head.js";
import { MARKS } from "./marks.js";
import { scroller } from "./page-size.js";
import { roleOf } from "./roles.js";
import { DeclaredStates, unreadSheets } from "./state-styles.js";
import { stateOf } from "./states.js";
import { EDGES, INHERITED, inheritedOf, paints, pseudosOf, styleOf } from "./styles.js";

const SHOWN_WHOLE =
  "audio, canvas, embed, frame, hr, iframe, img, input, marquee, meter, object, progress, select, " +
  "svg, textarea, video";
const NEVER = "script, style, template, link, meta, head, title, base";

const hundredth = (number) => Math.round(number * 100) / 100;

const boxOf = ({ x, y, width, height }, { left, top }) =>
  [x + scrollX - left, y + scrollY - top, width, height].map(hundredth);

const aroundNodes = (first, last) => {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
};

/** The box of an element; one without a box of its own has that of its content. */
const placeOf = (element, computed) =>
  computed.display === "contents" && element.childNodes.length
    ? aroundNodes(element.firstChild, element.lastChild)
    : element.getBoundingClientRect();

const valueOf = (element) => {
  if (["checkbox", "radio", "range", "color", "file"].includes(element.type)) return "";
  const value = element.type === "password" ? "" : element.value;
  return value || attribute(element, "placeholder");
};

const ownText = (element, inner, runs) => {
  if (element.matches("input, textarea")) return valueOf(element);
  if (element.localName === "marquee") return tidy(element.textContent);
  if (element.localName === "select") return tidy(element.selectedOptions[0]?.textContent ?? "");
  return runs.length === 1 && !elementsOf(inner).length ? wordsOf(runs[0]) : "";
};

/** The links of an image map have no boxes, and no style shows them. */
const isArea = (element) => element.localName === "area";

const isHidden = (element, computed) =>
  !isArea(element) && !element.checkVisibility() && computed.display !== "contents";

/** The text runs that an element shows itself; child elements are asked one by one. */
const wordsIn = (element, computed) =>
  computed.visibility === "visible" &&
  computed.contentVisibility !== "hidden" &&
  !element.matches("details:not([open])")
    ? runsOf(element)
    : [];

const shows = (element, computed, pseudos) =>
  element.matches(SHOWN_WHOLE) ||
  element.matches("[tabindex], [aria-hidden=true], [lang]") ||
  (computed.display !== "contents" && paints(computed)) ||
  pseudos.length > 0;

const factsOf = (element, role, inner, runs) => {
  const name = nameOf(element, role);
  const state = stateOf(element, role, name);
  return { name, text: ownText(element, inner, runs), target: targetOf(element), state };
};

const AROUND = EDGES.flatMap((edge) => [`margin-${edge}`, `padding-${edge}`]);

/** Whether an element changes nothing for a reader: the page would be the same without it. */
const isBare = (element, computed, inherited) => {
  const role = roleOf(element);
  if (role || element.matches(`${SHOWN_WHOLE}, ${NEVER}, slot`) || element.shadowRoot) return false;
  const { name, target, state } = factsOf(element, role, element, []);
  const pseudos = pseudosOf(element);
  return (
    !isSaid(name) && !isSaid(target) && !isSaid(state) && !isHidden(element, computed) &&
    !shows(element, computed, pseudos) &&
    AROUND.every((property) => computed.getPropertyValue(property) === "0px") &&
    !isSaid(styleOf(element, computed, inheritedOf(computed), inherited, pseudos))
  );
};

const labelOf = (element, role) => {
  // An image that loses its name and so its role is still the same image.
  if (element.matches("img, svg")) return "picture";
  return role || (element.matches(SHOWN_WHOLE) ? element.localName : "box");
};

const isSaid = (value) =>
  Array.isArray(value) ||
  (typeof value === "object" ? Object.keys(value ?? {}).length > 0 : Boolean(value));

/** The facts that are not empty. */
const line = (facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => isSaid(value)));

const sorted = (facts) =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

const wellFormed = (_, value) => (typeof value === "string" ? value.toWellFormed() : value);

class Survey {
  lines = [];
  listed = new Map();
  /** @type {(Document | ShadowRoot)[]} */
  roots = [document];

  constructor({ owners, masks, origin }) {
    this.owners = owners;
    this.masks = masks;
    this.origin = origin;
  }

  add(element, facts) {
    const found = line(facts);
    if (element) this.listed.set(element, found);
    this.lines.push(found);
  }

  /** The next path of a kind below a listed element. */
  path(around, label) {
    around.counts[label] = (around.counts[label] ?? 0) + 1;
    const place = around.counts[label] > 1 ? `[${around.counts[label]}]` : "";
    return `${around.path ? `${around.path}/` : ""}${label}${place}`;
  }

  visit(element, around) {
    if (element.matches(NEVER)) return;
    const component = this.owners.get(element) ?? around.component;
    const computed = getComputedStyle(element);
    if (isHidden(element, computed)) return;
    const held = this.unwrapped(element, computed);
    const runs = wordsIn(held, computed);
    const inner = this.list(element, computed, { ...around, component }, held, runs);
    if (this.masks.has(element) || element.matches(SHOWN_WHOLE)) return;
    if (element.shadowRoot) this.roots.push(element.shadowRoot);
    if (!this.listed.get(element)?.text) this.listTexts(runs, inner);
    for (const child of elementsOf(held)) this.visit(child, inner);
  }

  /** The element, or the innermost of the bare wrappers that are its only child. */
  unwrapped(element, computed) {
    const [only, ...others] = elementsOf(element);
    if (!only || others.length || runsOf(element).length) return element;
    if (this.owners.has(only) || this.masks.has(only)) return element;
    const inner = getComputedStyle(only);
    return isBare(only, inner, inheritedOf(computed)) ? this.unwrapped(only, inner) : element;
  }

  /** Adds the line of an element that shows or speaks; returns what its content needs to know. */
  list(element, computed, around, held, runs) {
    const visible = computed.visibility === "visible";
    const masked = this.masks.has(element);
    if ((!visible && !masked) || element.localName === "slot") return around;
    const role = visible ? roleOf(element) : "";
    const pseudos = pseudosOf(element);
    const speaks = [role, runs.length, masked, this.owners.has(element)].some(Boolean);
    if (!speaks && !shows(element, computed, pseudos)) return around;
    const inherited = inheritedOf(computed);
    const identity = this.identityOf(element, around, role);
    const box = isArea(element) ? undefined : boxOf(placeOf(element, computed), this.origin);
    if (masked) this.add(null, { ...identity, state: { masked: "true" }, box });
    else this.add(element, { ...identity, ...factsOf(element, role, held, runs), box,
      style: styleOf(element, computed, inherited, around.inherited, pseudos) });
    return {
      component: around.component, told: around.component,
      path: identity.path === "body" ? "" : identity.path, inherited, counts: {},
    };
  }

  identityOf(element, around, role) {
    const label = labelOf(element, role);
    // The body would be in every path, so paths leave it out.
    const path = element === document.body ? "body" : this.path(around, label);
    return { path, component: ownerToTell(around), role: role === label ? "" : role };
  }

  /** Text between elements gets a line of its own for each run. */
  listTexts(runs, around) {
    for (const run of runs) {
      const box = boxOf(aroundNodes(run[0], run.at(-1)), this.origin);
      const path = this.path(around, "text");
      this.add(null, { path, component: ownerToTell(around), text: wordsOf(run), box });
    }
  }

  declared() {
    const states = new DeclaredStates(this.listed, [...this.masks]);
    for (const root of this.roots) states.read(root);
    states.keep();
    for (const [element, told] of states.told)
      for (const [state, properties] of Object.entries(told))
        if (Object.keys(properties).length) this.listed.get(element)[state] = sorted(properties);
  }

  head() {
    const component = this.owners.get(document.head) ?? "";
    const around = { path: "document", counts: {} };
    for (const [label, facts] of headEntries())
      this.add(null, { path: this.path(around, label), component, ...facts });
  }
}

/** The owner; empty when the listed element around has the same one. */
const ownerToTell = (around) => (around.component === around.told ? "" : around.component);

const MARGIN = 8; // pixels: shadows and outlines reach beyond the box of their element

/** The part of the page that the screenshot shows: all of it, or one element with its margin. */
const areaOf = (scope) => {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller();
  if (!scope) return { left: 0, top: 0, width: scrollWidth, height: scrollHeight };
  // The client sizes are those of the window without its scrollbars, which no screenshot shows.
  const right = Math.max(scrollWidth, clientWidth);
  const bottom = Math.max(scrollHeight, clientHeight);
  const box = scope.getBoundingClientRect();
  const left = Math.max(0, Math.floor(box.left + scrollX - MARGIN));
  const top = Math.max(0, Math.floor(box.top + scrollY - MARGIN));
  return {
    left,
    top,
    width: Math.min(right, Math.ceil(box.right + scrollX + MARGIN)) - left,
    height: Math.min(bottom, Math.ceil(box.bottom + scrollY + MARGIN)) - top,
  };
};

const ownerOf = (element, owners) => {
  for (let around = element; around; around = around.parentElement)
    if (owners.has(around)) return owners.get(around);
  return "Page";
};

export const main = () => {
  const { owners: known, scope: [scope], scopeName, mask } = document[MARKS];
  const owners = new Map(known);
  if (scopeName) owners.set(scope, scopeName);
  const area = areaOf(scope);
  const survey = new Survey({ owners, masks: new Set(mask), origin: area });
  if (!scope) survey.head();
  survey.visit(scope ?? document.body, {
    path: "", component: ownerOf(scope, owners), told: "Page",
    inherited: Object.values(INHERITED), counts: {},
  });
  survey.declared();
  document[Symbol.for("presscheck: what to do before the shot")]?.();
  return {
    area,
    masks: mask.map((element) => boxOf(element.getBoundingClientRect(), area)),
    lines: survey.lines.map((found) => JSON.stringify(found, wellFormed)),
    unread: unreadSheets(),
  };
};
