"""Fifty pages that are no article, and ten that are, though they look like one of these: all written for the tests.

A page is its language, title, address and markup. Lists are made of a stock of headlines and summaries, each in a layout
of its own, since their markup is what they differ in.
"""

# ruff: noqa: E501 # markup, a page a line or two
from __future__ import annotations

from typing import Final, NamedTuple

SITE: Final = "https://www.herald.example"


class Sample(NamedTuple):
    """A page: its language, title, address and markup."""

    language: str
    title: str
    path: str
    main: str

    def html(self) -> str:
        return (
            f"<!DOCTYPE html><html lang={self.language}><head><meta charset=utf-8><title>{self.title}</title></head><body>"
            "<header><a href=/>Orsey Herald</a><nav><a href=/news>News</a> <a href=/sport>Sport</a> <a href=/sea>Sea</a></nav>"
            f"</header>{self.main}<footer><a href=/imprint>Imprint</a> <a href=/privacy>Privacy</a><p>© 2024 Orsey Herald"
            "</p></footer></body></html>"
        )


STOCK: Final[dict[str, list[tuple[str, str]]]] = {
    "en": [
        ("Night ferry returns to Orsey Sound after four-year gap", "The late boat sails again from June, the council says."),
        ("School kitchen wins prize for its fish soup", "Forty pupils cooked for the jury, and one of them cried."),
        ("Storm takes the roof off the old rope works", "Nobody was hurt. The owners had closed the hall in May."),
        ("Why the bees of Lindgate left their tower", "A warm winter and a loud clock drove them out, experts say."),
        ("Harbour fees go up for yachts, not for boats that fish", "The board voted five to two late on Tuesday night."),
        ("Two crews, one boat: how the rescue service will work", "Volunteers from both shores train together this month."),
        ("Library opens on Sundays from the first of the month", "Readers had asked for it since the bridge was closed."),
        ("The last lighthouse keeper tells of his longest night", "He is ninety now, and still climbs the stairs each week."),
        ("Council finds asbestos under the playground on Mill Road", "The swings are shut until the ground has been replaced."),
        ("Tarn Island choir sings for the king, and for its hall", "The roof leaks, and the collection goes to the slaters."),
        ("Bus drivers call off their strike an hour before it began", "Both sides speak of a fair deal, and neither of money."),
        ("A goat boards the first ferry and travels free of charge", "Its owner had lost the ticket. The captain had a goat once."),
    ],
    "de": [
        ("Nachtfähre fährt nach vier Jahren wieder über den Sund", "Ab Juni legt das späte Boot wieder ab, sagt der Rat."),
        ("Schulküche gewinnt mit ihrer Fischsuppe einen Preis", "Vierzig Kinder kochten für die Jury, eines weinte."),
        ("Sturm deckt das Dach der alten Seilerei ab", "Verletzt wurde niemand. Die Halle war seit Mai zu."),
        ("Warum die Bienen ihren Turm in Lindgate verließen", "Ein warmer Winter und eine laute Uhr sind schuld."),
        ("Hafengebühren steigen für Jachten, nicht für Fischer", "Der Vorstand stimmte am Dienstag mit fünf zu zwei."),
        ("Bücherei öffnet vom nächsten Monat an auch sonntags", "Darum hatten Leser gebeten, seit die Brücke zu ist."),
        ("Busfahrer sagen ihren Streik eine Stunde vorher ab", "Beide Seiten sprechen von einer fairen Lösung."),
        ("Eine Ziege fährt mit der ersten Fähre, und zwar umsonst", "Ihr Besitzer hatte den Fahrschein verloren."),
    ],
    "es": [
        ("El ferri nocturno vuelve al estrecho tras cuatro años", "El barco zarpa de nuevo en junio, dice el ayuntamiento."),
        ("Una cocina escolar gana un premio con su sopa de pescado", "Cuarenta alumnos cocinaron, y uno de ellos lloró."),
        ("La tormenta se lleva el tejado de la vieja cordelería", "No hubo heridos. La nave estaba cerrada desde mayo."),
        ("Por qué las abejas de Lindgate dejaron su torre", "Un invierno suave y un reloj ruidoso las echaron."),
        ("Suben las tasas del puerto para los yates de recreo", "La junta lo votó el martes por cinco a dos."),
        ("La biblioteca abrirá los domingos desde el mes que viene", "Los lectores lo pedían desde el cierre del puente."),
    ],
    "ja": [
        ("夜間フェリーが四年ぶりに海峡を渡る、六月から運航再開へ", "町議会は月曜日、最終便の復活を決めた。"),
        ("学校の台所が魚のスープで全国の賞を受賞、生徒四十人が調理", "審査員の前で一人が泣いた。"),
        ("嵐で古い縄工場の屋根が飛ばされる、けが人はなし", "建物は五月から閉鎖されていた。"),
        ("リンドゲートの蜂はなぜ塔を去ったのか、専門家に聞く", "暖かい冬と大きな時計が原因だという。"),
        ("港の使用料、ヨットは値上げで漁船は据え置きに", "理事会は五対二で可決した。"),
        ("図書館が来月から日曜日も開館、橋の閉鎖後に要望", "読者の声が届いた形だ。"),
    ],
}  # fmt: skip


