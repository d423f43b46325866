use super::{number, read};
use crate::extract::tests::read_cut;

/// Hard sentences of news, each with its bounds, values and units.
#[test]
fn sentences() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("../../../fixtures/figures.txt").lines() {
        let Some((text, want)) = line.split_once('\t').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        count += 1;
        read_cut(text);
        let found: Vec<String> = read(text)
            .iter()
            .filter(|it| it.is_quantity())
            .map(|it| {
                let (low, high) = (number(it.read.low), number(it.read.high));
                let value = if low == high { low } else { format!("{low}..{high}") };
                let unit = it.unit.map_or(String::new(), |unit| format!(" {}", unit.code));
                format!("{} {value}{unit}", it.bound.as_str())
            })
            .collect();
        let have = if found.is_empty() { "none".to_owned() } else { found.join("; ") };
        if have != want {
            wrong.push(format!("{text}\n  want {want}\n  have {have}"));
        }
    }
    assert!(count > 400, "{count}");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
