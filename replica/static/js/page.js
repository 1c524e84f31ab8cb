/** Starts every part of the page; a part that is not on this page is passed over. */

import { startClock } from "./clock.js";
import { startDarkroom } from "./darkroom.js";
import { startHot } from "./hot.js";
import { startKakao } from "./kakao.js";
import { startLayers } from "./layers.js";
import { startMember } from "./member.js";
import { startMenu } from "./menu.js";
import { startSearch } from "./search.js";
import { startShare } from "./share.js";
import { startSticky } from "./sticky.js";
import { startTextSize } from "./text_size.js";
import { startUp } from "./up.js";
import { startWindows } from "./windows.js";

const PARTS = [
  startClock,
  startTextSize,
  startHot,
  startDarkroom,
  startLayers,
  startMenu,
  startMember,
  startSearch,
  startSticky,
  startKakao,
  startShare,
  startWindows,
  startUp,
];

for (const start of PARTS) {
  try {
    start();
  } catch (error) {
    // Still an error of the page for all to see, but one broken part leaves the others working.
    reportError(error);
  }
}
