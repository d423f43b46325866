use super::*;

#[test]
fn digits_are_read_with_any_grouping() {
    for (word, want, odd) in [
        ("22", "22", false),
        ("2,600", "2600", false),
        ("1,234,567", "1234567", false),
        ("5.9", "5.9", false),
        (".08", "0.08", false),
        ("1,234.5", "1234.5", false),
        ("1.111,11", "1111.11", false),
        ("1.414.021", "1414021", false),
        ("1'234'567", "1234567", false),
        ("40\u{202F}000", "40000", false),
        ("1,3", "1.3", false),
        ("5,00", "5", false),
        ("2,50,000", "250000", false),
        ("2,50,00", "25000", true),
        ("½", "0.5", false),
    ] {
        let (value, _, misprint) = parse_digits(word).unwrap();
        assert_eq!(value.normalize().to_string(), want, "{word}");
        assert_eq!(misprint, odd, "{word}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    let long = "9".repeat(1_000_000);
    for word in ["", "192.168.1.2", "1.2.3", "1000000000000000000000000001", "1,2.3,4", &long] {
        assert!(parse_digits(word).is_none(), "{}", &word[..word.len().min(20)]);
    }
}

#[test]
fn place_values() {
    for (value, want) in [
        ("2600", "100"),
        ("5.9", "0.1"),
        ("250", "10"),
        ("7", "1"),
        ("0", "1"),
        ("1000000", "1000000"),
    ] {
        assert_eq!(place_value(value.parse().unwrap()).to_string(), want, "{value}");
    }
}
