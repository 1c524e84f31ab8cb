/** What a check of the job is in Playwright Test. `expect` may be a soft one. */

exports.expectRead = async (expect, page, { selector, what, expected }) => {
  const place = page.locator(selector);
  if (what === "count") await expect(place).toHaveCount(expected);
  else if (what === "text") await expect(place).toHaveText(expected);
  else await expect(place).toHaveAttribute(what, expected);
};

exports.act = async (expect, page, { click, selector, what, expected }) => {
  await page.locator(click).click();
  await expect(page.locator(selector)).toHaveAttribute(what, expected);
};

exports.expectRegion = async (expect, page, article, { name, selector }) => {
  const picture = `${article.name} ${name}.png`;
  if (selector) await expect(page.locator(selector)).toHaveScreenshot(picture);
  else await expect(page).toHaveScreenshot(picture, { fullPage: true });
};
