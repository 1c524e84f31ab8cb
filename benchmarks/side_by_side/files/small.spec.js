const { test, expect } = require("@playwright/test");

const job = require("./job.json");
const { act, expectRead, expectRegion } = require("./checks.js");

for (const article of job.articles) {
  test.describe(article.name, () => {
    test.beforeEach(({ page }) => page.goto(article.path));

    for (const region of job.regions)
      test(`looks: ${region.name}`, ({ page }) => expectRegion(expect, page, article, region));
    for (const read of article.reads)
      test(`reads: ${read.name}`, ({ page }) => expectRead(expect, page, read));
    for (const one of job.acts) test(`acts: ${one.name}`, ({ page }) => act(expect, page, one));
  });
}
