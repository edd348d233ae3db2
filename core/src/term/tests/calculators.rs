//! Plain functions on plain dates. Sources: CiviCRM's and OCA's tests and rules, Paid Memberships Pro's issue 1406.

use crate::error::Code;
use crate::plan::Term;
use crate::space::facts::Status;
use crate::term::fixture::day;
use crate::term::{PlainTerm, dates, natural_end, renew, status};
use crate::time::{Day, Interval, MonthDay};

fn every(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}

fn calendar(length: &str, rollover_day: Option<u8>) -> Term {
    Term::Calendar { length: every(length), rollover_day }
}

fn season(starts: &str, length: &str, rollover: Option<&str>) -> Term {
    let month_day = |text| MonthDay::parse(text).unwrap();
    Term::Season { starts: month_day(starts), length: every(length), rollover: rollover.map(month_day) }
}

#[test]
fn natural_ends() {
    let rolling = |length| Term::Rolling { length: every(length) };
    for (name, term, start, terms, end) in [
        ("OCA: next week", rolling("P1W"), "2015-01-01", 1, "2015-01-08"),
        ("OCA: three weeks on the calendar", calendar("P1W", None), "2015-07-01", 3, "2015-07-20"),
        ("OCA: the next month on the calendar", calendar("P1M", None), "2015-07-31", 1, "2015-08-01"),
        ("OCA: three times two years on the calendar", calendar("P2Y", None), "2015-07-31", 3, "2021-01-01"),
        ("OCA: what is left of the year", calendar("P1Y", None), "2016-07-01", 1, "2017-01-01"),
        ("days on the calendar", calendar("P10D", None), "2016-07-05", 1, "2016-07-15"),
        ("months never drift", rolling("P1M"), "2024-01-31", 13, "2025-02-28"),
        ("a leap day, four years on", rolling("P1Y"), "2024-02-29", 4, "2028-02-29"),
        ("half a year from the month's first", calendar("P6M", None), "2024-03-31", 1, "2024-09-01"),
        (
            "a rollover day that February does not have is its last",
            calendar("P1M", Some(31)),
            "2026-02-28",
            1,
            "2026-04-01",
        ),
        ("a year's rollover is in its last month", calendar("P1Y", Some(15)), "2026-11-30", 1, "2027-01-01"),
        ("joined after it", calendar("P1Y", Some(15)), "2026-12-15", 1, "2028-01-01"),
        ("a season", season("03-01", "P1Y", None), "2009-01-21", 1, "2009-03-01"),
        ("a season of the day", season("03-01", "P1Y", None), "2009-03-01", 1, "2010-03-01"),
        ("two seasons", season("03-01", "P1Y", None), "2009-01-21", 2, "2010-03-01"),
        ("the day before the rollover", season("09-01", "P1Y", Some("06-01")), "2026-05-31", 1, "2026-09-01"),
        ("the rollover", season("09-01", "P1Y", Some("06-01")), "2026-06-01", 1, "2027-09-01"),
        (
            "a rollover after new year, joined before it",
            season("09-01", "P1Y", Some("11-01")),
            "2026-10-31",
            1,
            "2027-09-01",
        ),
        ("in the gap", season("09-01", "P10M", Some("06-01")), "2026-07-15", 1, "2027-07-01"),
        ("a season that starts on the leap day", season("02-29", "P1Y", None), "2025-02-28", 1, "2026-02-28"),
    ] {
        assert_eq!(natural_end(&term, day(start), terms), Ok(Some(day(end))), "{name}");
    }
    assert_eq!(natural_end(&Term::Open, day("2026-01-01"), 1), Ok(None));
    let error = |term: &Term, start: Day| natural_end(term, start, 1).map_err(|error| error.code);
    assert_eq!(error(&rolling("PT8H"), day("2026-01-01")), Err(Code::InvalidInterval));
    for term in [rolling("P1D"), calendar("P1Y", None), season("01-01", "P1Y", None)] {
        assert_eq!(error(&term, Day::MAX), Err(Code::OutOfRange), "{term:?}");
    }
    assert_eq!(error(&season("03-01", "P1Y", None), Day::MIN), Err(Code::OutOfRange));
    assert_eq!(
        natural_end(&season("03-01", "P1Y", None), day("2026-03-01"), u32::MAX).map_err(|e| e.code),
        Err(Code::OutOfRange)
    );
}

#[test]
fn dates_as_civicrm_works_them_out() {
    let year = || Term::Rolling { length: Interval::YEAR };
    for (name, term, joined, start, until, expected) in [
        ("rolling, given end", year(), "2009-01-21", None, Some("2009-12-22"), ("2009-01-21", "2009-12-21")),
        ("rolling, one year", year(), "2009-01-21", Some("2009-01-21"), None, ("2009-01-21", "2010-01-20")),
        (
            "fixed month before the rollover",
            calendar("P1M", Some(15)),
            "2013-05-10",
            None,
            None,
            ("2013-05-01", "2013-05-31"),
        ),
        (
            "fixed month after the rollover",
            calendar("P1M", Some(15)),
            "2013-05-15",
            None,
            None,
            ("2013-05-01", "2013-06-30"),
        ),
        (
            "fixed year, in its season",
            season("03-01", "P1Y", None),
            "2009-01-21",
            None,
            None,
            ("2008-03-01", "2009-02-28"),
        ),
        (
            "a season that has not begun",
            season("09-01", "P10M", None),
            "2026-07-15",
            None,
            None,
            ("2026-09-01", "2027-06-30"),
        ),
        (
            "OCA: a window that has not opened",
            Term::Event { from: day("2017-01-01"), until: day("2018-01-01") },
            "2016-07-01",
            Some("2016-07-01"),
            None,
            ("2017-01-01", "2017-12-31"),
        ),
    ] {
        let dates = dates(&term, day(joined), start.map(day), until.map(day)).unwrap();
        let (start, last) = expected;
        assert_eq!((dates.joined, dates.start, dates.last_day()), (day(joined), day(start), Some(day(last))), "{name}");
    }
    let early = dates(&year(), day("2024-05-10"), Some(day("2024-05-09")), None).unwrap_err();
    assert_eq!((early.code, early.path.as_deref()), (Code::InvalidFact, Some("start")));
    // What is held has at least one day.
    for until in ["2024-05-09", "2024-05-10"] {
        let reversed = dates(&year(), day("2024-05-10"), None, Some(day(until))).unwrap_err();
        assert_eq!((reversed.code, reversed.path.as_deref()), (Code::ReversedSpan, Some("until")), "until {until}");
    }
}

