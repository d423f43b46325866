use super::*;

fn point(value: i64) -> Number {
    Number {
        value: Decimal::from(value),
        precision: crate::quantity::number::place_value(Decimal::from(value)),
        form: Form::Digits,
        first: 0,
        after: 1,
        scale: Decimal::ONE,
        misprint: false,
    }
}

/// What is expected lies within what is entailed, whatever the hedge.
#[test]
fn expected_lies_within_entailed() {
    for value in [1, 7, 12, 30, 250, 6_000, 1_000_000] {
        for hedge in [
            None,
            Some(Hedge::Exact),
            Some(Hedge::Approx),
            Some(Hedge::AtLeast),
            Some(Hedge::MoreThan),
            Some(Hedge::JustOver),
            Some(Hedge::AtMost),
            Some(Hedge::UpTo),
            Some(Hedge::LessThan),
            Some(Hedge::Nearly),
            Some(Hedge::CloseTo),
        ] {
            let it = of_number(&point(value), hedge);
            let (entailed, expected) = (it.entailed, it.expected);
            assert!(entailed.low <= expected.low, "{value} {hedge:?}");
            assert!(
                entailed.high.is_none_or(|high| Some(high) >= expected.high),
                "{value} {hedge:?}"
            );
        }
    }
}

#[test]
fn the_named_constants_are_the_documented_ones() {
    assert_eq!(EXPECTED_SHARE, Decimal::new(1, 1));
    assert_eq!(ENTAILED_FACTOR, Decimal::TWO);
    assert_eq!(APPROX_FACTOR, Decimal::new(125, 2));
    assert_eq!(ROUNDED_FROM, Decimal::ONE_HUNDRED);
    assert_eq!(PLURAL_FACTOR, Decimal::TWO);
}
