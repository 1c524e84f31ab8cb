// Reads what the document tells machines: language, title, meta data, links, linked data.

import { local, withoutOrigin } from "./addresses.js";
import { tidy } from "./flat-tree.js";
import { styleOf } from "./styles.js";

// Style sheets, fonts and the like are left out: the anatomy shows elsewhere what they do.
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

/** The styles of the root element, which show beyond the end of the body. */
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

/**
 * Labels and facts, in the order of the document.
 *
 * @returns {any[][]}
 */
export const headEntries = () => [
  ofRoot(),
  ["title", { text: tidy(document.title) }],
  ...[...document.head.querySelectorAll("meta")].map(ofMeta),
  ...[...document.head.querySelectorAll(LINKS)].map(ofLink),
  ...[...document.querySelectorAll("script[type='application/ld+json']")].flatMap(ofLinkedData),
];
