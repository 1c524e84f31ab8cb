"""Where links lead, where the keyboard comes, and what answers to pointer and focus."""

from mutants.edits import article, pages, sheet
from mutants.mutant import Mutant, Sign
from presscheck.outcome import ChangeKind

MUTANTS = (
    Mutant(
        "menu-entry-leads-astray",
        "Politics in the all menu leads to another list.",
        "All menu",
        ChangeKind.RETARGETED,
        (pages(r'(id="amn_main_113">\n<li><a href="/www/sublist_)356', r"\g<1>355", pattern=True),),
    ),
    Mutant(
        "sticky-menu-entry-leads-astray",
        "Politics in the sticky all menu leads to another list.",
        "Sticky all menu",
        ChangeKind.RETARGETED,
        (
            pages(
                r'(id="amn_sticky_113">\n<li><a href="/www/sublist_)356', r"\g<1>355", pattern=True
            ),
        ),
    ),
    Mutant(
        "section-leads-astray",
        "World in the bar of sections leads to another section.",
        "Section bar",
        ChangeKind.RETARGETED,
        (pages(r'(id="head_main".*?)section_501', r"\1section_502", pattern=True),),
    ),
    Mutant(
        "sticky-register-leads-astray",
        "Register under the sticky header leads to the login form.",
        "Sticky login layer",
        ChangeKind.RETARGETED,
        (pages(r'(id="member_sticky".*?)registration\.asp\?menu=1', r"\1Login.asp", pattern=True),),
    ),
    Mutant(
        "privacy-leads-to-terms",
        "Privacy Statement leads to the terms of service.",
        "Footer",
        ChangeKind.RETARGETED,
        (pages("/www2/common/privacy.asp", "/www2/common/terms.asp"),),
    ),
    Mutant(
        "subscribe-first-in-tab-order",
        "The keyboard begins with Subscribe.",
        "Header",
        ChangeKind.RESTATED,
        (pages(r'(id="head_main".*?head_subscribe"><a )', r'\1tabindex="1" ', pattern=True),),
    ),
    Mutant(
        "next-picture-out-of-tab-order",
        "The keyboard never comes to Next picture.",
        "Darkroom",
        ChangeKind.RESTATED,
        (article('darkroom_next" type="button"', 'darkroom_next" type="button" tabindex="-1"'),),
    ),
    Mutant(
        "share-hover-lost",
        "A way to share no longer answers to the pointer.",
        "Share row",
        ChangeKind.RESTYLED,
        (sheet("share", "  border-color: var(--teal);\n", ""),),
    ),
    Mutant(
        "footer-hover-dark",
        "A link of the footer turns dark under the pointer.",
        "Footer",
        ChangeKind.RESTYLED,
        (sheet("footer", "color: var(--teal-on-dark)", "color: var(--teal)"),),
    ),
    Mutant(
        "darkroom-focus-teal",
        "The frame of what is in focus is hard to see in the Darkroom.",
        "Darkroom",
        ChangeKind.RESTYLED,
        (sheet("darkroom", "outline-color: var(--white)", "outline-color: var(--teal)"),),
    ),
    Mutant(
        "focus-frame-thin",
        "The frame of what is in focus is a pixel thick.",
        "Header",
        ChangeKind.RESTYLED,
        (sheet("page", "outline: 2px solid", "outline: 1px solid"),),
    ),
    Mutant(
        "icons-gone-in-focus",
        "In focus, an icon with a second picture shows neither.",
        "Header",
        ChangeKind.REMOVED,
        (sheet("page", ".roll:not(:hover, :focus-visible) .over", ".roll:not(:hover) .over"),),
    ),
    Mutant(
        "colours-change-slowly",
        "Colours take a second to answer to the pointer.",
        "Header",
        ChangeKind.RESTYLED,
        (sheet("page", "150ms color", "1s color"),),
    ),
    Mutant(
        "menu-higher-than-a-low-window",
        "In a low window the all menu runs out at the bottom and cannot be scrolled.",
        "All menu",
        Sign.BEHAVIOUR,
        (sheet("all_menu", "max-height: calc(100% - var(--gap-8));", "max-height: none;"),),
    ),
    Mutant(
        "links-in-focus-under-the-sticky-header",
        "Going backwards with the keyboard, a link in focus is hidden by the sticky header.",
        "Sticky header",
        Sign.BEHAVIOUR,
        (sheet("page", ":is(.all_section, .hot) :is(a, button) {", ".all_section button {"),),
    ),
)
