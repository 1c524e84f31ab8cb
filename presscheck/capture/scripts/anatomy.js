// Every element that shows or speaks, one line of JSON each, in document order.

const SHOWN_WHOLE =
  "audio, canvas, embed, hr, iframe, img, input, meter, object, progress, select, svg, textarea, " +
  "video";
const NEVER = "script, style, noscript, template, link, meta, head, title, base";

const hundredth = (number) => Math.round(number * 100) / 100;

const boxOf = ({ x, y, width, height }, { left, top }) =>
  [x + scrollX - left, y + scrollY - top, width, height].map(hundredth);

const aroundNodes = (first, last) => {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
};

/** An element that makes no box of its own stands where its content does. */
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
  if (element.localName === "select") return tidy(element.selectedOptions[0]?.textContent ?? "");
  return runs.length === 1 && !elementsOf(inner).length ? wordsOf(runs[0]) : "";
};

/** The links of an image map have no boxes, and no style shows them. */
const isArea = (element) => element.localName === "area";

const isHidden = (element, computed) =>
  !isArea(element) && !element.checkVisibility() && computed.display !== "contents";

/** The words that show in an element; of elements the browser says itself whether they do. */
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

/** Whether it neither speaks nor shows, and leaves what it holds as it would be without it. */
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
  // A picture that loses its role, with its name, is still the same picture.
  if (element.matches("img, svg")) return "picture";
  return role || (element.matches(SHOWN_WHOLE) ? element.localName : "box");
};

const isSaid = (value) =>
  Array.isArray(value) ||
  (typeof value === "object" ? Object.keys(value ?? {}).length > 0 : Boolean(value));

/** Leaves out what is empty, so that a line holds what there is to know. */
const line = (facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => isSaid(value)));

const sorted = (facts) =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

const wellFormed = (_, value) => (typeof value === "string" ? value.toWellFormed() : value);

class Survey {
  constructor({ owners, masks, origin }) {
    Object.assign(this, { owners, masks, origin, lines: [], listed: new Map(), roots: [document] });
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

  /** What holds all that is in an element: itself, or the innermost of wrappers that do nothing. */
  unwrapped(element, computed) {
    const [only, ...others] = elementsOf(element);
    if (!only || others.length || runsOf(element).length) return element;
    if (this.owners.has(only) || this.masks.has(only)) return element;
    const inner = getComputedStyle(only);
    return isBare(only, inner, inheritedOf(computed)) ? this.unwrapped(only, inner) : element;
  }

  list(element, computed, around, held, runs) {
    const visible = computed.visibility === "visible";
    const masked = this.masks.has(element);
    if ((!visible && !masked) || element.localName === "slot") return around;
    const role = visible ? roleOf(element) : "";
    const pseudos = pseudosOf(element);
    const speaks = role || runs.length || masked || this.owners.has(element);
    if (!speaks && !shows(element, computed, pseudos)) return around;
    const inherited = inheritedOf(computed);
    const label = labelOf(element, role);
    // The body is in every path, so it is in none.
    const path = element === document.body ? "body" : this.path(around, label);
    const box = isArea(element) ? undefined : boxOf(placeOf(element, computed), this.origin);
    const facts = { path, component: told(around), ...(role !== label && { role }) };
    if (masked) this.add(null, { ...facts, state: { masked: "true" }, box });
    else this.add(element, { ...facts, ...factsOf(element, role, held, runs), box,
      style: styleOf(element, computed, inherited, around.inherited, pseudos) });
    return {
      component: around.component, told: around.component,
      path: path === "body" ? "" : path, inherited, counts: {},
    };
  }

  /** Words between other elements stand for themselves, each run at its own place. */
  listTexts(runs, around) {
    for (const run of runs) {
      const box = boxOf(aroundNodes(run[0], run.at(-1)), this.origin);
      const path = this.path(around, "text");
      this.add(null, { path, component: told(around), text: wordsOf(run), box });
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

/** The owner, unless that is said already by the listed element around. */
const told = (around) => (around.component === around.told ? "" : around.component);

const MARGIN = 8; // shadows and outlines reach beyond the box of what has them

/** The part of the page to look at: all of it, or one element with what it casts around it. */
const areaOf = (scope) => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (!scope) return { left: 0, top: 0, width: scrollWidth, height: scrollHeight };
  // The window without its scrollbars, which are in no picture.
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
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

const main = () => {
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
  };
};
