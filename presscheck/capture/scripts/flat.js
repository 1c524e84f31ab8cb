// The tree as it is rendered: shadow trees in place of what their hosts hold, slots filled.

const nodesOf = (element) => {
  const assigned = element.localName === "slot" ? element.assignedNodes({ flatten: true }) : [];
  return assigned.length ? assigned : [...(element.shadowRoot ?? element).childNodes];
};

const elementsOf = (element) =>
  nodesOf(element).filter((node) => node.nodeType === Node.ELEMENT_NODE);

/** Words between elements, as lists of text nodes; comments do not divide them. */
const runsOf = (element) => {
  const runs = [[]];
  for (const node of nodesOf(element)) {
    if (node.nodeType === Node.TEXT_NODE) runs.at(-1).push(node);
    else if (node.nodeType === Node.ELEMENT_NODE) runs.push([]);
  }
  return runs.filter((run) => run.some(({ data }) => data.trim()));
};

const wordsOf = (run) => tidy(run.map(({ data }) => data).join(""));

const tidy = (text) => text.replace(/[ \t\r\n\f]+/g, " ").trim();

const attribute = (element, name) => tidy(element.getAttribute(name) ?? "");
