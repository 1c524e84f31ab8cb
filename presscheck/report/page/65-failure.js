/* A failed check: what it said, what was seen and heard, and where its trace is. */

let failureShown = null;

function drawFailure(failure) {
  if (failureShown === failure) return;
  failureShown = failure;
  put(
    byId("check"),
    made(
      "p",
      { class: "check-test" },
      words(failure.test),
      failure.browser ? ` · ${failure.browser}` : "",
    ),
    made(
      "pre",
      { class: "said", tabindex: "0", role: "group", "aria-label": "What is wrong" },
      words(failure.message),
    ),
    ...failure.attachments.filter(({ kind }) => kind === "trace").map(traceOf),
    ...failure.attachments.filter(({ kind }) => kind === "screenshot").map(screenshotOf),
    ...failure.attachments.filter(({ kind }) => kind === "video").map(videoOf),
    folded("Details", failure.details),
    folded("Console and output", failure.output),
  );
}

function folded(title, text) {
  if (!text) return null;
  const inside = made("pre", { tabindex: "0", role: "group", "aria-label": title });
  const part = made("details", { class: "folded" }, made("summary", { text: title }), inside);
  part.addEventListener("toggle", () => put(inside, words(text)), { once: true });
  return part;
}

function gone(path) {
  return made(
    "p",
    { class: "no-picture" },
    "This is not here. It belongs beside this page, at ",
    made("code", {}, words(path)),
    ".",
  );
}

/** Replaces itself by words when its file is not there. */
function attached(element, path) {
  const address = beside(path);
  if (!address) return gone(path);
  element.addEventListener("error", () => element.replaceWith(gone(path)));
  element.src = address;
  return element;
}

function screenshotOf({ path }, index) {
  const image = made("img", {
    class: "screenshot",
    alt: `Screenshot ${index + 1} of the failed check`,
    loading: "lazy",
  });
  return made(
    "figure",
    { class: "sheet" },
    made("figcaption", {}, made("strong", { text: "Screenshot" })),
    attached(image, path),
  );
}

function videoOf({ path }) {
  const video = made("video", {
    class: "video",
    controls: true,
    preload: "metadata",
    "aria-label": "Video of the failed check",
  });
  return made(
    "figure",
    { class: "sheet" },
    made("figcaption", {}, made("strong", { text: "Video" })),
    attached(video, path),
  );
}

/** The viewer needs a server; from a file there is the command that opens it. */
function traceOf({ path }) {
  const address = beside(path);
  if (!address) return gone(path);
  const whole = new URL(address, location.href);
  if (run.review) {
    const href = `trace/index.html?trace=${encodeURIComponent(whole.href)}`;
    return made(
      "p",
      {},
      made("a", {
        class: "trace",
        href,
        target: "_blank",
        rel: "noopener",
        text: "Open the trace",
      }),
    );
  }
  const file = whole.protocol === "file:" ? fileAt(whole) : whole.href;
  const command = `playwright show-trace ${quoted(file)}`;
  return made(
    "p",
    { class: "command" },
    "Trace: ",
    made("code", {}, words(command)),
    " ",
    button("Copy", {
      class: "quiet",
      "aria-label": "Copy the command that opens the trace",
      click: () => copyCommand(command),
    }),
  );
}

/** A file's path as its system writes it. */
function fileAt(address) {
  const path = decodeURIComponent(address.pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}
