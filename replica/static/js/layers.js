/** Layers that a header button opens: one at a time, and Escape closes the open one. */

let openLayer = null;

export class Layer {
  #opener = null;

  constructor(box) {
    this.box = box;
  }

  open(opener) {
    closeOpenLayer();
    openLayer = this;
    this.#opener = opener;
    opener.setAttribute("aria-expanded", "true");
    this.box.hidden = false;
  }

  /** Closes, and takes focus back to the opener only if it would be lost. */
  close() {
    const opener = this.#opener;
    if (!opener) return;
    const focusInside = this.box.contains(document.activeElement);
    openLayer = null;
    this.#opener = null;
    opener.setAttribute("aria-expanded", "false");
    this.box.hidden = true;
    if (focusInside) opener.focus({ preventScroll: true });
  }

  /** Closes because the reader is done with it: focus goes back to the opener wherever it was. */
  dismiss() {
    const opener = this.#opener;
    this.close();
    opener?.focus({ preventScroll: true });
  }

  isOpenFrom(opener) {
    return this.#opener === opener;
  }
}

export function closeOpenLayer() {
  openLayer?.close();
}

export function startLayers() {
  document.addEventListener("keydown", (event) => {
    // Escape also ends the composing of a Korean syllable, which must not close the search.
    if (event.key === "Escape" && !event.isComposing) openLayer?.dismiss();
  });
}
