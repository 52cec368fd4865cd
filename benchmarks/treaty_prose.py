"""Seeded treaty English of any length: articles with numbered paragraphs, of many builds, what the reading is timed on.

Every sentence is made here from short parts in words of our own; none is taken from a treaty.
"""

from random import Random

__all__ = ["draft_of", "made_up_names"]

STATES = (
    "Norway", "Denmark", "Sweden", "Finland", "Iceland", "Portugal", "Spain", "Greece", "Poland", "France", "Germany",
    "Romania", "Canada", "Turkey", "Estonia", "Latvia", "Lithuania", "Hungary", "the United Kingdom", "Ukraine",
)  # fmt: skip
OBLASTS = ("Lviv", "Volyn", "Rivne", "Odesa", "Kyiv", "Poltava", "Sumy", "Chernihiv", "Ternopil", "Vinnytsia")
HOSTS = ("Ukraine", "Moldova", "Georgia", "Poland", "Romania", "Latvia")
WORDS = {2: "two", 3: "three", 4: "four", 6: "six", 10: "ten", 12: "twelve", 20: "twenty", 30: "thirty", 90: "ninety"}
FIGURES = ("500", "1,200", "2,000", "3,500", "5,000", "8,000", "10,000", "25,000")
MODALS = (
    "shall", "shall not", "may", "may not", "will", "will not", "must", "must not", "is entitled to", "undertakes to",
    "undertakes not to", "agrees to", "has the right to",
)  # fmt: skip
FORCES = ("troops", "military personnel", "combat aircraft", "missile launchers", "artillery pieces", "brigades")
VERBS = ("station", "deploy", "maintain", "rotate", "withdraw", "exercise with", "transfer")
ADVERBIALS = (
    "with the prior consent of {host}", "in accordance with Article {article}", "within {days} days of the entry into "
    "force of this Agreement", "for the purpose of training", "under the supervision of the Joint Commission",
    "at any time", "not later than {month} 2027", "for a period of {years} years", "in peacetime",
)  # fmt: skip
OPENINGS = (
    "In the event of a renewed armed attack by {attacker} against {host}, ",
    "If {attacker} attacks {host}, ",
    "Without prejudice to Article {article}, ",
    "After the entry into force of this Agreement, ",
)
TAILS = (
    ", except with the consent of {host}", ", unless {host} has requested otherwise", ", provided that the Joint "
    "Commission is notified {days} days in advance", "",
)  # fmt: skip
MONTHS = ("1 March", "15 June", "30 September", "31 December")


class _Writer:
    def __init__(self, seed: int, articles: int) -> None:
        self.rng, self.articles = Random(seed), articles

    def one(self, words: tuple[str, ...]) -> str:
        return self.rng.choice(words)

    def filled(self, pattern: str) -> str:
        attacker, host = self.one(("Russia", "Belarus")), self.one(HOSTS)
        return pattern.format(
            attacker=attacker, host=host, article=self.rng.randint(1, self.articles), years=self.rng.randint(2, 20),
            days=self.one(tuple(WORDS.values())), month=self.one(MONTHS),
        )  # fmt: skip

    def states(self, most: int) -> str:
        chosen = self.rng.sample(STATES, self.rng.randint(1, most))
        return chosen[0] if len(chosen) == 1 else f"{', '.join(chosen[:-1])} and {chosen[-1]}"

    def region(self) -> str:
        oblast, draw = self.one(OBLASTS), self.rng.random()
        if draw < 0.2:
            return f"within {self.rng.randint(10, 80)} kilometres of the line of contact"
        if draw < 0.4:
            return f"in the territory of {self.one(HOSTS)} west of the Dnipro"
        return f"in {oblast} oblast"

    def quantity(self) -> str:
        if self.rng.random() < 0.4:
            number = self.rng.choice(tuple(WORDS))
            return f"{WORDS[number]} ({number})" if self.rng.random() < 0.5 else WORDS[number]
        return self.one(FIGURES)

    def adverbials(self) -> str:
        return "".join(f" {self.filled(part)}" for part in self.rng.sample(ADVERBIALS, self.rng.randint(0, 2)))

    def deploying(self) -> str:
        """A actor list, a modal, one or two verbs, a force, a figure, a place, adverbials, an exception."""
        opening = self.filled(self.one(OPENINGS)) if self.rng.random() < 0.3 else ""
        figure = f" not more than {self.quantity()}" if self.rng.random() < 0.5 else ""
        second = f" and {self.one(VERBS)} equipment of the same kind" if self.rng.random() < 0.2 else ""
        return (
            f"{opening}{self.states(3)} {self.one(MODALS)} {self.one(VERBS)}{figure} {self.one(FORCES)}{second} "
            f"{self.region()}{self.adverbials()}{self.filled(self.one(TAILS))}."
        )

    def stationed(self) -> str:
        limit = f", not exceeding {self.quantity()} personnel," if self.rng.random() < 0.6 else ""
        return (
            f"Forces of {self.states(3)} stationed {self.region()}{limit} shall {self.one(('not ', ''))}be "
            f"{self.one(('withdrawn', 'reinforced', 'deployed', 'rotated'))}{self.adverbials()}."
        )

    def ceiling(self) -> str:
        return (
            f"The total number of {self.one(FORCES)} of {self.states(4)} {self.region()} shall not exceed "
            f"{self.quantity()}{self.adverbials()}."
        )

    def telling(self) -> str:
        return (
            f"{self.states(2)} shall notify the Joint Commission of any movement of {self.one(FORCES)} "
            f"{self.region()} at least {self.one(tuple(WORDS.values()))} days in advance, and shall admit "
            f"its inspectors{self.adverbials()}."
        )

    def bracketed(self) -> str:
        return (
            f"{self.states(2)} [shall] [may] station up to [{self.quantity()}] [{self.quantity()}] {self.one(FORCES)} "
            f"{self.region()}{self.adverbials()}."
        )

    def clause(self) -> str:
        draw = self.rng.random()
        if draw < 0.45:
            return self.deploying()
        if draw < 0.65:
            return self.stationed()
        if draw < 0.8:
            return self.ceiling()
        return self.telling() if draw < 0.95 else self.bracketed()


def draft_of(clauses: int, seed: int = 1) -> str:
    """A draft of that many numbered paragraphs, five an article. One in twenty has two pairs of bracketed options."""
    articles = max(1, clauses // 5)
    writer = _Writer(seed, articles)
    lines = ['The Parties to this Agreement, hereinafter "the Parties",', "", "Have agreed as follows:", ""]
    for number in range(clauses):
        article, paragraph = divmod(number, 5)
        if not paragraph:
            lines += [f"Article {article + 1}", ""]
        lines += [f"{paragraph + 1}. {writer.clause()}", ""]
    return "\n".join(lines)


def made_up_names(number: int, seed: int = 2) -> list[str]:
    """Names of two or three words that no data knows, for a gazetteer that grows."""
    rng = Random(seed)
    parts = ("bor", "kal", "den", "ost", "mir", "vel", "tan", "gor", "lis", "sar", "nov", "hal", "run", "pet", "zil")
    found: dict[str, None] = {}
    while len(found) < number:
        words = ["".join(rng.choices(parts, k=rng.randint(2, 3))).title() for _ in range(rng.randint(1, 2))]
        found[" ".join([*words, rng.choice(("district", "valley", "island", "bridge"))])] = None
    return list(found)
