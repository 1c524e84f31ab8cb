/** The clock beside the section's name: when the page was loaded, in Seoul time and in English. */

const SEOUL = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Seoul",
  weekday: "short",
  month: "long",
  day: "numeric",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function startClock() {
  const clock = document.getElementById("sub_date");
  if (clock) clock.textContent = inSeoul(Date.now());
}

function inSeoul(moment) {
  const parts = SEOUL.formatToParts(moment).map(({ type, value }) => [type, value]);
  const { weekday, month, day, year, hour, minute } = Object.fromEntries(parts);
  return `${weekday}, ${month} ${day}, ${year} | ${hour}:${minute}`;
}
