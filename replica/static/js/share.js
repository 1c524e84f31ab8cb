/** The share row: small windows for the services, KakaoTalk by its SDK, a copy of the address. */

import { opensSmallWindow } from "./small_window.js";

export function startShare() {
  const row = document.querySelector(".view_share");
  if (!row) return;
  for (const link of row.querySelectorAll('a[target="_blank"]')) opensSmallWindow(link, 600, 500);
  sendByKakao(row.querySelector(".share_kakaolink button"));
  copyAddress(row.querySelector(".share_link button"), row.querySelector(".share_notice"));
}

function sendByKakao(button) {
  button.addEventListener("click", () => {
    window.Kakao.Link.sendScrap({ requestUrl: button.dataset.url });
  });
}

function copyAddress(button, notice) {
  const { url } = button.dataset;

  button.addEventListener("click", async () => {
    notice.textContent = "";
    try {
      await navigator.clipboard.writeText(url);
      notice.textContent = "Link copied.";
    } catch {
      notice.textContent = `Could not copy. The address is ${url}`;
    }
  });
}
