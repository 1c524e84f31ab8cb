/* The hosts that were refused, by which pages, and the errors that follow from it. */

import { bdi, byId, html, put } from "./elements.js";
import { run } from "./run.js";
import { formatNumber } from "./text.js";

export function drawRefusals() {
  byId("refusals").hidden = !run.refused_hosts.length;
  put(byId("refused-hosts"), ...run.refused_hosts.map(hostItem));
  byId("followed").hidden = !run.consequences.length;
  put(byId("consequences"), ...run.consequences.map(consequenceItem));
}

function hostItem({ host, kinds, pages }) {
  const counts = Object.entries(kinds).map(([kind, count]) => `${formatNumber(count)} ${kind}`);
  const by = pages.map((page) => html("li", {}, bdi(page)));
  return html("li", {}, bdi(host), ` ${counts.join(", ")}`, by.length ? html("ul", {}, ...by) : null);
}

function consequenceItem({ error, hosts, count }) {
  const times = count > 1 ? ` (${formatNumber(count)} times)` : "";
  return html("li", {}, bdi(error), times, " because of ", bdi(hosts.join(", ")));
}
