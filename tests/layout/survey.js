// Gathers in one look what the rules of layout need to know of everything visible under `scope`.
// Coordinates are those of the page, not of the viewport. Numbers are places in the lists below.
// Pictures that load when they come into sight are waited for there, and left out elsewhere.
async (scope, roots) => {
  const parts = [];
  const elements = [];
  const texts = [];
  const surfaces = [];
  const clips = new Map();
  const UNCUT = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const nameOf = new Map(roots.map(({ name, root }) => [root, name]));

  const onPage = ({ left, top, right, bottom }) => [
    left + scrollX,
    top + scrollY,
    right + scrollX,
    bottom + scrollY,
  ];

  // A line is as high as its line-height says, however far the font reaches beyond it.
  const asLines = (rects, lineHeight) =>
    [...rects]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((rect) => {
        const beyond = Math.max(0, rect.height - parseFloat(lineHeight) || 0) / 2;
        const { left, right } = rect;
        return onPage({ left, right, top: rect.top + beyond, bottom: rect.bottom - beyond });
      });

  const short = (words) => {
    const plain = words.trim().replace(/\s+/g, " ");
    return plain.length > 40 ? `${plain.slice(0, 40).trim()}…` : plain;
  };

  const KINDS = {
    link: "a[href]",
    button: "button, [role=button], input:is([type=submit], [type=button], [type=reset])",
    field: "input:not([type=hidden]), select, textarea",
    picture: "img, svg, video, canvas",
  };
  const kindOf = (element) =>
    Object.keys(KINDS).find((kind) => element.matches(KINDS[kind])) ?? "";

  const labelOf = (element, kind) => {
    const picture = element.matches("img") ? element : element.querySelector("img");
    const said = [
      element.getAttribute("aria-label"),
      element.textContent,
      picture?.alt,
      element.title,
      element.placeholder,
      picture?.src.split("/").at(-1),
    ].find((words) => words?.trim());
    const mark = element.id ? `#${element.id}` : [...element.classList].map((c) => `.${c}`).join("");
    return kind && said ? short(said) : element.localName + mark;
  };

  const clipsAt = (element, style, around) => {
    if (style.overflowX === "visible" && style.overflowY === "visible") return around;
    if (element === document.body || element === document.documentElement) return around;
    const { left, top } = element.getBoundingClientRect();
    const inner = { left: left + element.clientLeft, top: top + element.clientTop };
    const [x, y] = [style.overflowX !== "visible", style.overflowY !== "visible"];
    return {
      left: x ? Math.max(around.left, inner.left) : around.left,
      right: x ? Math.min(around.right, inner.left + element.clientWidth) : around.right,
      top: y ? Math.max(around.top, inner.top) : around.top,
      bottom: y ? Math.min(around.bottom, inner.top + element.clientHeight) : around.bottom,
    };
  };

  const clipAround = (element, style, above) => {
    if (style.position === "fixed") return UNCUT;
    if (style.position !== "absolute") return above;
    return clips.get(element.offsetParent) ?? UNCUT;
  };

  // What is cut down to a pixel is meant for ears only.
  const forEars = ({ left, top, right, bottom }) => right - left <= 1 && bottom - top <= 1;

  const cutAt = (clip) =>
    clip === UNCUT ? null : onPage(clip).map((side) => (Number.isFinite(side) ? side : null));

  const surfaceOf = (style, under) => {
    const picture = style.backgroundImage !== "none";
    const bare = /^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor);
    if (bare && !picture && style.opacity === "1") return under;
    surfaces.push({ under, color: style.backgroundColor, opacity: Number(style.opacity), picture });
    return surfaces.length - 1;
  };

  const inSight = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return right >= 0 && bottom >= 0 && left <= innerWidth && top <= innerHeight;
  };

  const onTheirWay = () =>
    [...scope.querySelectorAll("img")].filter(
      (picture) => !picture.complete && picture.checkVisibility() && inSight(picture),
    );

  const settled = (picture) =>
    new Promise((done) => {
      picture.addEventListener("load", done);
      picture.addEventListener("error", done);
      if (picture.complete) done();
    });

  const pictureOf = (element, style) =>
    element.localName !== "img" || (element.loading === "lazy" && !element.complete)
      ? null
      : {
          loaded: element.complete && element.naturalWidth > 0,
          natural: [element.naturalWidth, element.naturalHeight],
          attributes: ["width", "height"].map((side) => Number(element.getAttribute(side)) || 0),
          shown: [
            element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
            element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom),
          ],
          fit: style.objectFit,
        };

  const blockAround = (element) => {
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    return block;
  };

  const inSentence = (element, style) => {
    if (style.display !== "inline") return false;
    const walker = document.createTreeWalker(blockAround(element), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/[\p{L}\p{N}]/u.test(data) && !parentElement.closest("a, button")) return true;
    }
    return false;
  };

  const addElement = (element, style, here) => {
    const kind = kindOf(element);
    const inline = style.display === "inline" && kind !== "picture";
    const box = element.getBoundingClientRect();
    const number = elements.length;
    elements.push({
      last: number,
      parent: here.element,
      part: here.part,
      kind,
      label: labelOf(element, kind),
      inline,
      boxes: inline ? asLines(element.getClientRects(), style.lineHeight) : [onPage(box)],
      clip: cutAt(here.clip),
      sentence: ["link", "button"].includes(kind) && inSentence(element, style),
      picture: pictureOf(element, style),
      hidden: [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight],
      cuts: [style.overflowX !== "visible", style.overflowY !== "visible"],
      titled: here.titled,
    });
    return number;
  };

  const addText = (node, here) => {
    if (here.element < 0 || !/\S/.test(node.data)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    addLines(node.data, asLines(range.getClientRects(), here.style.lineHeight), here, here.style.color);
  };

  const addPlaceholder = (field, here) => {
    if (!field.placeholder || field.value) return;
    const { color } = getComputedStyle(field, "::placeholder");
    addLines(field.placeholder, [onPage(field.getBoundingClientRect())], here, color);
  };

  const addLines = (words, lines, { element, clip, style, surface, titled, resting }, color) => {
    if (!lines.length) return;
    texts.push({
      element,
      label: short(words),
      length: words.trim().length,
      lines,
      clip: cutAt(clip),
      size: parseFloat(style.fontSize),
      weight: Number(style.fontWeight),
      color,
      surface,
      titled,
      resting,
    });
  };

  const isShown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const asked = { opacityProperty: true, visibilityProperty: true };
    return width > 0 && height > 0 && element.checkVisibility(asked);
  };

  const enter = (element, style, above) => ({
    ...above,
    style,
    clip: clipAround(element, style, above.clip),
    surface: surfaceOf(style, above.surface),
    titled: above.titled || Boolean(element.title),
    resting: above.resting || element.matches(":disabled"),
  });

  const note = (element, style, here) => {
    if (nameOf.has(element)) {
      parts.push({ name: nameOf.get(element), element: elements.length, inside: here.part });
      here.part = parts.length - 1;
    }
    here.element = addElement(element, style, here);
    if (element.placeholder) addPlaceholder(element, here);
  };

  const walk = (element, above) => {
    const style = getComputedStyle(element);
    if (style.display === "none") return;
    const here = enter(element, style, above);
    const inside = clipsAt(element, style, here.clip);
    if (forEars(inside)) return;
    clips.set(element, inside);
    const shown = isShown(element);
    if (shown) note(element, style, here);
    here.clip = inside;
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) walk(child, here);
      else if (shown && child.nodeType === Node.TEXT_NODE) addText(child, here);
    }
    if (shown) elements[here.element].last = elements.length - 1;
  };

  await Promise.all(onTheirWay().map(settled));
  walk(scope, { element: -1, part: -1, clip: UNCUT, surface: -1, titled: false, resting: false });
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
  return JSON.stringify({
    viewport: [clientWidth, clientHeight],
    page: [scrollWidth, scrollHeight],
    parts,
    elements,
    texts,
    surfaces,
  });
}