def teasers(language: str, layout: str, count: int = 99, start: int = 0) -> str:
    """A list: each headline and summary of the stock in ``layout``."""
    stock = STOCK[language]
    rows = [stock[(start + at) % len(stock)] for at in range(min(count, len(stock)))]
    return "".join(layout.format(n=at, head=head, text=text) for at, (head, text) in enumerate(rows))


CARD: Final = "<article class=card><a href=/a{n}><h3>{head}</h3></a><p>{text}</p></article>"
LINK_CARD: Final = "<div class=teaser><a href=/news/{n}.html><img src=/i{n}.jpg><h2>{head}</h2><p>{text}</p></a></div>"
RESULT: Final = "<div class=result><h3><a href=/r/{n}>{head}</a></h3><cite>herald.example › r</cite><p>{text}</p></div>"
DATED: Final = "<li><time>{n} May 2024</time><a href=/n/{n}>{head}</a><p>{text}</p></li>"
PLAIN: Final = "<p><a href=/n/{n}><b>{head}</b></a><br>{text} <a href=/n/{n}>Read more</a></p>"
LINE: Final = "<li><a href=/n/{n}>{head}</a></li>"
ROW: Final = "<tr><td>{n}.05.2024</td><td><a href=/n/{n}>{head}</a></td><td>{text}</td></tr>"
TERM: Final = "<dt><a href=/n/{n}>{head}</a></dt><dd>{text}</dd>"


def section(name: str, inner: str) -> str:
    return f"<section><h2>{name}</h2>{inner}</section>"


def box(*paragraphs: str, kind: str = "", then: str = "") -> str:
    return f"<div class='{kind}'>{''.join(f'<p>{text}</p>' for text in paragraphs)}{then}</div>"


LISTINGS: Final[dict[str, Sample]] = {
    "home page of cards": Sample("en", "Orsey Herald - News from the Sound", "/",
        "<main>" + section("News", teasers("en", CARD, 6)) + section("Culture", teasers("en", CARD, 6, 6)) + "</main>"),
    "home page of linked cards": Sample("en", "Orsey Herald", "/", teasers("en", LINK_CARD)),
    "home page in German": Sample("de", "Startseite | Orseyer Bote", "/",
        "<div id=content>" + section("Lokales", teasers("de", CARD)) + "</div>"),
    "home page of plain links": Sample("es", "El Heraldo de Orsey", "/index.html",
        f"<h1>Portada</h1><ul>{teasers('es', LINE)}</ul><h2>Lo más leído</h2><ul>{teasers('es', LINE, 4, 2)}</ul>"),
    "home page with a leading story": Sample("en", "Orsey Herald", "/",
        "<main><div class=lead><a href=/a><h1>Night ferry returns to Orsey Sound after four-year gap</h1></a><p>The late "
        "crossing to Tarn Island sails again from June, and islanders say that it cannot come soon enough for them, after "
        f"four winters without it.</p></div>{teasers('en', CARD, 11, 1)}</main>"),
    "search results": Sample("en", "Search results for “ferry”", "/search?q=ferry",
        f"<h1>Search results for “ferry”</h1><p>12 results</p>{teasers('en', RESULT)}<a href=?page=2>Next page</a>"),
    "search results in Spanish": Sample("es", "Resultados de la búsqueda", "/buscar/?q=barco",
        f"<h1>Resultados de la búsqueda: barco</h1>{teasers('es', RESULT)}"),
    "search results at the root": Sample("en", "You searched for harbour", "/?s=harbour",
        f"<h1>You searched for harbour</h1>{teasers('en', PLAIN)}"),
    "section page": Sample("en", "Local news | Orsey Herald", "/local",
        f"<h1>Local news</h1><div class=list>{teasers('en', CARD)}</div><a href=/local/2>Older stories</a>"),
    "section page, dated": Sample("en", "Sea and harbour", "/sea/", f"<h1>Sea and harbour</h1><ul>{teasers('en', DATED)}</ul>"),
    "section page in Japanese": Sample("ja", "地域ニュース | オルゼイ新聞", "/local/",
        f"<h1>地域ニュース</h1>{teasers('ja', CARD)}"),
    "tag page": Sample("en", "Ferries | Orsey Herald", "/tag/ferries/", f"<h1>Ferries</h1>{teasers('en', LINK_CARD)}"),
    "author page": Sample("en", "Maren Tully, Author at Orsey Herald", "/author/maren-tully/",
        "<h1>Maren Tully</h1><p class=bio>Maren Tully has written on the sea, its boats and the people who sail them for the "
        f"Herald since 2009. She lives on Tarn Island.</p>{teasers('en', CARD)}"),
    "archive in a table": Sample("de", "Archiv Mai 2024 | Orseyer Bote", "/archiv/2024/05",
        f"<h1>Archiv: Mai 2024</h1><table>{teasers('de', ROW)}</table>"),
    "list of definitions": Sample("en", "Latest headlines", "/latest", f"<h1>Latest headlines</h1><dl>{teasers('en', TERM)}</dl>"),
    "blog's front page of summaries": Sample("en", "The Sound, a blog", "/blog/",
        f"<h1>The Sound</h1><main>{teasers('en', PLAIN)}</main><p><a href=/blog/page/2>Older posts</a></p>"),
    "list with JSON-LD": Sample("en", "Videos and more", "/more",
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "CollectionPage", "name": "More"}'
        f"</script><h1>More</h1>{teasers('en', CARD)}"),
    "newsletter archive": Sample("de", "Alle Ausgaben", "/newsletter/archiv", f"<h1>Alle Ausgaben</h1><ol>{teasers('de', LINE)}</ol>"),
    "most read": Sample("en", "Most read", "/most-read",
        f"<h1>Most read this week</h1><ol>{teasers('en', '<li><h3><a href=/n/{n}>{head}</a></h3><span>{text}</span></li>')}</ol>"),
    "front page of a magazine": Sample("es", "Revista del Mar", "/revista", teasers("es", LINK_CARD)),
}  # fmt: skip

