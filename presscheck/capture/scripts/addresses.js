// Addresses without the site's own origin, because each deployment has another one.

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ORIGIN =
  location.origin === "null"
    ? /$^/
    : new RegExp(
        `(?:${[location.origin, encodeURIComponent(location.origin)].map(escaped).join("|")})` +
          "(?![\\w.:-]|%3A)",
        "gi",
      );

export const withoutOrigin = (words) => words.replace(ORIGIN, "");

/** An address as Chromium writes it: Firefox does not encode some characters. */
const evenly = ({ protocol, href }) => {
  const [, path, query, fragment] = href.match(/^([^?#]*)([^#]*)(.*)$/s) ?? ["", href, "", ""];
  if (protocol === "mailto:") return path + query.replaceAll("'", "%27") + fragment;
  return /^https?:$/.test(protocol) ? path.replaceAll("|", "%7C") + query + fragment : href;
};

export const local = (address) => {
  if (!address) return "";
  try {
    return withoutOrigin(evenly(new URL(address, document.baseURI)));
  } catch {
    return address;
  }
};

const ofAttribute = (name) => (element) => local(element.getAttribute(name));
const ofSource = (element) => local(element.currentSrc || element.getAttribute("src"));

// No prototype: a page may have an element named <constructor>.
const TARGETS = {
  __proto__: null,
  a: ofAttribute("href"), area: ofAttribute("href"), audio: ofSource,
  button: ofAttribute("formaction"), embed: ofAttribute("src"), form: ofAttribute("action"),
  frame: ofAttribute("src"), iframe: ofAttribute("src"), img: ofSource,
  input: (element) => ofAttribute("src")(element) || ofAttribute("formaction")(element),
  object: ofAttribute("data"),
  video: (element) => local(element.currentSrc || element.poster),
};

/** The address that an element leads to or shows. */
export const targetOf = (element) => TARGETS[element.localName]?.(element) ?? "";
