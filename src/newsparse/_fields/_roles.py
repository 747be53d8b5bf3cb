"""Layer 1: words that stand in bylines beside names: what people do, what they hold, who is no person. Data, no logic.

All words are case folded. Prefixes ("by") and conjunctions ("and") are vocabulary of the languages and stand there.
"""

from __future__ import annotations

from typing import Final

#: What people at newspapers are; a byline may show it before or behind the name.
PERSON_ROLES: Final = frozenset(
    """
    analyst author blogger chief columnist commentator contributor copywriter correspondent critic director editor
    editor-in-chief freelancer fellow founder intern journalist lecturer manager photographer photojournalist president
    producer professor publisher reporter researcher reviewer strategist subeditor translator videographer writer ceo cto
    autor autorin blogger blogger chefredakteur chefredakteurin chefreporter chefreporterin fotograf fotografin
    gastautor gastautorin herausgeber journalist journalistin kolumnist kolumnistin korrespondent korrespondentin redakteur
    redakteurin redaktor redaktorin redaktionsleiter reporter reporterin ressortleiter ressortleiterin volontär volontärin
    auteur auteure chroniqueur chroniqueuse correspondant correspondante journaliste rédacteur rédactrice
    autor autora columnista corresponsal editora periodista redactor redactora reportero reportera fotógrafo
    autore autrice corrispondente giornalista redattore redattrice
    colunista editora jornalista redator redatora repórter
    correspondent journalist redacteur verslaggever verslaggeefster
    journalist journalisten redaktør reporter redaktör skribent krönikör
    autor autorka dziennikarz dziennikarka redaktor redaktorka korespondent
    автор журналист журналистка корреспондент корреспондентка обозреватель редактор собкор спецкор фотограф
    기자 특파원 인턴기자 객원기자 記者 记者 編集委員 편집위원 논설위원 주필 通讯员
    журналіст журналістка кореспондент оглядач muhabir muhabiri editör editörü yazar yazarı
    """.split()
)

#: Words that may stand before a role and say nothing without it.
ROLE_ADJECTIVES: Final = frozenset(
    """
    acting agency assistant associate breaking business chief city contributing crime cultural culture deputy digital
    economics economy education environment executive features film finance foreign freelance guest health home
    international junior lead legal lifestyle local managing media multimedia music national news night online opinion
    own parliamentary political politics public royal science senior social special sports sport staff style tech
    technology trainee travel video washington weather web world
    freier freie leitender leitende politischer politische stellvertretender stellvertretende unser unsere
    envoyé spécial spéciale grand grande notre senior
    """.split()
)

#: Words of a group: a name that holds one is nobody's first or last name, and is kept whole.
GROUP: Final = frozenset(
    """
    agency agence agencia agencies board bureau collective contributors correspondents desk editorial editors
    equipe équipe equipo newsdesk newsroom press redacción redaksi redaktion redaction redazione redakcja rédaction
    reporters service staff staffers team webdesk webredaktion writers редакция агентство
    """.split()
)

#: What accounts are called that nobody writes under, and what stands for no name at all.
NOBODY: Final = frozenset(
    """
    admin administrator adminn anonymous anonym author authors autor autore auteur byline contributor editor guest guests
    gast me n/a na nan nil no none null unknown undefined unbekannt user username webmaster wordpress name redactor root
    system test tbd various verschiedene автор админ
    """.split()
)

#: Agencies that are written in capitals or lower case and could pass for credentials or words.
AGENCIES: Final = frozenset(
    """
    aap adnkronos aa afp ag agi aga anp ansa anadolu ap apa apn ats azertac belga bta cna cnw cp ctk čtk dad dapd dha dpa
    dpa-afx ddp efe epa epd europapress expa getty iha ians iha imago jiji kna kyodo lusa mti mtvanews ndr ntb pa pap pa
    media pti reuters rtr sda sid sputnik stt tanjug tass tt tpn tvn ukrinform unn upi vna wdr xinhua yonhap zdf
    итар-тасс интерфакс риа тасс унн уніан
    """.split()
)

#: Letters behind a name: degrees, certificates, generations; a comma may stand before them.
CREDENTIALS: Final = frozenset(
    """
    aicp ba bs bsc bsn ca cae ccc cfa cfp cma cpa cpp cscs dc dds dnp do dpt dvm ea edd esq facs fand frcs jd
    lcsw lmft llb llm lpc ma mba mbbs md med mfa mph mpp mps ms msc msn msw np ot pe pharmd phd pmp psp psyd pt rd rdn rn
    shrm-cp shrm-scp
    """.split()
)

#: Particles that names write in lower case.
PARTICLES: Final = frozenset(
    """
    a abu af al ap at aus av ben bin bint d da dal dalla dall de dei del della den der des di do dos du e ed el ibn la las
    le lo los o of op 't 's te ten ter the toe tot und v van vom von y ya zu zum zur и де ван фон аль
    """.split()
)

#: Words that names of institutions write in lower case ("Center for Drug Evaluation and Research").
OF_GROUPS: Final = frozenset("and for of für et pour para und".split())

#: Words between a role and its place of work.
POSITION_WORDS: Final = frozenset("of at for with and & bei für der des chez de du en en la van voor".split())

#: Words before a place from which somebody reports.
PLACE_WORDS: Final = frozenset(
    """
    in from at aus à au aux en em i från fra fran uit w we z ze v ve в у из из-за з із de da do
    """.split()
)
