#!/usr/bin/env python3
"""Measures the matcher's weights on annotated clusters of articles, and fits them from there.

    fit_weights.py GOLD_DIR CLUSTERS_DIR [--features BIN] [--table FILE] [--ridge R] [--drop FEATURE]

GOLD_DIR/<cluster>.json holds mentions (doc, quote, nth) and groups (members); CLUSTERS_DIR/<cluster>/ the articles and
meta.json. BIN is `target/release/examples/pair_features` (`cargo build --release -p tallymark-match --examples`).
A pair of claims of two documents is a case: 1 where both were matched to mentions of one group, else 0.

Prints the pair F1 of every cluster, before any linkage, with the weights of the table and with weights that were
fitted on all other clusters: logistic regression a family, a ridge that pulls towards the table, each cluster weighing
the same, no weight across zero. `--drop` leaves a feature out. Needs numpy.
"""
import argparse, itertools, json, pathlib, re, subprocess
import numpy as np

FAMILIES = ["toll", "event", "unit", "money", "count", "mixed", "date"]


def load(gold_path, folder, binary):
    """Feature names, and for each family the values and labels of its pairs; then how many pairs there are to find."""
    gold = json.loads(gold_path.read_text())
    meta = {d["file"]: d for d in json.loads((folder / "meta.json").read_text())["docs"]}
    texts = {d: (folder / d).read_text() for d in gold["docs"]}
    lines = "\n".join(json.dumps(dict(id=d, published=meta[d].get("date") or "", title=meta[d].get("title") or "",
                                      text=texts[d])) for d in gold["docs"])
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
    same = lambda a, b: group.get(mention[a]) is not None and group.get(mention[a]) == group.get(mention[b])
    cases = {f: ([], []) for f in FAMILIES}
    for a, b, family, values in out["pairs"]:
        if doc[a] != doc[b] and a in mention and b in mention:
            cases[family][0].append(values)
            cases[family][1].append(float(same(a, b)))
    possible = sum(1 for a, b in itertools.combinations(mention, 2) if doc[a] != doc[b] and same(a, b))
    return out["features"], {f: (np.array(x), np.array(y)) for f, (x, y) in cases.items() if x}, possible


def table(path):
    """The weights as checked in: a row a feature, a column a family."""
    rows = re.findall(r"^\s+\[(.*)\], // (\w+)$", path.read_text(), re.M)
    return {name: [float(x) for x in row.split(",")] for row, name in rows}


def fit(sets, prior, ridge, total=300.0):
    """Newton's method on the weighted log-likelihood, pulled towards `prior`."""
    x, y = np.vstack([s[0] for s in sets]), np.concatenate([s[1] for s in sets])
    w = np.concatenate([np.full(len(s[1]), total / len(s[1])) for s in sets])
    beta = prior.copy()
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        grad = x.T @ (w * (y - p)) - ridge * (beta - prior)
        step = np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(prior)), grad)
        beta = beta + step
        if np.abs(step).max() < 1e-5:
            break
    return np.where((prior != 0) & (np.sign(beta) != np.sign(prior)), 0, beta)


def f1(cluster, weights, least):
    cases, possible = cluster
    hits = true = 0
    for family, (x, y) in cases.items():
        hit = 1 / (1 + np.exp(-np.clip(x @ weights[family], -30, 30))) >= least
        hits, true = hits + hit.sum(), true + (hit & (y == 1)).sum()
    return 2 * true / max(hits + possible, 1)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("gold", type=pathlib.Path)
    a.add_argument("clusters", type=pathlib.Path)
    a.add_argument("--features", default="target/release/examples/pair_features")
    a.add_argument("--table", type=pathlib.Path, default=pathlib.Path("crates/tallymark-match/src/weights.rs"))
    a.add_argument("--ridge", type=float, default=30.0)
    a.add_argument("--drop", default="")
    o = a.parse_args()
    rows, names, data = table(o.table), None, {}
    for path in sorted(o.gold.glob("*.json")):
        names, cases, possible = load(path, o.clusters / path.stem, o.features)
        if o.drop:
            for x, _ in cases.values():
                x[:, names.index(o.drop)] = 0
        data[path.stem] = (cases, possible)
    prior = {f: np.array([rows[n][at] for n in names]) for at, f in enumerate(FAMILIES)}
    scores = []
    for held, cluster in data.items():
        others = [cases for name, (cases, _) in data.items() if name != held]
        fitted = {f: fit([c[f] for c in others if f in c], prior[f], o.ridge) if any(f in c for c in others) else prior[f]
                  for f in FAMILIES}
        scores.append((f1(cluster, prior, 0.5), f1(cluster, fitted, 0.5)))
        print(f"{held:28} table {scores[-1][0]:.3f}  fitted on the others {scores[-1][1]:.3f}")
    print(f"{'mean':28} table {np.mean([s[0] for s in scores]):.3f}  fitted on the others {np.mean([s[1] for s in scores]):.3f}")


main()
