/* What failed checks found: the message, and of each check screenshots, video, output and trace. */

import { copyCommand } from "./clipboard.js";
import { addressInReport, bdi, button, byId, html, put } from "./elements.js";
import { run } from "./run.js";
import { plural, shellWord } from "./text.js";

let findingShown = "";

export function drawFinding({ id, finding, checks }) {
  if (findingShown === id) return;
  findingShown = id;
  if (checks.length === 1) return put(byId("check"), messageOf(finding), ...recordsOf(checks[0]));
  put(
    byId("check"),
    messageOf(finding),
    html(
      "div",
      { class: "finders" },
      html("h3", { text: `Found by ${plural(checks.length, "check")}` }),
      ...checks.map((failure) => foldedCheck([bdi(failure.check)], failure)),
    ),
  );
}

/** A failed check, folded; it is built when somebody looks. */
export function foldedCheck(words, failure) {
  const inside = html("div", { class: "check" });
  const part = html("details", { class: "finder-check" }, html("summary", {}, ...words), inside);
  const build = () => put(inside, messageOf(failure), ...recordsOf(failure));
  part.addEventListener("toggle", build, { once: true });
  return part;
}

function messageOf({ message }) {
  return html(
    "pre",
    { class: "said", tabindex: "0", role: "group", "aria-label": "What is wrong" },
    bdi(message),
  );
}

/** What there is about a failed check beside its message: its name, recordings and output. */
function recordsOf(failure) {
  return [
    html(
      "p",
      { class: "check-test" },
      bdi(failure.check),
      " · ",
      bdi(failure.test),
      failure.browser ? ` · ${failure.browser}` : "",
    ),
    ...failure.attachments.filter(({ kind }) => kind === "trace").map(traceOf),
    ...failure.attachments.filter(({ kind }) => kind === "screenshot").map(screenshotOf),
    ...failure.attachments.filter(({ kind }) => kind === "video").map(videoOf),
    foldedText("Details", failure.details),
    foldedText("Console and output", failure.output),
  ].filter(Boolean);
}

function foldedText(title, text) {
  if (!text) return null;
  const inside = html("pre", { tabindex: "0", role: "group", "aria-label": title });
  const part = html("details", { class: "folded" }, html("summary", { text: title }), inside);
  part.addEventListener("toggle", () => put(inside, bdi(text)), { once: true });
  return part;
}

function missingFile(path) {
  return html(
    "p",
    { class: "no-picture" },
    "This is not here. It belongs beside this page, at ",
    html("code", {}, bdi(path)),
    ".",
  );
}

/** The element with the file as its source; a text replaces it when the file is not there. */
function withSource(element, path) {
  const address = addressInReport(path);
  if (!address) return missingFile(path);
  element.addEventListener("error", () => element.replaceWith(missingFile(path)));
  element.src = address;
  return element;
}

function screenshotOf({ path }, index) {
  const image = html("img", {
    class: "screenshot",
    alt: `Screenshot ${index + 1} of the failed check`,
    loading: "lazy",
  });
  return html(
    "figure",
    { class: "sheet" },
    html("figcaption", {}, html("strong", { text: "Screenshot" })),
    withSource(image, path),
  );
}

function videoOf({ path }) {
  const video = html("video", {
    class: "video",
    controls: true,
    preload: "metadata",
    "aria-label": "Video of the failed check",
  });
  return html(
    "figure",
    { class: "sheet" },
    html("figcaption", {}, html("strong", { text: "Video" })),
    withSource(video, path),
  );
}

/** A link to the trace viewer, which needs a server; without one the command for it. */
function traceOf({ path }) {
  const address = addressInReport(path);
  if (!address) return missingFile(path);
  const whole = new URL(address, location.href);
  if (run.review) {
    const href = `trace/index.html?trace=${encodeURIComponent(whole.href)}`;
    return html(
      "p",
      {},
      html("a", {
        class: "trace",
        href,
        target: "_blank",
        rel: "noopener",
        text: "Open the trace",
      }),
    );
  }
  const file = whole.protocol === "file:" ? fileAt(whole) : whole.href;
  const command = `playwright show-trace ${shellWord(file)}`;
  return html(
    "p",
    { class: "command" },
    "Trace: ",
    html("code", {}, bdi(command)),
    " ",
    button("Copy", {
      class: "quiet",
      "aria-label": "Copy the command that opens the trace",
      click: () => copyCommand(command),
    }),
  );
}

/** A file's path as its operating system writes it. */
function fileAt(address) {
  const path = decodeURIComponent(address.pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}
