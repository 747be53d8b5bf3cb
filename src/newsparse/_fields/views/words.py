"""Layer 1: words and signs that stand around a count of views. Data, no logic.

The words for views themselves, and magnitudes, are vocabulary of the languages and stand there.
"""

from __future__ import annotations

from typing import Final

#: "Times": beside one of these a count of what was done to the article ("seen 512 times") is a count of views.
TIMES: Final = frozenset(
    "times time mal x × fois veces vez vezes volte volta vegades ori keer maal kere gånger gång ganger gonger gange"
    " sinnum kertaa korda reizes kartų kartus razy raz krát krat puta пута пъти пати раз раза рази разів разоў разы"
    " φορέσ alkalommal kez kere defa dəfə рет kali lần mara مرة مرات مرتبه بار نفر مرتبہ बार বার முறை ครั้ง คน ჯერ անգամ"
    " פעמים herë aldiz uair lượt".split()
)

#: What stands around a count and says nothing: times, people, "this article has been". Case folded, in NFKC.
AROUND: Final = TIMES | frozenset(
    "de 次 人 人次 已 已有 被 了 共 共有 总 總 回 件 회 번 건 명 명이"
    " people persons personen personnes personas pessoas persone osób человек человека людей orang kişi người"
    " this article post page story news has have been was is total so far already"
    " dieser artikel beitrag wurde bisher bereits cet l'article a été este artículo noticia ha sido esta matéria foi"
    " questo articolo è stato эта эту этот статья статью новость материал bu haber yazı berita ini telah sudah"
    " bài viết này được dit is bericht denna har blivit ten artykuł został tento článek byl".split()
)

#: Since when it was counted.
SINCE: Final = frozenset(
    (
        "since publication", "since it was published", "depuis sa publication", "depuis sa parution",
        "depuis sa mise en ligne", "seit veröffentlichung", "seit der veröffentlichung", "seit erscheinen",
        "desde su publicación", "desde a publicação", "dalla pubblicazione", "sinds publicatie", "sedan publiceringen",
        "siden publisering", "siden udgivelsen", "od publikacji", "с момента публикации", "з моменту публікації",
    )
)  # fmt: skip

EYES: Final = frozenset("👁👀")

# The first character of the scripts that are written without spaces; signs such as eyes stand behind it too.
UNSPACED_FROM: Final = "\u0e00"
