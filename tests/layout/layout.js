// Reads what the rules of layout need to know of everything visible inside `scope`, as JSON.
//
// A box is [x, y, width, height] on the page, in CSS pixels. Components, elements, texts and
// backgrounds refer to each other by their index in these lists; -1 means none. Lazy images are
// waited for where they are in the viewport, and left out elsewhere.
async (scope, roots) => {
  const components = [];
  const elements = [];
  const texts = [];
  const backgrounds = [];
  const clips = new Map();
  const nameOf = new Map(roots.map(({ name, root }) => [root, name]));

  // Farther out than any element can be: a finite number, so that a box can have it as its edge.
  const FAR = 2 ** 25;
  const UNCLIPPED = { left: -FAR, top: -FAR, right: FAR, bottom: FAR };

  const boxOf = ({ left, top, right, bottom }) => [
    left + scrollX,
    top + scrollY,
    right - left,
    bottom - top,
  ];

  // A line is as high as its line-height says, however far the font reaches beyond it.
  const linesOf = (rects, lineHeight) =>
    [...rects]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((rect) => {
        const beyond = Math.max(0, rect.height - parseFloat(lineHeight) || 0) / 2;
        const { left, right } = rect;
        return boxOf({ left, right, top: rect.top + beyond, bottom: rect.bottom - beyond });
      });

  const shortened = (text) => {
    const plain = text.trim().replace(/\s+/g, " ");
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
    const image = element.matches("img") ? element : element.querySelector("img");
    const text = [
      element.getAttribute("aria-label"),
      element.textContent,
      image?.alt,
      element.title,
      element.placeholder,
      image?.src.split("/").at(-1),
    ].find((candidate) => candidate?.trim());
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    const selector = element.localName + (element.id ? `#${element.id}` : classes);
    return kind && text ? shortened(text) : selector;
  };

  // The area that an element leaves visible of its content.
  const clipInside = (element, style, around) => {
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

  // The area that the elements around an element leave visible of it.
  const clipAround = (element, style, parentClip) => {
    if (style.position === "fixed") return UNCLIPPED;
    if (style.position !== "absolute") return parentClip;
    return clips.get(element.offsetParent) ?? UNCLIPPED;
  };

  // Content that is clipped to one pixel is there for screen readers only.
  const isForScreenReaders = ({ left, top, right, bottom }) =>
    right - left <= 1 && bottom - top <= 1;

  const backgroundOf = (style, behind) => {
    const hasImage = style.backgroundImage !== "none";
    const isClear = /^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor);
    if (isClear && !hasImage && style.opacity === "1") return behind;
    backgrounds.push({
      behind,
      color: style.backgroundColor,
      opacity: Number(style.opacity),
      has_image: hasImage,
    });
    return backgrounds.length - 1;
  };

  const isInViewport = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return right >= 0 && bottom >= 0 && left <= innerWidth && top <= innerHeight;
  };

  const loadingImages = () =>
    [...scope.querySelectorAll("img")].filter(
      (image) => !image.complete && image.checkVisibility() && isInViewport(image),
    );

  const loaded = (image) =>
    new Promise((done) => {
      image.addEventListener("load", done);
      image.addEventListener("error", done);
      if (image.complete) done();
    });

  const isPlaceholder = (src) => src === "" || src.startsWith("data:");

  const waitsForScript = ({ attributes, dataset }) =>
    isPlaceholder(attributes.getNamedItem("src")?.value ?? "") &&
    Object.values(dataset).some((value) => /^(https?:)?\/|\.(avif|gif|jpe?g|png|svg|webp)\b/i.test(value));

  // A lazy picture out of view has nothing to show yet, whoever loads it.
  const waitsForReader = (image) =>
    (image.loading === "lazy" && !image.complete) || waitsForScript(image);

  const imageOf = (element, style) =>
    element.localName !== "img" || waitsForReader(element)
      ? null
      : {
          loaded: element.complete && element.naturalWidth > 0,
          natural: [element.naturalWidth, element.naturalHeight],
          declared: ["width", "height"].map((side) => Number(element.getAttribute(side)) || 0),
          displayed: [
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

  const isInSentence = (element, style) => {
    if (style.display !== "inline") return false;
    const walker = document.createTreeWalker(blockAround(element), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/[\p{L}\p{N}]/u.test(data) && !parentElement.closest("a, button")) return true;
    }
    return false;
  };

  const addElement = (element, style, context) => {
    const kind = kindOf(element);
    const inline = style.display === "inline" && kind !== "picture";
    const box = element.getBoundingClientRect();
    const number = elements.length;
    elements.push({
      last: number,
      parent: context.element,
      component: context.component,
      kind,
      label: labelOf(element, kind),
      inline,
      boxes: inline ? linesOf(element.getClientRects(), style.lineHeight) : [boxOf(box)],
      clip: boxOf(context.clip),
      in_sentence: ["link", "button"].includes(kind) && isInSentence(element, style),
      image: imageOf(element, style),
      overflow: [
        element.scrollWidth - element.clientWidth,
        element.scrollHeight - element.clientHeight,
      ],
      cuts_off: [style.overflowX !== "visible", style.overflowY !== "visible"],
      has_title: context.hasTitle,
    });
    return number;
  };

  const addText = (node, context) => {
    if (context.element < 0 || !/\S/.test(node.data)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { lineHeight, color } = context.style;
    addLines(node.data, linesOf(range.getClientRects(), lineHeight), context, color);
  };

  const addPlaceholder = (field, context) => {
    if (!field.placeholder || field.value) return;
    const { color } = getComputedStyle(field, "::placeholder");
    addLines(field.placeholder, [boxOf(field.getBoundingClientRect())], context, color);
  };

  const addLines = (text, lines, context, color) => {
    if (!lines.length) return;
    texts.push({
      element: context.element,
      label: shortened(text),
      length: text.trim().length,
      lines,
      clip: boxOf(context.clip),
      size: parseFloat(context.style.fontSize),
      weight: Number(context.style.fontWeight),
      color,
      background: context.background,
      has_title: context.hasTitle,
      disabled: context.disabled,
    });
  };

  const isVisible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const conditions = { opacityProperty: true, visibilityProperty: true };
    return width > 0 && height > 0 && element.checkVisibility(conditions);
  };

  // What an element and its content inherit from the elements around them.
  const contextOf = (element, style, parentContext) => ({
    ...parentContext,
    style,
    clip: clipAround(element, style, parentContext.clip),
    background: backgroundOf(style, parentContext.background),
    hasTitle: parentContext.hasTitle || Boolean(element.title),
    disabled: parentContext.disabled || element.matches(":disabled"),
  });

  const add = (element, style, context) => {
    if (nameOf.has(element)) {
      components.push({ name: nameOf.get(element), element: elements.length });
      context.component = components.length - 1;
    }
    context.element = addElement(element, style, context);
    if (element.placeholder) addPlaceholder(element, context);
  };

  const visit = (element, parentContext) => {
    const style = getComputedStyle(element);
    if (style.display === "none") return;
    const context = contextOf(element, style, parentContext);
    const inside = clipInside(element, style, context.clip);
    if (isForScreenReaders(inside)) return;
    clips.set(element, inside);
    const visible = isVisible(element);
    if (visible) add(element, style, context);
    context.clip = inside;
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) visit(child, context);
      else if (visible && child.nodeType === Node.TEXT_NODE) addText(child, context);
    }
    if (visible) elements[context.element].last = elements.length - 1;
  };

  await Promise.all(loadingImages().map(loaded));
  visit(scope, {
    element: -1,
    component: -1,
    clip: UNCLIPPED,
    background: -1,
    hasTitle: false,
    disabled: false,
  });
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
  return JSON.stringify({
    viewport: [clientWidth, clientHeight],
    page: [scrollWidth, scrollHeight],
    components,
    elements,
    texts,
    backgrounds,
  });
}
