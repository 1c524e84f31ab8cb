/** Stands in for the Kakao SDK, which wants a key: notes what it is asked to share. */

export function startKakao() {
  const asked = [];
  const sendScrap = ({ requestUrl }) => {
    asked.push({ requestUrl });
  };
  window.Kakao = { Link: { asked, sendScrap } };
}
