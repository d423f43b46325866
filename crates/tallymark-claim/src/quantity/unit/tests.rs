use super::*;

#[test]
fn tables_are_sorted() {
    assert!(table::UNITS.windows(2).all(|it| it[0].code < it[1].code));
    assert!(table::CURRENCIES.windows(2).all(|it| it[0].0 < it[1].0));
    for rows in [table::SYMBOLS, table::MONEY_SIGNS, DENOMINATORS] {
        for pair in rows.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{:?} before {:?}", pair[0], pair[1]);
        }
    }
}

#[test]
fn every_spelling_has_a_unit() {
    for (symbol, code) in table::SYMBOLS.iter().chain(table::MONEY_SIGNS) {
        assert!(Unit::of_code(code).is_some(), "{symbol}: {code}");
    }
    for list in [
        include_str!("../../../lexicon/en/units.txt"),
        include_str!("../../../lexicon/en/currencies.txt"),
    ] {
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let code = line.split_once('\t').map_or("", |it| it.1);
            assert!(Unit::of_code(code).is_some(), "{line}");
        }
    }
}

/// ISO 4217 codes have three capitals; the others are our own names for words of several countries.
#[test]
fn currencies_are_codes_or_ambiguous() {
    for (code, ambiguous) in table::CURRENCIES {
        let iso = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        assert!(iso || *ambiguous || *code == "sat", "{code}");
    }
}

#[test]
fn factors_are_exact() {
    let base = |code: &str, value: &str| {
        Unit::of_code(code)
            .unwrap()
            .to_base(value.parse().unwrap())
            .unwrap()
            .normalize()
            .to_string()
    };
    for (code, value, want) in [
        ("km", "2590", "2590000"),
        ("[mi_i]", "1", "1609.344"),
        ("[ft_i]", "10", "3.048"),
        ("[acr_us]", "1", "4046.8564224"),
        ("[lb_av]", "1", "0.45359237"),
        ("t", "3", "3000"),
        ("har", "2", "20000"),
        ("kW.h", "1", "3600000"),
        ("Cel", "0", "273.15"),
        ("%", "5", "5"),
        ("wk", "2", "1209600"),
    ] {
        assert_eq!(base(code, value), want, "{code}");
    }
    // 32 °F and 0 °C are one temperature to seven digits.
    let freezing = Unit::of_code("[degF]").unwrap().to_base(Decimal::from(32)).unwrap();
    assert_eq!(freezing.round_dp(6).normalize().to_string(), "273.15");
}

#[test]
fn rates_are_named_once() {
    let barrel = Unit::per(Unit::of_code("USD"), "[bbl_us]");
    assert_eq!(barrel.code, "USD/[bbl_us]");
    assert!(std::ptr::eq(barrel.code, Unit::per(Unit::of_code("USD"), "[bbl_us]").code));
}
