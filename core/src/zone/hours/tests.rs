//! Hours against worked examples, and against the rule read second by second.
#![allow(clippy::as_conversions, clippy::arithmetic_side_effects)]

use super::*;

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn range(text: &str) -> TimeRange {
    let (from, until) = text.split_once('-').unwrap();
    TimeRange::new(from.parse().unwrap(), until.parse().unwrap()).unwrap()
}

fn window(days: &[Weekday], text: &str) -> Window {
    Window::new(days, range(text))
}

fn exception(from: &str, until: &str, ranges: &[&str]) -> Exception {
    (Span::new(day(from), day(until)).unwrap(), ranges.iter().map(|text| range(text)).collect())
}

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

const WORKDAYS: [Weekday; 5] = [Mon, Tue, Wed, Thu, Fri];

fn piece(hours: &Hours, zone_name: &str, text: &str) -> String {
    let piece = hours.piece(&zone(zone_name), at(text));
    let end = |end: Option<Moment>| end.map_or("…".to_string(), |end| end.to_string());
    format!("{} {} {}", if piece.value { "open" } else { "closed" }, end(piece.from), end(piece.until))
}

#[test]
fn a_plain_week() {
    let hours = Hours::new(&[window(&WORKDAYS, "09:00-17:00")], &[]);
    // 2026-07-01 was a Wednesday, 2026-07-04 a Saturday.
    for (text, expected) in [
        ("2026-07-01T08:59:59.999999Z", "closed 2026-06-30T17:00:00Z 2026-07-01T09:00:00Z"),
        ("2026-07-01T09:00:00Z", "open 2026-07-01T09:00:00Z 2026-07-01T17:00:00Z"),
        ("2026-07-01T16:59:59.999999Z", "open 2026-07-01T09:00:00Z 2026-07-01T17:00:00Z"),
        ("2026-07-04T12:00:00Z", "closed 2026-07-03T17:00:00Z 2026-07-06T09:00:00Z"),
    ] {
        assert_eq!(piece(&hours, "UTC", text), expected);
    }
    assert!(hours.open(day("2026-07-01"), "09:00".parse().unwrap()));
    assert!(!hours.open(day("2026-07-01"), "17:00".parse().unwrap()));
}

#[test]
fn windows_over_midnight_belong_to_the_day_on_which_they_start() {
    let hours = Hours::new(&[window(&[Fri], "22:00-06:00")], &[]);
    // 2026-07-03 was a Friday.
    for (text, expected) in [
        ("2026-07-04T05:00:00Z", "open 2026-07-03T22:00:00Z 2026-07-04T06:00:00Z"),
        ("2026-07-03T05:00:00Z", "closed 2026-06-27T06:00:00Z 2026-07-03T22:00:00Z"),
    ] {
        assert_eq!(piece(&hours, "UTC", text), expected);
    }
    // From Sunday into Monday, and until midnight sharp.
    let sunday = Hours::new(&[window(&[Sun], "22:00-06:00"), window(&[Mon], "20:00-00:00")], &[]);
    assert_eq!(piece(&sunday, "UTC", "2026-07-06T01:00:00Z"), "open 2026-07-05T22:00:00Z 2026-07-06T06:00:00Z");
    assert_eq!(piece(&sunday, "UTC", "2026-07-06T21:00:00Z"), "open 2026-07-06T20:00:00Z 2026-07-07T00:00:00Z");
    assert!(!sunday.open(day("2026-07-06"), TimeOfDay::END));
}

#[test]
fn adjacent_windows_merge() {
    let hours =
        Hours::new(&[window(&[Mon], "09:00-12:00"), window(&[Mon], "12:00-24:00"), window(&[Tue], "00:00-02:00")], &[]);
    assert_eq!(piece(&hours, "UTC", "2026-07-06T23:00:00Z"), "open 2026-07-06T09:00:00Z 2026-07-07T02:00:00Z");
}

