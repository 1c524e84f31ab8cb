/** Opens a link in a small window of its own that cannot reach back to this page. */

export function opensSmallWindow(link, width, height) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    window.open(link.href, "_blank", `noopener,width=${width},height=${height}`);
  });
}
