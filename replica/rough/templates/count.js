(() => {
  const here = new URL(document.currentScript.src);
  new Image().src = `${here.origin}/pixel.gif${here.search}&page=${encodeURIComponent(location.pathname)}`;
})();
