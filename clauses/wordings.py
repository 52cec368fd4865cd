"""Set phrases: wordings by which treaties of all times say a thing, whatever the build of the sentence.

Most of what a clause says is told from its verb, subject and objects. Some things are said in formulas whose words mean
little one by one ("without prejudice to", "open to inspection", "be placed under the orders of"). These stand here, as
patterns over the words of one frame in lower case. Every gap in a pattern is bounded.
"""

import re

from treatylint.clauses.frame import Frame

__all__ = ["civil", "everyday", "said"]

_RULE = r"(?:obligations?|undertakings?|commitments?|dut(?:y|ies)|restrictions?|limits?|limitations?|ceilings?|rules?|requirements?|prohibitions?|ban|provisions?|articles?|paragraphs?|sections?|terms|engagements?|numerical|constraints?)"
_TITLE = r"(?:rights?|obligations?|positions?|claims?|titles?|status|freedoms?|sovereignty|powers|privileges)"
_LOOK = r"(?:inspections?|verification|observation|monitoring|examination|safeguards|supervision|control)"
_LEAVE = r"(?:consent|agreement|invitation|approval|request|assent|permission|authori[sz]ation|concurrence)"
_BODY = r"(?:forces?|contingents?|mission|troops|units?|personnel|garrison|battalions?|brigades?|division|squadrons?|observers?|inspectors?|monitors?|army|corps)"

