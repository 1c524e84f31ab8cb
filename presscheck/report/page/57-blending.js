/* Two pictures over each other: how much is seen of each. */

/** How much of the capture is seen: the slider's cut, the onion skin's opacity. */
function blend(mode, percent) {
  blends[mode] = percent;
  for (const paper of desk.papers) paper.style.setProperty("--blend", String(percent / 100));
  const range = byId("blend-range");
  range.value = String(percent);
  byId("blend-value").textContent = `${Math.round(percent)} %`;
}

function followPointer(paper) {
  const follow = (event) => {
    const { left, width } = paper.getBoundingClientRect();
    blend("slider", Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)));
  };
  paper.addEventListener("pointerdown", (event) => {
    paper.setPointerCapture(event.pointerId);
    follow(event);
  });
  paper.addEventListener("pointermove", (event) => {
    if (paper.hasPointerCapture(event.pointerId)) follow(event);
  });
}

function turnBlink() {
  for (const paper of desk.papers) paper.classList.toggle("turned");
  const turned = desk.papers[0]?.classList.contains("turned");
  byId("blink-turn").textContent = `Showing the ${turned ? "baseline" : "capture"}`;
}

function startBlinking() {
  turnBlink();
  turnBlink();
  if (!still.matches) desk.blinking = setInterval(turnBlink, 700);
}

function stopBlinking() {
  clearInterval(desk.blinking);
  desk.blinking = null;
}
