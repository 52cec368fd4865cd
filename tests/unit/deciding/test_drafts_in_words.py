"""Small drafts in plain sentences, each against lines in plain sentences: what a lawyer would say of them."""

from datetime import date

import pytest

from treatylint.checker.judge import judge
from treatylint.checker.verdicts import Verdict
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
NAMES = load_gazetteer()
THERE = "the presence of forces of France in"
SO_MANY = "the presence of more than {} personnel of France in"


def verdict(draft: str, line: str, party: str = "Ukraine") -> Verdict:
    text = "# Agreement\n\n" + "\n\n".join(f"{n}. {part}" for n, part in enumerate(draft.split(" | "), 1)) + "\n"
    document = read_document(Source("draft.md", text), NAMES)
    red_line = RedLine(id="L-1", party=party, text=f"The Agreement shall {line}.")
    return judge(document, norms_of(document, NAMES, ON), red_line, NAMES, ON)


BAN = "France shall not deploy forces in Ukraine."
TABLE = [
    # ceilings: exclusive, each, together, of which, passed for a time, fixed by a date
    ("France shall deploy fewer than 5,000 personnel in Ukraine.",
     [("not permit", SO_MANY.format("4,999"), "Ukraine", "respected"),
      ("not permit", SO_MANY.format("4,998"), "Ukraine", "crossed")]),
    ("France and Italy shall not deploy more than 5,000 personnel together in Ukraine.",
     [("not permit", SO_MANY.format("5,000"), "Ukraine", "respected"),
      ("not permit", SO_MANY.format("4,999"), "Ukraine", "crossed")]),
    ("France and Italy shall deploy 500 personnel in Lviv oblast.",
     [("require", "the presence of at least 500 personnel of France in", "Lviv oblast", "disputed")]),
    ("France may deploy up to 5,000 personnel in Ukraine, of which no more than 1,000 in Lviv oblast.",
     [("not permit", SO_MANY.format("1,000"), "Lviv oblast", "respected"),
      ("not permit", SO_MANY.format("999"), "Lviv oblast", "crossed"),
      ("not permit", SO_MANY.format("4,999"), "Volyn oblast", "crossed")]),
    ("France may deploy up to 5,000 personnel in Ukraine, of which no more than 200 special forces.",
     [("not permit", "the presence of more than 200 special forces of France in", "Ukraine", "respected"),
      ("not permit", SO_MANY.format("5,000"), "Ukraine", "respected"),
      ("not permit", SO_MANY.format("4,999"), "Ukraine", "crossed")]),
    ("France shall not deploy more than 5,000 personnel in Ukraine. This limit may be exceeded by up to 2,000 "
     "personnel during rotations.",
     [("not permit", SO_MANY.format("7,000"), "Ukraine", "respected"),
      ("not permit", SO_MANY.format("6,999"), "Ukraine", "crossed")]),
    ("The armed forces of Ukraine shall not exceed their strength as at the date of signature.",
     [("not permit", "the armed forces of Ukraine to exceed 800,000", "personnel", "unknown")]),
    ("Only France and Italy may deploy forces in Ukraine.",
     [("not permit", "the presence of forces of Germany in", "Ukraine", "respected"),
      ("permit", THERE, "Ukraine", "respected")]),
    ("The forces of France shall be deployed solely in Lviv oblast.",
     [("not permit", THERE, "Volyn oblast", "respected"), ("permit", THERE, "Lviv oblast", "respected")]),
    ("France shall not deploy more than 5,000 personnel in Ukraine at any one time.",
     [("not permit", SO_MANY.format("5,000"), "Ukraine", "respected"),
      ("not permit", SO_MANY.format("5,000"), "Ukraine in any calendar year", "crossed")]),
    ("France shall not deploy more than 5,000 personnel in Ukraine in any calendar year.",
     [("not permit", SO_MANY.format("5,000"), "Ukraine at any one time", "respected"),
      ("not permit", SO_MANY.format("5,000"), "Ukraine in any calendar year", "respected")]),
    # places
    ("France may deploy forces in Ukraine only west of the Dnipro River.",
     [("not permit", THERE, "Kharkiv oblast", "respected"), ("permit", THERE, "Lviv oblast", "respected"),
      ("not permit", THERE, "Kyiv oblast", "crossed"),
      ("not permit", THERE, "Ukraine east of the Dnipro River", "respected")]),
    ("No forces of France shall be deployed west of the Sluch.",
     [("not permit", "the presence of forces of France", "west of the Sluch", "respected"),
      ("not permit", THERE, "Lviv oblast", "unknown"),
      ("not permit", "the presence of forces of France", "east of the Sluch", "unguarded")]),
    ("No forces of France shall be deployed within 70 km of the line of contact.",
     [("not permit", "the presence of forces of France", "within 50 km of the line of contact", "respected"),
      ("not permit", "the presence of forces of France", "within 100 km of the line of contact", "unguarded")]),
    ("No forces of France shall be deployed in Donetsk oblast within 20 km of the line of contact.",
     [("not permit", THERE, "Donetsk oblast within 10 km of the line of contact", "respected"),
      ("not permit", THERE, "Donetsk oblast", "unknown")]),
    ("Forces of France may be deployed in Ukraine only beyond 100 km from the border of Russia.",
     [("not permit", THERE, "Ukraine within 50 km of the border of Russia", "respected")]),
    # while the agreement binds
    (BAN + " | This Agreement shall enter into force on 1 January 2027.",
     [("not permit", THERE, "Ukraine", "respected"),
      ("not permit", THERE, "Ukraine before its entry into force", "unguarded"),
      ("not permit", THERE, "Ukraine before 1 January 2028", "unguarded"),
      ("not permit", THERE, "Ukraine from 1 January 2027", "respected")]),
    (BAN + " | Paragraph 1 shall be applied provisionally from the date of signature.",
     [("not permit", THERE, "Ukraine before its entry into force", "respected")]),
    ("Pending the entry into force of this Agreement, France shall not deploy forces in Ukraine.",
     [("not permit", THERE, "Ukraine before its entry into force", "respected"),
      ("not permit", THERE, "Ukraine", "unguarded")]),
    (BAN + " | This Agreement shall remain in force for ten years.",
     [("not permit", THERE, "Ukraine for 5 years from its entry into force", "respected"),
      ("not permit", THERE, "Ukraine for 15 years from its entry into force", "unguarded"),
      ("not permit", THERE, "Ukraine after its expiry", "unguarded")]),
    (BAN + " | After the expiry of this Agreement, France shall not deploy forces in Lviv oblast.",
     [("not permit", THERE, "Lviv oblast after the expiry of this Agreement", "respected"),
      ("not permit", THERE, "Ukraine after the expiry of this Agreement", "unguarded")]),
    (BAN + " | A Party may withdraw from this Agreement on six months' notice.",
     [("not permit", THERE, "Ukraine after the withdrawal of Russia from this Agreement", "respected"),
      ("not permit", THERE, "Ukraine if France withdraws from this Agreement", "unguarded"),
      ("not permit", THERE, "Ukraine after the withdrawal of a Party from this Agreement", "unguarded")]),
    (BAN + " | Ukraine may suspend paragraph 1 if Russia attacks Ukraine.",
     [("not permit", THERE, "Ukraine", "crossed"),
      ("not permit", THERE, "Ukraine, unless Russia attacks Ukraine", "respected")]),
    (BAN + " | Ukraine may suspend this Agreement if Russia attacks Ukraine.",
     [("not permit", THERE, "Ukraine while this Agreement is suspended", "unguarded")]),
    ("France shall not deploy forces in Ukraine for ten years from the entry into force of this Agreement.",
     [("not permit", THERE, "Ukraine for 5 years from its entry into force", "respected"),
      ("not permit", THERE, "Ukraine for 15 years from its entry into force", "unguarded")]),
    # overrides
    ("No foreign forces shall be deployed in Ukraine. | Notwithstanding paragraph 1, France may deploy forces in Lviv "
     "oblast.",
     [("permit", THERE, "Lviv oblast", "respected"), ("not permit", THERE, "Volyn oblast", "respected")]),
    ("France may deploy forces in Ukraine, subject to paragraph 2. | No forces of France shall be deployed in Lviv "
     "oblast.",
     [("not permit", THERE, "Lviv oblast", "respected"), ("not permit", THERE, "Volyn oblast", "crossed")]),
    ("No forces of France shall be deployed in Ukraine, except as provided in paragraph 2. | Subject to paragraph 3, "
     "France may deploy forces in Lviv oblast. | France shall not deploy forces in Lviv oblast before the ceasefire.",
     [("not permit", THERE, "Lviv oblast before the ceasefire", "respected"),
      ("permit", THERE, "Lviv oblast after the ceasefire", "respected"),
      ("not permit", THERE, "Volyn oblast", "respected")]),
    ("No forces of France shall be deployed in Ukraine. | Paragraph 1 shall not apply to Lviv oblast. | Paragraph 2 "
     "shall not apply before the ceasefire.",
     [("not permit", THERE, "Lviv oblast before the ceasefire", "respected"),
      ("permit", THERE, "Lviv oblast after the ceasefire", "respected")]),
    ("No forces of France shall be deployed in Ukraine. | No forces of France shall be deployed in Moldova. | "
     "Notwithstanding paragraphs 1 and 2, France may deploy forces in Ukraine and in Moldova.",
     [("permit", THERE, "Ukraine", "respected"), ("permit", THERE, "Moldova", "respected")]),
    ("No forces of France shall be deployed in Ukraine. | Notwithstanding any other provision of this Agreement, "
     "France may deploy forces in Ukraine.",
     [("permit", THERE, "Ukraine", "respected"), ("not permit", THERE, "Ukraine", "crossed")]),
    ("Notwithstanding paragraph 2, France may deploy forces in Ukraine. | Notwithstanding paragraph 1, no forces of "
     "France shall be deployed in Ukraine.",
     [("permit", THERE, "Ukraine", "disputed"), ("not permit", THERE, "Ukraine", "disputed")]),
    ("No forces of France shall be deployed in Ukraine. | France may deploy forces in Lviv oblast.",
     [("permit", THERE, "Lviv oblast", "disputed")]),
    # sums
    ("France shall deploy at least 3,000 personnel in Ukraine. | France and Germany shall not deploy more than 5,000 "
     "personnel together in Ukraine.",
     [("not permit", "the presence of more than 2,000 personnel of Germany in", "Ukraine", "respected"),
      ("permit", "the presence of at least 2,001 personnel of Germany in", "Ukraine", "crossed")]),
    ("France, Italy and Spain shall not deploy more than 5,000 personnel together in Ukraine. | France and Italy shall "
     "not deploy more than 3,000 personnel together in Ukraine. | Italy and Spain shall not deploy more than 3,000 "
     "personnel together in Ukraine. | France and Spain shall not deploy more than 3,000 personnel together in "
     "Ukraine.",
     [("not permit", "the presence of more than 4,500 personnel of France, Italy and Spain together in", "Ukraine",
       "respected"),
      ("not permit", "the presence of more than 4,499 personnel of France, Italy and Spain together in", "Ukraine",
       "crossed")]),
]  # fmt: skip
CASES = [(draft, f"{form} {what} {where}", kind) for draft, lines in TABLE for form, what, where, kind in lines]