#[test]
fn what_is_held_has_at_least_one_day() {
    let held = |until: &str, new_for: Option<&str>| PlainTerm {
        joined: day("2024-05-01"),
        start: day("2024-05-10"),
        until: Some(day(until)),
        grace: None,
        new_for: new_for.map(every),
        set: None,
    };
    for until in ["2024-05-09", "2024-05-10"] {
        let reversed = status(&held(until, None), day("2024-05-10")).unwrap_err();
        assert_eq!((reversed.code, reversed.path.as_deref()), (Code::ReversedSpan, Some("until")), "until {until}");
    }
    // Nobody is new where nothing says for how long, joined before the start or not.
    for (new_for, is_new) in [(None, false), (Some("P1M"), true), (Some("P9D"), false)] {
        assert_eq!(
            status(&held("2025-05-10", new_for), day("2024-05-10")),
            Ok((Status::Active, is_new)),
            "{new_for:?}"
        );
    }
    // An event is over, and is not prolonged.
    let event = Term::Event { from: day("2024-05-01"), until: day("2024-05-10") };
    for on in ["2024-05-09", "2024-05-10", "2024-06-01"] {
        let renewed = renew(&event, day(on), day("2024-05-10"), None).map_err(|error| error.code);
        assert_eq!(renewed, Err(Code::ReversedSpan), "on {on}");
    }
}

#[test]
fn renewals() {
    let year = Term::Rolling { length: Interval::YEAR };
    for (name, term, on, until, grace, expected) in [
        ("early keeps the time", year.clone(), "2020-10-12", "2020-10-15", None, ("2020-10-15", "2021-10-15")),
        ("on the end it is anew", year.clone(), "2020-10-15", "2020-10-15", None, ("2020-10-15", "2021-10-15")),
        (
            "within grace from the old end",
            year.clone(),
            "2020-11-14",
            "2020-10-15",
            Some("P1M"),
            ("2020-10-15", "2021-10-15"),
        ),
        ("after grace from today", year.clone(), "2020-11-15", "2020-10-15", Some("P1M"), ("2020-11-15", "2021-11-15")),
        (
            "whole months, whatever the rollover",
            calendar("P1M", Some(1)),
            "2026-05-20",
            "2026-06-01",
            None,
            ("2026-06-01", "2026-07-01"),
        ),
        (
            "a season on",
            season("09-01", "P10M", Some("06-01")),
            "2026-06-20",
            "2026-07-01",
            None,
            ("2026-07-01", "2027-07-01"),
        ),
    ] {
        let (start, end) = expected;
        let renewed = renew(&term, day(on), day(until), grace.map(every));
        assert_eq!(renewed, Ok((day(start), Some(day(end)))), "{name}");
    }
}

/// CiviCRM's default rules: new for three months after joining, then current, then a month of grace.
#[test]
fn statuses_of_plain_dates() {
    let civi = |joined: &str, until: &str| PlainTerm {
        joined: day(joined),
        start: day(joined),
        until: Some(day(until)),
        grace: Some(Interval::MONTH),
        new_for: Some(Interval::QUARTER),
        set: None,
    };
    for (name, term, on, expected) in [
        ("joined 370 days ago", civi("2023-06-11", "2024-06-11"), "2024-06-15", (Status::Grace, false)),
        ("joins in a month", civi("2024-07-16", "2025-07-16"), "2024-06-15", (Status::Upcoming, false)),
        ("the last day", civi("2023-01-21", "2024-01-21"), "2024-01-20", (Status::Active, false)),
        // There the status is `New` and hides the end; here both are told.
        (
            "a short plan is over and its holder new",
            civi("2024-01-01", "2024-02-01"),
            "2024-03-15",
            (Status::Expired, true),
        ),
        ("grace clamps to the month's end", civi("2022-02-01", "2023-01-31"), "2023-02-27", (Status::Grace, false)),
        ("and does not overflow into March", civi("2022-02-01", "2023-01-31"), "2023-02-28", (Status::Expired, false)),
    ] {
        assert_eq!(status(&term, day(on)), Ok(expected), "{name}");
    }
    let set = |until: Option<&str>| PlainTerm {
        set: Some((Status::Active, until.map(day))),
        ..civi("2020-01-01", "2021-01-01")
    };
    assert_eq!(status(&set(None), day("2030-01-01")), Ok((Status::Active, false)), "kept for good");
    assert_eq!(status(&set(Some("2024-01-01")), day("2023-12-31")), Ok((Status::Active, false)));
    assert_eq!(status(&set(Some("2024-01-01")), day("2024-01-01")), Ok((Status::Expired, false)));
}
