// Makes a reader's gestures on every element of the page, and returns what goes wrong: a gesture
// that a script takes away from the browser, and a part of the page that a gesture alters.
//
// The gestures are events of scripts, so the browser itself does nothing with most of them.
({ report }) => {
  // What a script must not do because of a gesture, while one is made.
  let gesture = null;
  let from = null;
  const spied = [];
  const spy = (object, method, said) => {
    const original = object[method];
    spied.push(() => (object[method] = original));
    object[method] = () => {
      report(document.documentElement, `${gesture} ${said}`);
      return null;
    };
  };
  spy(window, "print", "prints the page");
  for (const method of ["back", "forward", "go", "pushState"])
    spy(history, method, `calls history.${method}()`);
  let opened = 0;
  const open = window.open;
  window.open = () => {
    opened += 1;
    return null;
  };
  spied.push(() => (window.open = open));

  const onNavigate = (event) => {
    if (event.cancelable) event.preventDefault();
    report(from, `${gesture} leads this page to ${event.destination.url}`);
  };
  window.navigation?.addEventListener("navigate", onNavigate);

  const onClick = ({ target }) => {
    if (target !== from) report(target, `${gesture} presses it`);
  };

  const watcher = new MutationObserver(() => {});
  watcher.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });

  const make = (element, name, event) => {
    [gesture, from] = [name, element];
    const taken = !element.dispatchEvent(event);
    if (taken) report(element, `${name} is taken away by a script`);
    for (const { target } of watcher.takeRecords())
      report(target instanceof Element ? target : target.parentElement, `${name} alters it`);
  };

  const event = (Kind, type, more = {}) =>
    new Kind(type, { bubbles: true, cancelable: true, composed: true, ...more });
  const finger = (type, element) =>
    event(TouchEvent, type, { touches: [new Touch({ identifier: 1, target: element })] });

  const makeByHand = (element) => {
    const clipboardData = new DataTransfer();
    make(element, "a right click", event(MouseEvent, "contextmenu", { button: 2 }));
    make(element, "the beginning of a selection", event(Event, "selectstart"));
    make(element, "copying", event(ClipboardEvent, "copy", { clipboardData }));
    make(element, "dragging", event(DragEvent, "dragstart"));
    make(element, "the wheel", event(WheelEvent, "wheel", { deltaY: 100 }));
    make(element, "a pressed mouse button", event(MouseEvent, "mousedown"));
    make(element, "a pressed finger", event(PointerEvent, "pointerdown", { pointerType: "touch" }));
    if (!("TouchEvent" in window)) return;
    make(element, "a finger put down", finger("touchstart", element));
    make(element, "a finger moved", finger("touchmove", element));
    make(element, "a finger lifted", finger("touchend", element));
  };

  const KEYS = [" ", "PageDown", "PageUp", "Home", "End", "Tab", "F5", "Backspace", "Delete"];
  const SIGNS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", ..."/?-+=,.;'0159aefjknsz한"];
  const MODIFIED = ["a", "c", "f", "l", "p", "s", "v", "x", "z", "+", "-", "0"];
  const makeByKeyboard = (element) => {
    for (const key of [...KEYS, ...SIGNS]) {
      const name = `the key ${key === " " ? "Space" : key}`;
      make(element, name, event(KeyboardEvent, "keydown", { key }));
      make(element, name, event(KeyboardEvent, "keypress", { key }));
    }
    for (const key of MODIFIED)
      make(element, `Ctrl and ${key}`, event(KeyboardEvent, "keydown", { key, ctrlKey: true }));
  };

  const makeInFields = (field) => {
    const clipboardData = new DataTransfer();
    for (const [type, name] of Object.entries({ paste: "pasting", cut: "cutting" }))
      make(field, name, event(ClipboardEvent, type, { clipboardData }));
    make(field, "dropping", event(DragEvent, "drop"));
    // Enter may send a form, but not while it ends a syllable.
    const composing = { key: "Enter", isComposing: true, keyCode: 229 };
    make(field, "Enter at the end of a syllable", event(KeyboardEvent, "keydown", composing));
  };

  const makeOnLinks = (link) => {
    const before = opened;
    make(link, "a middle click", event(MouseEvent, "auxclick", { button: 1 }));
    if (opened !== before) report(link, "a middle click opens a window beside the new tab");
    clickOn(link, "a click");
    clickOn(link, "a Ctrl click", { ctrlKey: true });
    clickOn(link, "a Shift click", { shiftKey: true });
  };

  // A small window may take the place of the page that a click would open.
  const clickOn = (link, name, keys = {}) => {
    const before = opened;
    let taken = false;
    const endClick = (click) => {
      taken = click.defaultPrevented;
      click.preventDefault();
    };
    [gesture, from] = [name, link];
    window.addEventListener("click", endClick);
    link.dispatchEvent(event(MouseEvent, "click", keys));
    window.removeEventListener("click", endClick);
    watcher.takeRecords();
    if (taken && opened !== before + 1) report(link, `${name} is taken away by a script`);
  };

  try {
    window.addEventListener("click", onClick, true);
    const elements = [...document.body.querySelectorAll("*")].filter(
      (element) => !element.closest("script, style"),
    );
    for (const element of elements) makeByHand(element);
    const fields = [...document.querySelectorAll("input, select, textarea")];
    const others = ["a", "button"].map((name) => document.querySelector(name));
    for (const element of [...fields, document.body, ...others])
      if (element) makeByKeyboard(element);
    for (const field of fields) makeInFields(field);
    for (const link of document.querySelectorAll("a[href]")) makeOnLinks(link);
    const leaving = document.createEvent("BeforeUnloadEvent");
    leaving.initEvent("beforeunload", false, true);
    make(window, "leaving the page", leaving);
  } finally {
    window.removeEventListener("click", onClick, true);
    window.navigation?.removeEventListener("navigate", onNavigate);
    watcher.disconnect();
    for (const restore of spied) restore();
  }
}
