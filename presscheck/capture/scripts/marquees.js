// Stops marquees. No script can say where their words are, so the shot shows none of them.

import { addStyles } from "./capture-styles.js";
import { labelOf } from "./elements.js";

export const stopMarquees = (elements, undo, notes) => {
  const moving = elements.filter((element) => element instanceof HTMLMarqueeElement);
  for (const marquee of moving) {
    marquee.stop();
    undo.push(() => marquee.start());
    notes.add(`${labelOf(marquee)} is not in the picture: its words move by themselves`);
  }
  addStyles(moving, () => "opacity: 0 !important", undo);
};
