// Layers that scrolling sets off: what can be closed is closed again, what cannot is named.

const openLayers = () => new Set(all("dialog[open], [popover]:popover-open"));

const close = (layer) => (layer.localName === "dialog" ? layer.close() : layer.hidePopover());

const floats = (element) =>
  getComputedStyle(element).position === "fixed" &&
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const floating = () => new Set(everything().filter(floats));

class Layers {
  constructor() {
    this.open = openLayers();
    this.floating = floating();
  }

  /** Closes what has opened since, and gives notes on what has come and cannot be closed. */
  putBack() {
    for (const layer of openLayers()) if (!this.open.has(layer)) close(layer);
    const come = [...floating()].filter(
      (element) => !this.floating.has(element) && !this.isInside(element),
    );
    return come.map(
      (element) => `scrolling set off ${labelOf(element)}; scroll=False leaves scrolling out`,
    );
  }

  /** Whether a layer that was there holds it. */
  isInside(element) {
    const around = element.parentElement?.closest("*");
    return Boolean(around) && (this.floating.has(around) || this.isInside(around));
  }
}
