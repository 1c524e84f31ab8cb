const job = require("./job.json");

module.exports = {
  testDir: ".",
  fullyParallel: true,
  reporter: [["line"], ["html", { open: "never" }]],
  snapshotPathTemplate: "{testDir}/snapshots/{testFileName}/{arg}{ext}",
  use: {
    baseURL: job.site,
    viewport: job.viewport,
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: job.program },
  },
};