#[test]
fn always_and_never() {
    for name in ["UTC", "Europe/Berlin", "Pacific/Apia"] {
        assert_eq!(piece(&Hours::always(), name, "2026-07-06T23:00:00Z"), "open … …");
        assert_eq!(piece(&Hours::never(), name, "2026-07-06T23:00:00Z"), "closed … …");
    }
    // Seven nights and seven days are all of the week.
    let round = Hours::new(&[window(&Weekday::ALL, "20:00-08:00"), window(&Weekday::ALL, "08:00-20:00")], &[]);
    assert_eq!(round, Hours::always());
    // An exception, and then for good.
    let holiday = Hours::new(&[window(&Weekday::ALL, "00:00-24:00")], &[exception("2026-12-25", "2026-12-26", &[])]);
    for (text, expected) in [
        ("2026-07-06T23:00:00Z", "open … 2026-12-24T23:00:00Z"),
        ("2026-12-25T11:00:00Z", "closed 2026-12-24T23:00:00Z 2026-12-25T23:00:00Z"),
        ("2026-12-26T11:00:00Z", "open 2026-12-25T23:00:00Z …"),
        ("2990-12-26T11:00:00Z", "open 2026-12-25T23:00:00Z …"),
        ("0990-12-26T11:00:00Z", "open … 2026-12-24T23:00:00Z"),
    ] {
        assert_eq!(piece(&holiday, "Europe/Berlin", text), expected);
    }
}

#[test]
fn exceptions_replace_what_starts_on_their_days() {
    let hours = Hours::new(
        &[window(&Weekday::ALL, "20:00-02:00")],
        &[
            exception("2026-12-24", "2026-12-27", &[]),
            exception("2026-12-26", "2026-12-28", &["10:00-12:00", "23:00-01:00"]),
        ],
    );
    for (text, expected) in [
        // The window of the 23rd still runs out on the 24th.
        ("2026-12-24T01:00:00Z", "open 2026-12-23T20:00:00Z 2026-12-24T02:00:00Z"),
        ("2026-12-24T21:00:00Z", "closed 2026-12-24T02:00:00Z 2026-12-26T10:00:00Z"),
        // On the 26th both hold: the later listed does.
        ("2026-12-26T11:00:00Z", "open 2026-12-26T10:00:00Z 2026-12-26T12:00:00Z"),
        ("2026-12-27T00:30:00Z", "open 2026-12-26T23:00:00Z 2026-12-27T01:00:00Z"),
        // The exception's own night runs out on the 28th, whose evening is a plain one again.
        ("2026-12-28T00:30:00Z", "open 2026-12-27T23:00:00Z 2026-12-28T01:00:00Z"),
        ("2026-12-28T05:00:00Z", "closed 2026-12-28T01:00:00Z 2026-12-28T20:00:00Z"),
    ] {
        assert_eq!(piece(&hours, "UTC", text), expected);
    }
}

#[test]
fn versions_take_turns() {
    let (summer, winter) = ([window(&Weekday::ALL, "08:00-20:00")], [window(&Weekday::ALL, "22:00-06:00")]);
    let hours =
        Hours::versioned(&[(day("2026-06-01"), &summer), (day("2026-07-01"), &winter), (day("2026-07-08"), &[])], &[]);
    for (text, expected) in [
        ("2020-01-01T09:00:00Z", "open 2020-01-01T08:00:00Z 2020-01-01T20:00:00Z"),
        ("2026-06-30T21:00:00Z", "closed 2026-06-30T20:00:00Z 2026-07-01T22:00:00Z"),
        ("2026-07-08T05:00:00Z", "open 2026-07-07T22:00:00Z 2026-07-08T06:00:00Z"),
        ("2026-07-08T07:00:00Z", "closed 2026-07-08T06:00:00Z …"),
    ] {
        assert_eq!(piece(&hours, "UTC", text), expected);
    }
}

