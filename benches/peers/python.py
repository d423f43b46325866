#!/usr/bin/env python3
"""Peers that are written in Python, on the texts of seeds/, beside ours.

    cargo build --release && python3 benches/peers/python.py

Each peer that is not installed is skipped with the reason; none is fetched. spaCy's parser, CQE and
the Gender Gap Tracker need a model, named by SPACY_MODEL (default en_core_web_sm). CQE loads without
PyTorch and asks for the locale en_US.UTF-8. The Gender Gap Tracker is no package: GENDER_GAP_TRACKER
names the folder nlp/english of its sources, which need pymongo. MINILM names a folder or an installed
package with model.onnx (its vectors alone are timed, without tokenizing).

Prints KB of text a second of processor time and our speed divided by the peer's. Ours is timed as a whole process,
with its start and the reading of its input, on the texts many times over; theirs after they are
loaded.
"""

import contextlib
import importlib.util
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENOUGH = 2.0
TIMES = 200
SPACY_MODEL = os.environ.get("SPACY_MODEL", "en_core_web_sm")


def texts():
    """The texts of the seeds, without their headers."""
    out = []
    for path in sorted((ROOT / "seeds").rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            text = text.split("\n---\n", 1)[-1]
        out.append(text)
    return out


def processor_time():
    """Seconds that this process and those it ran had of a processor."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def best(work):
    """Seconds of processor time of the fastest run: other programs may run."""
    start, least = time.perf_counter(), float("inf")
    while time.perf_counter() - start < ENOUGH:
        run = processor_time()
        work()
        least = min(least, processor_time() - run)
    return least


def ours(articles, *arguments):
    """A run of the binary on the articles."""
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(articles))
    command = [str(ROOT / "target/release/tallymark"), *arguments]
    command += ["--input", "jsonl", "--format", "jsonl", "-"]
    return lambda: subprocess.run(command, input=lines.encode(), capture_output=True)


def quantulum3(articles):
    from quantulum3 import parser

    parser.parse("12 km")  # reads its tables
    return lambda: [parser.parse(text) for text in articles]


def recognizers(articles):
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    def run():
        for text in articles:
            for recognize in (recognize_number, recognize_currency, recognize_dimension):
                recognize(text, "en-us")

    return run


def cqe(articles):
    from CQE import CQE

    parser = CQE.CQE(overload=True, spacy_model=SPACY_MODEL)
    return lambda: [parser.parse(text) for text in articles]


def gender_gap_tracker(articles):
    """Who is quoted with what; its rules read spaCy's parse."""
    import spacy

    place = os.environ.get("GENDER_GAP_TRACKER")
    if not place:
        raise LookupError("GENDER_GAP_TRACKER names no folder")
    sys.path.insert(0, place)
    with tempfile.TemporaryDirectory() as logs, contextlib.chdir(logs):  # it makes a log where it is
        from quote_extractor import QuoteExtractor, utils

    nlp = spacy.load(SPACY_MODEL)
    verbs = pathlib.Path(place, "rules/quote_verb_list.txt")
    extractor = QuoteExtractor({"spacy_lang": nlp, "NLP": {"QUOTE_VERBS": verbs}})
    clean = [utils.preprocess_text(text) for text in articles]
    return lambda: [extractor.extract_quotes(nlp(text)) for text in clean]


def spacy_sentencizer(articles):
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda: [list(nlp(text).sents) for text in articles]


def spacy_parser(articles):
    import spacy

    nlp = spacy.load(SPACY_MODEL)
    return lambda: [list(nlp(text).sents) for text in articles]


def pysbd(articles):
    import pysbd as module

    segmenter = module.Segmenter(language="en", clean=False)
    return lambda: [segmenter.segment(text) for text in articles]


def embeddings(articles):
    """One vector a line of text, 32 at a time, as a matcher by meaning needs them."""
    import numpy
    import onnxruntime

    place = os.environ.get("MINILM")
    if not place:
        raise LookupError("MINILM names no model")
    spec = None if os.path.isdir(place) else importlib.util.find_spec(place)
    folder = pathlib.Path(place if spec is None else spec.submodule_search_locations[0])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
    wanted = {it.name for it in session.get_inputs()}
    lines = [line for text in articles for line in text.splitlines() if line.strip()]

    def run():
        for at in range(0, len(lines), 32):
            batch = [ids(line) for line in lines[at : at + 32]]
            width = max(map(len, batch))
            shape = (len(batch), width)
            given = {
                "input_ids": numpy.zeros(shape, dtype=numpy.int64),
                "attention_mask": numpy.zeros(shape, dtype=numpy.int64),
                "token_type_ids": numpy.zeros(shape, dtype=numpy.int64),
            }
            for row, tokens in enumerate(batch):
                given["input_ids"][row, : len(tokens)] = tokens
                given["attention_mask"][row, : len(tokens)] = 1
            session.run(None, {name: it for name, it in given.items() if name in wanted})

    return run


def ids(line):
    """As many tokens as a word-piece tokenizer makes; which ones changes no time."""
    pieces = sum(1 if len(word) <= 8 else 2 for word in line.split())
    return [101] + [1000 + at for at in range(min(pieces, 254))] + [102]


TASKS = {
    ("inspect", "sentences"): {
        "spaCy sentencizer": spacy_sentencizer,
        "pySBD": pysbd,
        "spaCy parser": spacy_parser,
    },
    ("inspect", "quantities"): {
        "quantulum3": quantulum3,
        "recognizers-text": recognizers,
        "CQE (spaCy)": cqe,
    },
    ("inspect", "attributions"): {"Gender Gap Tracker (spaCy)": gender_gap_tracker},
    ("inspect", "claims"): {"MiniLM (ONNX), vectors only": embeddings},
}


def main():
    articles = texts()
    size = sum(len(text.encode()) for text in articles) / 1e3
    for task, peers in TASKS.items():
        # A process has to start; enough text makes that small.
        base = best(ours(articles * TIMES, *task)) / TIMES
        print(f"\n{'tallymark ' + ' '.join(task):34} {size / base:10.1f} KB/s")
        for name, make in peers.items():
            try:
                run = make(articles)
                seconds = best(run)
            except Exception as error:  # a peer may fail in any way of its own
                print(f"{name:34} skipped: {type(error).__name__}: {error}")
                continue
            print(f"{name:34} {size / seconds:10.1f} KB/s   ours / theirs {seconds / base:8.0f}")


if __name__ == "__main__":
    main()
