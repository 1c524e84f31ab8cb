// Layers that scrolling opens: they are closed again, or named in a note when that cannot be.

import { everything, labelOf } from "./elements.js";

const openAmong = (elements) =>
  new Set(elements.filter((element) => element.matches("dialog[open], [popover]:popover-open")));

const closeLayer = (layer) => (layer.localName === "dialog" ? layer.close() : layer.hidePopover());

const floats = (element) =>
  getComputedStyle(element).position === "fixed" &&
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const floatingAmong = (elements) => new Set(elements.filter(floats));

export class Layers {
  constructor() {
    const elements = everything();
    this.open = openAmong(elements);
    this.floating = floatingAmong(elements);
  }

  /** Closes the layers that have opened since; returns notes on those that cannot be closed. */
  putBack() {
    for (const layer of openAmong(everything())) if (!this.open.has(layer)) closeLayer(layer);
    const come = [...floatingAmong(everything())].filter(
      (element) => !this.floating.has(element) && !this.isInside(element),
    );
    return come.map(
      (element) => `scrolling set off ${labelOf(element)}; scroll=False leaves scrolling out`,
    );
  }

  /** Whether the element is in a layer that was there before. */
  isInside(element) {
    const around = element.parentElement?.closest("*");
    return Boolean(around) && (this.floating.has(around) || this.isInside(around));
  }
}
