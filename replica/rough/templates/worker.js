const STORE = "pages-1";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

const answer = async (request) => {
  const store = await caches.open(STORE);
  try {
    const response = await fetch(request);
    if (response.ok) {
      await store.put(request, response.clone());
    }
    return response;
  } catch (error) {
    const stored = await store.match(request);
    if (stored) {
      return stored;
    }
    throw error;
  }
};

addEventListener("fetch", (event) => {
  const here = new URL(event.request.url).origin === location.origin;
  if (event.request.method === "GET" && here) {
    event.respondWith(answer(event.request));
  }
});
