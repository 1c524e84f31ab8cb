// Reads what style sheets say beyond elements, and returns what a reader would miss: selected
// words, the caret, the words that wait in a field, scrollbars, and whatever a finger needs.
({ report }) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  /** @returns {number[]} red, green, blue and opacity of any colour, each from 0 to 255 */
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(rgba(one)), luminance(rgba(other))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const isClear = (color) => rgba(color)[3] === 0;
  const groundBehind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return "white";
  };

  const isReadable = (sheet) => {
    try {
      return Boolean(sheet.cssRules);
    } catch {
      return false; // no script may read the sheet of another host
    }
  };
  const rules = [...document.styleSheets].filter(isReadable).flatMap((sheet) => inside(sheet));
  function inside(holder) {
    return [...holder.cssRules].flatMap((rule) => [rule, ...(rule.cssRules ? inside(rule) : [])]);
  }
  const basesOf = (pseudo) =>
    rules
      .filter((rule) => rule.selectorText?.includes(pseudo))
      .flatMap((rule) =>
        rule.selectorText.split(",").map((selector) => [selector.split(pseudo)[0].trim(), rule]),
      );

  // A clear ground is what a browser says when nobody styled the selection, and it then uses its own.
  const groundsOfSelection = basesOf("::selection").filter(
    ([, { style }]) => style.background || style.backgroundColor,
  );
  const ENOUGH = 3;

  const checkSelection = (element) => {
    const { backgroundColor, color } = getComputedStyle(element, "::selection");
    if (isClear(backgroundColor)) {
      const cleared = groundsOfSelection.some(([base]) => element.closest(base || "*"));
      if (cleared) report(element, "selected words look as if they were not selected");
    } else if (contrast(backgroundColor, color) < ENOUGH) {
      report(element, `selected words are ${color} on ${backgroundColor}`);
    } else if (contrast(backgroundColor, groundBehind(element)) < 1.1) {
      report(element, `the ground of selected words, ${backgroundColor}, is that of the others`);
    }
  };

  const checkField = (field) => {
    const ground = groundBehind(field);
    const { caretColor, accentColor } = getComputedStyle(field);
    if (isClear(caretColor) || contrast(caretColor, ground) < ENOUGH)
      report(field, `the caret is ${caretColor} on ${ground}`);
    if (isClear(accentColor) && accentColor !== "auto")
      report(field, `the accent colour is ${accentColor}`);
    if (field.placeholder) {
      const { color, opacity } = getComputedStyle(field, "::placeholder");
      const ratio = contrast(color, ground);
      if (ratio < 4.5 || Number(opacity) < 0.9)
        report(field, `the words that wait in it are ${color} on ${ground}, opacity ${opacity}`);
    }
    if (field.type === "search") {
      const cross = getComputedStyle(field, "::-webkit-search-cancel-button");
      const isKnown = cross.opacity !== ""; // only Chromium draws a cross of this name
      if (isKnown && (cross.display === "none" || Number(cross.opacity) === 0))
        report(field, "the browser's cross that clears it is hidden");
    }
  };

  const HIDDEN_BAR = ["none", "0px"];
  const barsAreHidden = (element, style) => {
    if (style.scrollbarWidth === "none") return true;
    return basesOf("::-webkit-scrollbar")
      .filter(([base]) => element.matches(base || "*"))
      .some(([, { style: bar }]) => HIDDEN_BAR.includes(bar.display) || bar.width === "0px");
  };
  const LEAVES_THE_FINGER = new Set(["auto", "manipulation", "pan-x pan-y pinch-zoom"]);

  const hasWords = (element) =>
    [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());

  for (const element of document.querySelectorAll("html, body, body *:not(script, style)")) {
    const style = getComputedStyle(element);
    if (hasWords(element)) {
      checkSelection(element);
      if (style.userSelect === "none" && !element.closest("button"))
        report(element, "its words cannot be selected");
    }
    if (!LEAVES_THE_FINGER.has(style.touchAction))
      report(element, `a finger cannot move the page from here (touch-action: ${style.touchAction})`);
    if (barsAreHidden(element, style)) report(element, "its scrollbars are hidden");
    if (style.overscrollBehaviorY !== "auto" && element.localName === "html")
      report(element, "the page does not move on when a part of it is scrolled to its end");
    if (style.display === "list-item" && style.listStyleType !== "none")
      report(element, `has a bullet or a number (${style.listStyleType})`);
    if (style.colorScheme !== "normal" && style.colorScheme.includes("dark"))
      report(element, `its fields and scrollbars go dark with the system (${style.colorScheme})`);
    if (element.matches("input, textarea, select")) checkField(element);
    if (element.matches("dialog")) {
      const { backgroundColor } = getComputedStyle(element, "::backdrop");
      const [red, green, blue, opacity] = rgba(backgroundColor);
      if (opacity < 64 || red + green + blue > 300)
        report(element, `the page behind it is not dimmed (${backgroundColor})`);
    }
  }
  if (history.scrollRestoration !== "auto")
    report(document.documentElement, "the place is forgotten at reload and after Back");
  const viewport = document.querySelector("meta[name=viewport]")?.content ?? "";
  if (/user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[01](\.\d+)?\b/.test(viewport))
    report(document.documentElement, `a finger cannot enlarge the page (${viewport})`);
}
