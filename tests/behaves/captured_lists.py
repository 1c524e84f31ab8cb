"""The lists beside the captured article, as of 31 March 2023.

A story with a badge has it in brackets before its headline, as the `alt` of its picture does.
"""

TOP_STORIES = [
    "College students turn to 1,000 won breakfast to beat inflation",
    "Korean aesthetics, spirit live on at Gyeongbok Palace",
    "[INTERVIEW] South Korea needs to make decision on sending lethal aid to Ukraine : CNAS CEO",
    "Children, pregnant women executed, tortured in North Korea: report",
    "Rare Joseon-era map returns home from Japan",
    "South Korea nominates new ambassador to US",
    "French admiral highlights importance of multilateralism in Indo-Pacific region",
    "Korea to scrap customs form for travelers without dutiable goods",
    "Chun Doo-hwan's grandson to visit May 18 National Cemetery",
    "Japanese top visitors to Korea in 2023 as tourism rebounds",
]

ENTERTAINMENT_NEWS = [
    "From IVE to NCT DOJAEJUNG, K-pop hotshots brace for April chart race",
    "IU says she was excited to share screen with Park Seo-joon in 'Dream'",
    "[INTERVIEW] Foreign-born entertainers seek to revolutionize local industry",
    "NewJeans, Apple join hands to bring immersive audio experience",
    "[INTERVIEW] Ahn Jae-hong on playing underdog basketball coach in 'Rebound'",
]

DARKROOM = {
    "Turkey-Syria earthquake": 344812,
    "Nepal plane crash": 343647,
    "Brazil capital uprising": 343179,
    "Happy New Year 2023": 342714,
    "World Cup 2022 Final - Argentina vs France": 341925,
}


def headline_on_page(headline: str) -> str:
    """Return a headline as its text on the page: with the badge before it, without a space."""
    return headline.removeprefix("[").replace("] ", "", 1)