_PATTERNS = {
    "saving": (
        r"\bnor (?:does|do|shall|will|may) anything\b|\bnothing (?:in|said|contained|herein|hereof|stated|above|set out|provided)\b",
        r"\b(?:is|are|be|been) (?:\w+ )?without (?:prejudice|detriment|effect|derogation)\b",
        rf"\b{_TITLE}\b[^.;]{{0,120}}\b(?:remains?|be|is|are|stands?) (?:\w+ )?(?:unaffected|unimpaired|untouched|preserved|reserved|safeguarded|unaltered|intact)\b",
        r"\bleaves? (?:untouched|intact|unaffected|unimpaired)\b",
        rf"\breserves? (?:its|their|all|the) (?:\w+ )?(?:rights|positions?|claims?)\b(?! to\b)",
        r"\b(?:impl(?:y|ies)|involves?|constitutes?|entails?) no (?:recognition|renunciation|waiver|acceptance|abandonment|prejudice)\b",
        r"\bnot (?:in any way |thereby |be deemed to )?(?:impl(?:y|ies)|constitutes?|involves?|signif(?:y|ies)|amount to)[^.;]{0,60}\b(?:recognition|renunciation|waiver|acceptance|abandonment|precedent)\b",
        r"\bnot (?:be )?(?:deemed|considered|regarded|interpreted|construed|held|understood|taken|intended)[^.;]{0,80}\b(?:violat\w+|breach|contrary|infring\w+|prejudic\w+|limit\w*|restrict\w*|prevent\w*|preclud\w*|impair\w*|affect\w*|alter\w*|inconsistent|incompatible|renunciation|derogat\w+|diminish\w*|recogni\w+)\b",
        r"\bnot (?:be )?(?:inconsistent|incompatible|contrary)\b",
        r"\bin no (?:way|manner|respect|wise) (?:affects?|prejudices?|limits?|impairs?|alters?|restricts?|diminish(?:es)?|derogates?|modif(?:y|ies))\b",
        r"\bnot (?:in any (?:way|manner|respect) )?(?:preclude|prejudice|derogate|detract)s?\b",
    ),
    "disapplied": (
        r"\bnot (?:be )?(?:understood|deemed|held|taken|considered|interpreted|construed) (?:as |to )?(?:includ|appl|extend|cover|relat|concern)\w*",
        r"\b(?:not|no longer|nor|neither)\b[^.;]{0,40}\b(?:be|is|are) (?:made )?applicable\b",
        r"\b(?:not|no longer) hold (?:good )?(?:for|in respect)",
        r"\bceases? to (?:apply|bind)\b|\b(?:not|no longer) (?:bind|be binding)\b",
        rf"\bnot (?:be )?subject to (?:the |any |these |those |such )?(?:\w+ )?{_RULE}\b",
        rf"\b(?:exempt(?:ed)?|excepted|excluded|excused) from (?:the |any |all |these |such )?(?:[\w-]+ ){{0,4}}?(?:{_RULE}|scope|operation|application|count)\b",
        r"\bfalls? outside\b",
        r"\b(?:outside|beyond) the (?:scope|purview|operation|application)\b",
        rf"\b(?:requirement|provisions?|restrictions?|limits?|prohibition|ban|obligations?|rules?|conditions?)\b[^.;]{{0,120}}\bwaived\b",
        rf"\bmay (?:exempt|except|excuse|dispense)\b[^.;]{{0,80}}\b{_RULE}\b",
        r"\bexcluded from the (?:scope|operation|application|count)\b|\bare excluded from\b",
    ),
    "released": (
        rf"\brelease\b[^.;]{{0,120}}\bfrom (?:[\w-]+ ){{0,4}}?{_RULE}\b",
        rf"\b(?:released|relieved|absolved|freed|discharged|dispensed|excused) (?:\w+ )?from (?:[\w-]+ ){{0,4}}?{_RULE}\b",
        r"\b(?:no longer|not) (?:be )?(?:bound|obliged|compelled|required) (?:by|to)\b",
    ),
    "open to eyes": (
        r"\bfacilit(?:y|ies) (?:shall|will|must|to|are to|is to) be (?:given|afforded|granted|accorded)\b",
        r"\bopens? (?:its|their|all|every|the|any) [^.;]{0,80}\bto (?:[\w-]+ ){0,4}?(?:inspectors?|inspections?|observ\w+|monitors?|missions?|teams?|commission)\b",
        rf"\b(?:open(?:ed)?|accessible|available|subject(?:ed)?|submitted) (?:at any time |at all times |at once )?(?:to|for) (?:[\w-]+ ){{0,6}}?{_LOOK}\b",
        rf"\b(?:refus\w+|den(?:y|ied|ial)|interfer\w+|imped\w+|obstruct\w+|obstacles?|hinder\w*)\b[^.;]{{0,80}}\b(?:inspect\w+|verif\w+|technical means|observation aircraft|observers|monitors|access)\b",
        r"\bconcealment measures?\b|\b(?:national|multinational) technical means\b",
        rf"\b(?:inspectors?|observers?|monitors?|inspection teams?|verification teams?|supervisors|escorts?|commission|mission|agency|committee|teams?)\b[^.;]{{0,80}}\b(?:freedom of (?:movement|access)|unhindered access|free access|full access|unimpeded access|free passage|access to|every facility|all facilities|right of entry|right to enter)\b",
        rf"\b(?:freedom of (?:movement|access)|unhindered access|free access|full access|unimpeded access|free passage|every facility|all facilities)\b[^.;]{{0,80}}\b(?:inspectors?|observers?|monitors?|teams?|supervisors|mission|commission)\b",
        rf"\b(?:in|under) the (?:presence|supervision|eyes?|observation|control|surveillance) of (?:[\w-]+ ){{0,5}}?(?:inspectors?|observers?|monitors?|representatives|commissions?|teams?|officers)\b",
        r"\b(?:inspections?|verification|monitoring|observation|visits?)\b(?! (?:groups?|teams?|missions?|forces?|corps))[^.;]{0,50}\b(?:shall|may|will|can) (?:not )?(?:be )?(?:\w+ )?(?:carried out|conducted|undertaken|effected|performed|made|exercised|take place|permitted|requested)\b(?! at the (?:cost|expense))",
        r"\b(?:verification|inspection|monitoring|control) (?:cent(?:re|er)|commission|agency|regime|system|body|mission)\b[^.;]{0,30}\b(?:established|set up|created)\b",
    ),
    "handed over": (r"\bfor (?:delivery|surrender|handing[- ]over) to\b",),
    "telling": (
        r"\bsubject to (?:\w+ ){0,2}?(?:notification|notice|announcement)\b",
        r"\b(?:notice|notification|warning|information|reports?|particulars|announcement)\b[^.;]{0,60}\b(?:be given|be made|be sent|be furnished|be communicated|be transmitted|be exchanged|be submitted|be forwarded|precede|has been given|have been given|been received)\b",
        r"\bkeep\b[^.;]{0,60}\b(?:informed|advised|apprised)\b|\bkept [^.;]{0,30}\b(?:informed|advised|apprised)\b",
        r"\bbrought to the (?:attention|notice|knowledge) of\b",
        r"\bgive (?:\w+ ){0,3}?(?:notice|warning|notification|information)\b",
        r"\bexchange of (?:\w+ )?(?:information|data|notifications|lists)\b",
        r"\bin possession of (?:\w+ ){0,3}?(?:information|particulars)\b",
        r"\b(?:receive|be sent|be supplied with|be furnished with) (?:an? |the )?(?:\w+ ){0,2}?(?:calendar|notification|notice|list|report|copy|copies|information)\b",
        r"\bpublish\b[^.;]{0,60}\b(?:forces|armaments|holdings|strengths?|expenditure|military)\b",
    ),
    "leading": (
        rf"\b(?:under|at) the (?:\w+ ){{0,2}}?(?:command|orders|direction|disposal|authority|control) of\b",
        r"\btakes? (?:their|its|his) (?:orders|instructions)\b|\b(?:answer|responsible|subordinate|subordinated|accountable) (?:solely |only |exclusively )?to\b",
        r"\bcommand (?:over|of)\b",
    ),
    "controlling": (
        r"\b(?:order|policing|guard(?:ing)?|security|protection|defence)\b[^.;]{0,80}\b(?:remains? with|entrusted to|falls? to|belongs? to|a matter for|the responsibility of|in the hands of)\b",
        r"\b(?:command|control|authority|direction)\b[^.;]{0,80}\b(?:exercised by|vested in|rests? with|lies with|entrusted to|passes to|belongs? to)\b",
    ),
    "by leave": (
        rf"\b(?:requires?|subject to|dependent (?:up)?on|conditional (?:up)?on|obtain|seek|solely with|only with|with|without|at|on|upon|in the absence of) (?:[\w-]+ ){{0,6}}?{_LEAVE}\b",
    ),
    "leave needed": (
        rf"\b(?:requires?|subject to|dependent (?:up)?on|conditional (?:up)?on|solely with|only with|only at|only on|only upon) (?:[\w-]+ ){{0,6}}?{_LEAVE}\b",
    ),
    "free of": (r"\b(?:free|clear|empty|devoid) (?:of|from)\b",),
    "told first": (
        r"\b(?:notice|notification|warning|notified|informed|announced|announcement)\b",
    ),
    "serving": (
        rf"\b(?:forms? part of|serves? (?:in|with)|participates? in|be (?:represented|included) in|belongs? to) (?:[\w-]+ ){{0,4}}?{_BODY}\b",
        rf"\b(?:entrusted|assigned|left|committed) to (?:[\w-]+ ){{0,4}}?{_BODY}\b",
        rf"\b(?:drawn|recruited|selected|chosen|taken|raised) from\b|\bcontributed by\b|\bfurnished by\b|\bprovided by\b|\bsupplied by\b|\bmanned by\b|\bseconded by\b|\bdetailed by\b|\blent by\b|\bmade up of\b|\bcomposed of\b|\bnationals of\b",
    ),
    "neutral ground": (
        r"\b(?:demilitari[sz]|dismilitari[sz]|neutrali[sz]ed|neutrali[sz]ation|buffer|no-man's|disengagement zone|weapons?-free|no-fly|nuclear-free|nuclear-weapons?-free|open (?:city|town)|safe (?:area|haven|zone)s?)",
        r"\b(?:zone|area|line|strip|belt)s? of (?:separation|disengagement|peace|limitation)\b|\bneutral (?:zone|belt|strip|ground|territory)\b|\bseparation (?:zone|area)\b|\bsecurity (?:strip|zone|belt)\b|\bhospital zones?\b",
        r"\bpeaceful (?:purposes|uses?)\b|\bpermanent(?:ly)? neutral(?:ity)?\b",
        r"\bfree (?:of|from) (?:all |any )?(?:arms|armaments|weapons|troops|military forces|nuclear weapons|armed forces)\b",
    ),
    "over": (
        r"\b(?:cease|ceases) to (?:be (?:in force|binding|bound|a party|valid|operative)|have (?:any )?(?:effect|force))\b",
        r"\b(?:come|comes|brought|bring)\b[^.;]{0,60}\bto an end\b",
        r"\bcontinues? to be (?:valid|binding) (?:until|for)\b",
        r"\b(?:concluded|valid|made|in force) for (?:an? )?(?:\w+ )?(?:term|period|duration)\b|\b(?:unlimited|indefinite) duration\b",
        r"\brenewed (?:automatically|tacitly)\b|\btacit(?:ly)? renew",
        r"\b(?:rights|operation|application|performance|execution)\b[^.;]{0,60}\bsuspended\b",
        r"\babrogated|\bno longer in force\b|\bdenounce[ds]?\b|\bdenunciation\b",
    ),
}  # fmt: skip
_FOUND = {name: re.compile("|".join(patterns)) for name, patterns in _PATTERNS.items()}
_CIVIL = re.compile(
    r"\b(?:tax(?:es|ation)?|customs (?!officers|officials|guards|police|posts)|dut(?:y|ies) (?:free|on)|free of duty|import duties|fees?|tolls?|visas?|passports?|licences?|dues|(?:criminal|civil|concurrent|primary|exclusive) jurisdiction|jurisdiction over|immunit\w+|"
    r"claims for|all claims|damage|elections?|electoral|budgets?|accounts|fisher\w+|herring|catch|human rights|ombudsman|refugees?|courts?|tribunal|award|suit|"
    r"offences?|offenders?|extradition|postal|grain|relief|tourism|trade|commerce|currency|archives|pilgrims?|health|prisoners?|wounded|quorum|session|airline|medical supplies|schools?)\b"
)


