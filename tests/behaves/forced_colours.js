// Returns the controls whose focus nobody sees, and the current entries that only colours mark.
({ report }) => {
  const MARKS = ["borderTopWidth", "borderBottomWidth", "borderBottomStyle", "outlineStyle",
    "textDecorationLine", "fontWeight", "width", "content"];
  const looksOf = (element) => JSON.stringify([null, "::before", "::after"].map((pseudo) =>
    MARKS.map((mark) => mark !== "width" || pseudo ? getComputedStyle(element, pseudo)[mark] : "")));

  for (const control of document.querySelectorAll("a[href], button, input")) {
    if (!control.checkVisibility() || control.disabled) continue;
    control.focus({ preventScroll: true, focusVisible: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(control);
    if (outlineStyle === "none" || outlineWidth === "0px")
      report(control, "nothing shows that it has the focus");
  }
  document.activeElement.blur();
  for (const current of document.querySelectorAll("[aria-current]")) {
    if (!current.checkVisibility()) continue;
    const others = [...current.closest("ul").querySelectorAll(current.localName)]
      .filter((other) => other !== current);
    if (others.length && others.every((other) => looksOf(other) === looksOf(current)))
      report(current, "nothing but colours shows that it is the current one");
  }
}
