/** Sets the text size the reader last chose before the first paint, so the page never jumps. */
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("text_size");
  } catch {
    // Storage is blocked: the usual size.
  }
  document.documentElement.dataset.textSize = /^-?[12]$/.test(chosen) ? chosen : "0";
})();
