// Scrolls every control of the page into view, and returns those that cannot be brought there, and
// those that something else covers in their middle. Inside `scope`, if it is given.
({ labelOf, report }, scope = document) => {
  const root = document.scrollingElement;
  const { scrollLeft, scrollTop } = root;
  const tooWide = root.scrollWidth - root.clientWidth;
  const cannotScroll = [root, document.body].some((one) =>
    ["hidden", "clip"].includes(getComputedStyle(one).overflowX),
  );
  if (tooWide > 0 && cannotScroll)
    report(root, `${tooWide} px of the page are out of sight, and it cannot be moved sideways`);

  const controls = [...scope.querySelectorAll("a[href], button, input, select, textarea")].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }),
  );
  for (const control of controls) {
    control.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [{ left, top, width, height }] = control.getClientRects();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    if (!hit) report(control, "cannot be brought into view");
    else if (!control.contains(hit)) report(control, `${labelOf(hit)} covers its middle`);
  }
  root.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
}
