/* The causes: what changed, in words, with the numbers of the boxes. */

function drawCauses(item, verdict) {
  const numbered = verdict.changes.map((change, index) => ({ change, count: index + 1 }));
  const causes = numbered.filter(({ change }) => !change.because);
  const said = verdict.headline || item.group.sentence;
  put(
    byId("causes"),
    ...causes.map(({ change, count }) => cause(change, count)),
    ...following(numbered),
    ...(numbered.length ? [] : [made("li", { class: "cause-alone" }, words(said))]),
  );
}

/** What only follows, folded below what it follows from. */
function following(numbered) {
  const folded = new Map();
  for (const one of numbered.filter(({ change }) => change.because)) {
    const { because } = one.change;
    folded.set(because, [...(folded.get(because) ?? []), one]);
  }
  return [...folded].map(([because, those]) => {
    const count = those.length === 1 ? "1 more follows from" : `${those.length} more follow from`;
    return made(
      "li",
      { class: "following" },
      made(
        "details",
        {},
        made("summary", {}, `${count} `, words(because)),
        made("ol", {}, ...those.map(({ change, count: place }) => cause(change, place))),
      ),
    );
  });
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

function causeWords({ element, kind, what, before, after, visibility }) {
  const unclear = visibility === "below_threshold" || visibility === "no_pixels";
  return made(
    "span",
    { class: "cause-words" },
    words(element, { class: "cause-element" }),
    ` ${kind}`,
    what ? made("span", {}, ": ", words(what)) : null,
    before || after ? values(before || "none", after || "none") : null,
    unclear ? made("span", { class: "small", text: ` (${visibility.replace("_", " ")})` }) : null,
  );
}

function values(before, after) {
  const [old, fresh] = [made("del", {}, words(before)), made("ins", {}, words(after))];
  return made("span", {}, " ", old, " → ", fresh);
}
