#!/usr/bin/env python3
"""Trains the model that tells Dutch, French, German, English and other languages apart, and writes it as one small table.

    python3 -m venv /tmp/training && /tmp/training/bin/pip install -r training/requirements.txt
    /tmp/training/bin/python training/language_model.py            writes Sources/CResources/assets/language/identification.bin
    /tmp/training/bin/python training/language_model.py --check    trains again and compares with the table that is there

What it learns from: the word frequencies of wordfreq (PyPI) and training/afrikaans.txt, from which texts are drawn word by word, and the short
phrases of training/phrases.txt; so no text of anybody is in the model. The same packages give the same table, byte for byte, on the same kind of machine.

The model: a linear one over hashed character n-grams (1 to 5) and short words; 11 classes, of which 7 are groups of other languages.
The layout: "SLM2", then little-endian uint32 rows, uint32 classes, float32 scale, a float32 bias for each class, then rows x classes int8 weights.
"""
import argparse
import hashlib
import pathlib
import sys

import numpy as np
import scipy.sparse as sp
from wordfreq import get_frequency_dict

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/CResources/assets/language/identification.bin"
ROWS = 1 << 18
CLASSES = [
    ["nl"], ["fr"], ["de"], ["en"], ["es", "ca", "pt"], ["it", "ro"], ["sv", "da", "nb", "is"], ["fi", "hu", "tr"], ["af"],
    ["pl", "cs", "sk", "sl", "sh", "lt", "lv"], ["id", "ms", "fil", "vi"],
]
OURS = 4
MOST_WORDS = 90_000
SEED = 20260801
EPOCHS = 10
MASK = 0xFFFFFFFF


def letters(text):
    """The words of a text as the reader sees them: runs of Latin letters in lower case; everything else parts two words."""
    words, word = [], []
    for ch in text.lower():
        cp = ord(ch)
        if is_letter(cp):
            word.append(cp)
        elif 0x300 <= cp <= 0x36F:
            continue
        elif word:
            words.append(tuple(word))
            word = []
    if word:
        words.append(tuple(word))
    return words


def is_letter(cp):
    return (0x61 <= cp <= 0x7A) or (0xC0 <= cp <= 0x24F and cp not in (0xD7, 0xF7)) or (0x1E00 <= cp <= 0x1EFF)


def features(word):
    """The rows of the table that a word touches. The same arithmetic as Sources/Language/Identification."""
    cps = (0x3C,) + word[:30] + (0x3E,)
    out = []
    size = len(cps)
    for start in range(size):
        h = 2166136261
        for end in range(start, min(start + 5, size)):
            h = ((h ^ cps[end]) * 16777619) & MASK
            if end == start and (start == 0 or start == size - 1):
                continue
            out.append((h ^ (h >> 15)) & (ROWS - 1))
    # Short words as a whole: they are the grammar of a language. Long ones have groups of letters enough.
    if len(word) <= 7:
        h = 0x9E3779B9
        for cp in word:
            h = ((h ^ cp) * 16777619) & MASK
        out.append((h ^ (h >> 15)) & (ROWS - 1))
    return out


def frequencies():
    """Per class a list of words and their frequencies."""
    main = {lang: get_frequency_dict(lang, "best") for group in CLASSES[:OURS] for lang in group}
    result = []
    for group in CLASSES:
        merged = {}
        for lang in group:
            if lang == "af":
                lines = [l.split() for l in (ROOT / "training/afrikaans.txt").read_text("utf-8").splitlines() if not l.startswith("#")]
                table = {word: float(count) for word, count in lines}
            else:
                table = get_frequency_dict(lang, "best")
                # What is rarer is mostly names and mistakes, and fills the table with noise.
                table = dict(sorted(table.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS])
            total = sum(table.values())
            for word, freq in table.items():
                merged[word] = merged.get(word, 0) + freq / total / len(group)
        words = {}
        for text, freq in merged.items():
            # A word that one of our four has far more often came in as a borrowed one.
            if any(m.get(text, 0) > 30 * freq for lang, m in main.items() if lang not in group):
                continue
            for word in letters(text):
                words[word] = words.get(word, 0) + freq
        result.append(words)
    return result


