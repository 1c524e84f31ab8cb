// Reads selectors: their parts, their weight, and the states that they ask for.

const POINTER = /(?<!\\):(hover|active)(?![\w-])/g;
export const FOCUS = /(?<!\\):(focus-visible|focus-within|focus)(?![\w-])/g;
export const STATE = /(?<!\\):(hover|active|focus)/;
export const PSEUDO_ELEMENT = /(?<!\\)::[\w-]+/;

const ATTRIBUTE = String.raw`\[(?:"(?:\\.|[^"\\])*"|[^\]"])*\]`;
// Brackets in brackets, three deep.
export const INSIDE = String.raw`(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*`;
const ATTRIBUTES = new RegExp(ATTRIBUTE, "g");
const FUNCTION = new RegExp(String.raw`(::?)([\w-]+)\((${INSIDE})\)`, "g");
const COMPOUND = new RegExp(String.raw`(?:\\.|${ATTRIBUTE}|\(${INSIDE}\)|[^\s>+~([\\])+`, "g");

/** The selectors of a list: split at the commas outside brackets. */
export const selectorsOf = (list) => {
  if (!/[([]/.test(list)) return list.split(",").map((selector) => selector.trim());
  const found = [""];
  let depth = 0;
  for (const sign of list) {
    depth += "([".includes(sign) ? 1 : ")]".includes(sign) ? -1 : 0;
    if (sign === "," && depth === 0) found.push("");
    else found[found.length - 1] += sign;
  }
  return found.map((selector) => selector.trim());
};

const weightOfFunction = (colons, name, inside) => {
  if (name === "where") return 0;
  if (["is", "not", "has"].includes(name)) return Math.max(...selectorsOf(inside).map(specificity));
  return colons === "::" ? 1 : 1e3;
};

/** Specificity as one number (https://www.w3.org/TR/selectors-4/#specificity-rules). */
export const specificity = (selector) => {
  let weight = 0;
  const plain = selector
    .replace(/\\./g, "_")
    .replace(ATTRIBUTES, ".x")
    .replace(FUNCTION, (_, colons, name, inside) => {
      weight += weightOfFunction(colons, name, inside);
      return "";
    });
  const count = (pattern) => plain.match(pattern)?.length ?? 0;
  return (
    weight +
    count(/#[\w-]+/g) * 1e6 +
    count(/\.[\w-]+|(?<!:):[\w-]+/g) * 1e3 +
    count(/::[\w-]+|(?<![\w.#:-])[a-z][\w-]*/gi)
  );
};

/** The selector of a nested rule, with the selector around it. */
export const unnested = (selector, around) => {
  if (!around) return selector;
  if (selector.includes("&")) return selector.replaceAll("&", `:is(${around})`);
  return `:is(${around}) ${selector}`;
};

/** The selector without its states: it finds elements that may come into the state. */
export const atRest = (selector) =>
  selector
    .replace(PSEUDO_ELEMENT, "")
    .replace(POINTER, ":is(*)")
    .replace(FOCUS, ":is(*)");

/** The last part of a selector, which is about the element itself. */
export const subjectOf = (selector) => [...selector.matchAll(COMPOUND)].at(-1)?.[0] ?? "";

/** The selector of the element that has the pointer or the focus; what changes may be inside it. */
export const carrierOf = (selector) => {
  const carrier = [...selector.matchAll(COMPOUND)].findLast(([part]) => STATE.test(part));
  return carrier ? selector.slice(0, Number(carrier.index) + carrier[0].length) : selector;
};
