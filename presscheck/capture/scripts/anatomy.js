// Every element that shows or speaks, one line of JSON each, in document order.

const SHOWN_WHOLE = "audio, canvas, embed, hr, iframe, img, input, meter, object, progress, select, svg, textarea, video";
const NEVER = "script, style, noscript, template, link, meta, head, title, base";
const STATES = {
  "aria-busy": "busy", "aria-checked": "checked", "aria-current": "current",
  "aria-disabled": "disabled", "aria-expanded": "expanded", "aria-haspopup": "popup",
  "aria-hidden": "hidden", "aria-invalid": "invalid", "aria-level": "level", "aria-live": "live",
  "aria-modal": "modal", "aria-pressed": "pressed", "aria-required": "required",
  "aria-roledescription": "described as", "aria-selected": "selected", "aria-sort": "sorted",
  "aria-valuenow": "value", "aria-valuetext": "value in words", autocomplete: "autocomplete",
  contenteditable: "editable", datetime: "date", dir: "direction", download: "download",
  inert: "inert", lang: "language", rel: "relation", tabindex: "tab order", target: "window",
};
const FLAGS = ["checked", "disabled", "multiple", "open", "readOnly", "required"];
const NEEDS_A_NAME = ["button", "checkbox", "img", "link", "radio", "searchbox", "textbox"];

const hundredth = (number) => Math.round(number * 100) / 100;

const boxOf = ({ x, y, width, height }, { left, top }) =>
  [x + scrollX - left, y + scrollY - top, width, height].map(hundredth);

const local = (address) => {
  if (!address) return "";
  try {
    return withoutOrigin(new URL(address, document.baseURI).href);
  } catch {
    return address;
  }
};

const withoutOrigin = (words) =>
  words.replaceAll(location.origin, "").replaceAll(encodeURIComponent(location.origin), "");

const targetOf = (element) => {
  const said = (name) => local(element.getAttribute(name));
  switch (element.localName) {
    case "a": case "area": return said("href");
    case "form": return said("action");
    case "img": return local(element.currentSrc || element.getAttribute("src"));
    case "video": return local(element.currentSrc || element.poster);
    case "audio": case "embed": case "iframe": case "input": return said("src");
    case "object": return said("data");
    default: return "";
  }
};

const describedBy = (element) =>
  attribute(element, "aria-describedby")
    .split(" ")
    .map((id) => id && tidy(element.getRootNode().getElementById(id)?.textContent ?? ""))
    .filter(Boolean)
    .join(" ");

const stateOf = (element, role, name) => {
  const state = {};
  for (const [attributeName, word] of Object.entries(STATES))
    if (element.hasAttribute(attributeName)) state[word] = attribute(element, attributeName) || "true";
  for (const flag of FLAGS) if (element[flag] === true) state[flag.toLowerCase()] ??= "true";
  if (/^h[1-6]$/.test(element.localName)) state.level ??= element.localName[1];
  if (element.localName === "input") state.type = element.type;
  if (element === document.activeElement && element !== document.body) state.focused = "true";
  const description = describedBy(element);
  if (description) state.description = description;
  const tip = attribute(element, "title");
  if (tip && tip !== name) state.tooltip = tip;
  if (NEEDS_A_NAME.includes(role) && !name && !given(element) && !spokenText(element))
    state["without a name"] = "true";
  return state;
};

const textNodes = (element) =>
  [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

const ownText = (element) => {
  if (element.matches("input, textarea"))
    return element.type === "password" ? "" : element.value || attribute(element, "placeholder");
  if (element.localName === "select") return tidy(element.selectedOptions[0]?.textContent ?? "");
  const nodes = textNodes(element);
  return nodes.length === 1 && !element.childElementCount ? tidy(nodes[0].data) : "";
};

const shows = (element, computed, role, text) =>
  role || text || element.matches(SHOWN_WHOLE) || element.matches("[tabindex], [aria-hidden=true], [lang]") ||
  paints(computed) || adorned(element);

const labelOf = (element, role) => {
  // A picture that loses its role, with its name, is still the same picture.
  if (element.matches("img, svg")) return "picture";
  return role || (element.matches(SHOWN_WHOLE) ? element.localName : "box");
};

/** Leaves out what is empty, so that a line holds what there is to know. */
const line = (facts) =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) =>
      Array.isArray(value) || (typeof value === "object" ? Object.keys(value ?? {}).length : value)),
  );

const sorted = (facts) => Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

class Survey {
  constructor({ owners, masks, origin }) {
    Object.assign(this, { owners, masks, origin, lines: [], listed: new Map() });
  }

