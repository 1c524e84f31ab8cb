// What the document says to machines: language, title, meta data, links, linked data.

// Sheets, fonts and the like are there to be loaded; what they do is seen elsewhere.
const LINKS =
  "link[rel]:not([rel~=stylesheet], [rel~=preload], [rel~=modulepreload], [rel~=preconnect], " +
  "[rel~=prefetch], [rel~=dns-prefetch], [rel~=prerender])";

const parsed = (text) => {
  try {
    const data = JSON.parse(text);
    return typeof data === "object" ? (data ?? {}) : { unreadable: text };
  } catch {
    return { unreadable: text };
  }
};

/** The document's own styles show where the body ends. */
const rootStyle = () => {
  const root = document.documentElement;
  const computed = getComputedStyle(root);
  return styleOf(root, computed, [], [], []);
};

const ofRoot = () => {
  const { lang, dir } = document.documentElement;
  const state = { ...(lang && { language: lang }), ...(dir && { direction: dir }) };
  return ["html", { state, style: rootStyle() }];
};

const ofMeta = (meta) => {
  const key = meta.getAttribute("property") || meta.name || meta.httpEquiv || "charset";
  const text = meta.content || meta.getAttribute("charset") || "";
  return [`meta ${key}`, { text: withoutOrigin(text) }];
};

const ofLink = (link) => [
  `link ${link.rel}`, { name: link.title, target: local(link.getAttribute("href")) },
];

const ofLinkedData = (script) =>
  Object.entries(parsed(script.textContent)).map(([key, value]) => [
    `linked data ${key}`,
    { text: withoutOrigin(typeof value === "string" ? value : JSON.stringify(value)) },
  ]);

/** Labels and facts, in the order of the document. */
const headEntries = () => [
  ofRoot(),
  ["title", { text: tidy(document.title) }],
  ...[...document.head.querySelectorAll("meta")].map(ofMeta),
  ...[...document.head.querySelectorAll(LINKS)].map(ofLink),
  ...[...document.querySelectorAll("script[type='application/ld+json']")].flatMap(ofLinkedData),
];
