//! Speed of finding and reading quantities, in bytes of news text a second on one core.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tallymark_claim::{Prose, quantity, time};

/// A paragraph with about as many figures as news has: one in a dozen words.
const NEWS: &str = "\
The flood that swept through the Harl valley early on Tuesday killed at least 22 people and injured \
more than 140, the regional health office said, as rescuers searched the mud for some 30 others who \
were still missing. Officials had first spoken of dozens of dead. The river rose 2.3 metres (7.5 feet) \
within four hours, and the water carried away two bridges, a school and between 50 and 60 houses in \
the town of Karven, where about 12,000 people live. \"We have never seen anything like it,\" said Maria \
Holt, 34, a teacher who spent the night on the roof of the town hall with her neighbors. The government \
promised $70 million in aid and sent 1,200 soldiers to the valley. Nearly half of the homes were without \
power on Wednesday, and the railway expects the line to stay closed for two to three weeks. Farmers, who \
lost an estimated 4,000 animals, asked for help to rebuild what the water had taken from them.\n\n\
Aid groups said that the warning came too late for many, and that nobody had told the villages upstream \
to leave. The minister answered that the dam had held and that its gates were opened by the rules. An \
inquiry is to begin next month, and its members will be named by the court. Until then the two camps \
near the old market remain open, with beds, food and doctors, and the schools stay closed.\n\n";

fn find(c: &mut Criterion) {
    let text = NEWS.repeat(200);
    let sentences = tallymark_sentence::split(&text);
    let mut group = c.benchmark_group("quantity");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.sample_size(20);
    group.bench_function("tokens", |b| b.iter(|| Prose::of_text(&text, &sentences)));
    let prose = Prose::of_text(&text, &sentences);
    group.bench_function("find", |b| b.iter(|| quantity::find(&prose, &[])));
    let times = time::find(&prose, None);
    group.bench_function("find_after_times", |b| b.iter(|| quantity::find(&prose, &times)));
    group.bench_function("tokens_and_find", |b| {
        b.iter(|| quantity::find(&Prose::of_text(&text, &sentences), &[]))
    });
    group.finish();
}

criterion_group!(benches, find);
criterion_main!(benches);
