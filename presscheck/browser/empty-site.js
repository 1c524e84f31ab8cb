// Deletes all that the site has stored in this browser context, except its cookies.

/** @param {IDBDatabaseInfo} database */
const deleteDatabase = ({ name }) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(String(name));
    Object.assign(request, { onsuccess: resolve, onerror: reject, onblocked: reject });
  });

export const main = async () => {
  localStorage.clear();
  sessionStorage.clear();
  await Promise.all((await indexedDB.databases()).map(deleteDatabase));

  // A site without TLS has neither caches nor service workers.
  const caches = globalThis.caches;
  const names = (await caches?.keys()) ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));

  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
};
