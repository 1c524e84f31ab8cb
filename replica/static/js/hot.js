/**
 * Hot headlines: two columns that roll in turn; a reader may close them, for now or for a day.
 *
 * A step that falls due while the part holds still is skipped, and the next one goes on.
 */

import { isDoubleClick } from "./double_click.js";
import { holdsStill } from "./motion.js";
import { forget, recall, remember } from "./remembered.js";

const STEP = 3_000;
const DAY = 24 * 60 * 60 * 1_000;
const CLOSED_UNTIL = "hot_closed_until";

export function startHot() {
  const hot = document.getElementById("hot");
  if (!hot) return;
  rollColumns(hot);
  const strip = new Strip(hot);
  strip.obeyItsButtons();
  strip.stayClosedAsChosen();
}

function rollColumns(hot) {
  const scroll = hot.querySelector("#hot_scroll");
  const columns = [...hot.querySelectorAll(".hot_column")].map((list) => [...list.children]);
  let turn = 0;

  setInterval(() => {
    if (scroll.hidden || holdsStill(hot)) return;
    showNext(columns[turn]);
    turn = (turn + 1) % columns.length;
  }, STEP);
}

function showNext(entries) {
  if (entries.length < 2) return;
  const shown = entries.findIndex((entry) => !entry.hidden);
  entries[shown].hidden = true;
  entries[(shown + 1) % entries.length].hidden = false;
}

/** The strip of headlines, or the "Open" button in its place. */
class Strip {
  #comingBack;

  constructor(hot) {
    this.scroll = hot.querySelector("#hot_scroll");
    this.closeButton = hot.querySelector(".hot_close");
    this.dayButton = hot.querySelector(".hot_close_day");
    this.openButton = hot.querySelector(".hot_open");
  }

  obeyItsButtons() {
    let closing;

    this.closeButton.addEventListener("click", (event) => {
      closing = event;
      this.#show(false);
      this.openButton.focus();
    });
    this.dayButton.addEventListener("click", () => {
      const tomorrow = Date.now() + DAY;
      remember(CLOSED_UNTIL, tomorrow);
      this.#closeUntil(tomorrow);
      this.openButton.focus();
    });
    this.openButton.addEventListener("click", (event) => {
      if (!isDoubleClick(closing, event)) this.#open();
    });
  }

  stayClosedAsChosen() {
    const chosen = Number(recall(CLOSED_UNTIL));
    const left = chosen - Date.now();
    if (left > 0 && left <= DAY) this.#closeUntil(chosen);
    else forget(CLOSED_UNTIL);
  }

  #closeUntil(moment) {
    this.#show(false);
    this.#comingBack = setTimeout(() => this.#open(), moment - Date.now());
  }

  #open() {
    const focusOnOpen = document.activeElement === this.openButton;
    clearTimeout(this.#comingBack);
    forget(CLOSED_UNTIL);
    this.#show(true);
    if (focusOnOpen) this.closeButton.focus();
  }

  #show(isOpen) {
    this.scroll.hidden = !isOpen;
    this.openButton.hidden = isOpen;
  }
}
