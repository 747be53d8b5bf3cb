"""Layer 1: what the spelling of a language shows. Data for ``languages``, no logic.

Letters beyond the common ones of its script, and words that tell it from its relatives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Letters of each language's spelling, case folded, beyond a to z in Latin, and all of them in the other scripts: a
#: letter in some of these rows that a language's own lacks speaks against it. (Case folding makes ``ss`` of ``ß``, and
#: two characters of the Turkish dotted capital, of which the dot is the second.)
LETTERS: Final[Mapping[str, str]] = {
    "af": "êëèéïîôöûüá",
    "az": "çəğıöşü\u0307",
    "bs": "čćđšž",
    "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåéö",
    "de": "äöüé",
    "en": "éïü",
    "es": "áéíñóúü",
    "et": "äõöüšž",
    "eu": "ñü",
    "fi": "äöåšž",
    "fr": "àâçèéêëîïôœùûü",
    "ga": "áéíóú",
    "gl": "áéíñóúïü",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "id": "é",
    "is": "áæðéíóöúýþ",
    "it": "àèéìòùí",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "ms": "é",
    "nb": "æøåéòôö",
    "nl": "ëïéèöüó",
    "nn": "æøåéòôö",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõú",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "åäöé",
    "sw": "",
    "tr": "çğıöşüâîû\u0307",
    "vi": "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    # Cyrillic and Latin
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "kk": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    # Arabic: the shared letters are left out, since fonts and keyboards mix their forms
    "ar": "ةىإأؤئيك",
    "fa": "پچژگیکئؤأ",
    "ur": "پچژگیکےہھٹڈڑںئؤأ",
    # Devanagari and Bengali: what Hindi and Bengali lack and their neighbours write
    "hi": "",
    "bn": "",
    # others' letters, which speak against all: Kyrgyz and Tatar, Tajik, Uzbek; Pashto, Sindhi, Uighur, Kurdish;
    # Marathi; Assamese; Faroese and others have theirs among the above
    "": "җҷӣӯҳӈҥҫҙҡӑӗҏңٻڀټډړږښېۍڼګەۆۇۈۋڵڕێळৰৱŵŷħġċẽỹǎřŋ",
}

#: Words that tell close relatives apart: common in the one, absent or rare in the other.
TELLING: Final[Mapping[str, str]] = {
    "en": "he she you we i will would been had were or an one all their there can more who what when if about up"
    " out said its into than could also after year years new our your my so do a in how while them him her me"
    " us these those some any such most other only over under between because before during through against"
    " then now first two says say may should did does being where why very just many much",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er"
    " hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor"
    " zur bis mehr durch man sein wurde wurden sei wir ihre sowie kann können ihr ihren wenn dann diese dieser"
    " dieses unter gegen ich du mich mir uns beim vom was dazu hier jeden allem",
    "nb": "jeg ikke noe noen selv etter mellom hun ble være hvor gjennom bare sier mye flere år går får nå opp ennå"
    " mot sa siden uten blant kommer",
    "da": "jeg noget nogen selv efter mellem hun blive være hvor gennem kun siger meget flere år går får nu op af"
    " hvad også i endnu mod sagde siden uden blandt kommer ad",
    "nn": "eg ikkje noko nokon sjølv etter mellom ho vart vere kvar gjennom berre seier mykje fleire frå",
    "cs": "jsou být byl byla bylo není však které která až při nebo ještě když jeho protože také roku více už jak"
    " ze od",
    "sk": "sú byť bol bola bolo nie však ktoré ktorá až pri alebo ešte keď jeho pretože tiež roku viac už ako zo od"
    " vo sme",
    "hr": "tijekom uvjet tko općina također tisuća tisuće kolovoza rujna listopada studenoga prosinca siječnja"
    " veljače ožujka travnja svibnja lipnja srpnja hrvatske hrvatska hrvatskoj kazao rekao uz što vijesti"
    " tjedna tjedan eura priopćenju prema gdje prije",
    "bs": "hiljada hiljade bih bosni hercegovini bosne hercegovine sarajevu sarajevo sedmice sedmica kazao rekao"
    " općina januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra sa ko"
    " šta prema gdje prije također saopćenju km uslov",
    "sr": "pre posle gde ovde uvek vreme srbije srbija srbiji beogradu beograd kaže rekao nedelje mesto dela reč"
    " deo takođe saopštenju sa ko šta prema januara februara marta aprila maja juna jula avgusta septembra"
    " oktobra novembra decembra dinara i u na za od su a",
    "id": "bahwa karena bisa tersebut sudah saat polisi pihak menjadi kepada rp jakarta indonesia seperti atau jika"
    " secara bagi para agar masih hingga namun usai ujar warga",
    "ms": "bahawa kerana boleh polis pihak menjadi kepada rm malaysia kuala seperti atau jika secara bagi ia turut"
    " serta manakala sehingga katanya berkenaan mangsa negara datuk selepas ketika",
    "es": "y el los las una del con pero muy este esta ha años hasta está también según",
    "gl": "e o unha os do da das dos non moi este esta ata tamén segundo xa ten pero nos nas máis foron galicia",
    "pt": "e o uma os do da das dos não muito este esta até também segundo já tem mas nos nas mais foram pelo pela"
    " à ou ele você são",
    "ca": "i el els les una del amb però molt aquest aquesta ha anys fins està també segons són és seva dels",
    "it": "il di che e la in un per è del non con una i le della da si dei nel alla al gli lo anche sono come più ha",
    "fr": "le la les et des du en un une est dans que pour qui sur au pas par plus avec il ce se sont cette",
    "ro": "și în de la a cu pe din care că nu o pentru este mai un au fost al sunt ale prin dar după",
    "ru": "которые который которая был была было были также если уже ещё еще году года лет только чтобы или они она",
    "uk": "які який яка була було були також якщо вже ще році року років тільки щоб чи вони вона із зі",
    "be": "якія які якая была было былі таксама калі ўжо яшчэ годзе года гадоў толькі каб ці яны яна са",
    "bg": "което който която беше бяха също ако вече още година години само или те тя ни им през без след между",
    "mk": "кое кој која беше беа исто ако веќе уште година години само или тие таа низ без по меѓу ова овој бил",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان قد لا ما",
    "fa": "در به از که این را با است برای آن یک شده کرد می شود خود",
    "ur": "کے کی میں ہے کا سے اور کو نے پر ہیں کہ یہ بھی",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij uit nog wordt",
    "af": "die en van is in het dat nie om te wat vir met op hy sy ons was kan aan as deur ook word hulle",
    "sv": "och att det som en är av för med den till på har inte om ett men var sig från vi så kan när",
    "fi": "on ja ei että se oli joka myös mutta kun hän ovat kuin jos tai",
    "et": "on ja ei et see oli ka kui aga mis ta ning oma või",
    "sl": "je in v na se za da so ki pa s z tudi bi ne po kot iz od leta a do ni kar kjer lahko jih bil bila bilo"
    " še ker ko že",
    "lt": "ir į kad iš su tai yra bet kaip buvo",
    "lv": "un ir ar par no ka kas arī bet uz",
    "az": "yeni dünən lakin hələ hazır öz bütün il hər amma onun ona ancaq çünki var yox deyib edilib üzrə",
    "bn": "ওপর উপর করেছেন করেছে এখনো নতুন হয়নি গতকাল বলেছেন হচ্ছে হয়ে তারা আর আমি তাদের নেই সময় মধ্যে কিছু আগে কোনো দিয়ে জানান",
    "kk": "бірақ оған емес әлі жаңа кеше арқылы керек соның оның олар және сонымен қатар",
    "vi": "nhưng vẫn chưa mới qua con năm ngày ông bà tôi thì nên còn vào ra lại theo sau đó đang phải bị",
}
