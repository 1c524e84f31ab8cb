"""The catalogue: every mutant and every harmless edit, by the kind of thing it does."""

from mutants.catalogue import (
    behaviour_asking,
    behaviour_moving,
    by_itself,
    content_things,
    content_words,
    feeds,
    gestures,
    harmless_answers,
    harmless_blanks,
    harmless_markup,
    harmless_sheets,
    harmless_spelling,
    invisible_head,
    invisible_names,
    invisible_reach,
    neighbours,
    robustness,
    samples,
    scripts_off,
    sharing,
    sheets_outside,
    states,
    style_boxes,
    style_colours,
    style_letters,
    whole_page,
)

GROUPS = {
    "style": (*style_colours.MUTANTS, *style_letters.MUTANTS, *style_boxes.MUTANTS),
    "content": (*content_words.MUTANTS, *content_things.MUTANTS),
    "behaviour": (*sharing.MUTANTS, *behaviour_asking.MUTANTS, *behaviour_moving.MUTANTS),
    "invisible": (*invisible_names.MUTANTS, *invisible_reach.MUTANTS, *invisible_head.MUTANTS),
    "robustness": robustness.MUTANTS,
    "feeds": feeds.MUTANTS,
    "gestures": gestures.MUTANTS,
    "states": states.MUTANTS,
    "whole page": whole_page.MUTANTS,
    "neighbours": neighbours.MUTANTS,
    "samples": samples.MUTANTS,
    "by itself": by_itself.MUTANTS,
    "scripts off": scripts_off.MUTANTS,
    "sheets outside": sheets_outside.MUTANTS,
}

MUTANTS = tuple(mutant for group in GROUPS.values() for mutant in group)

HARMLESS = (
    *harmless_markup.HARMLESS,
    *harmless_sheets.HARMLESS,
    *harmless_answers.HARMLESS,
    *harmless_spelling.HARMLESS,
    *harmless_blanks.HARMLESS,
)