#[test]
fn clocks_that_change() {
    // Berlin, 2026-03-29: 02:00 becomes 03:00 at 01:00 UTC. 2026-10-25: 03:00 becomes 02:00 at 01:00 UTC.
    let early = Hours::new(&[window(&Weekday::ALL, "01:30-02:30")], &[]);
    let swallowed = Hours::new(&[window(&Weekday::ALL, "02:15-02:45")], &[]);
    let half = Hours::new(&[window(&Weekday::ALL, "02:30-04:00")], &[]);
    let night = Hours::new(&[window(&Weekday::ALL, "22:00-06:00")], &[]);
    for (hours, text, expected) in [
        // A gap shrinks the window, from behind, or from the front, or to nothing.
        (&early, "2026-03-29T00:45:00Z", "open 2026-03-29T00:30:00Z 2026-03-29T01:00:00Z"),
        (&half, "2026-03-29T01:30:00Z", "open 2026-03-29T01:00:00Z 2026-03-29T02:00:00Z"),
        (&swallowed, "2026-03-29T01:00:00Z", "closed 2026-03-28T01:45:00Z 2026-03-30T00:15:00Z"),
        (&night, "2026-03-29T00:00:00Z", "open 2026-03-28T21:00:00Z 2026-03-29T04:00:00Z"),
        // An hour that comes twice counts twice.
        (&early, "2026-10-25T00:15:00Z", "open 2026-10-24T23:30:00Z 2026-10-25T00:30:00Z"),
        (&early, "2026-10-25T01:15:00Z", "open 2026-10-25T01:00:00Z 2026-10-25T01:30:00Z"),
        (&swallowed, "2026-10-25T00:20:00Z", "open 2026-10-25T00:15:00Z 2026-10-25T00:45:00Z"),
        (&swallowed, "2026-10-25T01:20:00Z", "open 2026-10-25T01:15:00Z 2026-10-25T01:45:00Z"),
        (&half, "2026-10-25T00:45:00Z", "open 2026-10-25T00:30:00Z 2026-10-25T01:00:00Z"),
        (&half, "2026-10-25T01:15:00Z", "closed 2026-10-25T01:00:00Z 2026-10-25T01:30:00Z"),
        (&night, "2026-10-25T00:00:00Z", "open 2026-10-24T20:00:00Z 2026-10-25T05:00:00Z"),
    ] {
        assert_eq!(piece(hours, "Europe/Berlin", text), expected, "{text}");
    }
}

#[test]
fn unions_and_intersections() {
    let day_hours = Hours::new(&[window(&WORKDAYS, "09:00-17:00")], &[exception("2026-07-01", "2026-07-02", &[])]);
    let evening = Hours::new(&[window(&[Wed, Sat], "16:00-22:00")], &[]);
    let (either, both) = (day_hours.union(&evening), day_hours.intersection(&evening));
    for (text, expected_either, expected_both) in [
        // Wednesday the 8th, and Wednesday the 1st, on which the exception closes one of them.
        (
            "2026-07-08T16:30:00Z",
            "open 2026-07-08T09:00:00Z 2026-07-08T22:00:00Z",
            "open 2026-07-08T16:00:00Z 2026-07-08T17:00:00Z",
        ),
        (
            "2026-07-01T16:30:00Z",
            "open 2026-07-01T16:00:00Z 2026-07-01T22:00:00Z",
            "closed 2026-06-24T17:00:00Z 2026-07-08T16:00:00Z",
        ),
    ] {
        assert_eq!(piece(&either, "UTC", text), expected_either);
        assert_eq!(piece(&both, "UTC", text), expected_both);
    }
    assert_eq!(day_hours.union(&Hours::always()), Hours::always());
    assert_eq!(day_hours.intersection(&Hours::never()), Hours::never());
}

/// The rule as it stands in the documentation, with no compiling: what starts today, and what started yesterday.
fn open_by_the_rule(windows: &[Window], exceptions: &[Exception], on: Day, second: u32) -> bool {
    let starting = |on: Day| -> Vec<TimeRange> {
        match exceptions.iter().rev().find(|(span, _)| span.contains(on)) {
            Some((_, ranges)) => ranges.clone(),
            None => windows.iter().filter(|w| w.days().contains(&on.weekday())).map(Window::range).collect(),
        }
    };
    let today = starting(on).into_iter().any(|r| {
        let until = if r.crosses_midnight() { MIDNIGHT } else { r.until().seconds() };
        (r.from().seconds()..until).contains(&second)
    });
    today || starting(on.previous().unwrap()).into_iter().any(|r| r.crosses_midnight() && second < r.until().seconds())
}