def draw(rng, probabilities, tempered, words, count, longest):
    """`count` texts as rows of word numbers: short ones more often, frequent words more often in long ones."""
    lengths = np.minimum(1 + rng.geometric(0.22, count), longest)
    lengths[: count // 3] = 1 + (rng.random(count // 3) < 0.4)
    rows = np.repeat(np.arange(count), lengths)
    share = np.where(lengths == 1, 0.85, np.where(lengths == 2, 0.6, 0.3))[rows]
    pick_tempered = rng.random(len(rows)) < share
    picks = np.where(
        pick_tempered, rng.choice(len(words), len(rows), p=tempered), rng.choice(len(words), len(rows), p=probabilities))
    return rows, words[picks]


def phrases():
    """Per class the short phrases of training/phrases.txt, as rows of words."""
    result = [[] for _ in CLASSES]
    for line in (ROOT / "training/phrases.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            lang, texts = line.split(":", 1)
            place = next(i for i, group in enumerate(CLASSES) if lang in group)
            result[place] += [letters(text) for text in texts.split(",")]
    return result


def train():
    rng = np.random.default_rng(SEED)
    tables = frequencies()
    index = {}
    short = phrases()
    for table in tables:
        for word in table:
            index.setdefault(word, len(index))
    for word in (word for texts in short for text in texts for word in text):
        index.setdefault(word, len(index))
    everything = list(index)
    print(f"{len(everything)} words", file=sys.stderr)
    indptr, indices = [0], []
    for word in everything:
        indices.extend(features(word))
        indptr.append(len(indices))
    W = sp.csr_matrix((np.ones(len(indices), np.float32), indices, indptr), shape=(len(everything), ROWS))
    W.sum_duplicates()

    row_parts, col_parts, labels, base = [], [], [], 0
    for label, table in enumerate(tables):
        count = 110_000 if label < OURS else 30_000 if CLASSES[label] == ["af"] else 28_000
        words = np.array([index[w] for w in table])
        p = np.array(list(table.values()))
        t = p**0.6
        rows, cols = draw(rng, p / p.sum(), t / t.sum(), words, count, 18)
        row_parts.append(rows + base)
        col_parts.append(cols)
        labels.append(np.full(count, label))
        base += count
        for text in short[label] * 40:
            row_parts.append(np.full(len(text), base))
            col_parts.append(np.array([index[word] for word in text]))
            labels.append(np.array([label]))
            base += 1
    rows, cols, y = np.concatenate(row_parts), np.concatenate(col_parts), np.concatenate(labels)
    T = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, cols)), shape=(base, len(everything)))
    X = (T @ W).tocsr()
    norm = 1 / np.sqrt(np.maximum(np.asarray(X.sum(axis=1)).ravel(), 1))
    X = sp.diags(norm.astype(np.float32)) @ X
    X = X.tocsr()
    print(f"{base} texts, {X.nnz} features", file=sys.stderr)

    K = len(CLASSES)
    weights = np.zeros((ROWS, K), np.float32)
    squares = np.full((ROWS, K), 1e-3, np.float32)
    bias = np.zeros(K, np.float32)
    batch = 4096
    for epoch in range(EPOCHS):
        order = rng.permutation(base)
        loss = 0.0
        rate = 0.5 * (1 - epoch / EPOCHS) + 0.02
        for start in range(0, base, batch):
            pick = order[start : start + batch]
            x = X[pick]
            scores = x @ weights + bias
            scores -= scores.max(axis=1, keepdims=True)
            P = np.exp(scores)
            P /= P.sum(axis=1, keepdims=True)
            truth = y[pick]
            loss -= float(np.log(P[np.arange(len(pick)), truth] + 1e-9).sum())
            P[np.arange(len(pick)), truth] -= 1
            gradient = (x.T @ P) / len(pick)
            touched = np.unique(x.indices)
            g = gradient[touched] + 2e-7 * weights[touched]
            squares[touched] += g * g
            weights[touched] -= rate * g / np.sqrt(squares[touched])
            bias -= 0.05 * P.mean(axis=0)
        print(f"epoch {epoch}: loss {loss / base:.4f}", file=sys.stderr)
    limit = float(np.percentile(np.abs(weights), 99.98))
    scale = limit / 127
    small = np.clip(np.rint(weights / scale), -127, 127).astype(np.int8)
    return (b"SLM2" + np.array([ROWS, K], "<u4").tobytes() + np.array([scale], "<f4").tobytes() + bias.astype("<f4").tobytes()
            + small.tobytes())


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true", help="compare instead of writing")
    options.add_argument("--out", type=pathlib.Path, default=TARGET)
    chosen = options.parse_args()
    table = train()
    digest = hashlib.sha256(table).hexdigest()
    if chosen.check:
        same = chosen.out.read_bytes() == table
        print(f"{'the same' if same else 'DIFFERENT'}: {digest}")
        sys.exit(0 if same else 1)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_bytes(table)
    print(f"{chosen.out.relative_to(ROOT) if chosen.out.is_relative_to(ROOT) else chosen.out}: {len(table)} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
