// Waits for each face by itself: Firefox may never keep its promise that all fonts are ready.
async () => {
  const loading = () => {
    document.documentElement.getBoundingClientRect(); // text asks for its fonts when it is laid out
    return [...document.fonts].filter(({ status }) => status === "loading");
  };
  for (let faces = loading(); faces.length; faces = loading())
    await Promise.allSettled(faces.map(({ loaded }) => loaded));
}
