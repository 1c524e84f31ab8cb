// Reading selectors: their parts, their weight, and the states they ask for.

const POINTER = /(?<!\\):(hover|active)(?![\w-])/g;
const FOCUS = /(?<!\\):(focus-visible|focus-within|focus)(?![\w-])/g;
const STATE = /(?<!\\):(hover|active|focus)/;
const PSEUDO_ELEMENT = /(?<!\\)::[\w-]+/;

const ATTRIBUTE = String.raw`\[(?:"(?:\\.|[^"\\])*"|[^\]"])*\]`;
// Brackets in brackets, three deep.
const INSIDE = String.raw`(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*`;
const FUNCTION = new RegExp(String.raw`(::?)([\w-]+)\((${INSIDE})\)`, "g");
const COMPOUND = new RegExp(String.raw`(?:\\.|${ATTRIBUTE}|\(${INSIDE}\)|[^\s>+~([\\])+`, "g");

/** Split at the commas that are in no bracket. */
const selectorsOf = (list) => {
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
const specificity = (selector) => {
  let weight = 0;
  const plain = selector
    .replace(/\\./g, "_")
    .replace(new RegExp(ATTRIBUTE, "g"), ".x")
    .replace(FUNCTION, (_, ...parts) => {
      weight += weightOfFunction(...parts);
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

/** The selector of a nested rule, written out. */
const unnested = (selector, around) => {
  if (!around) return selector;
  if (selector.includes("&")) return selector.replaceAll("&", `:is(${around})`);
  return `:is(${around}) ${selector}`;
};

/** The selector of what may come into the state, whether it is in it or not. */
const atRest = (selector) =>
  selector
    .replace(PSEUDO_ELEMENT, "")
    .replace(POINTER, ":is(*)")
    .replace(FOCUS, ":is(*)");

/** The last part of a selector: what it says of the element itself. */
const subjectOf = (selector) => [...selector.matchAll(COMPOUND)].at(-1)?.[0] ?? "";

/** The selector of what is pointed at or focused; what changes may stand inside it. */
const carrierOf = (selector) => {
  const carrier = [...selector.matchAll(COMPOUND)].findLast(([part]) => STATE.test(part));
  return carrier ? selector.slice(0, carrier.index + carrier[0].length) : selector;
};
