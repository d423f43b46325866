//! The clusters of the pieces are those of the whole.

use std::sync::Arc;

use tallymark_claim::{DocId, Provenance};

use super::*;
use crate::cluster::cluster;
use crate::union::UnionFind;

fn claims(texts: &[String]) -> (Vec<Claim>, Vec<Document>) {
    let mut claims = Vec::new();
    let mut documents = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let document = Document::new(format!("d{at:04}"), text.as_str());
        let spans = tallymark_sentence::split(text);
        let mut own = tallymark_claim::extract(DocId(at), &document, &spans);
        if let Some(first) = own.first() {
            let mut provenance = Provenance::clone(&first.provenance);
            provenance.document = DocId(documents.len());
            let provenance = Arc::new(provenance);
            own.iter_mut().for_each(|it| it.provenance = Arc::clone(&provenance));
            documents.push(document);
            claims.extend(own);
        }
    }
    (claims, documents)
}

/// Articles that share names, words and background, so that groups are large and terms many.
fn texts(count: usize) -> Vec<String> {
    let towns = ["Orvale", "Sandrea", "Velmar", "Tarn", "Ostmark", "Lindow", "Brask"];
    let kinds = ["fire", "flood", "storm", "explosion", "earthquake", "landslide"];
    (0..count)
        .map(|at| {
            let (town, kind) = (towns[at / 4 % 7], kinds[at / 3 % 6]);
            let (dead, hurt) = (11 + at % 5, 40 + at % 17);
            format!(
                "ORVALE, March 4, 2031 — A {kind} in {town} killed {dead} people on Monday, Mayor Lena Brandt said. \
                 At least {hurt} were injured, including {} children. The {kind} damaged {}00 homes \
                 at a cost of ${at}.5 million. In 2019 {}0 people died in {town} in a storm. \
                 In {town} dozens of people died years ago.",
                dead % 3 + 2,
                3 + at % 9,
                2 + at % 3,
            )
        })
        .collect()
}

/// The clusters of `claims`, made of rows that were sent to and fro.
fn in_pieces(claims: &[Claim], config: &Config) -> Vec<Vec<usize>> {
    let of: Vec<&[Claim]> =
        claims.chunk_by(|x, y| x.provenance.document == y.provenance.document).collect();
    let mut stems: Vec<(u64, u32)> = Vec::new();
    for word in of.iter().flat_map(|it| words(it)) {
        match stems.iter_mut().find(|it| it.0 == word.stem) {
            Some(known) => known.1 += u32::from(word.held),
            None => stems.push((word.stem, u32::from(word.held))),
        }
    }
    let mut vocabulary = Vocabulary::new(of.len() as u32, &stems);
    let written: Vec<(Written, u32)> = of
        .iter()
        .enumerate()
        .flat_map(|(at, it)| {
            let rows = vocabulary.rows(it).expect("known stems");
            rows.into_iter().map(move |it| (it, at as u32))
        })
        .collect();
    let read = |some: &[(Written, u32)]| {
        Rows::read(some.iter().map(|it| (&*it.0.row, it.1))).expect("rows")
    };
    // Each piece by itself, as if it was somewhere else.
    let tallies: Vec<Tally> = written.chunks(7).flat_map(|it| read(it).tallies()).collect();
    let eras = Eras::new(tallies.iter().map(|it| (it.stem, it.era.as_deref(), it.count)));
    let eras = eras.expect("times");
    let mut settled = Vec::new();
    for some in written.chunks(5) {
        let mut rows = read(some);
        rows.settle(&eras);
        settled.extend((0..some.len()).map(|at| rows.write(at)));
    }
    let mut groups: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    written.iter().enumerate().for_each(|(at, it)| groups.entry(&it.0.gate).or_default().push(at));
    let mut links: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    for members in groups.values() {
        let mut blocks: BTreeMap<[u8; 16], Vec<usize>> = BTreeMap::new();
        for at in members {
            let one = Rows::read([(&*settled[*at], 0)]).expect("a row");
            let keys = if members.len() > WHOLE { one.keys(0) } else { vec![[0; 16]] };
            keys.into_iter().for_each(|key| blocks.entry(key).or_default().push(*at));
        }
        for block in blocks.values() {
            let rows = Rows::read(block.iter().map(|at| (&*settled[*at], written[*at].1)));
            let rows = rows.expect("rows");
            let reach = if members.len() > WHOLE { window(block.len()) } else { block.len() };
            for a in 0..block.len() {
                for b in a + 1..block.len().min(a + 1 + reach) {
                    if let Some(score) = rows.score(a, b) {
                        links.insert((block[a] as u32, block[b] as u32), score);
                    }
                }
            }
        }
    }
    let mut chains = UnionFind::new(claims.len());
    let joining = links.iter().filter(|it| joins(*it.1, config));
    joining.for_each(|((a, b), _)| chains.union(*a as usize, *b as usize));
    let mut chain: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    (0..claims.len()).for_each(|at| chain.entry(chains.find(at)).or_default().push(at as u32));
    let mut clusters: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for members in chain.values() {
        let place = |at: u32| Some(members.binary_search(&at).ok()? as u32);
        let own: Vec<(u32, u32, f64)> = links
            .iter()
            .filter_map(|((a, b), score)| Some((place(*a)?, place(*b)?, *score)))
            .collect();
        let needed = looks_at_rows(members.len(), config);
        let of = members.iter().filter(|_| needed).map(|at| *at as usize);
        let rows = Rows::read(of.map(|at| (&*settled[at], written[at].1))).expect("rows");
        for divided in rows.divide(members.len(), &own, config) {
            let of: Vec<usize> = divided.members.iter().map(|it| members[*it] as usize).collect();
            clusters.insert(of[0], of);
        }
    }
    clusters.into_values().collect()
}