@pytest.mark.parametrize(("draft", "line", "kind"), CASES)
def test_the_verdict_is_the_one_a_lawyer_would_give(draft: str, line: str, kind: str) -> None:
    found = verdict(draft, line)
    assert found.kind.value == kind, found.message


def test_what_can_end_the_agreement_is_said_beside_a_verdict_that_rests_on_it() -> None:
    line = f"not permit {THERE} Ukraine"
    found = verdict(BAN + " | A Party may withdraw from this Agreement on six months' notice.", line)
    way_out = "it holds while the agreement binds; paragraph 2 lets a party withdraw from the agreement"
    assert way_out in found.assumptions
    found = verdict(BAN + " | This Agreement shall remain in force for ten years.", line)
    assert "it holds while the agreement binds, for 10 years" in found.assumptions


def test_the_power_by_which_a_line_is_crossed_is_named_by_its_provision() -> None:
    draft = BAN + " | Ukraine may suspend paragraph 1 if Russia attacks Ukraine."
    found = verdict(draft, f"not permit {THERE} Ukraine")
    assert found.witness is not None
    assert "where the power in paragraph 2 is used" in found.witness.text
    assert found.message.startswith("Paragraphs 1 and 2 permit")


def test_an_event_named_right_before_the_one_who_acts_leaves_that_one_bound() -> None:
    draft = 'After a Trigger Russia shall withdraw its forces from Ukraine. | "Trigger" means an attack on Poland.'
    found = verdict(draft, "not permit the presence of forces of Russia in Ukraine after a Trigger")
    assert found.kind.value == "respected"
