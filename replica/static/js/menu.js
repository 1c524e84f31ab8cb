/** All menu: every section on a panel over the page, opened from either header; sections fold. */

import { isDoubleClick } from "./double_click.js";
import { closeOpenLayer } from "./layers.js";

export function startMenu() {
  for (const dialog of document.querySelectorAll("dialog.amn")) {
    const opener = document.querySelector(`[aria-controls="${dialog.id}"]`);
    if (!opener) continue;
    openFromHeader(dialog, opener);
    closeByPressOutside(dialog, opener);
    foldSections(dialog);
  }
}

function openFromHeader(dialog, opener) {
  const header = opener.closest(".head");
  const focusOpener = () => opener.focus({ preventScroll: true });
  let top = 0;

  opener.addEventListener("click", () => {
    if (dialog.open) return;
    closeOpenLayer();
    top = window.scrollY;
    dialog.showModal();
    dialog.querySelector(".amn_close").focus();
  });
  dialog.querySelector(".amn_close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    if (header.hidden) return;
    window.scrollTo({ top, behavior: "instant" });
    focusOpener();
  });
  header.addEventListener("headerhide", () => {
    if (!dialog.open) return;
    dialog.close();
    focusOpener();
  });
}

function closeByPressOutside(dialog, opener) {
  let opening;
  let pressedOutside = false;

  opener.addEventListener("click", (event) => {
    opening = event;
  });
  dialog.addEventListener("pointerdown", (event) => {
    pressedOutside = event.target === dialog;
  });
  dialog.addEventListener("click", (event) => {
    const releasedOutside = event.target === dialog;
    if (pressedOutside && releasedOutside && !isDoubleClick(opening, event)) dialog.close();
  });
}

function foldSections(dialog) {
  for (const button of dialog.querySelectorAll(".amn_fold")) {
    const list = document.getElementById(button.getAttribute("aria-controls"));
    button.addEventListener("click", () => {
      list.hidden = !list.hidden;
      button.setAttribute("aria-expanded", String(!list.hidden));
    });
  }
}
