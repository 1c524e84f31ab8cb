// Addresses without the site's own origin, which differs from one deployment to the next.

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const ORIGIN =
  location.origin === "null"
    ? /$^/
    : new RegExp(
        `(?:${[location.origin, encodeURIComponent(location.origin)].map(escaped).join("|")})` +
          "(?![\\w.:-]|%3A)",
        "gi",
      );

const withoutOrigin = (words) => words.replace(ORIGIN, "");

/** As Chromium writes it: Firefox leaves some signs as they are. */
const evenly = ({ protocol, href }) => {
  const [, path, query, fragment] = href.match(/^([^?#]*)([^#]*)(.*)$/s);
  if (protocol === "mailto:") return path + query.replaceAll("'", "%27") + fragment;
  return /^https?:$/.test(protocol) ? path.replaceAll("|", "%7C") + query + fragment : href;
};

const local = (address) => {
  if (!address) return "";
  try {
    return withoutOrigin(evenly(new URL(address, document.baseURI)));
  } catch {
    return address;
  }
};

/** Where an element leads, or what it shows. */
const targetOf = (element) => {
  const said = (name) => local(element.getAttribute(name));
  switch (element.localName) {
    case "a": case "area": return said("href");
    case "form": return said("action");
    case "img": return local(element.currentSrc || element.getAttribute("src"));
    case "video": return local(element.currentSrc || element.poster);
    case "audio": return local(element.currentSrc || element.getAttribute("src"));
    case "button": return said("formaction");
    case "input": return said("src") || said("formaction");
    case "embed": case "iframe": return said("src");
    case "object": return said("data");
    default: return "";
  }
};
