/** The search layer: opens under the header it was asked from, and sends words, never blanks. */

import { Layer } from "./layers.js";

export function startSearch() {
  const box = document.getElementById("srchlayer");
  if (!box) return;
  const layer = new Layer(box);
  const words = box.querySelector("#strSearch2");

  for (const opener of document.querySelectorAll('[aria-controls="srchlayer"]')) {
    openFromHeader(layer, opener, words);
  }
  box.querySelector(".srch_close").addEventListener("click", () => layer.dismiss());
  refuseBlankWords(box, words);
}

function openFromHeader(layer, opener, words) {
  const header = opener.closest(".head");

  opener.addEventListener("click", () => {
    if (layer.isOpenFrom(opener)) {
      layer.dismiss();
    } else {
      withdrawNotice(layer.box, words);
      layer.open(opener);
      layer.box.classList.toggle("searchLayer_sticky", header.id === "head_sticky");
      words.focus({ preventScroll: true });
    }
  });
  header.addEventListener("headerhide", () => {
    if (layer.isOpenFrom(opener)) layer.close();
  });
}

function refuseBlankWords(box, words) {
  const notice = box.querySelector("#srch_notice");
  const isBlank = () => words.value.trim() === "";

  box.querySelector("form").addEventListener("submit", (event) => {
    if (!isBlank()) return;
    event.preventDefault();
    notice.textContent = "Please enter a word to search for.";
    words.setAttribute("aria-invalid", "true");
    words.focus();
  });
  words.addEventListener("input", () => {
    if (isBlank()) return;
    withdrawNotice(box, words);
  });
}

function withdrawNotice(box, words) {
  box.querySelector("#srch_notice").textContent = "";
  words.removeAttribute("aria-invalid");
}