#[test]
fn the_clusters_are_those_of_the_whole() {
    for (count, largest) in [(12, 400), (150, 400), (420, 400), (420, 16)] {
        let (claims, documents) = claims(&texts(count));
        let config = Config::new().largest(largest);
        let whole = cluster(&claims, &config);
        let pieces = in_pieces(&claims, &config);
        assert!(whole.len() > 5 && whole.iter().any(|it| it.claims.len() > 2));
        let of: Vec<Vec<usize>> = whole.iter().map(|it| it.claims.clone()).collect();
        assert_eq!(pieces, of, "{count} articles");
        let mut whole = whole;
        crate::attach_shares(&mut whole, &claims, &documents);
        let mut cluster_of = vec![0; claims.len()];
        for (id, members) in of.iter().enumerate() {
            members.iter().for_each(|at| cluster_of[*at] = id);
        }
        let found = arithmetic(&claims, &documents, &cluster_of);
        assert!(found.iter().any(|it| !it.contained.is_empty()), "parts of a whole");
        for (cluster, found) in whole.iter().zip(found) {
            assert_eq!(found.parts, cluster.parts);
            assert_eq!(found.contained, cluster.contained);
            assert_eq!(found.shares, cluster.shares);
            let sure = cluster.sure.clone();
            let described = described(cluster.claims.clone(), sure, found, &claims);
            let expected = Cluster { id: ClusterId(0), cut: None, ..cluster.clone() };
            assert_eq!(described, expected);
        }
    }
}

#[test]
fn what_is_no_row_is_none() {
    let (claims, _) = claims(&texts(3));
    let first = &claims[..1];
    let stems: Vec<(u64, u32)> = words(first).iter().map(|it| (it.stem, 1)).collect();
    let mut vocabulary = Vocabulary::new(1, &stems);
    let row = vocabulary.rows(first).expect("known stems")[0].row.clone();
    assert!(Rows::read([(&*row, 0)]).is_some());
    for end in 0..row.len() {
        assert!(Rows::read([(&row[..end], 0)]).is_none(), "{end} bytes");
    }
    for at in 0..row.len() {
        let mut other = row.clone();
        other[at] ^= 0xFF;
        // Whatever it is, it is read or refused.
        let _ = Rows::read([(&*other, 0)]).map(|it| it.keys(0));
    }
    assert!(vocabulary.rows(&claims).is_none(), "stems that nobody counted");
    let mut of_two = Vocabulary::new(2, &stems);
    let other = of_two.rows(first).expect("known stems")[0].row.clone();
    assert!(Rows::read([(&*row, 0), (&*other, 1)]).is_none());
    assert!(Eras::new([(1, Some(&[1, 2][..]), 1)]).is_none());
}
