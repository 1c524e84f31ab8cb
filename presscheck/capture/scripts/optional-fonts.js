// Fonts that a page does without when they come late, so that chance decides whether they show.

const DESCRIPTORS = {
  style: "font-style", weight: "font-weight", stretch: "font-stretch",
  unicodeRange: "unicode-range", featureSettings: "font-feature-settings",
  ascentOverride: "ascent-override", descentOverride: "descent-override",
  lineGapOverride: "line-gap-override", sizeAdjust: "size-adjust",
};

const rulesOf = (sheet) => {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // a sheet of another origin keeps its rules to itself
  }
};

const faceRules = (rules) =>
  rules.flatMap((rule) =>
    rule instanceof CSSFontFaceRule ? [rule] : faceRules([...(rule.cssRules ?? [])]));

/** The font of a rule once more, as one that shows whenever it comes. */
const copyOf = ({ style, parentStyleSheet }) => {
  const base = parentStyleSheet?.href ?? document.baseURI;
  const source = style
    .getPropertyValue("src")
    .replace(/url\("?(.*?)"?\)/g, (_, address) => `url("${new URL(address, base).href}")`);
  const said = Object.entries(DESCRIPTORS)
    .map(([name, property]) => [name, style.getPropertyValue(property)])
    .filter(([, value]) => value);
  const family = style.getPropertyValue("font-family").replace(/^["']|["']$/g, "");
  return new FontFace(family, source, Object.fromEntries(said));
};

/** The optional fonts that the page asks for: each as a font that the page waits for. */
export const optionalFonts = () => {
  const asked = [...document.fonts].some(
    ({ display, status }) => display === "optional" && status !== "unloaded",
  );
  if (!asked) return [];
  return [...document.styleSheets]
    .flatMap((sheet) => faceRules(rulesOf(sheet)))
    .filter(({ style }) => style.getPropertyValue("font-display") === "optional")
    .map(copyOf);
};
