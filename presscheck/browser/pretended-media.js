// Shows a page as on paper, and back: for a browser that cannot pretend to print. In every media
// query `print` then holds and `screen` does not. It lasts until the page is left.

const KEPT = Symbol.for("presscheck media");

/** @type {Map<MediaList | Element, string> & {matchMedia?: typeof matchMedia}} */
const originals = (window[KEPT] ??= new Map());

const TYPE = /^\s*(?:(not|only)\s+)?(print|screen)\b(.*)$/is;

/** One query as it reads where the medium is paper. */
const onPaper = (query) => {
  const [, prefix, type, rest] = TYPE.exec(query) ?? [];
  if (!type) return query;
  const negated = prefix?.toLowerCase() === "not";
  if (type.toLowerCase() === "print") return `${prefix ?? ""} all${rest}`.trim();
  return negated ? "all" : "not all";
};

/** @param {string} queries */
const allOnPaper = (queries) => queries.split(",").map(onPaper).join(", ");

/** @returns {Iterable<any>} */
function* rulesOf(group) {
  for (const rule of group.cssRules) {
    yield rule;
    if (rule.styleSheet) yield* rulesOf(rule.styleSheet);
    if (rule.cssRules) yield* rulesOf(rule);
  }
}

/** @returns {Iterable<Document | ShadowRoot>} */
function* rootsFrom(root) {
  yield root;
  for (const element of root.querySelectorAll("*"))
    if (element.shadowRoot) yield* rootsFrom(element.shadowRoot);
}

/** @returns {Iterable<MediaList>} */
function* mediaOf(root) {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    yield sheet.media;
    for (const rule of rulesOf(sheet)) if (rule.media) yield rule.media;
  }
}

const remember = (thing, text) => {
  if (!originals.has(thing)) originals.set(thing, text);
  return originals.get(thing) ?? "";
};

const setLists = (root, change) => {
  for (const list of mediaOf(root)) {
    const changed = change(remember(list, list.mediaText));
    if (changed !== list.mediaText) list.mediaText = changed;
  }
};

const setSources = (root, change) => {
  for (const source of root.querySelectorAll("source[media]"))
    source.setAttribute("media", change(remember(source, source.getAttribute("media"))));
};

export const main = (medium) => {
  const isPaper = medium === "print";
  const change = isPaper ? allOnPaper : (text) => text;
  for (const root of rootsFrom(document)) {
    setLists(root, change);
    setSources(root, change);
  }
  const own = (originals.matchMedia ??= window.matchMedia.bind(window));
  window.matchMedia = isPaper ? (queries) => own(allOnPaper(queries)) : own;
};
