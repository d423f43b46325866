#!/usr/bin/env python3
"""Checks what every crate of the workspace says of itself, from what cargo knows.

    scripts/check_packages.py

- each names the least Rust version, and no crate that it is built from needs a later one;
- the default features are as small as they are meant to be: none;
- `unsafe` is forbidden in each, and so is a source that is no registry;
- each says license, description, repository-independent keywords, and what is packed.
"""
import json
import pathlib
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def version(text):
    return tuple(int(it) for it in (text.split("-")[0] + ".0.0").split(".")[:3])


def main():
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    metadata = json.loads(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    members = set(metadata["workspace_members"])
    manifest = tomllib.loads((ROOT / "Cargo.toml").read_text())
    least = manifest["workspace"]["package"]["rust-version"]
    faults = []
    # What the members are built from; what only tests and benches use may need more.
    built = set()
    nodes = {it["id"]: it for it in metadata["resolve"]["nodes"]}
    todo = list(members)
    while todo:
        node = nodes[todo.pop()]
        if node["id"] in built:
            continue
        built.add(node["id"])
        for dep in node["deps"]:
            if any(kind["kind"] != "dev" for kind in dep["dep_kinds"]):
                todo.append(dep["pkg"])
    for package in metadata["packages"]:
        name = f"{package['name']} {package['version']}"
        if package["id"] in built:
            needs = package.get("rust_version")
            if needs and version(needs) > version(least):
                faults.append(f"{name} needs Rust {needs}, past {least}")
        source = package["source"]
        if package["id"] not in members:
            if not (source or "").startswith("registry+"):
                faults.append(f"{name} comes from {source}")
            continue
        if package.get("rust_version") != least:
            faults.append(f"{name} names Rust {package.get('rust_version')}, not {least}")
        if package["features"].get("default"):
            faults.append(f"{name} has default features: {package['features']['default']}")
        for key in ["license", "description", "keywords", "categories", "authors"]:
            if not package.get(key):
                faults.append(f"{name} has no {key}")
        own = tomllib.loads(pathlib.Path(package["manifest_path"]).read_text())
        if own.get("lints") != {"workspace": True}:
            faults.append(f"{name} does not take the workspace's lints")
        if "include" not in own["package"]:
            faults.append(f"{name} packs whatever lies in its folder")
    if manifest["workspace"]["lints"]["rust"].get("unsafe_code") != "forbid":
        faults.append("unsafe code is not forbidden")
    for fault in faults:
        print(fault)
    print(f"{len(built)} packages, Rust {least}: {'no fault' if not faults else f'{len(faults)} faults'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