ERRORS: Final[dict[str, Sample]] = {
    "not found": Sample("en", "Page not found - Orsey Herald", "/news/1",
        "<h1>Page not found</h1>" + box("Sorry, the page that you are looking for does not exist. It may have been moved.",
        "Go to the <a href=/>home page</a> or use the search.")),
    "404": Sample("en", "404 | Orsey Herald", "/news/2",
        "<h1>404</h1>" + box("Oh no! This boat has left the harbour, and the page with it. Try one of our other stories.")),
    "404 with stories": Sample("en", "404: Page Not Found", "/news/3",
        f"<h1>Page Not Found</h1><p>We could not find what you were looking for.</p><h2>Most read</h2><ul>{teasers('en', LINE, 5)}</ul>"),
    "403": Sample("en", "Access Denied", "/news/4",
        "<h1>Access Denied</h1>You don't have permission to access \"http://www.herald.example/news/4\" on this server.<p>"
        "Reference #18.2d351ab8.1557333295.a4e16ab</p>"),
    "403 of nginx": Sample("en", "403 Forbidden", "/news/5", "<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>"),
    "500": Sample("en", "500 Internal Server Error", "/news/6",
        "<h1>Internal Server Error</h1><p>The server encountered an internal error or misconfiguration and was unable to "
        "complete your request.</p><p>Please contact the server administrator and inform them of the time it occurred.</p>"),
    "503": Sample("en", "Service Unavailable", "/news/7", "<h2>Service Unavailable</h2><p>The service is temporarily overloaded.</p>"),
    "a check of the browser": Sample("en", "Just a moment...", "/news/8",
        "<h1>www.herald.example</h1><h2>Checking if the site connection is secure</h2><p>www.herald.example needs to review "
        "the security of your connection before proceeding.</p><p>Ray ID: 7d3f0a9be8e5</p>"),
    "a check for robots": Sample("en", "Are you a robot?", "/news/9",
        "<h1>Are you a robot?</h1><p>To continue, please click the box below to let us know you're not a robot.</p>"),
    "no script": Sample("en", "Orsey Herald", "/news/10", "<div id=root><p>You need to enable JavaScript to run this app.</p></div>"),
    "withheld in the EU": Sample("en", "451: Unavailable for legal reasons", "/news/11",
        "<h1>451: Unavailable for legal reasons</h1><p>We recognise you are attempting to access this website from a country "
        "belonging to the European Economic Area, and access cannot be granted at this time.</p>"),
    "not found in German": Sample("de", "Seite nicht gefunden | Orseyer Bote", "/lokales/1",
        "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite gibt es leider nicht oder nicht mehr. Vielleicht haben Sie sich "
        "vertippt.</p>"),
    "not found in French": Sample("fr", "Page introuvable - Le Messager", "/local/1",
        "<h1>Page introuvable</h1><p>La page que vous cherchez n'existe plus ou a changé d'adresse.</p>"),
    "not found in Russian": Sample("ru", "Ошибка 404 — Вестник", "/news/12",
        "<h1>Страница не найдена</h1><p>Возможно, она была удалена или вы ошиблись в адресе. Вернитесь на главную.</p>"),
    "not found in Japanese": Sample("ja", "ページが見つかりません | オルゼイ新聞", "/news/13",
        "<h1>ページが見つかりません</h1><p>お探しのページは移動または削除された可能性があります。</p>"),
    "not found in Turkish": Sample("tr", "Sayfa bulunamadı", "/haber/1",
        "<h1>404</h1><p>Aradığınız sayfa kaldırılmış ya da adresi değişmiş olabilir. Ana sayfaya dönün.</p>"),
}  # fmt: skip

