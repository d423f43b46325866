#!/usr/bin/env python3
"""Fits the weights of the matcher's features on annotated clusters of articles.

    fit_weights.py GOLD_DIR CLUSTERS_DIR [--features BIN] [--write FILE] [--drop FEATURE]

GOLD_DIR/<cluster>.json holds mentions (doc, quote, nth) and groups (members); CLUSTERS_DIR/<cluster>/ the articles and
meta.json. BIN is `target/release/examples/pair_features`. A pair of claims of two documents is a case: 1 where both
were matched to mentions of one group, else 0. Logistic regression with a ridge, each cluster weighing the same;
prints the pair F1 of every cluster with the weights fitted on all others (leave one out), then the weights fitted on
all. `--write` puts them into the Rust table. Needs numpy; the figures it prints are kept in docs/ACCURACY.md.
"""
import argparse, itertools, json, pathlib, subprocess, sys
import numpy as np

# Features that may only count for, or only against, joining: keeps a small sample from teaching nonsense.
SIGN = {"head_same": 1, "head_differs": -1, "people_differs": -1, "people_narrower": -1, "qualifiers": 1, "about": 1,
        "about_differs": -1, "names": 1, "names_differ": -1, "places": 1, "places_differ": -1, "words": 1,
        "happened_same": 1, "happened_differs": -1, "date_same": 1, "date_within": 1, "value_odd": 1, "value_same": 1,
        "measure_same": 1, "measure_open": -1, "scope_differs": -1, "people_same": 1, "qualifier_differs": -1,
        "kind_differs": -1, "event_same": 1, "event_differs": -1, "background_differs": -1, "modality_differs": -1,
        "unit_differs": 0}


def load(gold_path, folder, binary):
    gold = json.loads(gold_path.read_text())
    meta = {d["file"]: d for d in json.loads((folder / "meta.json").read_text())["docs"]}
    texts = {d: (folder / d).read_text() for d in gold["docs"]}
    lines = "\n".join(json.dumps(dict(id=d, outlet=meta[d]["outlet"], published=meta[d].get("date") or "",
                                      title=meta[d].get("title") or "", text=texts[d])) for d in gold["docs"])
    out = json.loads(subprocess.run([binary], input=lines, capture_output=True, text=True, check=True).stdout)
    group = {m: g["id"] for g in gold["groups"] for m in g["members"]}
    found = []
    for m in gold["mentions"]:
        pos = -1
        for _ in range(m.get("nth", 1)):
            pos = texts[m["doc"]].find(m["quote"], pos + 1)
        start = len(texts[m["doc"]][:pos].encode())
        end = start + len(m["quote"].encode())
        for at, c in enumerate(out["claims"]):
            shared = min(end, c["end"]) - max(start, c["start"])
            if c["document"] == m["doc"] and shared > 0:
                found.append((-shared, c["end"] - c["start"], m["id"], at))
    mention, taken = {}, set()
    for _, _, m, at in sorted(found):
        if m not in taken and at not in mention:
            mention[at] = m
            taken.add(m)
    doc = [c["document"] for c in out["claims"]]
    rows, labels, ends = [], [], []
    for a, b, values in out["pairs"]:
        if doc[a] == doc[b] or a not in mention or b not in mention:
            continue
        ga, gb = group.get(mention[a]), group.get(mention[b])
        rows.append(values)
        labels.append(1.0 if ga is not None and ga == gb else 0.0)
        ends.append((a, b))
    members = list(mention.items())
    possible = sum(1 for (x, mx), (y, my) in itertools.combinations(members, 2)
                   if doc[x] != doc[y] and group.get(mx) is not None and group.get(mx) == group.get(my))
    return out["features"], np.array(rows), np.array(labels), possible


def fit(sets, names, ridge=2.0, steps=400):
    """Newton's method on the weighted log-likelihood, projected onto the signs."""
    x = np.vstack([s[0] for s in sets])
    y = np.concatenate([s[1] for s in sets])
    # Every cluster weighs the same, so that one crowded cluster does not drown the rest.
    w = np.concatenate([np.full(len(s[1]), 1000.0 / max(len(s[1]), 1)) for s in sets])
    beta = np.zeros(x.shape[1])
    free = np.ones(len(names), bool)
    for _ in range(12):
        for _ in range(30):
            p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
            grad = x.T @ (w * (y - p)) - ridge * beta * np.array([0 if n == "bias" else 1 for n in names])
            hess = (x * (w * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(names))
            step = np.zeros_like(beta)
            step[free] = np.linalg.solve(hess[np.ix_(free, free)], grad[free])
            beta += step
            if np.abs(step).max() < 1e-6:
                break
        wrong = np.array([SIGN.get(n, 0) * b < 0 for n, b in zip(names, beta)])
        if not wrong.any():
            break
        beta[wrong] = 0
        free &= ~wrong
    return beta


def f1(x, y, beta, possible, least=0.5):
    hit = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30))) >= least
    tp = float((hit & (y == 1)).sum())
    return 2 * tp / max(hit.sum() + possible, 1)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("gold", type=pathlib.Path)
    a.add_argument("clusters", type=pathlib.Path)
    a.add_argument("--features", default="target/release/examples/pair_features")
    a.add_argument("--write", type=pathlib.Path)
    a.add_argument("--drop", default="")
    o = a.parse_args()
    names, data = None, {}
    for path in sorted(o.gold.glob("*.json")):
        names, x, y, possible = load(path, o.clusters / path.stem, o.features)
        if o.drop:
            x[:, names.index(o.drop)] = 0
        data[path.stem] = (x, y, possible)
    scores = []
    for held in data:
        beta = fit([d for name, d in data.items() if name != held], names)
        scores.append(f1(*data[held][:2], beta, data[held][2]))
        print(f"leave out {held:28} pair F1 {scores[-1]:.3f}")
    print(f"mean left out {np.mean(scores):.3f}")
    beta = fit(list(data.values()), names)
    print(f"mean fitted   {np.mean([f1(x, y, beta, n) for x, y, n in data.values()]):.3f}")
    for name, b in zip(names, beta):
        print(f"{b:8.3f}  {name}")
    if o.write:
        text = o.write.read_text()
        head = text[: text.index("= [") + 3]
        body = "".join(f"    {b:.2f}, // {n}\n" for n, b in zip(names, beta))
        o.write.write_text(head + "\n" + body + "];\n")


main()
