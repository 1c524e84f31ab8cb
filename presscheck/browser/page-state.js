// Remembers the state of a page, and later tells what has changed.

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

// What can change beside an attribute; no attribute has such a name.
const TEXT = "its text";
const NODE = "its content";
const CHILDREN = "its children";

const MEDIA = "img, source, iframe, video, audio";

/** Whether a lazy loader of the page has given an element its address meanwhile. */
const isLoaded = (before, after) =>
  after.matches(MEDIA) &&
  ["src", "srcset"].some((name) => {
    const [old, current] = [before, after].map((element) => element.getAttribute(name) ?? "");
    return (old === "" || old.startsWith("data:")) && current !== old;
  });

const LONGEST_TEXT = 200;

/** The tag of an element and the beginning of its text; of a text its words. */
const quoted = (node) => {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.data?.trim() ?? "";
  const tag = node.cloneNode(false);
  tag.textContent = node.textContent.slice(0, LONGEST_TEXT);
  return tag.outerHTML;
};

/** What changed from which value to which, and the element that it is of. */
const change = (what, before, after, element) => ({ what, before, after, element });

const changedAttributes = (before, after) =>
  [...new Set([...before.getAttributeNames(), ...after.getAttributeNames()])]
    .filter((name) => before.getAttribute(name) !== after.getAttribute(name))
    .map((name) => change(name, before.getAttribute(name), after.getAttribute(name), after));

const attributes = (before, after) =>
  isLoaded(before, after) ? [] : changedAttributes(before, after);

const difference = (before, after) => {
  const kind = before.nodeType === Node.TEXT_NODE ? TEXT : NODE;
  const another = change(kind, quoted(before), quoted(after), after.parentElement);
  if (before.nodeType !== after.nodeType || before.nodeName !== after.nodeName) return [another];
  if (before.nodeType !== Node.ELEMENT_NODE) return before.data === after.data ? [] : [another];
  const [old, current] = [before, after].map((element) => String(element.childNodes.length));
  if (old !== current) return [...attributes(before, after), change(CHILDREN, old, current, after)];
  return [
    ...attributes(before, after),
    ...[...before.childNodes].flatMap((child, place) => difference(child, after.childNodes[place])),
  ];
};

const parsed = (markup) => new DOMParser().parseFromString(markup, "text/html").documentElement;

/** The element of the page that stands where an element of its parsed markup stands. */
const onPage = (element) => {
  if (!element?.parentElement) return element && document.documentElement;
  const parent = onPage(element.parentElement);
  return parent?.children[[...element.parentElement.children].indexOf(element)];
};

/** The name of the smallest of the components that an element is in. */
const componentOf = (element, components) =>
  components
    .filter(({ root }) => root.contains(element))
    .sort((one, other) => (one.root.contains(other.root) ? 1 : -1))[0]?.name ?? "";

export const main = () => {
  const remembered = standing();
  const changes = () => {
    const now = standing();
    return Object.keys(now)
      .filter((aspect) => now[aspect] !== remembered[aspect])
      .flatMap((aspect) =>
        aspect === "markup"
          ? difference(parsed(remembered.markup), parsed(now.markup))
          : [change(aspect, remembered[aspect], now[aspect], null)],
      );
  };
  return {
    changes: () =>
      changes().map(({ element, ...values }) => ({
        ...values,
        markup: element ? quoted(element) : "",
      })),
    /** The component that all changes are in; empty when there is no such component. */
    componentAtFault: (components) => {
      const names = new Set(
        changes().map(({ element }) => componentOf(onPage(element), components)),
      );
      return names.size === 1 ? [...names][0] : "";
    },
  };
};