  add(element, facts) {
    const found = line(facts);
    if (element) this.listed.set(element, found);
    this.lines.push(found);
    return found;
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
    if (computed.display === "none") return;
    if (element.checkVisibility && !element.checkVisibility() && computed.display !== "contents") return;
    const inner = this.list(element, computed, { ...around, component });
    if (this.masks.has(element)) return;
    if (element.matches(SHOWN_WHOLE) || element.matches("select")) return;
    this.listTexts(element, computed, inner);
    for (const child of (element.shadowRoot ?? element).children) this.visit(child, inner);
  }

  list(element, computed, around) {
    const visible = computed.visibility === "visible";
    const role = visible ? roleOf(element) : "";
    const text = visible ? ownText(element) : "";
    const masked = this.masks.has(element);
    const root = this.owners.has(element) && visible;
    if (!masked && !root && !(visible && shows(element, computed, role, text))) return around;
    const inherited = inheritedOf(computed);
    // The body is in every path, so it is in none.
    const label = labelOf(element, role);
    const path = element === document.body ? "body" : this.path(around, label);
    const component = around.component === around.told ? "" : around.component;
    const box = boxOf(element.getBoundingClientRect(), this.origin);
    if (masked) this.add(element, { path, component, ...(role !== label && { role }), state: { masked: "true" }, box });
    else {
      const name = nameOf(element, role);
      this.add(element, {
        path, component, ...(role !== label && { role }), name, text, target: targetOf(element),
        state: stateOf(element, role, name), box,
        style: styleOf(element, computed, inherited, around.inherited),
      });
    }
    return {
      component: around.component, told: around.component,
      path: path === "body" ? "" : path, inherited, counts: {},
    };
  }

  /** Words between other elements stand for themselves, each run at its own place. */
  listTexts(element, computed, around) {
    if (computed.visibility !== "visible" || ownText(element)) return;
    const range = document.createRange();
    for (const node of textNodes(element)) {
      range.selectNodeContents(node);
      const box = boxOf(range.getBoundingClientRect(), this.origin);
      const component = around.component === around.told ? "" : around.component;
      this.add(null, { path: this.path(around, "text"), component, text: tidy(node.data), box });
    }
  }

  declared() {
    for (const [element, { hover, focus }] of declaredStates(this.listed)) {
      const found = this.listed.get(element);
      if (Object.keys(hover).length) found.hover = sorted(hover);
      if (Object.keys(focus).length) found.focus = sorted(focus);
    }
  }

  /** What the document says to machines: title, language, meta data, links, linked data. */
  head() {
    const component = this.owners.get(document.head) ?? "Page";
    const put = (label, facts) => this.add(null, { path: `document/${label}`, component, ...facts });
    const { lang, dir } = document.documentElement;
    put("html", { state: { ...(lang && { language: lang }), ...(dir && { direction: dir }) } });
    put("title", { text: tidy(document.title) });
    for (const meta of document.head.querySelectorAll("meta")) {
      const key = meta.getAttribute("property") || meta.name || meta.httpEquiv;
      put(`meta ${key || "charset"}`, { text: withoutOrigin(meta.content || meta.getAttribute("charset") || "") });
    }
    for (const link of document.head.querySelectorAll("link[rel]:not([rel~=stylesheet], [rel~=preload], [rel~=modulepreload], [rel~=preconnect], [rel~=prefetch])"))
      put(`link ${link.rel}`, { target: local(link.getAttribute("href")), ...(link.title && { name: link.title }) });
    for (const script of document.head.querySelectorAll("script[type='application/ld+json']"))
      for (const [key, value] of Object.entries(parsed(script.textContent)))
        put(`linked data ${key}`, { text: withoutOrigin(typeof value === "string" ? value : JSON.stringify(value)) });
  }
}

const parsed = (text) => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return { unreadable: text };
  }
};

const MARGIN = 8; // shadows and outlines reach beyond the box of what has them

/** The part of the page to look at: all of it, or one element with what it casts around it. */
const areaOf = (scope) => {
  const { scrollWidth, scrollHeight } = document.documentElement;
  const [right, bottom] = [Math.max(scrollWidth, innerWidth), Math.max(scrollHeight, innerHeight)];
  if (!scope) return { left: 0, top: 0, width: scrollWidth, height: scrollHeight };
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
  const start = {
    path: "", component: ownerOf(scope, owners), told: "Page",
    inherited: Object.values(INHERITED), counts: {},
  };
  if (!scope) survey.head();
  survey.visit(scope ?? document.body, start);
  survey.declared();
  return {
    area,
    masks: mask.map((element) => boxOf(element.getBoundingClientRect(), area)),
    lines: survey.lines.map((found) => JSON.stringify(found)),
  };
};
