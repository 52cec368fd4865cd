"""Blocks into sentences: where they end, what leads into them, and what must be chosen for them to stand."""

from collections.abc import Callable
from typing import Any

import pytest

from treatylint.grammar.brackets import read_brackets
from treatylint.grammar.sentence_ends import split_sentences
from treatylint.grammar.sentences import read_sentences
from treatylint.grammar.source import Source

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("No Party shall go. Each shall stay.", 2),
        ("They leave the Zone.Next they report.", 2),
        ("Articles IV, V and VI. No Party may go.", 2),
        ("See Art. 5 and para. 3, No. 7, e.g. tanks.", 1),
        ("Forces of the U.S. Army shall go.", 1),
        ("They go to the U.S. The Parties stay.", 2),
        ("It ends at 5 p.m. Each Party reports.", 2),
        ("It is 1.5 km wide and 0.5 km deep.", 1),
        ("It begins on 1. January 2026 at dawn.", 1),
        ("Each holds 30. The Parties agree.", 2),
        ("He said “Stop.” They stopped.", 2),
        ("It is “over”. The Parties go.", 2),
        ("One shall go; two shall stay; three rest.", 1),
        ("Is it over? No Party may ask! It is.", 3),
        ("They meet in St. Petersburg or on Mt. Hermon.", 1),
        ("Mr. Smith and Gen. Jones shall meet.", 1),
        ("They hold tanks, guns, etc. The rest goes.", 2),
        ("The answer is no. The Parties go.", 2),
        ("They wait ... and go.", 1),
        ("The Zone (see Map 1.) is empty.", 1),
        ("The zone\nruns north. It\nends there.", 2),
        ("Under Annex A. The Parties go.", 2),
        ("The force counts 5,000.; it may grow.", 1),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


def test_each_item_continues_its_chapeau(read: Read) -> None:
    reading = read("1. Each Party shall:\n(a) go; and\n(b) keep:\n(i) tanks; or\n(ii) guns.\n2. It ends.")
    by_words = {reading.source[s.span]: s for s in reading.sentences}
    chapeau = reading.sentences.index(by_words["Each Party shall:"])
    inner = reading.sentences.index(by_words["keep:"])
    assert by_words["Each Party shall:"].is_chapeau
    assert by_words["go;"].lead_in == by_words["keep:"].lead_in == chapeau
    assert by_words["tanks;"].lead_in == by_words["guns."].lead_in == inner
    assert by_words["go;"].joined_by == "and"
    assert by_words["tanks;"].joined_by == "or"
    assert by_words["It ends."].lead_in is None


def test_a_second_sentence_of_an_item_stands_for_itself(read: Read) -> None:
    reading = read("Each Party shall:\n\n(a) go. It shall report.\n\n(b) stay.")
    assert reading.sentence("go.").lead_in == 0
    assert reading.sentence("It shall report.").lead_in is None


def test_a_lead_in_without_a_colon_leads_in(read: Read) -> None:
    assert read("It shall give notice of (a) all moves; and (b) all stays.").sentence("all stays").lead_in == 0
    assert read("They serve as requested.\n\n(b) promote peace.").sentence("promote").lead_in == 0
    assert read("They serve as requested.\n\n(b) Arland shall go.").sentence("Arland").lead_in is None


def test_a_list_may_run_on_without_markers(read: Read) -> None:
    reading = read("The force is confined as follows; that is-- On the lake, to two ships. On the river, to one boat.")
    assert [(reading.source[s.span], s.lead_in) for s in reading.sentences[1:]] == [
        ("On the lake, to two ships.", 0),
        ("On the river, to one boat.", 0),
    ]
    assert len(read("The parties agree: On this day they shall go. On the next they rest.").sentences) == 2


def test_a_tail_takes_up_the_chapeau(read: Read) -> None:
    tail = read("1. Each Party shall:\n(a) go; and\n(b) stay,\n\nexcept under Article 3.").sentence("except")
    assert tail.is_tail
    assert tail.lead_in == 0


def test_a_context_and_a_provision_are_a_chapeau_and_its_item(read: Read) -> None:
    reading = read("The Parties agree to notify:\n\n– Any change, 42 days in advance;\n")
    assert [(s.role, s.lead_in) for s in reading.sentences] == [("operative", None), ("operative", 0)]


def test_definitions_and_the_words_that_open_them_are_definitions(read: Read) -> None:
    reading = read(
        'For the purposes of this Agreement:\n(a) "Forces" means armed forces;\n(b) the term "Zone" means the area.'
    )
    assert {s.role for s in reading.sentences} == {"definition"}


def test_a_choice_of_words_stays_inside_one_sentence(read: Read) -> None:
    reading = read("[The] [Each] Party shall go. It shall hold [four] [six] brigades [in peacetime].")
    assert reading.words == ["[The] [Each] Party shall go.", "It shall hold [four] [six] brigades [in peacetime]."]
    assert [len(reading.brackets.within(s.span)) for s in reading.sentences] == [1, 2]


def test_whole_sentences_in_options_are_sentences_under_a_choice(read: Read) -> None:
    reading = read("[A: One shall go. One may stay.] [B: Two shall go.] It ends.")
    assert [(reading.source[s.span], s.choice) for s in reading.sentences] == [
        ("One shall go.", (("g1", "A"),)),
        ("One may stay.", (("g1", "A"),)),
        ("Two shall go.", (("g1", "B"),)),
        ("It ends.", ()),
    ]


def test_a_stop_inside_a_bracket_in_mid_sentence_ends_nothing(read: Read) -> None:
    reading = read("It is [A: 10 km wide. It is empty] [B: 20 km wide]. They go.")
    assert len(reading.sentences) == 2
    assert [len(split_sentences(reading.brackets.resolve({"g1": option}))) for option in "AB"] == [3, 2]


def test_brackets_of_another_draft_are_refused() -> None:
    with pytest.raises(ValueError, match=r"d\.txt"):
        read_sentences(Source("d.txt", "One."), (), read_brackets(Source("e.txt", "Other.")))
