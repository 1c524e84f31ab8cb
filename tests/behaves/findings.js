// What the scripts of rules share: it notes findings under the component that an element is in.
(roots) => {
  const findings = [];
  const names = new Map(roots.map(({ name, root }) => [root, name]));

  const ownerOf = (element) => {
    for (let one = element; one; one = one.parentElement) if (names.has(one)) return names.get(one);
    return "";
  };
  // A reader's words for tags; what they leave out is called as its role or its tag.
  const NOUNS = {
    a: "link",
    aside: "side part",
    div: "box",
    footer: "page footer",
    h1: "heading",
    h2: "heading",
    h3: "heading",
    header: "page header",
    img: "picture",
    input: "field",
    li: "list item",
    nav: "navigation",
    ol: "list",
    p: "paragraph",
    span: "box",
    td: "cell",
    ul: "list",
  };
  const labelOf = (element) => {
    if (!(element instanceof Element) || element.matches("html, body")) return "page";
    const words = [
      element.getAttribute("aria-label"),
      element.textContent,
      element.getAttribute("alt"),
      element.querySelector("img")?.alt,
      element.getAttribute("title"),
      element.getAttribute("placeholder"),
    ];
    const plain = (words.find((candidate) => candidate?.trim()) ?? "").trim().replace(/\s+/g, " ");
    const text = plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
    const noun = element.getAttribute("role") ?? NOUNS[element.localName] ?? element.localName;
    if (text) return `${noun} “${text}”`;
    if (element.id) return `${noun} #${element.id}`;
    return element.classList[0] ? `${noun} .${element.classList[0]}` : noun;
  };
  const report = (element, problem) =>
    findings.push({ component: ownerOf(element), element: labelOf(element), problem });
  return { findings, labelOf, report };
}
