//! Law 13 for the leaves: what is read is written as something that reads back the same, and only in one way.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenure::money::{Amount, decimal};
use tenure::time::{Day, Interval, Moment, MonthDay, TimeOfDay, When};

macro_rules! round_trip {
    ($text:expr, $($leaf:ty),*) => {$(
        if let Ok(value) = <$leaf>::parse($text) {
            assert_eq!(<$leaf>::parse(&value.to_string()), Ok(value));
        }
    )*};
}

fuzz_target!(|text: &str| {
    round_trip!(text, Day, Moment, When, TimeOfDay, MonthDay, Interval, Amount);
    if let Ok(value) = decimal::parse(text) {
        assert_eq!(decimal::parse(&value.to_string()), Ok(value));
    }
});
