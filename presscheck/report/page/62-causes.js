/* The causes: what changed, in words, with the numbers of the boxes. */

function drawCauses(item, verdict) {
  const causes = verdict.changes.map((change, index) => cause(change, index + 1));
  const said = verdict.said || item.group.sentence;
  put(
    byId("causes"),
    ...(causes.length ? causes : [made("li", { class: "cause-alone" }, words(said))]),
  );
}

function cause(change, count) {
  const lit = () => light(count, true);
  const dark = () => light(count, false);
  return made(
    "li",
    {},
    button(
      made("span", { class: "cause-number", text: count }),
      {
        class: "cause",
        "aria-label": `${count}: ${change.sentence}`,
        click: () => scrollToCause(count),
        mouseenter: lit,
        focus: lit,
        mouseleave: dark,
        blur: dark,
      },
      causeWords(change),
    ),
  );
}

function causeWords({ element, kind, what, before, after, sight }) {
  const unclear = sight === "faint" || sight === "unseen";
  return made(
    "span",
    { class: "cause-words" },
    words(element, { class: "cause-element" }),
    ` ${kind}`,
    what ? made("span", {}, ": ", words(what)) : null,
    before || after ? values(before || "none", after || "none") : null,
    unclear ? made("span", { class: "small", text: ` (${sight})` }) : null,
  );
}

function values(before, after) {
  const [old, fresh] = [made("del", {}, words(before)), made("ins", {}, words(after))];
  return made("span", {}, " ", old, " → ", fresh);
}
