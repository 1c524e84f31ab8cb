/** Login and Register: a small layer that the Login button of either header opens and closes. */

import { Layer } from "./layers.js";

export function startMember() {
  for (const box of document.querySelectorAll(".member_layer")) {
    const opener = document.querySelector(`[aria-controls="${box.id}"]`);
    if (opener) openFromHeader(box, opener);
  }
}

function openFromHeader(box, opener) {
  const layer = new Layer(box);

  opener.addEventListener("click", () => {
    if (layer.isOpenFrom(opener)) {
      layer.dismiss();
    } else {
      layer.open(opener);
      box.querySelector("a").focus({ preventScroll: true });
    }
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target) && !opener.contains(event.target)) layer.close();
  });
  opener.closest(".head").addEventListener("headerhide", () => layer.close());
}
