use super::*;

#[test]
fn thousands_are_set_apart() {
    let check = |plain: &str, expect: &str| {
        assert_eq!(grouped(plain.parse().expect("a decimal")), expect);
    };
    check("0", "0");
    check("999", "999");
    check("2600", "2,600");
    check("-1234567.50", "-1,234,567.5");
    check("0.001", "0.001");
}

#[test]
fn units_read_as_people_write_them() {
    assert_eq!(unit_name("[mi_i]"), "mi");
    assert_eq!(unit_name("[sft_i]"), "sft");
    assert_eq!(unit_name("km"), "km");
    assert_eq!(unit_name("Cel"), "°C");
    assert_eq!(unit_name("USD"), "USD");
}
