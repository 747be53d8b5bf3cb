"""Layer 1: words with which databases, archives and mail programs label an article's fields. Data, no logic.

As written before a colon, case folded; names of fields as in ``Article``. ``other`` are fields that are not read, and
``body`` announces the text.
"""

from __future__ import annotations

from typing import Final

#: The words by the field that they name; parted by bars.
WORDS: Final[dict[str, str]] = {
    "title": (
        "title|headline|subject|re|titel|überschrift|schlagzeile|betreff|titre|objet|título|titular|asunto|titol|assunto"
        "|manchete|titolo|oggetto|onderwerp|kop|ämne|tittel|overskrift|emne|otsikko|aihe|tytuł|nagłówek|temat"
        "|název|titulek|předmět|nadpis|predmet|názov|naslov|cím|tárgy|titlu|subiect|başlık|konu|başlıq|mövzu|τίτλος|θέμα"
        "|заголовок|название|тема|назва|загаловак|заглавие|наслов|заглавје|judul|tajuk|perihal|tiêu đề|tựa đề|chủ đề"
        "|العنوان|عنوان|الموضوع|عنوان خبر|כותרת|נושא|शीर्षक|विषय|শিরোনাম|হেডলাইন|शिर्षक|หัวข้อ|ชื่อเรื่อง|หัวเรื่อง"
        "|题目|标题|題目|標題|主题|主旨"
        "|タイトル|見出し|題名|件名|제목|სათაური|վերնագիր|վերնագիրը|antraštė|virsraksts|pealkiri"
    ),
    "subtitle": (
        "subtitle|subhead|subheading|standfirst|deck|untertitel|vorspann|sous-titre|chapô|subtítulo|bajada|sottotitolo"
        "|occhiello|onderkop|ondertitel|underrubrik|ingress|undertittel|podtytuł|podtitulek|perex|alcím|subtitlu"
        "|alt başlık|spot|подзаголовок|лид|підзаголовок|подзаглавие|поднаслов|العنوان الفرعي|زیرتیتر|副标题|副標題|부제"
        "|副題|サブタイトル|subjudul|phụ đề"
    ),
    "authors": (
        "author|authors|by|byline|reporter|writer|autor|autorin|autoren|verfasser|von|auteur|auteurs|par|autores|por"
        "|autore|autori|di|door|författare|av|skribent|forfatter|journalist|kirjoittaja|toimittaja|autorka|autorzy|szerző"
        "|yazar|muhabir|müəllif|συγγραφέας|συντάκτης|автор|авторы|автори|аутор|penulis|wartawan|tác giả|الكاتب|بقلم|المؤلف"
        "|نویسنده|خبرنگار|מחבר|כתב|מאת|लेखक|লেখক|ผู้เขียน|โดย|作者|记者|記者|著者|執筆|筆者|기자|글|저자|글쓴이|ავტორი|հեղինակ"
    ),
    "section": (
        "section|category|rubric|topic|desk|rubrik|ressort|kategorie|rubrique|catégorie|sección|categoría|seção|secção"
        "|editoria|categoria|sezione|rubrica|sectie|rubriek|categorie|avdelning|kategori|seksjon|sektion|osasto|dział"
        "|kategoria|rubrika|sekce|kategória|rovat|secțiune|bölüm|bölmə|kateqoriya|κατηγορία|ενότητα|рубрика|раздел"
        "|категория|рубрика|розділ|категорія|категория|рубрика|kanal|chuyên mục|القسم|التصنيف|گروه|سرویس|دسته|מדור|वर्ग"
        "|श्रेणी|विभाग|বিভাগ|หมวด|หมวดหมู่|栏目|版面|分类|欄目|版別|分類|カテゴリ|カテゴリー|面|섹션|분류|지면|კატეგორია|բաժին"
    ),
    "tags": (
        "tags|keywords|key words|topics|schlagwörter|schlagworte|stichwörter|mots-clés|mots clés|étiquettes|etiquetas"
        "|palabras clave|temas|palavras-chave|parole chiave|tag|trefwoorden|nyckelord|stikkord|nøgleord|emneord"
        "|avainsanat|asiasanat|tagi|słowa kluczowe|klíčová slova|štítky|kľúčové slová|ključne riječi|címkék|kulcsszavak"
        "|cuvinte cheie|etichete|etiketler|anahtar kelimeler|açar sözlər|etiketlər|λέξεις-κλειδιά|ετικέτες|теги|метки"
        "|ключевые слова|ключові слова|тагове|ключови думи|кључне речи|kata kunci|từ khóa|الوسوم|الكلمات المفتاحية"
        "|کلیدواژه|کلیدواژه‌ها|برچسب‌ها|תגיות|מילות מפתח|कीवर्ड|टैग|ট্যাগ|คำสำคัญ|แท็ก|关键词|关键字|标签|關鍵詞|關鍵字|標籤"
        "|キーワード|タグ|키워드|태그|საკვანძო სიტყვები|հիմնաբառեր"
    ),
    "date": (
        "date|published|publication date|publish date|pub date|pubdate|sent|datum|veröffentlicht|erschienen|gesendet"
        "|date de publication|envoyé|fecha|enviado|data|data de publicação|inviato|verzonden|publicatiedatum|skickat"
        "|dato|sendt|päivämäärä|päiväys|wysłano|data publikacji|odesláno|dátum|dátuma|elküldve|tarih|gönderilme|tarix"
        "|ημερομηνία|дата|опубликовано|отправлено|дата публикации|датум|tanggal|ngày|التاريخ|تاريخ|تاریخ|תאריך|दिनांक"
        "|तारीख|তারিখ|วันที่|日期|时间|時間|发布时间|發佈時間|日付|日時|掲載日|날짜|일자|등록일|입력|თარიღი|ամսաթիվ"
    ),
    "other": (
        "source|url|link|content-type|content-transfer-encoding|mime-version|message-id|list-unsubscribe|x-mailer|return-path|received"
        "|publication|publisher|newspaper|edition|page|from|to|cc|reply-to|language|id|length|words"
        "|copyright|dateline|location|quelle|von|an|zeitung|ausgabe|seite|länge|de|à|source url|fuente|para|enlace|página"
        "|fonte|link|pagina|bron|aan|van|krant|källa|till|från|kilde|til|fra|lähde|źródło|do|od|zdroj|komu|forrás|feladó"
        "|címzett|sursa|kaynak|kimden|kime|mənbə|πηγή|από|προς|источник|кому|от|джерело|від|източник|извор|sumber|dari"
        "|kepada|nguồn|từ|đến|tới|المصدر|الرابط|من|إلى|منبع|لینک|מקור|स्रोत|উৎস|ที่มา|แหล่งที่มา|来源|出处|來源|链接|出典|媒体|出處"
        "|출처|매체|წყარო|աղբյուր"
    ),
    "body": (
        "text|body|content|full text|article|inhalt|volltext|texte|contenu|texto|contenido|conteúdo|testo|tekst|inhoud"
        "|innehåll|sisältö|treść|obsah|szöveg|conținut|metin|içerik|mətn|κείμενο|текст|isi|nội dung|النص|المحتوى|متن"
        "|תוכן|विवरण|विस्तार|বিস্তারিত|เนื้อหา|正文|内容|內容|全文|本文|본문|내용|ტექსტი|տեքստ"
    ),
}
