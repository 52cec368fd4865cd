"""The verb that tells of each activity, as the lexicon reads it back."""

from attrs import frozen

__all__ = ["Verb", "verb_of"]


@frozen
class Verb:
    """``takes`` is the preposition before the one acted upon ("accede to"); "" where the verb takes it directly."""

    base: str
    participle: str
    noun: str = ""
    takes: str = ""

    def to(self, whom: str) -> str:
        return f"{self.takes} {whom}".strip() if whom else ""


VERBS = {
    "presence": Verb("deploy", "deployed"),
    "station": Verb("station", "stationed"),
    "rotate": Verb("rotate", "rotated"),
    "transit": Verb("transit", "transited"),
    "patrol": Verb("patrol", "patrolled"),
    "exercise": Verb("exercise", "exercised"),
    "facility": Verb("maintain", "maintained"),
    "establish_base": Verb("establish", "established"),
    "maintain_base": Verb("maintain", "maintained"),
    "maintain": Verb("maintain", "maintained"),
    "possess": Verb("possess", "possessed"),
    "acquire": Verb("acquire", "acquired"),
    "produce": Verb("produce", "produced"),
    "deploy_weapon": Verb("deploy", "deployed"),
    "supply_arms": Verb("supply", "supplied", takes="to"),
    "intelligence": Verb("provide intelligence", "provided with intelligence", takes="to"),
    "surveillance": Verb("provide surveillance", "provided with surveillance", takes="to"),
    "logistics": Verb("provide logistics", "provided with logistics", takes="to"),
    "assist_force": Verb("assist", "assisted"),
    "assist_other": Verb("assist", "assisted"),
    "consult": Verb("consult", "consulted", takes="with"),
    "respond": Verb("respond", "responded"),
    "attack": Verb("attack", "attacked"),
    "accede": Verb("accede", "acceded", takes="to"),
    "recognise": Verb("recognise", "recognised"),
    "withdraw_forces": Verb("withdraw", "withdrawn"),
    "cease_hostilities": Verb("cease hostilities", "ceased", "hostilities"),
    "verify": Verb("inspect", "inspected"),
    "monitor": Verb("monitor", "monitored"),
    "notify": Verb("notify", "notified"),
    "admit": Verb("admit", "admitted"),
    "determine": Verb("determine", "determined"),
    "guarantee": Verb("guarantee", "guaranteed"),
    "amend": Verb("raise", "raised"),
    "suspend": Verb("suspend", "suspended"),
    "withdraw_from_treaty": Verb("withdraw from this Agreement", "withdrawn from"),
    "terminate": Verb("terminate this Agreement", "terminated"),
    "demilitarise": Verb("demilitarise", "demilitarised"),
    "neutrality": Verb("remain neutral", "kept neutral"),
    "readmit": Verb("readmit", "readmitted"),
    "sanction_relief": Verb("lift sanctions", "lifted"),
}
OTHER = Verb("carry out", "carried out")


def verb_of(act: str) -> Verb:
    return VERBS.get(act, OTHER)