LOGINS: Final[dict[str, Sample]] = {
    "log in": Sample("en", "Log in | Orsey Herald", "/login",
        "<h1>Log in</h1><form><label>E-mail</label><input><label>Password</label><input type=password><button>Log in</button>"
        "</form><p>No account yet? <a href=/r>Register now</a> to read the Herald on all of your devices.</p>"),
    "register": Sample("en", "Create an account", "/register",
        "<h1>Create an account</h1><form><label>Name</label><input><label>E-mail</label><input></form><p>By registering you "
        "agree to our terms of use and confirm that you are over sixteen years old.</p>"),
    "log in in German": Sample("de", "Anmelden - Orseyer Bote", "/anmelden",
        "<h1>Anmelden</h1><p>Melden Sie sich mit Ihrer E-Mail-Adresse an, um alle Artikel zu lesen.</p><a href=/v>Passwort "
        "vergessen?</a>"),
    "log in in Spanish": Sample("es", "Iniciar sesión | El Heraldo", "/entrar",
        "<h1>Inicia sesión</h1><p>Accede con tu correo para seguir leyendo. ¿No tienes cuenta? Regístrate gratis.</p>"),
    "log in in Polish": Sample("pl", "Logowanie - Kurier", "/login", "<h1>Logowanie</h1><p>Podaj adres e-mail i hasło.</p>"),
    "a subscriber's wall": Sample("en", "Subscribe to continue reading", "/news/14",
        "<h1>Subscribe to continue reading</h1><p>You have read all of your free articles this month. Become a subscriber from "
        "two crowns a week, and cancel whenever you want.</p>"),
}  # fmt: skip

CONSENTS: Final[dict[str, Sample]] = {
    "in English": Sample("en", "Orsey Herald", "/news/15", "<h1>We value your privacy</h1>" + box(
        "We and our 842 partners store and access information on your device, such as cookies and unique identifiers, and "
        "process personal data for personalised ads and content, and to learn about who reads us.",
        "With your permission we and our vendors may use precise location data. You may click to consent to this, or refuse. "
        "Some of our partners rely on their legitimate interest, to which you may object.", kind="consent",
        then="<button>Accept all</button><button>Options</button>")),
    "as the page's title": Sample("en", "Before you continue", "/news/16", box(
        "Before you continue: we use cookies and data to deliver our services, to measure audiences and to show personalised "
        "ads. If you choose to accept, our partners will use cookies for this too.",
        "Read our privacy policy for more on how we use personal data and on your choices.", kind="modal")),
    "in German": Sample("de", "Orseyer Bote", "/lokales/2", "<h1>Willkommen!</h1>" + box(
        "Mit Werbung weiterlesen: Besuchen Sie unsere Website wie gewohnt mit Werbung und Tracking. Details in der "
        "Datenschutzerklärung und in der Liste unserer Partner.",
        "Wir und unsere 214 Partner verarbeiten personenbezogene Daten und setzen Cookies, um Ihnen personalisierte Anzeigen "
        "zu zeigen. Ihre Einwilligung können Sie jederzeit widerrufen.", kind="cmp-box",
        then="<button>Akzeptieren und weiter</button>")),
    "in French": Sample("fr", "Le Messager", "/local/2", box(
        "Avec votre accord, nos partenaires et nous utilisons des cookies et des traceurs pour stocker et lire des données "
        "personnelles, comme votre visite sur ce site.",
        "Vous pouvez retirer votre consentement ou vous opposer aux traitements fondés sur l'intérêt légitime à tout moment, "
        "dans notre politique de vie privée.", then="<button>Accepter</button><button>Continuer sans accepter</button>")),
    "in Italian": Sample("it", "Il Corriere di Orsey", "/news/17", box(
        "Noi e i nostri partner archiviamo informazioni su un dispositivo, come i cookie, e trattiamo i dati personali per "
        "pubblicità personalizzata e misurazione dei contenuti.",
        "Puoi dare, rifiutare o revocare il consenso in qualsiasi momento. Alcuni partner si basano sul legittimo interesse.")),
    "in Polish": Sample("pl", "Kurier Orsey", "/wiadomosci/1", box(
        "My i nasi partnerzy przechowujemy na urządzeniu pliki cookie i przetwarzamy dane osobowe, takie jak unikalne "
        "identyfikatory, aby pokazywać spersonalizowane reklamy.",
        "Możesz wyrazić zgodę albo jej odmówić. Szczegóły opisujemy w polityce prywatności.")),
    "in Dutch": Sample("nl", "De Bode", "/nieuws/1", box(
        "Wij en onze partners plaatsen cookies en verwerken persoonsgegevens om gepersonaliseerde advertenties te tonen en "
        "het bereik te meten.", "Voor een deel is uw toestemming nodig. In het privacybeleid leest u er meer over.")),
    "in Japanese": Sample("ja", "オルゼイ新聞", "/news/18", box(
        "当社とパートナーは、端末にクッキーを保存し、広告の表示と効果の測定のために個人データを利用します。",
        "同意するか、設定で拒否することができます。詳しくはプライバシーポリシーをご覧ください。")),
}  # fmt: skip

