// What style sheets declare for the pointer and the focus, so that a lost hover is seen at rest.

const POINTER = /:(hover|active)(?![\w-])/g;
const FOCUS = /:(focus-visible|focus-within|focus)(?![\w-])/g;
const PSEUDO_ELEMENT = /::[\w-]+/;
const FOCUSABLE = "a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

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

/** Specificity as one number (https://www.w3.org/TR/selectors-4/#specificity-rules). */
const specificity = (selector) => {
  const bare = selector.replace(/:where\([^)]*\)/g, "").replace(/:(is|not|has)\(/g, " ");
  const ids = bare.match(/#[\w-]+/g)?.length ?? 0;
  const classes = bare.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):[\w-]+/g)?.length ?? 0;
  const types = bare.match(/(?<![\w.#:\[-])[a-z][\w-]*|::[\w-]+/gi)?.length ?? 0;
  return ids * 1e6 + classes * 1e3 + types;
};

/** The selector of a nested rule, written out. */
const unnested = (selector, around) => {
  if (!around) return selector;
  return selector.includes("&") ? selector.replaceAll("&", `:is(${around})`) : `:is(${around}) ${selector}`;
};

const stateRules = (rules, around = "") =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
    const own = rule.selectorText ? unnested(rule.selectorText, around) : around;
    const states = rule.selectorText
      ? selectorsOf(own).filter((selector) => /:(hover|active|focus)/.test(selector))
      : [];
    return [
      ...states.map((selector) => ({ selector, style: rule.style })),
      ...stateRules(rule.cssRules ?? [], own),
    ];
  });

const readable = (sheet) => {
  try {
    return sheet.cssRules;
  } catch {
    return []; // a sheet of another origin keeps its rules to itself
  }
};

const resolved = (value, element) =>
  value.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name, otherwise) =>
    getComputedStyle(element).getPropertyValue(name).trim() || otherwise || "");

/** Declarations as the browser writes them; what is set by a variable keeps its shorthand. */
const declarations = (style) =>
  [...style.cssText.matchAll(/([\w-]+): ((?:"(?:\\.|[^"])*"|\([^)]*\)|[^;"(])+);/g)].map(
    ([, property, value]) => [property, value.replace(/ !important$/, "")],
  );

/** The last part of a selector: what it says of the element itself. */
const subjectOf = (selector) => selector.match(/(?:[^\s>+~([]|\([^)]*\)|\[[^\]]*\])*$/)[0];

const targetsOf = (selector, focus) => {
  const base = selector.replace(PSEUDO_ELEMENT, "").replace(POINTER, ":is(*)").replace(FOCUS, ":is(*)");
  try {
    const matching = [...document.querySelectorAll(base)];
    const itself = focus && !selector.includes("focus-within") && subjectOf(selector).match(FOCUS);
    return itself ? matching.filter((element) => element.matches(FOCUSABLE)) : matching;
  } catch {
    return []; // a selector that is nothing without its state
  }
};

const keyOf = (selector, element, owner, property) => {
  const place = selector.match(PSEUDO_ELEMENT)?.[0];
  const inside = element === owner ? "" : element.localName;
  const pressed = /:active(?![\w-])/.test(selector) ? "pressed" : "";
  return [pressed, inside, place, property].filter(Boolean).join(" ");
};

/** For each listed element, what :hover and :focus declare of it and of what it holds. */
const declaredStates = (listed) => {
  const holder = (element) => {
    // What is hidden with the layer around it has its say when that layer is looked at.
    if (!listed.has(element) && !element.parentElement?.checkVisibility()) return undefined;
    let around = element;
    while (around && !listed.has(around)) around = around.parentElement;
    return around;
  };
  const found = new Map();
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => stateRules(readable(sheet)));
  rules
    .map((rule, order) => ({ ...rule, order, weight: specificity(rule.selector) }))
    .sort((one, other) => one.weight - other.weight || one.order - other.order)
    .forEach(({ selector, style }) => {
      const focus = /:focus/.test(selector);
      for (const element of targetsOf(selector, focus)) {
        const owner = holder(element);
        if (!owner) continue;
        if (!found.has(owner)) found.set(owner, { hover: {}, focus: {} });
        const states = found.get(owner)[focus ? "focus" : "hover"];
        for (const [property, value] of declarations(style))
          states[keyOf(selector, element, owner, property)] = written(resolved(value, element));
      }
    });
  return found;
};
