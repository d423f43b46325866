#!/usr/bin/env python3
"""Peers that are written in Python, on the sentences of seeds/, beside ours.

    cargo build --release && python3 benches/peers/python.py

Each peer that is not installed is skipped with the reason; none is fetched.
Prints KB of text a second and our speed divided by the peer's. Ours is timed
as a whole process, with its start and the reading of its input.
"""

import json
import pathlib
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENOUGH = 2.0


def texts():
    """The texts of the seeds, without their headers."""
    out = []
    for path in sorted((ROOT / "seeds").rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            text = text.split("\n---\n", 1)[-1]
        out.append(text)
    return out


def best(work):
    """Seconds of the fastest run."""
    start, least = time.perf_counter(), float("inf")
    while time.perf_counter() - start < ENOUGH:
        run = time.perf_counter()
        work()
        least = min(least, time.perf_counter() - run)
    return least


def ours(articles):
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(articles))
    command = [str(ROOT / "target/release/tallymark"), "inspect", "quantities"]
    command += ["--input", "jsonl", "--format", "jsonl", "-"]
    return lambda: subprocess.run(command, input=lines.encode(), check=True, capture_output=True)


def quantulum3(articles):
    from quantulum3 import parser

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

    parser = CQE.CQE(overload=True)
    return lambda: [parser.parse(text) for text in articles]


def spacy_sentences(articles):
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda: [list(nlp(text).sents) for text in articles]


def pysbd(articles):
    import pysbd as module

    segmenter = module.Segmenter(language="en", clean=False)
    return lambda: [segmenter.segment(text) for text in articles]


def embeddings(articles):
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer("all-MiniLM-L6-v2", backend="onnx", local_files_only=True)
    return lambda: model.encode([line for text in articles for line in text.splitlines() if line])


PEERS = {
    "quantulum3": quantulum3,
    "recognizers-text": recognizers,
    "CQE (spaCy)": cqe,
    "spaCy sentencizer": spacy_sentences,
    "pySBD": pysbd,
    "MiniLM (ONNX)": embeddings,
}


def main():
    many = texts()
    size = sum(len(text.encode()) for text in many) / 1e3
    # A process has to start; enough text makes that small.
    base = best(ours(many * 200)) / 200
    print(f"{'tallymark inspect quantities':32} {size / base:12.1f} KB/s")
    for name, make in PEERS.items():
        try:
            run = make(many)
        except Exception as error:  # a peer may fail in any way of its own
            print(f"{name:32} skipped: {type(error).__name__}: {error}")
            continue
        seconds = best(run)
        print(f"{name:32} {size / seconds:12.1f} KB/s   ours / theirs {seconds / base:8.0f}")


if __name__ == "__main__":
    main()
