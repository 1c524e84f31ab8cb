// Says what the site has answered to the address of this page, and how much of it there is.

/** The browser's own record: the page's clock has put an empty one in the place of performance. */
const navigation = () => {
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: "navigation", buffered: true });
  const [entry] = /** @type {any[]} */ (observer.takeRecords());
  observer.disconnect();
  return entry ?? {};
};

const isEmpty = () =>
  !document.body || (!document.body.childElementCount && !document.body.textContent.trim());

const asksForPassword = () =>
  [...document.querySelectorAll("input[type=password]")].some((field) => field.getClientRects().length);

export const main = () => {
  const { responseStatus, decodedBodySize, redirectCount } = navigation();
  return {
    address: location.href,
    status: responseStatus ?? 0,
    size: decodedBodySize ?? 0,
    redirects: redirectCount ?? 0,
    kind: document.contentType,
    title: document.title,
    is_empty: isEmpty(),
    is_login: Boolean(redirectCount) && asksForPassword(),
  };
};
