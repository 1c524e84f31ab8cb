"""The catalogue: every mutant and every harmless edit, by the kind of thing it does."""

from mutants.catalogue import (
    behaviour_asking,
    behaviour_moving,
    content_things,
    content_words,
    harmless_answers,
    harmless_markup,
    harmless_sheets,
    invisible_head,
    invisible_names,
    invisible_reach,
    robustness,
    sharing,
    style_boxes,
    style_colours,
    style_letters,
)

GROUPS = {
    "style": (*style_colours.MUTANTS, *style_letters.MUTANTS, *style_boxes.MUTANTS),
    "content": (*content_words.MUTANTS, *content_things.MUTANTS),
    "behaviour": (*sharing.MUTANTS, *behaviour_asking.MUTANTS, *behaviour_moving.MUTANTS),
    "invisible": (*invisible_names.MUTANTS, *invisible_reach.MUTANTS, *invisible_head.MUTANTS),
    "robustness": robustness.MUTANTS,
}

MUTANTS = tuple(mutant for group in GROUPS.values() for mutant in group)

HARMLESS = (
    *harmless_markup.HARMLESS,
    *harmless_sheets.HARMLESS,
    *harmless_answers.HARMLESS,
)
