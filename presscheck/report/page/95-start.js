/* From the data to the page: everything is drawn once, then what changes with the view. */

function draw() {
  drawChips();
  drawMapChoice();
  drawList();
  drawStage();
  drawBar();
}

performance.mark("presscheck-start");
drawHead();
startViewing();
startStage();
startMap();
startList();
startSame();
startBar();
startKeys();
draw();
performance.mark("presscheck-usable");
