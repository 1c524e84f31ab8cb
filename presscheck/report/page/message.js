/* A message above the bar, with the command to run next. */

import { announce, button, byId, html, put } from "./elements.js";

/** Shows a line above the bar, with the command to run next. */
export function showMessage(said, command = "") {
  const place = byId("message");
  put(
    place,
    said,
    command ? html("code", { text: command }) : null,
    button("×", {
      class: "quiet shut",
      "aria-label": "Close this message",
      click: () => (place.hidden = true),
    }),
  );
  place.hidden = false;
  announce(said + command);
}
