"""Layer 1: words that stand in bylines beside names: what people do, what they hold, who is no person. Data, no logic.

All words are case folded. Prefixes ("by") and conjunctions ("and") are vocabulary of the languages and stand there.
"""

from __future__ import annotations

from typing import Final

#: What people at newspapers are; a byline may show it before or behind the name.
PERSON_ROLES: Final = frozenset(
    """
    agent analyst author blogger chief co-founder coach cofounder columnist consultant commentator contributor
    copywriter correspondent critic dietitian director editor
    editor-in-chief engineer expert freelancer fellow founder gründer gründerin head intern journalist lecturer
    manager photographer photojournalist president
    producer professor publisher reporter researcher reviewer specialist strategist subeditor translator
    videographer writer ceo cfo cmo coo cto vp
    autor autorin blogger blogger chefredakteur chefredakteurin chefreporter chefreporterin fotograf fotografin
    gastautor gastautorin herausgeber journalist journalistin kolumnist kolumnistin korrespondent korrespondentin
    redakteur
    redakteurin projektleiter projektleiterin abteilungsleiter abteilungsleiterin referent referentin geschäftsführer
    geschäftsführerin pressesprecher pressesprecherin vorsitzender vorsitzende professorin wissenschaftler
    wissenschaftlerin redaktor redaktorin redaktionsleiter reporter reporterin ressortleiter ressortleiterin volontär
    volontärin
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

#: What words for people at newspapers end with, in languages that join words.
ROLE_ENDINGS: Final = (
    "redakteur", "redakteurin", "redaktorin", "redaktor", "reporter", "reporterin", "korrespondent", "korrespondentin",
    "journalist", "journalistin", "redactrice", "redacteur", "verslaggever", "redaktør", "redaktör", "toimittaja",
    "-experte", "-expertin", "-autor", "-autorin", "horticulturalist", "educator", "scientist",
)  # fmt: skip

#: Words that may stand before a role and say nothing without it.
ROLE_ADJECTIVES: Final = frozenset(
    """
    acting agency assistant associate breaking business chief city contributing crime cultural culture deputy digital
    economics economy education environment executive features film finance foreign freelance guest health home
    international junior lead legal lifestyle local managing media multimedia music national news night online opinion
    own parliamentary product marketing operations content political politics public royal science senior social
    special sports sport staff style tech
    technology trainee travel video washington weather web world
    freier freie leitender leitende politischer politische stellvertretender stellvertretende unser unsere
    envoyé spécial spéciale grand grande notre onze nuestro nuestra nosso nossa nostro nostra vår vores nasz nasza senior
    """.split()
)

#: Words of a group: a name that holds one is nobody's first or last name, and is kept whole.
GROUP: Final = frozenset(
    """
    agency agence agencia agencies board bureau collective contributors correspondents desk editorial editors
    equipe équipe equipo newsdesk newsroom press redacción redaksi redaktion redaction redazione redakcja rédaction
    reporters service staff staffers team webteam webdesk webredaktion writers редакция агентство
    """.split()
)

#: What accounts are called that nobody writes under, and what stands for no name at all.
NOBODY: Final = frozenset(
    """
    admin administrator adminn anonymous anonym author authors autor autore auteur byline contributor editor guest
    guests
    gast me n/a na nan nil no none null unknown undefined unbekannt user username webmaster wordpress name redactor root
    system test tbd various verschiedene автор админ
    """.split()
)

#: Agencies that are written in capitals or lower case and could pass for credentials or words.
AGENCIES: Final = frozenset(
    """
    aap adnkronos aa afp ag agi aga anp ansa anadolu ap apa apn ats azertac belga bta cna cnw cp ctk čtk dad dapd
    dha dpa
    dpa-afx ddp efe epa epd europapress expa getty iha ians iha imago jiji kna kyodo lusa mti mtvanews ndr ntb pa pap pa
    media pti reuters rtr sda sid sputnik stt tanjug tass tt tpn tvn ukrinform unn upi vna wdr xinhua yonhap zdf
    итар-тасс интерфакс риа тасс унн уніан
    """.split()
) | frozenset(
    (
        "associated press",
        "the associated press",
        "agence france-presse",
        "agence france presse",
        "deutsche presse-agentur",
        "dow jones",
        "europa press",
        "agencia efe",
        "anadolu ajansı",
        "austria presse agentur",
        "bloomberg news",
        "press association",
        "pa media",
        "canadian press",
        "the canadian press",
        "press trust of india",
    )
)

#: Letters behind a name: degrees, certificates, generations; a comma may stand before them.
CREDENTIALS: Final = frozenset(
    """
    aicp ba bs bsc bsn ca cae ccc cfa cfp cma cpa cpp cscs dc dds dnp do dpt dvm ea edd esq facs fand frcs jd
    lcsw lmft llb llm lpc ma mba mbbs md med mfa mph mpp mps ms msc msn msw np ot pe pharmd phd pmp psp psyd pt rd
    rdn rn
    shrm-cp shrm-scp
    """.split()
)

#: Particles that names write in lower case.
PARTICLES: Final = frozenset(
    """
    a abu af al ap at aus av ben bin bint d da dal dalla dall de dei del della den der des di do dos du e ed el ibn
    la las
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

#: What others than the author did: a name behind "photo by", "edited by" or "checked by" wrote nothing.
OTHER_DEEDS: Final = frozenset(
    """
    art artwork assisted audio bild bilder camera checked contribution contributions courtesy credit design designed
    edited editing fact fact-checked factchecked fotos foto film fotografie fotografia fotografía fotografias
    graphic graphics hosted illustrated illustration illustrations image images infographic led made medically music
    narrated organised organized owned picture pictures photo photographed photographs photography photos powered
    presented produced provided read recommended reviewed reviewer screenshot sponsored supported theme translated
    translation translations verified video videos faktencheck geprüft geschaut herausgegeben illustriert redigiert
    übersetzt überprüft übersetzung illustré photographie photographies relu traduit traducción traducido traductor
    ilustración ilustraciones vertaald
    """.split()
)

#: Words for "by" that stand inside a line as well as in front of one.
PREPOSITIONS: Final = frozenset(
    "by von par por di door av af od przez oleh nga deur от eftir بقلم द्वारा โดย bởi".split()
)

#: Labels of the language files that name a source or an editor: believed only where nobody is said to be the author.
LESSER_LABELS: Final = frozenset(
    """
    source quelle fuente izvor извор kaynak източник zdroj منبع المصدر 来源 theo informa
    editor editör edited redaktor redaktör redigerad redaktorka редактор redactor toimetaja toimetas szerkesztő tahrir
    تحرير محرر संपादक सम्पादना সম্পাদনা 编辑 責任編輯 责任编辑 责编 責編 編輯 編集 편집 에디터
    """.split()
)

#: Words on buttons and boxes that title case makes look like a name, beside those of the language files.
FURNITURE: Final = frozenset(
    """
    about account ad ads adobe advertisement advisor affiliate article articles audio author authors back best blog
    book bookmark business buy category chapter close code comment comments company connected contact content contents
    conclusion copy copyright courtesy credit daily dark deep dive download edition editorial email english events
    expert experts explore facebook fact faq featured final find follow forum free frequently full gallery get getty
    graphic guide guides health help home image images info information insight instagram introduction key latest
    learn life link linkedin links listen live login mail main magazine media menu message mode more music navigation
    network news newsletter next online order our overview page photo photos pinterest play please podcast points policy
    popular post posts powered previous pricing print privacy product products promoted questions quick rate rating
    reprint reprints
    read recent recommended related reply report review reviews rss save search section see series service services
    share shares show sidebar sign site skip sms sources speed sponsor sponsored start stay stock stories story
    subscribe summary support table tags takeaways team technology telegram terms theme thoughts thread tips
    tool tools top topics travel trending trial tweet twitter update updates verdict verified video videos watch
    website whatsapp world write youtube
    agentur aktuelle aktuell alle anhören artikel autoren beiträge bildquelle datenschutz drucken folgen getty
    impressum informationen inhalt inhaltsverzeichnis kommentar kommentare kommentieren lesen mehr meinung merken
    nachrichten schlagwörter startseite suche teilen themen übersicht unternehmen unsere weitere werbung wirtschaft
    zurück zum zur
    accueil actualités article articles commentaires lire partager plus suivre
    artículo artículos comentarios compartir copiar digital imprimir leer más noticias seguir ver
    articoli commenti condividi leggi notizie
    """.split()
)

#: Behind a name of some people, what links to their accounts leave there.
FOLLOW: Final = frozenset("follow folgen seguir suivre segui volgen twitter facebook instagram linkedin".split())
