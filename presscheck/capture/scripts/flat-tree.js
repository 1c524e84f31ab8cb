// The tree as the browser renders it: shadow trees instead of their hosts' content, slots filled.

export const nodesOf = (element) => {
  const assigned = element.localName === "slot" ? element.assignedNodes({ flatten: true }) : [];
  return assigned.length ? assigned : [...(element.shadowRoot ?? element).childNodes];
};

export const elementsOf = (element) =>
  nodesOf(element).filter((node) => node.nodeType === Node.ELEMENT_NODE);

/** The text between elements, as lists of text nodes; comments do not divide it. */
export const runsOf = (element) => {
  let run = [];
  const runs = [run];
  for (const node of nodesOf(element)) {
    if (node.nodeType === Node.TEXT_NODE) run.push(node);
    else if (node.nodeType === Node.ELEMENT_NODE) runs.push((run = []));
  }
  return runs.filter((one) => one.some(({ data }) => data.trim()));
};

export const wordsOf = (run) => tidy(run.map(({ data }) => data).join(""));

export const tidy = (text) => text.replace(/[ \t\r\n\f]+/g, " ").trim();

export const attribute = (element, name) => tidy(element.getAttribute(name) ?? "");
