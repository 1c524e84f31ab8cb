"""Checks that follow each other in one context; each leaves something, or looks for it."""

FOLLOWING = """
    import pytest

    SEEN = []

    # Asks for an article in every check, or pytest would put those without one last.
    @pytest.fixture(autouse=True)
    def handed_on(context, article_path):
        SEEN.append(context)
        return SEEN[-1] in SEEN[:-1]

    def test_leaves_storage(fresh_story):
        fresh_story.evaluate('''async () => {
            localStorage.size = sessionStorage.size = 2;
            await (await caches.open("news")).put("/kept", new Response("kept"));
            await new Promise((done) => indexedDB.open("news").onsuccess = (event) => {
                event.target.result.close();
                done();
            });
        }''')

    def test_finds_no_storage(fresh_story, handed_on):
        kept = '''async () => [localStorage.length, sessionStorage.length,
            (await caches.keys()).length, (await indexedDB.databases()).length]'''
        assert handed_on
        assert fresh_story.evaluate(kept) == [0, 0, 0, 0]

    def test_leaves_cookies(fresh_story, context, base_url):
        fresh_story.evaluate("document.cookie = 'member=yes; max-age=900'")
        context.add_cookies([{"name": "hidden", "value": "1", "url": base_url, "httpOnly": True}])

    def test_finds_no_cookies(context, handed_on):
        assert handed_on
        assert context.cookies() == []

    def test_leaves_permissions(context):
        context.grant_permissions(["geolocation"])

    def test_finds_no_permissions(fresh_story, handed_on):
        asked = "navigator.permissions.query({name: 'geolocation'}).then(found => found.state)"
        assert handed_on
        assert fresh_story.evaluate(asked) != "granted"

    def test_leaves_less_allowed(context):
        context.clear_permissions()

    def test_finds_no_less_allowed(fresh_story, handed_on, browser_name):
        fresh_story.bring_to_front()
        assert handed_on
        assert fresh_story.evaluate("navigator.clipboard.writeText('x')") is None

    def test_leaves_routes(context):
        context.route("**/story_1.html", lambda route: route.fulfill(body="not the news"))

    def test_finds_no_routes(fresh_story, handed_on):
        assert handed_on
        assert fresh_story.title() == "Tiny"

    def test_leaves_windows(fresh_story, context):
        fresh_story.set_viewport_size({"width": 400, "height": 300})
        fresh_story.emulate_media(media="print", reduced_motion="no-preference")
        fresh_story.get_by_role("button").focus()
        with context.expect_page():
            fresh_story.evaluate("void open('/story_2.html', 'news')")

    def test_finds_no_windows(fresh_story, context, handed_on):
        stands = '''[innerWidth, matchMedia("print").matches, document.activeElement.localName,
            matchMedia("(prefers-reduced-motion)").matches, name, history.length]'''
        assert handed_on
        assert [one.title() for one in context.pages if one is not fresh_story] == ["-"]
        assert fresh_story.evaluate(stands) == [1280, False, "body", True, "", 2]

    def test_leaves_another_time(fresh_story):
        fresh_story.clock.fast_forward("23:59:59")

    def test_finds_no_other_time(fresh_story, handed_on):
        assert not handed_on
        assert fresh_story.evaluate("new Date().toISOString()") == "2023-03-30T18:25:00.000Z"

    def test_leaves_time_running(fresh_story):
        fresh_story.clock.resume()
        fresh_story.wait_for_function("performance.now() > 20")

    def test_finds_no_time_running(fresh_story, handed_on):
        assert not handed_on
        assert fresh_story.evaluate("new Date().toISOString()") == "2023-03-30T18:25:00.000Z"

    def test_leaves_a_script(context):
        context.add_init_script("globalThis.left = 'behind'")

    def test_finds_no_script(fresh_story, handed_on):
        assert not handed_on
        assert fresh_story.evaluate("typeof left") == "undefined"

    def test_leaves_the_context_closed(context):
        context.close()

    def test_finds_the_context_open(fresh_story, handed_on):
        assert not handed_on

    def test_leaves_a_failure(fresh_story):
        raise AssertionError

    def test_finds_no_context_of_a_failure(handed_on):
        assert not handed_on

    def test_leaves_an_expectation(fresh_story, expect_browser_error):
        expect_browser_error("press jammed")
        fresh_story.evaluate("console.error('press jammed')")

    def test_finds_no_expectation(fresh_story, handed_on):
        assert handed_on
        fresh_story.evaluate("console.error('press jammed')")

    @pytest.mark.browser_context_args(locale="de-DE")
    def test_leaves_another_language(fresh_story, handed_on):
        assert not handed_on
        assert fresh_story.evaluate("navigator.language") == "de-DE"

    def test_finds_no_other_language(fresh_story):
        assert fresh_story.evaluate("navigator.language") == "en-US"

    @pytest.mark.every_viewport
    def test_finds_no_other_screen(fresh_story, viewport):
        assert fresh_story.evaluate("innerWidth") == viewport.width
"""
