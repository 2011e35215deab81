#!/usr/bin/env python3
"""Makes the small lists of good and bad words that the reader of messages uses.

    python3 training/moods.py --lexicons DIR     writes Sources/CResources/assets/language/sentiment-*.txt
    python3 training/moods.py --lexicons DIR --check

DIR holds nl-sentiment.xml, fr-sentiment.xml and en-sentiment.xml of the project Pattern (public domain, PDDL). The PyPI packages textblob and
textblob-fr carry the English and the French one; the Dutch one is in the source of Pattern. Our own lists, training/moods-*.txt, come before them;
German is ours alone. A word is kept when it says something: 0.1 or more, by the mean of its senses.
"""
import argparse
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/CResources/assets/language"
WORD = re.compile(r"^[^\W\d_]+$")
# Words that mean something else to an authority, or are good only by chance.
LEFT_OUT = {
    "nl": "open vrij eigen groot grote nieuw nieuwe vol volle laat late vroeg klein kleine lang lange kort korte hoog hoge laag lage jong jonge oud oude "
    "echt echte hele heel zeker zekere openbaar openbare eerste laatste enige diep diepe rood rode groen groene blauw zwart zwarte wit witte licht lichte "
    "donker donkere warm warme koud koude hard harde zwaar zware gemeen geel recht rechte scherp vast vaste dagelijks lieve lief beste waar ware dood dode naar verantwoordelijk verantwoordelijke aansprakelijk aansprakelijke normaal normale boven "
    "onder achter mogelijk mogelijke algemeen algemene bekend bekende volledig volledige dringend dringende persoonlijk persoonlijke".split(),
    "fr": "grand grande petit petite nouveau nouvelle nouveaux nouvelles premier première dernier dernière public publique seul seule cher chère long longue "
    "court courte haut haute bas basse jeune vieux vieille plein pleine rouge vert verte bleu noir noire blanc blanche fort forte social sociale sûr sûre "
    "général certain certaine entier même prochain prochaine ouvert ouverte distingué distinguées communal communale complet complète".split(),
    "en": "new old big small large first last next other own open full high low long short red green blue black white dark light warm cold hot hard heavy "
    "sure real very more most much many few only same right left ready free dear kind live dead early public social fine like huge behind lost possible general personal local full complete final "
    "average several various particular urgent able whole mere latest".split(),
    "de": [],
}


def pattern(path):
    moods = {}
    for word in ElementTree.parse(path).getroot().iter("word"):
        form = (word.get("form") or "").lower()
        if WORD.match(form):
            moods.setdefault(form, []).append(float(word.get("polarity") or 0))
    return {form: sum(values) / len(values) for form, values in moods.items()}


def own(path):
    moods = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        mood, *words = line.split()
        for word in words:
            moods.setdefault(word, float(mood))
    return moods


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--lexicons", type=pathlib.Path, required=True)
    options.add_argument("--check", action="store_true", help="compare instead of writing")
    chosen = options.parse_args()
    differs = False
    for lang in ["nl", "fr", "de", "en"]:
        moods = {} if lang == "de" else pattern(chosen.lexicons / f"{lang}-sentiment.xml")
        moods = {form: mood for form, mood in moods.items() if abs(mood) >= 0.1 and form not in LEFT_OUT[lang]}
        moods.update(own(ROOT / f"training/moods-{lang}.txt"))
        source = "ours" if lang == "de" else "from the lexicon of the project Pattern (PDDL) and our own"
        lines = [f"# Words and their mood in hundredths, {source}; made by training/moods.py"]
        lines += [f"{form}\t{round(mood * 100)}" for form, mood in sorted(moods.items())]
        text = "\n".join(lines) + "\n"
        path = TARGET / f"sentiment-{lang}.txt"
        if chosen.check:
            differs |= path.read_text("utf-8") != text
        else:
            path.write_text(text, "utf-8")
        print(f"{path.name}: {len(moods)} words")
    sys.exit(1 if differs else 0)


if __name__ == "__main__":
    main()
