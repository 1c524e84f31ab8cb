// Deletes all that the site has stored in this browser context, except cookies.
async () => {
  localStorage.clear();
  sessionStorage.clear();

  const deleted = ({ name }) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      Object.assign(request, { onsuccess: resolve, onerror: reject, onblocked: reject });
    });
  await Promise.all((await indexedDB.databases()).map(deleted));

  // A site without TLS has neither caches nor service workers.
  const caches = globalThis.caches;
  const names = (await caches?.keys()) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));

  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}
