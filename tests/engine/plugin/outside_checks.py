"""The checks that test_outside.py runs: each asks outside hosts for one kind of content."""

CHECKS = """
    import pytest

    pytestmark = pytest.mark.usefixtures("outside_world")

    AWAY = "https://ads.example"

    LOADED = '''([tag, attributes]) => new Promise((loaded, failed) => {
      const one = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
      one.onload = one.onloadedmetadata = () => loaded([one.naturalWidth, one.duration]);
      one.onerror = () => failed(new Error(`error event of ${one.outerHTML}`));
      document.body.append(one);
    })'''

    def loaded(page, tag, **attributes):
        return page.evaluate(LOADED, [tag, attributes])

    def answered(page):
        page.evaluate("fetch('https://ads.example/last').then(answer => answer.text())")

    def test_page_of_an_advertiser(page, article_path):
        page.goto(article_path)
        page.wait_for_load_state("load")

    def test_script(fresh_story):
        for more in ({}, {"crossorigin": ""}, {"type": "module", "crossorigin": "use-credentials"}):
            loaded(fresh_story, "script", src=AWAY + "/tag", **more)

    def test_promised_hash(fresh_story):
        for promised in ("sha256-" + "A" * 43 + "=", "sha384-" + "A" * 64):
            for tag, more in (("script", {"src": AWAY + "/a.js"}),
                              ("link", {"rel": "stylesheet", "href": AWAY + "/a.css"})):
                more |= {"integrity": promised, "crossorigin": ""}
                fresh_story.evaluate(LOADED + ".catch(() => 'refused')", [tag, more])

    def test_module_asked_for_later(fresh_story):
        for address in ("/a.js", "/b", "/c.mjs?v=1"):
            names = "async at => Object.keys(await import(at))"
            assert fresh_story.evaluate(names, AWAY + address) == []

    def test_module_with_a_name(fresh_story):
        for text in ("import draw from", "import { draw } from", "export { draw } from"):
            fresh_story.evaluate('''text => new Promise(done => {
              const one = document.createElement("script");
              one.type = "module";
              one.textContent = text;
              one.onload = one.onerror = () => done();
              addEventListener("error", () => done());
              document.body.append(one);
            })''', text + ' "https://ads.example/draw.js"')

    def test_style(fresh_story):
        for address in ("/a.css", "/css?family=Lora", "/style"):
            for more in ({}, {"crossorigin": ""}):
                loaded(fresh_story, "link", rel="stylesheet", href=AWAY + address, **more)

    def test_picture(fresh_story):
        for address in ("/p.gif", "/photo.jpg?w=300", "/pixel", "/logo.svg", "/badge?format=svg"):
            for more in ({}, {"crossorigin": "use-credentials"}):
                assert loaded(fresh_story, "img", src=AWAY + address, **more)[0] == 1

    def test_font(fresh_story):
        load = "at => new FontFace('Away', `url(${at})`).load().then(font => font.status)"
        for address in ("/a.woff2", "/b.ttf", "/font"):
            assert fresh_story.evaluate(load, AWAY + address) == "loaded"

    def test_fetch(fresh_story):
        for asked in ({}, {"method": "DELETE"}, {"method": "POST", "body": "[]",
                      "headers": {"x-token": "1", "content-type": "application/json"},
                      "credentials": "include"}):
            call = "how => fetch('https://ads.example/bids', how).then(answer => answer.json())"
            assert fresh_story.evaluate(call, asked) == {}

    def test_older_fetch(fresh_story):
        for method in ("GET", "POST", "PUT"):
            assert fresh_story.evaluate('''method => new Promise(done => {
              const one = new XMLHttpRequest();
              one.open(method, "https://ads.example/bids.php");
              one.withCredentials = true;
              one.onloadend = () => done(one.responseText);
              one.send();
            })''', method) == "{}"

    def test_frame(fresh_story):
        for more in ({}, {"sandbox": "allow-scripts"}, {"loading": "eager"}):
            loaded(fresh_story, "iframe", src=AWAY + "/frame", **more)
        for inside in ("<embed src=https://ads.example/e>", "<object data=https://ads.example/o>"):
            fresh_story.evaluate("text => { document.body.innerHTML += text }", inside)
            answered(fresh_story)

    def test_film(fresh_story):
        for more in ({"src": "/a.mp4"}, {"src": "/b.webm", "muted": "", "autoplay": ""},
                     {"src": "/c", "crossorigin": ""}):
            for tag in ("audio", "video"):
                length = loaded(fresh_story, tag, **{**more, "src": AWAY + more["src"]})[1]
                assert length == pytest.approx(0.01)

    def test_captions(fresh_story):
        for address in ("/en.vtt", "/captions", "/ko.vtt?v=2"):
            fresh_story.evaluate('''address => new Promise((loaded, failed) => {
              const film = document.createElement("video");
              film.crossOrigin = "anonymous";
              film.innerHTML = `<track default src="${address}">`;
              film.firstChild.onload = loaded;
              film.firstChild.onerror = failed;
              document.body.append(film);
            })''', AWAY + address)

    def test_ping(fresh_story):
        fresh_story.evaluate('''() => {
          navigator.sendBeacon("https://ads.example/seen", "all of it");
          fetch("https://ads.example/left", { mode: "no-cors", keepalive: true, method: "POST" });
          for (const [rel, as] of [["manifest"], ["prefetch"], ["preload", "fetch"], ["icon"]]) {
            const link = document.createElement("link");
            Object.assign(link, { rel, as: as ?? "", href: `https://ads.example/${rel}` });
            document.head.append(link);
          }
        }''')
        answered(fresh_story)

    def test_line_kept_open(fresh_story):
        opened = "one => new Promise((yes, no) => { one.onopen = () => yes(1); one.onerror = no })"
        for line in ("EventSource('https://ads.example/events')",
                     "WebSocket('wss://chat.example/room')",
                     "WebSocket('ws://chat.example:8080/', ['chat'])"):
            assert fresh_story.evaluate(f"({opened})(new {line})") == 1

    def test_window(fresh_story):
        for address in ("/share", "/intent/tweet?text=a", "/logo.svg"):
            with fresh_story.context.expect_page() as opening:
                fresh_story.evaluate("at => { open(at, '_blank', 'noopener') }", AWAY + address)
            opening.value.wait_for_load_state("load")
            assert opening.value.url == AWAY + address
"""