NONE: Final[dict[str, dict[str, Sample]]] = {
    "listing": LISTINGS,
    "error": ERRORS,
    "login": LOGINS,
    "consent": CONSENTS,
}

STORY: Final = (
    "The ferry to Tarn Island sails again after four years, the harbour office in Orsey said on Monday morning.",
    "Its first boat left at six with forty passengers, most of them pupils of the school in Orsey, and one goat.",
    "The owners of the water taxis, who had the sound for themselves since the winter storms, are not pleased at all.",
    "A single ticket costs two crowns; children, cyclists and everybody with a parcel for the doctor pay nothing.",
    "The council wants to see by spring whether a second boat is needed, the mayor's deputy told the assembly.",
    "Until then the captain, who is seventy, will steer it alone on all days but Sunday, when his daughter does.",
)


def story(title: str, *more: str) -> str:
    return f"<main><article><h1>{title}</h1>{''.join(f'<p>{text}</p>' for text in (*more, *STORY))}</article></main>"


ARTICLES: Final[dict[str, Sample]] = {
    "on cookies": Sample("en", "Herald fined over cookie banner", "/news/20", story("Herald fined over cookie banner",
        "The data watchdog has fined this newspaper for its cookie banner, which made consent easier than refusal.",
        "It asked for personal data that nobody needed, the watchdog wrote, and named partners that no longer exist.")),
    "on lost pages": Sample("en", "Page not found: why the town's links rot", "/news/21",
        story("Page not found: why the town's links rot")),
    "on a log-in that failed": Sample("en", "Log in, log out: a day without the ferry's booking system", "/news/22",
        story("Log in, log out: a day without the ferry's booking system")),
    "with stories below": Sample("en", "The ferry is back", "/news/23",
        story("The ferry is back") + "<section class=more><h2>More</h2>" + teasers("en", CARD) + "</section>"),
    "with stories beside": Sample("en", "The ferry is back", "/news/24",
        "<aside>" + teasers("en", LINK_CARD) + "</aside>" + story("The ferry is back")),
    "with a list of links in it": Sample("en", "What the Herald wrote on the ferry", "/news/25",
        f"<main><h1>What the Herald wrote on the ferry</h1><p>{STORY[0]}</p><p>{STORY[1]}</p><ul>{teasers('en', LINE)}</ul>"
        f"<p>{STORY[2]}</p><p>{STORY[3]}</p><p>{STORY[4]}</p><p>{STORY[5]}</p></main>"),
    "with a consent banner": Sample("en", "The ferry is back", "/news/26",
        CONSENTS["in English"].main + story("The ferry is back")),
    "on room 404": Sample("en", "404 rooms for one night", "/news/27", story("404 rooms for one night")),
    "at the root": Sample("en", "The ferry is back", "/", story("The ferry is back")),
    "that a search has led to": Sample("en", "The ferry is back", "/news/28?q=ferry", story("The ferry is back")),
}  # fmt: skip
