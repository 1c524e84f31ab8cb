// Stops animations at the place where a reader sees them in the end.

/** The named ranges of a view timeline: start and end of each, in pixels of scrolling. */
const rangeOf = (timeline, { height, width }, along) => {
  const [start, end] = [timeline.startOffset, timeline.endOffset].map((one) => one.to("px").value);
  const subject = along === "y" ? height : width;
  const view = end - start - subject;
  const [least, most] = [Math.min(subject, view), Math.max(subject, view)];
  return {
    cover: [start, end],
    entry: [start, start + least],
    exit: [end - least, end],
    contain: [start + least, start + most],
    "entry-crossing": [start, start + subject],
    "exit-crossing": [end - subject, end],
  };
};

/** The scroll offset, in pixels, at which an animation of a view timeline starts or ends. */
const offsetIn = (ranges, said, fallback, [start, end] = ranges.cover) => {
  if (!said || said === "normal") return fallback;
  const { rangeName, offset } = said;
  const [from, to] = ranges[rangeName] ?? [start, end];
  return offset.unit === "percent" ? from + ((to - from) * offset.value) / 100 : from;
};

/** The progress, in per cent, of an animation whose subject is in the middle of the view. */
const middleOf = (animation) => {
  const { timeline } = animation;
  const along = ["x", "inline"].includes(timeline.axis) ? "x" : "y";
  const ranges = rangeOf(timeline, timeline.subject.getBoundingClientRect(), along);
  const [start, end] = ranges.cover;
  const from = offsetIn(ranges, animation.rangeStart, start);
  const to = offsetIn(ranges, animation.rangeEnd, end);
  return to > from ? (((start + end) / 2 - from) / (to - from)) * 100 : 100;
};

/** Whether a part of the element is outside the window. */
const isPartlyOutside = (element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
};

/** The animations that are stopped; `undo` takes a function for each that starts it again. */
export class Animations {
  shown = new Set();

  constructor(undo) {
    this.undo = undo;
  }

  stopIn(roots) {
    for (const animation of roots.flatMap((root) => root.getAnimations()))
      if (globalThis.ViewTimeline && animation.timeline instanceof ViewTimeline)
        this.showInMiddle(animation);
      else if (animation.playState === "running" && animation.timeline === document.timeline)
        this.stop(animation);
  }

  stop(animation) {
    const { currentTime } = animation;
    this.undo.push(() => {
      animation.currentTime = currentTime;
      animation.play();
    });
    const endless = animation.effect?.getComputedTiming().endTime === Infinity;
    if (endless || !animation.playbackRate) animation.cancel();
    else animation.finish();
  }

  /** Shows what comes and goes with the scroll position as in the middle of the window. */
  showInMiddle(animation) {
    const { subject } = animation.timeline;
    if (this.shown.has(animation) || !subject || !isPartlyOutside(subject)) return;
    this.shown.add(animation);
    const progress = middleOf(animation);
    this.undo.push(() => animation.play());
    animation.pause();
    animation.currentTime = CSS.percent(progress);
  }
}
