/* The snapshots as approved: there may be ten thousand names, so only those in sight are drawn. */

import { bdi, byId, html, put } from "./elements.js";
import { browsers, outcomeWord, run } from "./run.js";
import { capitalized, formatNumber } from "./text.js";

const LINE = 26; // pixels
const SPARE = 8; // lines above and below those in sight

/** @type {string[]} */
let shown = [];

export function startSame() {
  const count = run.same.reduce((sum, [, its]) => sum + its.length, 0);
  byId("same").hidden = !count;
  byId("same-title").textContent = `${capitalized(outcomeWord("same"))} ${formatNumber(count)}`;
  byId("same").addEventListener("toggle", () => byId("same").open && findSame());
  byId("same-find").addEventListener("input", findSame);
  byId("same-window").addEventListener("scroll", drawSame, { passive: true });
}

/** @type {string[] | undefined} */
let names;

function namesAsApproved() {
  names ??= run.same.flatMap(([browser, its]) =>
    its.map((name) => (browsers.length > 1 ? `${name} ${browser}` : name)),
  );
  return /** @type {string[]} */ (names);
}

function findSame() {
  const all = namesAsApproved();
  const asked = byId("same-find").value.trim().toLowerCase();
  shown = asked ? all.filter((name) => name.toLowerCase().includes(asked)) : all;
  byId("same-count").textContent = asked
    ? `${formatNumber(shown.length)} of ${formatNumber(all.length)}`
    : "";
  byId("same-list").style.height = `${shown.length * LINE}px`;
  byId("same-window").scrollTop = 0;
  drawSame();
}

function drawSame() {
  const place = byId("same-window");
  const first = Math.max(0, Math.floor(place.scrollTop / LINE) - SPARE);
  const last = Math.min(
    shown.length,
    Math.ceil((place.scrollTop + place.clientHeight) / LINE) + SPARE,
  );
  const lines = shown.slice(first, last).map((name, index) => {
    const line = html(
      "li",
      { "aria-setsize": shown.length, "aria-posinset": first + index + 1 },
      bdi(name),
    );
    line.style.top = `${(first + index) * LINE}px`;
    return line;
  });
  put(byId("same-list"), ...lines);
}
