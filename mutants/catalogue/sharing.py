"""Ways to pass an article on, each broken in turn."""

from mutants.edits import article, pages, script
from mutants.mutant import Mutant, Sign
from presscheck.outcome import Kind

MUTANTS = (
    Mutant(
        "facebook-wrong-host",
        "Facebook is asked at another host.",
        "Share row",
        Kind.RETARGETED,
        (article("www.facebook.com/sharer", "m.facebook.com/sharer"),),
    ),
    Mutant(
        "facebook-address-not-passed-on",
        "Facebook is not told which article.",
        "Share row",
        Kind.RETARGETED,
        (article(r"(sharer\.php)\?u=[^\"]*", r"\1", pattern=True),),
    ),
    Mutant(
        "twitter-title-encoded-twice",
        "The headline in a tweet is full of %20.",
        "Share row",
        Kind.RETARGETED,
        (article("tweet?text=S.%20Korea%2C", "tweet?text=S.%2520Korea%252C"),),
    ),
    Mutant(
        "twitter-address-lost",
        "A tweet has no address of the article.",
        "Share row",
        Kind.RETARGETED,
        (article(r'(intent/tweet\?text=[^"&]*)&amp;url=[^"]*', r"\1", pattern=True),),
    ),
    Mutant(
        "whatsapp-plus-for-blank",
        "WhatsApp shows a plus between the words of the headline.",
        "Share row",
        Kind.RETARGETED,
        (article("send?text=S.%20Korea%2C%20Japan", "send?text=S.+Korea%2C+Japan"),),
    ),
    Mutant(
        "reddit-parameter-renamed",
        "Reddit is handed the address under a name it does not know.",
        "Share row",
        Kind.RETARGETED,
        (article("reddit.com/submit?url=", "reddit.com/submit?link="),),
    ),
    Mutant(
        "mail-without-address",
        "A mail about the article has no address in it.",
        "Share row",
        Kind.RETARGETED,
        (article(r'(mailto:\?subject=[^"&]*)&amp;body=[^"]*', r"\1", pattern=True),),
    ),
    Mutant(
        "kakao-wrong-address",
        "KakaoTalk is handed an address of another site.",
        "Share row",
        Sign.BEHAVIOUR,
        (article('"kakaolink" data-url="http://www.', '"kakaolink" data-url="http://m.'),),
    ),
    Mutant(
        "kakao-address-of-the-window",
        "KakaoTalk is handed the address in the window instead of the canonical one.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("share", "requestUrl: button.dataset.url", "requestUrl: location.href"),),
    ),
    Mutant(
        "copied-address-wrong",
        "The address that Copy link carries is another.",
        "Share row",
        Sign.BEHAVIOUR,
        (article('"link" data-url="http://www.', '"link" data-url="https://www.'),),
    ),
    Mutant(
        "address-of-the-window-copied",
        "Copy link copies the address in the window instead of the canonical one.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("share", "writeText(url)", "writeText(location.href)"),),
    ),
    Mutant(
        "copying-says-nothing",
        "Nothing says that the link was copied.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("share", '"Link copied."', '""'),),
    ),
    Mutant(
        "failed-copy-says-nothing",
        "Nothing says that the link could not be copied.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("share", r"`Could not copy[^`]*`", '""', pattern=True),),
    ),
    Mutant(
        "share-window-reaches-back",
        "A window opened for sharing can reach back to the article.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("small_window", "noopener,width", "width"),),
    ),
    Mutant(
        "share-window-as-tab",
        "Sharing opens a whole tab instead of a small window.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("small_window", ",width=${width},height=${height}", ""),),
    ),
    Mutant(
        "twitter-link-reaches-back",
        "Without scripts, Twitter's window can reach back to the article.",
        "Share row",
        Kind.RESTATED,
        (article('rel="noopener" title="twitter"', 'title="twitter"'),),
    ),
    Mutant(
        "share-order-changed",
        "WhatsApp stands before KakaoTalk.",
        "Share row",
        Kind.MOVED,
        (
            article(
                r'(<li class="share_kakaolink">[^\n]*\n)(<li class="share_whatsapp">[^\n]*\n)',
                r"\2\1",
                pattern=True,
            ),
        ),
    ),
    Mutant(
        "e-paper-reaches-back",
        "The window of the E-paper can reach back to the page.",
        "Footer",
        Kind.RESTATED,
        (pages('rel="noopener">E-paper', 'rel="opener">E-paper'),),
    ),
    Mutant(
        "mail-to-the-wrong-reporter",
        "A mail to the reporter goes to another address.",
        "E-mail row",
        Kind.RETARGETED,
        (article("mailto:jhdo@koreatimes.co.kr", "mailto:jhdo@koreatimes.com"),),
    ),
    Mutant(
        "article-list-of-another-category",
        "Article List leads to another category.",
        "E-mail row",
        Kind.RETARGETED,
        (
            article(
                '"email_list" href="/www/sublist_356.html"',
                '"email_list" href="/www/sublist_120.html"',
            ),
        ),
    ),
    Mutant(
        "print-page-of-another-article",
        "Print Preview shows another article.",
        "Article tools",
        Kind.RETARGETED,
        (article("newsidx=273254", "newsidx=276845"),),
    ),
    Mutant(
        "second-copy-says-nothing-new",
        "A second copy of the link is not announced, because its words were there already.",
        "Share row",
        Sign.BEHAVIOUR,
        (script("share", '    notice.textContent = "";\n    try {', "    try {"),),
    ),
)
