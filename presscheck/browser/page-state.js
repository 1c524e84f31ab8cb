// Remembers the state of a page, and later tells in words what has changed.

/** @param {Element | undefined | null} element */
const label = (element) => {
  if (!element) return "nothing";
  const id = element.id ? `#${element.id}` : "";
  const classes = !id && element.classList.length ? `.${[...element.classList].join(".")}` : "";
  return element.localName + id + classes;
};

/** @param {any} field */
const fieldValue = (field) => (field.type === "checkbox" ? field.checked : field.value);

const fields = () =>
  [...document.querySelectorAll("input, select, textarea")]
    .map((field) => `${label(field)} = ${fieldValue(field)}`)
    .join("; ");

const stored = (storage) => JSON.stringify(Object.entries(storage).sort());

const standing = () => ({
  address: location.href,
  "scroll position": `${Math.round(scrollX)}, ${Math.round(scrollY)}`,
  focus: label(document.activeElement),
  pointer: label([...document.querySelectorAll(":hover")].at(-1)),
  "selected text": String(getSelection()),
  "form fields": fields(),
  "local storage": stored(localStorage),
  "session storage": stored(sessionStorage),
  cookies: document.cookie,
  markup: document.documentElement.outerHTML,
});

const words = (node) =>
  node.nodeType === Node.TEXT_NODE ? `text “${node.data.trim()}”` : label(node);

const MEDIA = "img, source, iframe, video, audio";

/** Whether a lazy loader of the page has given an element its address meanwhile. */
const isLoaded = (before, after) =>
  after.matches(MEDIA) &&
  ["src", "srcset"].some((name) => {
    const [old, current] = [before, after].map((element) => element.getAttribute(name) ?? "");
    return (old === "" || old.startsWith("data:")) && current !== old;
  });

const changedAttributes = (before, after) =>
  [...new Set([...before.getAttributeNames(), ...after.getAttributeNames()])]
    .filter((name) => before.getAttribute(name) !== after.getAttribute(name))
    .map((name) => {
      const [old, current] = [before, after].map((element) => element.getAttribute(name));
      return `${label(after)}: ${name} ${old} → ${current}`;
    });

const attributes = (before, after) =>
  isLoaded(before, after) ? [] : changedAttributes(before, after);

const difference = (before, after) => {
  if (before.nodeType !== after.nodeType || before.nodeName !== after.nodeName)
    return [`${words(before)} → ${words(after)}`];
  if (before.nodeType !== Node.ELEMENT_NODE)
    return before.data === after.data ? [] : [`${words(before)} → ${words(after)}`];
  if (before.childNodes.length !== after.childNodes.length)
    return [
      ...attributes(before, after),
      `${label(after)}: ${before.childNodes.length} → ${after.childNodes.length} children`,
    ];
  return [
    ...attributes(before, after),
    ...[...before.childNodes].flatMap((child, place) => difference(child, after.childNodes[place])),
  ];
};

const parsed = (markup) => new DOMParser().parseFromString(markup, "text/html").documentElement;

export const main = () => {
  const remembered = standing();
  return {
    changes: () => {
      const now = standing();
      return Object.keys(now)
        .filter((aspect) => now[aspect] !== remembered[aspect])
        .flatMap((aspect) =>
          aspect === "markup"
            ? difference(parsed(remembered.markup), parsed(now.markup))
            : [`${aspect}: ${remembered[aspect]} → ${now[aspect]}`],
        );
    },
  };
};