/// Pieces on random hours over the two nights on which clocks change: constant within, different at both ends, and the
/// value that the rule gives.
#[test]
fn pieces_are_tight_and_agree_with_the_rule() {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for name in ["Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe", "UTC"] {
        let zone = zone(name);
        for around in ["2011-12-29", "2018-02-16", "2018-11-02", "2026-03-28", "2026-10-03", "2026-10-24"] {
            for _ in 0..12 {
                let mut random_range = || {
                    let from = u32::try_from(next(48) * 1_800).unwrap();
                    let until = u32::try_from(next(49) * 1_800).unwrap();
                    let time = |s| TimeOfDay::from_seconds(s).unwrap();
                    TimeRange::new(time(from), time(until)).unwrap_or(TimeRange::DAY)
                };
                let ranges: Vec<TimeRange> = (0..6).map(|_| random_range()).collect();
                let windows: Vec<Window> = ranges[..(next(4) as usize)]
                    .iter()
                    .map(|r| Window::new(Weekday::ALL.into_iter().filter(|_| next(2) == 0).collect::<Vec<_>>(), *r))
                    .collect();
                let exceptions: Vec<Exception> = (0..next(3))
                    .map(|_| {
                        let from = day(around).add_days(next(5) as i64 - 2).unwrap();
                        let until = from.add_days(1 + next(3) as i64).unwrap();
                        (Span::new(from, until).unwrap(), ranges[..(next(3) as usize)].to_vec())
                    })
                    .collect();
                let hours = Hours::new(&windows, &exceptions);
                let rule = |at: Moment| {
                    let (on, time) = zone.local(at);
                    open_by_the_rule(&windows, &exceptions, on, time.seconds())
                };
                for half_hours in -60..100 {
                    let moment = Moment::utc(day(around), TimeOfDay::START)
                        .unwrap()
                        .add_seconds(half_hours * 1_800 + 7)
                        .unwrap();
                    let piece = hours.piece(&zone, moment);
                    assert_eq!(piece.value, rule(moment), "{name} {moment}");
                    assert_eq!(piece.value, hours.open_in(&zone, moment));
                    assert!(piece.contains(moment));
                    for edge in [piece.until, piece.from.and_then(Moment::previous)].into_iter().flatten() {
                        assert_ne!(piece.value, rule(edge), "{name} {moment} {piece:?} {windows:?} {exceptions:?}");
                    }
                    // Nothing changes in between: every edge of a window falls on a half hour of some wall clock.
                    let (mut inside, until) =
                        (piece.from.unwrap_or(moment).max(moment.add_seconds(-400_000).unwrap()), piece.until);
                    let limit = until.unwrap_or(Moment::MAX).min(moment.add_seconds(400_000).unwrap());
                    while half_hours % 7 == 0 && inside < limit {
                        assert_eq!(rule(inside), piece.value, "{name} {moment} {piece:?} at {inside}");
                        inside = inside.add_seconds(900).unwrap();
                    }
                }
            }
        }
    }
}

#[test]
fn no_calendar_takes_long() {
    // A closure of ten thousand years until a Friday, and ten thousand extra openings of what is always open.
    let ages = Hours::new(&[window(&WORKDAYS, "09:00-17:00")], &[exception("0001-01-01", "9999-12-31", &[])]);
    assert_eq!(piece(&ages, "Europe/Berlin", "2026-07-01T10:00:00Z"), "closed … 9999-12-31T08:00:00Z");
    let many: Vec<Exception> = (0..10_000)
        .map(|n| {
            let from = day("2000-01-01").add_days(n * 2).unwrap();
            (Span::new(from, from.next().unwrap()).unwrap(), vec![TimeRange::DAY])
        })
        .collect();
    let hours = Hours::new(&[window(&Weekday::ALL, "00:00-24:00")], &many);
    assert_eq!(piece(&hours, "Europe/Berlin", "2026-07-01T10:00:00Z"), "open … …");
    // The last change of the clocks before it is far away, and so is the exception.
    let far = Hours::new(&[], &[exception("9000-07-01", "9000-07-02", &["10:00-11:00"])]);
    assert_eq!(piece(&far, "Europe/Berlin", "2026-07-01T10:00:00Z"), "closed … 9000-07-01T08:00:00Z");
    assert_eq!(piece(&far, "Europe/Berlin", "9900-07-01T10:00:00Z"), "closed 9000-07-01T09:00:00Z …");
}
