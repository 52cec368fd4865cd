"""Laws of the stages below the grammar: whatever the text, nothing raises, nothing is lost, every offset is true."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatylint.grammar.blocks import read_blocks
from treatylint.grammar.brackets import Brackets, read_brackets
from treatylint.grammar.references import article_index, read_reference
from treatylint.grammar.sentence_ends import split_sentences
from treatylint.grammar.sentences import read_sentences
from treatylint.grammar.source import Source, Span, UnreadableFile

# Pieces that drafts are made of, so that chance meets markers, brackets and markup often enough.
PIECES = st.sampled_from(
    "[|]|[A: |[B: |[RU: |[X]|[date]|[15]|[|] [|][|Option A: |Alternative A\n|Alternative B\n|"
    "[Alternative to Article 1: |, DE|no text|or |/|Article 1|Article II\n|Art. 3. |ANNEX I\n|"
    "Chapter 2 – |Section IV\n|1. |2. |(a) |(b) |(i) |(ii)|A) |B) |- |• |1.1 |D1. |D2 |bis|# |## |**|*|_|"
    "`|```\n|> |<!--|-->|<b>|](http://a.b)|[^1]|\\|\\[|\\.|---\n|===\n|\\n| |  |\t|\n|\n\n|\r\n|\u2028|"
    "\x85|The Parties |shall |withdraw: |forces. |Zone;|, and |“Line” means |Recalling the |"
    "agree as follows:|IN WITNESS WHEREOF |e.g. |U.S. |No. 5|VI. |1.5 km|… |é|😀|x".split("|")
)
DRAFTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200))
PATHS = st.sampled_from(["d.txt", "d.md", "d.treaty", "d.docx"])


def reading(path: str, text: str) -> tuple[Source, Brackets]:
    source = Source(path, text)
    return source, read_brackets(source)


def is_mask_of(mask: str, text: str) -> bool:
    return len(mask) == len(text) and all(new in (old, " ") for old, new in zip(text, mask, strict=True))


@given(PATHS, DRAFTS)
def test_every_mask_has_the_length_of_the_text_and_only_blanks(path: str, text: str) -> None:
    source, brackets = reading(path, text)
    assert is_mask_of(source.masked, text)
    assert is_mask_of(brackets.masked, source.masked)


@given(PATHS, DRAFTS)
def test_blocks_joined_again_are_the_text(path: str, text: str) -> None:
    source, brackets = reading(path, text)
    blocks = read_blocks(source, brackets)
    assert "".join(source[block.span] for block in blocks) == (text if blocks else "")
    assert blocks or not brackets.masked.strip()


@given(PATHS, DRAFTS)
def test_blocks_hold_their_words_and_hang_under_earlier_blocks(path: str, text: str) -> None:
    source, brackets = reading(path, text)
    blocks = read_blocks(source, brackets)
    assert len({block.path for block in blocks}) == len(blocks)
    for index, block in enumerate(blocks):
        assert block.span.covers(block.text_span)
        assert block.heading is None or block.span.covers(block.heading)
        assert block.parent is None or (block.parent < index and block.depth == blocks[block.parent].depth + 1)
        assert block.path


@given(PATHS, DRAFTS)
def test_every_visible_character_of_the_words_of_a_block_stands_in_a_sentence(path: str, text: str) -> None:
    source, brackets = reading(path, text)
    blocks = read_blocks(source, brackets)
    sentences = read_sentences(source, blocks, brackets.link(blocks))
    spoken = {at for sentence in sentences for at in range(sentence.span.start, sentence.span.end)}
    joints = {"and", "or", "but", "and/or"}
    for block in blocks:
        missed = "".join(
            brackets.masked[at] if at not in spoken else " " for at in range(block.text_span.start, block.text_span.end)
        )
        assert all(word.strip(",;") in joints for word in missed.split())


@pytest.mark.parametrize("text", [".", "...", ". . .", "Article 1\n\n...\n", "Article 1\n\nA agrees.\n\n;\n"])
def test_words_still_to_come_are_a_sentence(text: str) -> None:
    source, brackets = reading("d.txt", text)
    blocks = read_blocks(source, brackets)
    last = read_sentences(source, blocks, brackets.link(blocks))[-1]
    assert source[last.span] == text.split("\n\n")[-1].strip()


@given(PATHS, DRAFTS)
def test_sentences_lie_in_the_text_in_order_and_lead_in_points_back(path: str, text: str) -> None:
    source, brackets = reading(path, text)
    blocks = read_blocks(source, brackets)
    sentences = read_sentences(source, blocks, brackets.link(blocks))
    end = 0
    for index, sentence in enumerate(sentences):
        assert end <= sentence.span.start < sentence.span.end <= len(text)
        assert not source[sentence.span][0].isspace()
        assert not source[sentence.span][-1].isspace()
        assert blocks[sentence.block].path == sentence.at
        assert sentence.lead_in is None or sentence.lead_in < index
        end = sentence.span.end


@given(PATHS, DRAFTS)
def test_no_sentence_tears_a_bracket_that_stands_in_the_words_of_one_block(path: str, text: str) -> None:
    source, brackets = reading(path, text)
    blocks = read_blocks(source, brackets)
    for sentence in read_sentences(source, blocks, brackets):
        words = brackets.masked[sentence.span.start : sentence.span.end]
        start = sentence.span.start + len(words) - len(words.lstrip())
        visible = Span(start, start + len(words.strip()))
        for group in brackets.groups:
            inside = sentence.span.covers(group.span) or any(
                o.text_span is not None and o.text_span.covers(visible) for o in group.options
            )
            body = blocks[sentence.block].text_span
            around = (
                brackets.masked[min(group.span.start, body.start) : body.start]
                + (brackets.masked[body.end : max(group.span.end, body.end)])
            )
            # One that opens in the paragraph before or closes in the one after does not stand in the words of this one.
            opens_before = text[min(group.span.start, body.start) : body.start].count("\n") > 1
            closes_after = text[body.end : max(group.span.end, body.end)].count("\n") > 1
            elsewhere = not group.span.overlaps(visible) or around.strip() or opens_before or closes_after
            assert inside or elsewhere


@given(PATHS, DRAFTS, st.data())
def test_every_choice_keeps_the_length_and_blanks_only_what_it_leaves_out(
    path: str, text: str, data: st.DataObject
) -> None:
    source, brackets = reading(path, text)
    brackets = brackets.link(read_blocks(source, brackets))
    choice = {g.id: data.draw(st.sampled_from([o.id for o in g.options])) for g in brackets.groups if g.options}
    resolved = brackets.resolve(choice)
    assert is_mask_of(resolved, brackets.masked)
    span = Span(*sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text))))))
    inside = {group.id for group in brackets.within(span)}
    assert len(brackets.resolve_within(span, {g: o for g, o in choice.items() if g in inside})) == len(span)
    standing = dict(brackets.enclosing(span))
    if any(choice.get(group) != option for group, option in standing.items()):
        assert not span.text(resolved).strip() or not len(span)


@given(PATHS, DRAFTS)
def test_groups_lie_in_the_text_and_nest_properly(path: str, text: str) -> None:
    _, brackets = reading(path, text)
    groups = {group.id: group for group in brackets.groups}
    assert [group.span.start for group in brackets.groups] == sorted(group.span.start for group in brackets.groups)
    for group in brackets.groups:
        assert group.span.end <= len(text)
        assert len({option.id for option in group.options}) == len(group.options)
        if group.parent is not None:
            (option,) = (o for o in groups[group.parent[0]].options if o.id == group.parent[1])
            assert option.text_span is not None
            assert option.text_span.covers(group.span)
    assert all(problem.span.end <= len(text) for problem in brackets.problems)


@given(DRAFTS)
def test_split_sentences_keep_every_visible_character(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@given(DRAFTS, st.integers(0, 200))
def test_every_path_resolves_to_a_stretch_that_holds_its_block(text: str, offset: int) -> None:
    source, brackets = reading("d.txt", text)
    blocks = read_blocks(source, brackets)
    index = article_index(blocks)
    for block in blocks:
        whole = index.subtree(block.path)
        assert whole is not None
        assert whole.covers(block.span)
    for reference in read_reference(text[:offset]):
        found = index.resolve(reference, index.path_at(min(offset, len(text))))
        assert found is None or all(index.subtree(path) is not None for path in found)


@given(DRAFTS)
def test_lines_and_columns_find_the_way_back(text: str) -> None:
    source = Source("d.txt", text)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for offset in range(len(text) + 1):
        line, column = source.line_column(offset)
        assert starts[line - 1] + column - 1 == offset


@given(st.sampled_from(["d.txt", "d.md", "d.docx", "d"]), st.binary(max_size=200))
@settings(max_examples=200)
def test_any_bytes_are_text_or_are_refused_by_name(path: str, data: bytes) -> None:
    try:
        source = Source.from_bytes(path, data)
    except UnreadableFile as refused:
        assert str(refused).startswith(f"{path}: ")  # noqa: PT017 - both outcomes are right
    else:
        assert len(source.masked) == len(source.text)


def seconds(text: str) -> float:
    start = process_time()
    source, brackets = reading("d.md", text)
    blocks = read_blocks(source, brackets)
    read_sentences(source, blocks, brackets)
    return process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "[x",
        "]",
        "[a] ",
        "(a) x; ",
        "- x\n",
        "1. x\n",
        "Aa\n\n",
        "a. A ",
        "*a ",
        "[a](b",
        "<a ",
        "> ",
        "|a\n|-|\n",
        " ",
        "\n",
    ],
)
def test_hostile_drafts_take_time_in_proportion_to_their_length(piece: str) -> None:
    short, long = ("x" + piece * (size // len(piece)) + "x" for size in (10_000, 80_000))
    # Eight times the text takes about eight times as long; were it the square, sixty-four times.
    assert seconds(long) < 30 * max(seconds(short), 0.005)
