/* Draws everything once, then what depends on the view whenever that changes. */

import { drawPanel, startPanel } from "./change-panel.js";
import { drawBar, startBar } from "./decision-bar.js";
import { drawChips, drawHead } from "./head.js";
import { startKeys } from "./keys.js";
import { drawList, startList } from "./list.js";
import { drawMapChoice, startMap } from "./map.js";
import { drawRefusals } from "./refusals.js";
import { startSame } from "./same.js";
import { startViewing } from "./selection.js";
import { drawWith } from "./view.js";

function draw() {
  drawChips();
  drawMapChoice();
  drawList();
  drawPanel();
  drawBar();
}

performance.mark("presscheck-start");
drawWith(draw);
drawHead();
drawRefusals();
startViewing();
startPanel();
startMap();
startList();
startSame();
startBar();
startKeys();
draw();
performance.mark("presscheck-usable");
