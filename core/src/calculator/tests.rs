//! What the examples of the calculators do not show: how dates and instants meet, limits, and refusals.

use super::*;
use crate::error::Code;
use crate::plan::{Credits, CycleAnchor};
use crate::time::{Day, Interval, Moment, TimeOfDay, Weekday, When};
use crate::zone::Zone;

fn when(text: &str) -> When {
    When::parse(text).unwrap()
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn berlin(anchor: &str, every: &str, align: Option<CycleAnchor>) -> Rhythm {
    let zone = Some(Zone::parse("Europe/Berlin").unwrap());
    Rhythm { align, zone, ..Rhythm::new(when(anchor), Interval::parse(every).unwrap()) }
}

#[test]
fn a_rhythm_speaks_as_its_anchor_does() {
    for (anchor, every, align, at, from, until, last_day) in [
        ("2026-01-31", "P1M", None, "2026-02-28T00:00:00Z", "2026-02-28", "2026-03-31", "2026-03-30"),
        // 23:30 in UTC is the next day in Berlin.
        ("2026-01-01", "P1D", None, "2026-01-01T23:30:00Z", "2026-01-02", "2026-01-03", "2026-01-02"),
        // 9 o'clock in Berlin, in winter and in summer.
        (
            "2026-03-01T08:00:00Z",
            "P1M",
            None,
            "2026-04-02",
            "2026-04-01T07:00:00Z",
            "2026-05-01T07:00:00Z",
            "2026-05-01",
        ),
        (
            "2026-03-01T08:00:00Z",
            "P1M",
            Some(CycleAnchor::Day { day: 15 }),
            "2026-04-15",
            "2026-04-14T22:00:00Z",
            "2026-05-14T22:00:00Z",
            "2026-05-14",
        ),
        (
            "2026-03-01T08:00:00Z",
            "P1M",
            Some(CycleAnchor::Calendar),
            "2026-04-01",
            "2026-03-31T22:00:00Z",
            "2026-04-30T22:00:00Z",
            "2026-04-30",
        ),
    ] {
        let found = cycle_at(&berlin(anchor, every, align), when(at)).unwrap();
        let texts = [found.from.to_string(), found.until.to_string(), found.last_day.to_string()];
        assert_eq!(texts, [from, until, last_day], "{anchor} {every} {align:?} at {at}");
    }
}

#[test]
fn cycles_over_instants_are_cut_by_none_and_limited() {
    let hourly = berlin("2026-01-01T00:00:00Z", "PT1H", None);
    let found = cycles(&hourly, when("2026-01-01T01:30:00Z"), when("2026-01-01T03:00:00Z")).unwrap();
    assert_eq!(found.iter().map(|cycle| cycle.number).collect::<Vec<_>>(), [1, 2]);
    let code = |from, until| cycles(&hourly, when(from), when(until)).map_err(|error| error.code);
    assert_eq!(code("2026-01-01", "2026-01-01"), Err(Code::ReversedSpan));
    assert_eq!(code("2026-01-01", "2046-01-01"), Err(Code::TooMany));
}

#[test]
fn a_rhythm_that_is_none_is_refused() {
    for rhythm in [berlin("2026-01-01", "PT1H", None), berlin("2026-01-01", "P7D", Some(CycleAnchor::Day { day: 1 }))] {
        assert_eq!(boundary(&rhythm, 0).map_err(|error| error.code), Err(Code::InvalidInterval));
    }
}

#[test]
fn records_cross_json_and_refuse_what_they_do_not_know() {
    let rhythm = r#"{"anchor": "2026-01-31", "every": "P1M"}"#;
    assert_eq!(serde_json::from_str::<Rhythm>(rhythm).unwrap(), Rhythm::new(when("2026-01-31"), Interval::MONTH));
    assert!(serde_json::from_str::<Rhythm>(r#"{"anchor": "2026-01-31", "every": "P1M", "each": 1}"#).is_err());
    let ledger = replay(&PoolFacts::default(), moment("2026-01-01T00:00:00Z")).unwrap();
    assert_eq!(serde_json::from_value::<PoolLedger>(serde_json::to_value(&ledger).unwrap()).unwrap(), ledger);
}

#[test]
fn a_pool_says_where_it_is_wrong() {
    let from = moment("2026-01-01T00:00:00Z");
    let noon: TimeOfDay = "12:00".parse().unwrap();
    let window = WeeklyWindow { days: vec![Weekday::Mon], from: noon, until: noon };
    let odd = PoolLot { hours: vec![window], ..PoolLot::new("b", Credits(1.into()), from) };
    let lots = vec![PoolLot::new("a", Credits(1.into()), from), odd];
    let whole = |pool: &PoolFacts| {
        let errors = replay(pool, from).unwrap_err();
        errors.first().map(|error| (error.code, error.path.clone().unwrap_or_default())).unwrap()
    };
    let pool = PoolFacts { lots, ..PoolFacts::default() };
    assert_eq!(whole(&pool), (Code::InvalidTime, "lots[1].hours[0]".to_owned()));
    let pool = PoolFacts { step: Some(Credits(0.into())), ..PoolFacts::default() };
    assert_eq!(whole(&pool), (Code::OutOfRange, "step".to_owned()));
}

#[test]
fn what_was_credited_counts_against_what_was_paid() {
    let usd = |text: &str| Some(crate::money::Amount::parse(text).unwrap());
    let half = remaining_after("1/2").unwrap();
    let of = |paid, credited| plan_change(usd("10.00 USD"), None, half, paid, credited, None, None);
    let alone = of(None, usd("2.00 USD")).unwrap_err();
    assert_eq!((alone.code, alone.path.as_deref()), (Code::InvalidQuestion, Some("credited")));
    assert_eq!(of(usd("6.00 USD"), usd("2.00 USD")).unwrap().credit, usd("-4.00 USD"));
    assert_eq!(of(None, None).unwrap().credit, usd("-5.00 USD"));
}

/// Parts of a period, each with what is left on a day and what that costs of 100.00 or 249.95: months of every length, the
/// nights on which clocks change, leap years, and the months that begin on the 31st.
#[test]
fn neighbours_of_the_sampled_cases() {
    use crate::space::facts::PartCount::{Days, MonthOf, Months};
    let day = |text: &str| Day::parse(text).unwrap();
    for (name, from, until, on, count, part, whole, credit) in [
        // 28 days: 14 are half. 29 days in a leap year: 14/29 of 100.00 are 48.2758….
        ("February", "2023-02-01", "2023-03-01", "2023-02-15", Days, 14, 28, "-50.00 USD"),
        ("February of a leap year", "2024-02-01", "2024-03-01", "2024-02-16", Days, 14, 29, "-48.28 USD"),
        ("the leap day itself", "2024-02-01", "2024-03-01", "2024-02-29", Days, 1, 29, "-3.45 USD"),
        // 366 and 365 days: 306/366 and 306/365 of 100.00.
        ("a leap year from March on", "2024-01-01", "2025-01-01", "2024-03-01", Days, 306, 366, "-83.61 USD"),
        ("another year from March on", "2023-01-01", "2024-01-01", "2023-03-01", Days, 306, 365, "-83.84 USD"),
        // A year over a leap day that is not the calendar's: 15 March 2023 to 2024 has 366 days, 16 of which are left.
        ("a year with a leap day", "2023-03-15", "2024-03-15", "2024-02-28", Days, 16, 366, "-4.37 USD"),
        // Months that begin on the 31st: 28 February to 31 March is one, of 31 days, or of 30.
        ("clamped, in days", "2023-02-28", "2023-03-31", "2023-03-15", Days, 16, 31, "-51.61 USD"),
        // From the 15th to the 30th of a month of 30 days.
        ("clamped, 30/360", "2023-02-28", "2023-03-31", "2023-03-15", MonthOf(30), 15, 30, "-50.00 USD"),
        ("clamped, in months", "2023-01-31", "2023-04-30", "2023-03-31", Months, 1, 3, "-33.33 USD"),
        (
            "clamped, the month that is begun is used",
            "2023-01-31",
            "2023-04-30",
            "2023-03-29",
            Months,
            1,
            3,
            "-33.33 USD",
        ),
        ("from the 30th, 30/360", "2024-01-30", "2024-02-29", "2024-02-10", MonthOf(30), 19, 30, "-63.33 USD"),
        ("a quarter, 30/360", "2024-01-31", "2024-04-30", "2024-02-29", MonthOf(30), 61, 90, "-67.78 USD"),
        // No month gives both ends: days.
        ("a period of 30 days", "2023-01-15", "2023-02-14", "2023-01-30", MonthOf(30), 15, 30, "-50.00 USD"),
        ("the last day", "2023-04-01", "2023-05-01", "2023-04-30", Days, 1, 30, "-3.33 USD"),
        ("the first", "2023-04-01", "2023-05-01", "2023-04-01", Days, 30, 30, "-100.00 USD"),
    ] {
        let left = remaining_days(day(from), day(until), day(on), Some(count), None, None).unwrap();
        assert_eq!((left.part, left.whole), (part, whole), "{name}");
        let price = crate::money::Amount::parse("100.00 USD").unwrap();
        let changed = plan_change(Some(price), None, left, None, None, None, None).unwrap();
        assert_eq!(changed.net.to_string(), credit, "{name}");
    }
    // Half of a local day on which an hour is missing, or comes twice: 11½ of 23 hours, 12½ of 25.
    let zone = Some(Zone::parse("America/New_York").unwrap());
    for (name, on, hours, noon) in
        [("spring", "2024-03-10", 23, "T16:30:00Z"), ("autumn", "2024-11-03", 25, "T16:30:00Z")]
    {
        let local = local_day(when(on), zone).unwrap();
        assert_eq!(local.seconds, hours * 3_600, "{name}");
        let left = remaining_time(local.from, local.until, moment(&format!("{on}{noon}"))).unwrap();
        assert_eq!(left.part * 2, left.whole, "{name}");
    }
}

#[test]
fn a_checkpoint_is_read_strictly() {
    let at = moment("2026-01-01T00:00:00Z");
    let pool = PoolFacts::default();
    let code = |text: &str| resume(&pool, text, at).unwrap_err().first().map(|error| (error.code, error.path.clone()));
    let place = Some("checkpoint".to_owned());
    assert_eq!(code("{"), Some((Code::InvalidJson, place.clone())));
    assert_eq!(code("{}"), Some((Code::MissingField, place)));
    let unknown = opening(at, &[LotAmount { lot: "x".to_owned(), amount: Credits(1.into()) }], None).unwrap();
    assert_eq!(code(&unknown), Some((Code::DanglingId, Some("checkpoint.lots[0].lot".to_owned()))));
}

#[test]
fn a_part_of_nothing_and_a_period_that_ends_before_it_begins_are_refused() {
    use crate::space::facts::PartCount;
    let credits = |amount: i64| Credits(amount.into());
    for (part, share) in [(-3, 0), (0, 0), (12, 39), (31, 100), (45, 100)] {
        assert_eq!(prorate_credits(credits(100), part, 31, None, None).unwrap(), credits(share), "{part} of 31");
    }
    for whole in [0, -31] {
        let refused = prorate_credits(credits(100), 12, whole, None, None).unwrap_err();
        assert_eq!(refused.code, Code::InvalidQuestion, "of {whole}");
    }
    let [january, june] = ["2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"].map(moment);
    assert_eq!(remaining_time(june, january, june).unwrap_err().code, Code::ReversedSpan);
    // Before the period all of it is left, after it nothing.
    let left = |at| remaining_time(moment("2026-02-01T00:00:00Z"), moment("2026-03-01T00:00:00Z"), at).unwrap();
    assert_eq!((left(january).part, left(june).part), (left(june).whole, 0));
    let [from, on, until] = ["2026-01-01", "2026-01-10", "2026-02-01"].map(|day| Day::parse(day).unwrap());
    let seconds = remaining_days(from, until, on, Some(PartCount::Seconds), None, None).unwrap_err();
    assert_eq!(seconds.code, Code::InvalidQuestion);
    // From the 10th of January until the 15th of February is no whole month: 36 days.
    let odd =
        remaining_days(on, Day::parse("2026-02-15").unwrap(), on, Some(PartCount::MonthOf(30)), None, None).unwrap();
    assert_eq!((odd.part, odd.whole), (36, 36));
}
