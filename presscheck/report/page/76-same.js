/* Those as approved: ten thousand names of which only those in visibility are drawn. */

const LINE = 26;
const SPARE = 8;
const same = { all: null, shown: [] };

function startSame() {
  const count = run.same.reduce((sum, [, names]) => sum + names.length, 0);
  byId("same").hidden = !count;
  byId("same-title").textContent = `As approved ${number(count)}`;
  byId("same").addEventListener("toggle", () => byId("same").open && findSame());
  byId("same-find").addEventListener("input", findSame);
  byId("same-window").addEventListener("scroll", drawSame, { passive: true });
}

function findSame() {
  same.all ??= run.same.flatMap(([browser, names]) =>
    names.map((name) => (browsers.length > 1 ? `${name} ${browser}` : name)),
  );
  const asked = byId("same-find").value.trim().toLowerCase();
  same.shown = asked ? same.all.filter((name) => name.toLowerCase().includes(asked)) : same.all;
  byId("same-count").textContent = asked
    ? `${number(same.shown.length)} of ${number(same.all.length)}`
    : "";
  byId("same-list").style.height = `${same.shown.length * LINE}px`;
  byId("same-window").scrollTop = 0;
  drawSame();
}

function drawSame() {
  const place = byId("same-window");
  const first = Math.max(0, Math.floor(place.scrollTop / LINE) - SPARE);
  const last = Math.min(
    same.shown.length,
    Math.ceil((place.scrollTop + place.clientHeight) / LINE) + SPARE,
  );
  const lines = same.shown.slice(first, last).map((name, index) => {
    const line = made(
      "li",
      { "aria-setsize": same.shown.length, "aria-posinset": first + index + 1 },
      words(name),
    );
    line.style.top = `${(first + index) * LINE}px`;
    return line;
  });
  put(byId("same-list"), ...lines);
}
