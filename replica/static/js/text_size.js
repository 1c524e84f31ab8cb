/** Font Size Up and Down: five sizes for the article's words, remembered for the next article. */

import { remember } from "./remembered.js";

const LARGEST = 2;

export function startTextSize() {
  const tools = document.querySelector(".view_tools");
  if (!tools) return;
  const up = tools.querySelector(".tool_up");
  const down = tools.querySelector(".tool_down");
  const root = document.documentElement.dataset;

  const markEnds = () => {
    up.disabled = Number(root.textSize) >= LARGEST;
    down.disabled = Number(root.textSize) <= -LARGEST;
  };
  const step = (button, by) => {
    const focused = document.activeElement === button;
    root.textSize = String(Number(root.textSize) + by);
    remember("text_size", root.textSize);
    markEnds();
    if (focused && button.disabled) focusGroup(tools);
  };

  up.addEventListener("click", () => step(up, 1));
  down.addEventListener("click", () => step(down, -1));
  markEnds();
}

/** A disabled button cannot keep focus, and its neighbour would undo the step at the next Enter. */
function focusGroup(tools) {
  tools.tabIndex = -1;
  tools.focus({ preventScroll: true });
}
