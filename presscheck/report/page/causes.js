/* The causes: what changed, in words, with the numbers of the boxes on the pictures. */

import { bdi, button, byId, html, put } from "./elements.js";
import { foldedCheck } from "./failure.js";
import { highlight, showCause } from "./scroll-to-change.js";

export function drawCauses(item, { changes, sentence }) {
  const numbered = changes.map((change, index) => ({ change, count: index + 1 }));
  const leading = numbered.filter(({ change }) => isLeading(change));
  const [first, ...like] = leading;
  put(
    byId("causes"),
    ...(like.length ? [html("li", { class: "cause-alone" }, bdi(sentence))] : []),
    ...(like.length ? [fold("Each of them", leading)] : first ? [line(first)] : []),
    ...consequences(numbered),
    ...(numbered.length ? [] : [html("li", { class: "cause-alone" }, bdi(sentence))]),
    ...item.checks.map(repetition),
  );
}

/** Whether a change is the cause, or the same one of a like element. */
export function isLeading(change) {
  return change.alike || !change.because;
}

/** The consequences, folded below the cause that they follow from. */
function consequences(numbered) {
  const folded = new Map();
  for (const one of numbered.filter(({ change }) => !isLeading(change))) {
    const { because } = one.change;
    folded.set(because, [...(folded.get(because) ?? []), one]);
  }
  const isAlone = folded.size === 1 && numbered.some(({ change }) => isLeading(change));
  return [...folded].map(([because, those]) =>
    fold([`${those.length} more with `, isAlone ? "it" : bdi(because)], those),
  );
}

function fold(words, those) {
  return html(
    "li",
    { class: "following" },
    html("details", {}, html("summary", {}, ...[words].flat()), html("ol", {}, ...those.map(line))),
  );
}

/** A failed check that only says what the cause says. */
function repetition(failure) {
  const words = ["also fails: ", bdi(failure.check)];
  return html("li", { class: "following" }, foldedCheck(words, failure));
}

function line({ change, count }) {
  return cause(change, count);
}

function cause(change, count) {
  const lit = () => highlight(count, true);
  const dark = () => highlight(count, false);
  return html(
    "li",
    {},
    button(
      html("span", { class: "cause-number", text: count }),
      {
        class: "cause",
        "aria-label": `${count}: ${change.sentence}`,
        click: () => showCause(count),
        mouseenter: lit,
        focus: lit,
        mouseleave: dark,
        blur: dark,
      },
      causeWords(change),
    ),
  );
}

/** The sentence of a change, with its element and its values set off. */
function causeWords(change) {
  const { element, sentence } = change;
  const isNamed = sentence.startsWith(element);
  return html(
    "span",
    { class: "cause-words" },
    isNamed ? bdi(element, { class: "cause-element" }) : null,
    ...withValues(isNamed ? sentence.slice(element.length) : sentence, change),
  );
}

/** The words of a sentence; below them both whole values, where it has only what differs. */
function withValues(words, { before, after }) {
  if (!before && !after) return [bdi(words)];
  const [old, fresh] = [before || "none", after || "none"];
  const values = `${old} → ${fresh}`;
  const at = words.lastIndexOf(values);
  if (at >= 0)
    return [
      bdi(words.slice(0, at)),
      beforeAndAfter(old, fresh),
      bdi(words.slice(at + values.length)),
    ];
  if (!before || !after) return [bdi(words)];
  return [bdi(words), html("span", { class: "small whole-values" }, beforeAndAfter(old, fresh))];
}

function beforeAndAfter(before, after) {
  const [old, fresh] = [html("del", {}, bdi(before)), html("ins", {}, bdi(after))];
  return html("span", {}, old, " → ", fresh);
}
