/** Pages that open in a window of their own: the print page and the copyright policy. */

import { opensSmallWindow } from "./small_window.js";

export function startWindows() {
  for (const link of document.querySelectorAll(".tool_print")) opensSmallWindow(link, 800, 900);
  for (const link of document.querySelectorAll(".foot_copyright")) opensSmallWindow(link, 550, 470);
}
