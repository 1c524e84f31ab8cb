const job = require("./job.json");

module.exports = {
  id: "job",
  viewports: [{ label: "desktop", ...job.viewport }],
  onBeforeScript: "before.js",
  scenarios: job.articles.map(({ name, path }) => ({
    label: name,
    url: job.site + path,
    selectors: job.regions.map(({ selector }) => selector || "document"),
  })),
  paths: { engine_scripts: "." },
  engine: "puppeteer",
  engineOptions: { executablePath: job.program, args: ["--no-sandbox"] },
  asyncCaptureLimit: 1,
  asyncCompareLimit: 1,
  report: ["browser"],
  openReport: false,
};
