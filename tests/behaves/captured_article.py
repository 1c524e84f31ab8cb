"""The texts of the captured article, and of its related stories, on 31 March 2023."""

NUMBER = "273254"
PATH = f"/www/nation/2019/08/356_{NUMBER}.html"
PUBLIC_SITE = "http://www.koreatimes.co.kr"
"""The host that machines are told, whatever the address of the site under test."""
ADDRESS = f"{PUBLIC_SITE}{PATH}"

HEADLINE = "S. Korea, Japan face head-on collision as last-minute talks collapse"
POSTED = "Posted : 2019-08-01\u00a017:11"
UPDATED = "Updated : 2019-08-01\u00a023:09"
SUB_HEADLINE = "US role eyed to mediate deepening Korea-Japan feud"
CAPTION = (
    "Foreign Minister Kang Kyung-wha and her Japanese counterpart Taro Kono head to their seats "
    "after shaking hands ahead of a bilateral meeting on the sidelines of the ASEAN Regional Forum "
    "in Bangkok, Thailand, Thursday. Yonhap"
)

BAR = "\u00a0\u00a0|\u00a0\u00a0"
RELATED = {
    "Japan's ruling party leader snubs Korean delegation": f"2019-08-01 13:54{BAR}Foreign Affairs",
    "Korean man set himself ablaze to protest Japan": f"2019-08-01 15:56{BAR}Foreign Affairs",
    "Assembly to pass extra budget bill": f"2019-08-01 17:19{BAR}Politics",
}


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text; a blank line ends a paragraph, a line break does not."""
    return [" ".join(lines.split()) for lines in text.strip().split("\n\n")]


BEFORE_RELATED = paragraphs("""
The meeting Thursday between the top diplomats of Korea and Japan in Bangkok failed to halt or
delay Tokyo's additional trade sanctions on Korea expected to be announced Friday.

Foreign Minister Kang Kyung-wha held a meeting with her Japanese counterpart Taro Kono, on the
sidelines of the Association of Southeast Asian Nations (ASEAN) Regional Forum, with the aim of
finding common ground to resolve the deepening trade row between the neighboring countries.

For Korea, the immediate aim of the meeting was to get Japan to halt its planned removal of
Seoul from its "whitelist" of countries receiving preferential treatment in trade.

"We made a clear request to halt the whitelist action," Kang told reporters after the talks with
Kono. "We also made it clear there would be grave consequences if the move is carried out."

The foreign ministers' meeting is their first since July 4 when Japan slapped restrictions on
the export of three resource materials to Korean companies critical for the manufacture of
semiconductors and screens.

Following the breakdown of the foreign ministers' meeting, bilateral tension is expected to
reach new levels as Tokyo is set to go ahead with the additional export restrictions despite
Korea's stern warnings.

The meeting ended without any result partially due to the stark differences over Korean Supreme
Court rulings that ordered Japanese firms to compensate Koreans forced to work for them during
World War II. Japan argues that this matter was dealt with in the 1965 treaty that established
diplomatic ties between the two countries, and the rulings were therefore a breach of
international treaty laws.
""")

AFTER_RELATED = paragraphs("""
The economic actions taken by Japan since are largely seen here as retaliation to the court's
rulings, although Tokyo insists they were for security reasons.

President Moon Jae-in held a meeting from 10:30 a.m. through 12:45 p.m. with relevant ministers
the same day to discuss the trade dispute.

"During the meeting, the President checked the situation regarding Japan's export curbs,"
presidential spokeswoman Ko Min-jung wrote in a text message to reporters.

The President is expected to issue a message if Japan's Cabinet approves the removal of Korea
from the whitelist, the presidential office said.

With Cheong Wa Dae still looking for a diplomatic resolution after the breakdown of the
Kang-Kono meeting, some observers are looking to the U.S. to see if Washington will mediate in
the deepening row.

"With regard to Japan's trade restrictions, we have reiterated our position to resolve them
diplomatically," a presidential aide said at a briefing after the foreign ministers' meeting.
"We will positively consider the various measures, whether in the form of mediation or a
meeting."

U.S. Secretary of State Mike Pompeo will meet with his counterparts from Korea and Japan today.
"If we can help them find a good place for each of their two countries, we certainly find that
important to the United States, indeed, as well as to each of those two countries," Pompeo said
before embarking on his trip to Bangkok. The trilateral meeting comes after a scheduled
Pompeo-Kang meeting.

The presidential office said it could not confirm some Japanese media reports of a U.S.
mediation plan that proposes Japan retain Korea on the whitelist while urging Korea to make
concessions on the Supreme Court ruling.

If Japan goes through with the whitelist move, Seoul signaled that it will take measures that
could impact security cooperation between the two countries, such as repealing the General
Security of Military Information Agreement (GSOMIA) which expires later this month.

"If the Cabinet decision is announced, we will have no choice but to carry out the necessary
corresponding measures," Kang said. "Since Tokyo cited security reasons for the restrictions, we
explained that we will also have to consider the Korea-Japan security framework and other
factors."
""")

BODY = BEFORE_RELATED + AFTER_RELATED