_EVERYDAY = re.compile(
    r"\b(?:tax(?:es|ation)?|customs (?!officers|officials|guards|police|posts)|free of duty|import duties|fees?|tolls?|visas?|passports?|licen[cs]e[sd]?|(?:criminal|civil|concurrent|primary|exclusive) jurisdiction|jurisdiction over|offences?|offenders?|extradition|postal|"
    r"holidays|festivals|pensions?|rents?|housing|work permits?|household|wages|salar(?:y|ies)|allowances|pilgrims?|worship|fisher(?:y|ies|men)|fishing|catch|gazettes?|award|coroner|"
    r"litigants|criminal|prosecuted|prosecution|compensation|accounts|budget|tourism|graves?|sanitary|evidence|free of charge|currency|minutes|"
    r"umpire|arbitrators?|quorum|chairman (?:is|shall)|cemeter(?:y|ies)|uniforms?|academy|college|orphans|furniture|refuelling)\b"
)


def everyday(frame: Frame) -> bool:
    """Whether the frame is about the daily life of a force or of an organ: permits, pay, courts, schools, pensions."""
    return _EVERYDAY.search(_own_words(frame)) is not None


_WITH_GROUPS = frozenset({"by leave", "leave needed", "told first"})
"""What is asked or told first often stands in an exception: "except with the consent of A"."""


def _outside_groups(frame: Frame) -> str:
    """The words of the frame but for conditions, exceptions and relative clauses."""
    parts, at = [], frame.start
    for group in sorted(frame.groups, key=lambda group: group.start):
        parts.append(frame.page.words(at, max(at, group.start)))
        at = max(at, group.end)
    return " ".join([*parts, frame.page.words(at, max(at, frame.end))]).lower()


def said(frame: Frame, name: str) -> bool:
    """Whether one of the set phrases of that name stands in the frame."""
    return _FOUND[name].search(frame.text if name in _WITH_GROUPS else _outside_groups(frame)) is not None


def civil(frame: Frame) -> bool:
    """Whether the frame speaks of money, courts, trade, elections: words that military clauses do without."""
    return _CIVIL.search(_own_words(frame)) is not None


def _own_words(frame: Frame) -> str:
    """The words of the clause itself: what stands in a condition or a relative clause is said of something else."""
    return " ".join(chunk.key for chunk in frame.chunks if chunk.type != "NAME")  # "the river Toll" is no toll
