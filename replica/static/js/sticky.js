/** The sticky header: takes over while the main one is scrolled out of view. */

export function startSticky() {
  const main = document.getElementById("head_main");
  const sticky = document.getElementById("head_sticky");
  if (!main || !sticky) return;

  const watcher = new IntersectionObserver((entries) => {
    if (!entries.at(-1).isIntersecting) sticky.hidden = false;
    else if (!sticky.hidden) handBack(sticky, main);
  });
  watcher.observe(main);
}

/** Closes what was opened from the sticky header, and moves focus to the same control above. */
function handBack(sticky, main) {
  sticky.dispatchEvent(new Event("headerhide"));
  const place = controlsOf(sticky).indexOf(document.activeElement);
  if (place >= 0) controlsOf(main)[place].focus({ preventScroll: true });
  sticky.hidden = true;
}

function controlsOf(header) {
  return [...header.querySelectorAll("a, button")];
}
