(() => {
  const origin = new URL(document.currentScript.src).origin;
  const number = {{ number }};
  const display = (id) => {
    const slot = document.getElementById(id);
    const sizes = slot.dataset.sizes.split(" ");
    const size = sizes[number % sizes.length];
    const frame = document.createElement("iframe");
    [frame.width, frame.height] = size.split("x");
    frame.title = "Advertisement";
    frame.src = `${origin}/advert?size=${size}&ord=${number}`;
    slot.append(frame);
  };
  window.googletag = { cmd: { push: (command) => command() }, display };
})();
