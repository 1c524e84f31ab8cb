/** BackstopJS calls this before it opens a page. */

module.exports = (page) =>
  page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
