// What the scripts of rules share: it notes findings under the component that an element is in.
(roots) => {
  const findings = [];
  const names = new Map(roots.map(({ name, root }) => [root, name]));

  const ownerOf = (element) => {
    for (let one = element; one; one = one.parentElement) if (names.has(one)) return names.get(one);
    return "";
  };
  const labelOf = (element) => {
    if (!(element instanceof Element)) return "page";
    const words = [
      element.getAttribute("aria-label"),
      element.textContent,
      element.getAttribute("alt"),
      element.getAttribute("placeholder"),
      element.id,
      [...element.classList].join("."),
    ];
    const plain = (words.find((candidate) => candidate?.trim()) ?? "").trim().replace(/\s+/g, " ");
    const text = plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
    return text ? `${element.localName} “${text}”` : element.localName;
  };
  const report = (element, problem) =>
    findings.push({ component: ownerOf(element), element: labelOf(element), problem });
  return { findings, labelOf, report };
}
