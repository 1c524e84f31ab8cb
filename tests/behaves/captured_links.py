"""The links of headers, menus and footer as captured on 31 March 2023, and their addresses."""

HOME = "/www2/index.asp"
LOGIN = "/www2/common/Login.asp"
REGISTER = "/www2/common/registration.asp?menu=1"
SUBSCRIBE = "/www2/common/subapp.asp?wpage=subscription"

MENU = {
    "National": {
        "Politics": 356,
        "Foreign Affairs": 120,
        "Multicultural Community": 177,
        "Defense": 205,
        "Environment & Animals": 371,
        "Law & Crime": 251,
        "Society": 281,
        "Health & Science": 119,
    },
    "Business": {"Tech": 133, "Bio": 779, "Companies": 419},
    "Finance": {"Companies": 603, "Economy": 488, "Markets": 645, "Cryptocurrency": 646},
    "Opinion": {
        "Editorial": 202,
        "Columns": 638,
        "Thoughts of the Times": 162,
        "Cartoon": 195,
        "Today in History": 224,
        "Blogs": 715,
        "Tribune Service": 721,
        "Blondie & Garfield": 722,
        "Letter to President": 723,
        "Letter to the Editor": 161,
    },
    "Lifestyle": {
        "Travel & Food": 141,
        "Trends": 703,
        "People & Events": 704,
        "Books": 142,
        "Around Town": 144,
        "Fortune Telling": 148,
    },
    "Entertainment & Arts": {
        "K-pop": 732,
        "Films": 689,
        "Shows & Dramas": 688,
        "Music": 682,
        "Theater & Others": 690,
    },
    "Sports": {},
    "World": {"SCMP": 672, "Asia": 683},
    "Video": {
        "Korean Storytellers": 791,
        "POPKORN": 792,
        "Culture": 793,
        "People": 794,
        "News": 718,
    },
    "Photos": {"Photo News": 512, "Darkroom": 510},
}

SECTIONS = {
    "National": 113,
    "Business": 129,
    "Finance": 602,
    "Opinion": 137,
    "Lifestyle": 135,
    "Entertainment & Arts": 398,
    "Sports": 600,
    "World": 501,
    "Video": 178,
    "Photos": 511,
}

SECTION_BAR = {
    "Photos": 511,
    "Video": 178,
    "World": 501,
    "Sports": 600,
    "Opinion": 137,
    "Entertainment & Art": 398,
    "Lifestyle": 135,
    "Finance": 602,
    "Business": 129,
    "National": 113,
    "North Korea": 103,
}

QUICK_BUTTONS = {
    "North Korea": "/www/section_103.html",
    "Darkroom": "/www/index_dr.asp",
    "Learn Korean": "/www2/common/learnkorean.asp",
    "Learning English": "/www2/common/learningenglish.asp",
}

SOCIAL_HOSTS = {
    "Facebook": "www.facebook.com",
    "Twitter": "twitter.com",
    "YouTube": "www.youtube.com",
    "Instagram": "www.instagram.com",
}

MASTHEAD = [
    "CEO & Publisher : Oh Young-jin",
    "Digital News Email : webmaster@koreatimes.co.kr",
    "Tel : 02-724-2114",
    "Online newspaper registration No : 서울,아52844",
    "Date of registration : 2020.02.05",
    "Masthead : The Korea Times",
    "Copyright © koreatimes.co.kr. All rights reserved.",
]

FOOTER = {
    "About Us": {
        "Introduction": "/www2/common/introduction.asp",
        "History": "/www2/common/history.asp",
        "Contact Us": "/www2/common/contactus.asp",
    },
    "Products & Services": {
        "Subscribe": SUBSCRIBE,
        "E-paper": "https://epaper.koreatimes.co.kr/",
        "RSS Service": "/www2/common/rss.asp",
        "Content Sales": "/www2/common/contentsales.asp",
        "Site Map": "/www2/common/sitemap.asp?wpage=sitemap",
    },
    "Policy": {
        "Code of Ethics": "/www2/common/ethics.asp",
        "Ombudsman": "/www2/common/ombudsman.asp",
        "Privacy Statement": "/www2/common/privacy.asp",
        "Terms of Service": "/www2/common/terms.asp",
        "Copyright Policy": "/www2/common/copyrightpolicy.asp",
    },
    "Family Site": {
        "Hankook Ilbo": "https://www.hankookilbo.com/",
        "Dongwha Group": "https://www.dongwha.com/",
    },
}
