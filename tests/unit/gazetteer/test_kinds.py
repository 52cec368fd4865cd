"""The trees of force kinds and of acts: what a word covers and what it leaves out."""

import pytest

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.gazetteer.trees import Tree

GAZETTEER = load_gazetteer()
TREES = {"force": GAZETTEER.forces, "activity": GAZETTEER.activities}


@pytest.mark.parametrize("section", TREES)
def test_children_of_a_kind_share_no_leaf_and_together_are_the_kind(section: str) -> None:
    tree: Tree = TREES[section]
    for id_ in tree.nodes:
        parts = [tree.leaves(child) for child in tree.children(id_)]
        if parts:
            assert sum(map(len, parts)) == len(frozenset().union(*parts)) == len(tree.leaves(id_))


@pytest.mark.parametrize("section", TREES)
def test_a_leaf_stands_for_itself_alone(section: str) -> None:
    tree: Tree = TREES[section]
    for leaf in frozenset().union(*(tree.leaves(id_) for id_ in tree.nodes)):
        assert tree.leaves(leaf) == {leaf}


def test_troops_are_armed_forces_and_neither_guard_nor_police_nor_contractors() -> None:
    (troops,) = {name.id for name in GAZETTEER.names() if name.text == "troops" and name.kind == "force"}
    covered = GAZETTEER.force_leaves(troops)
    assert "ground_forces" in covered
    assert not covered & {"national_guard", "border_guard", "interior_forces", "police", "contractor", "volunteer"}
    assert covered < GAZETTEER.force_leaves("force")


def test_weapons_people_and_sites_have_no_leaf_in_common() -> None:
    people, weapons, sites = (GAZETTEER.force_leaves(root) for root in ("force", "weapon", "facility"))
    assert not people & weapons
    assert not (people | weapons) & sites


def test_a_union_of_kinds_covers_its_parts() -> None:
    assert GAZETTEER.force_leaves("security_forces") == GAZETTEER.force_leaves("guard") | {"police"}
    assert GAZETTEER.force_leaves("tle") == {"tank", "acv", "artillery", "mlrs", "combat_aircraft", "attack_helicopter"}


def test_presence_is_more_than_stationing() -> None:
    assert GAZETTEER.activity_leaves("presence") == {"station", "rotate", "transit", "exercise", "patrol", "train"}
    assert GAZETTEER.activity_leaves("accede") == {"accede"}


def test_an_unknown_kind_is_a_mistake_in_code() -> None:
    with pytest.raises(KeyError):
        GAZETTEER.force_leaves("dragons")


def test_roles_and_postures_have_words_of_their_own() -> None:
    assert "combat" in GAZETTEER.roles["combat"]
    assert {"permanent", "rotational", "transit", "exercise", "reactive"} <= GAZETTEER.postures.keys()
