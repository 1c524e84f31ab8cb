const { test, expect } = require("@playwright/test");

const job = require("./job.json");
const { act, expectRead, expectRegion } = require("./checks.js");

for (const article of job.articles) {
  test.describe(article.name, () => {
    test.beforeEach(({ page }) => page.goto(article.path));

    test("looks and reads", async ({ page }) => {
      for (const region of job.regions) await expectRegion(expect.soft, page, article, region);
      for (const read of article.reads) await expectRead(expect.soft, page, read);
    });

    test("acts", async ({ page }) => {
      for (const one of job.acts) await act(expect.soft, page, one);
    });
  });
}
