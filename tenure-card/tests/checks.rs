//! What a card comes to: a table of cases, worked out by hand; and law 12 over random clocks.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, clippy::indexing_slicing)]

mod common;

use common::{DAY, NOW, at, bound, claims, four_with_hours, keys, permissions, sign};
use proptest::prelude::*;
use tenure_card::card::present;
use tenure_card::{
    Age, Algorithm, Claims, Clock, Decision, DeniedCard, DenyList, Generations, Grant, Instant, Known, Permission,
    Reading, Reason, Verdict, Verified, check,
};

const HOUR: i64 = 3_600;

fn verified(claims: &Claims) -> Verified {
    Verified::read(&sign(claims), &[keys()], None).unwrap()
}

/// Asks with the published numbers, at a time that is not in doubt.
fn ask(claims: &Claims, permission: &str, unix: i64) -> Decision {
    let (permissions, generations) = ([permissions()], Generations::default());
    let known = Known { denied: &[], permissions: &permissions, generations: &generations };
    check(&verified(claims), permission, known, &Reading::sure(at(unix)))
}

#[test]
fn a_card_through_its_life() {
    use Reason::*;
    use Verdict::*;
    let path = |path: &str| Grant::new(Permission::Path(path.into()));
    let spans = Claims {
        grants: vec![
            path("door/main"),
            Grant { from: Some(at(NOW + 2 * DAY)), until: Some(at(NOW + 10 * DAY)), ..path("room/*") },
            Grant { until: Some(at(NOW + 3 * DAY)), grace: Some(at(NOW + 5 * DAY)), ..path("sauna") },
            Grant { needs_fresh: true, ..path("cash") },
            Grant::new(Permission::Number(99)),
        ],
        ..claims()
    };
    let (fresh, expires) = (NOW + 7 * DAY, NOW + 30 * DAY);
    for (permission, unix, verdict, reasons, until) in [
        ("door/main", NOW, Allowed, vec![Granted], Some(fresh)),
        ("door/main", fresh - 1, Allowed, vec![Granted], Some(fresh)),
        ("door/main", fresh, Allowed, vec![Granted, Stale], Some(expires)),
        ("door/main", expires - 1, Allowed, vec![Granted, Stale], Some(expires)),
        ("door/main", expires, Denied, vec![Expired], None),
        ("room/blue", NOW, Denied, vec![NotYet], Some(NOW + 2 * DAY)),
        ("room/blue", NOW + 2 * DAY, Allowed, vec![Granted], Some(fresh)),
        ("room", NOW + 8 * DAY, Allowed, vec![Granted, Stale], Some(NOW + 10 * DAY)),
        ("room/blue", NOW + 10 * DAY, Denied, vec![Ended, Stale], Some(expires)),
        ("sauna", NOW, Allowed, vec![Granted], Some(NOW + 3 * DAY)),
        ("sauna", NOW + 3 * DAY, Allowed, vec![InGrace], Some(NOW + 5 * DAY)),
        ("sauna", NOW + 5 * DAY, Denied, vec![Ended], Some(fresh)),
        ("cash", NOW, Allowed, vec![Granted], Some(fresh)),
        ("cash", fresh, Unsure, vec![NeedsFresh, Stale], Some(expires)),
        // What number 99 stands for is not known here: it may be this one.
        ("bar", NOW, Unsure, vec![UnknownNumber], Some(fresh)),
    ] {
        // Of what is denied by the others, number 99 could still be it.
        let mut wanted = (verdict, reasons);
        if verdict == Denied && !wanted.1.contains(&Expired) {
            wanted.0 = Unsure;
        }
        let decision = ask(&spans, permission, unix);
        let mut reasons = decision.reasons.clone();
        reasons.retain(|reason| permission == "bar" || *reason != UnknownNumber);
        assert_eq!((decision.verdict, reasons), wanted, "{permission} at {unix}");
        assert_eq!(decision.until.map(Instant::unix), until, "{permission} at {unix}");
        assert!(decision.bearer);
    }
    let decision = ask(&claims(), "bar", NOW);
    assert_eq!((decision.verdict, decision.reasons, decision.until), (Denied, vec![NotGranted], Some(at(expires))));
}

#[test]
fn hours_and_numbers() {
    use Reason::*;
    use Verdict::*;
    let claims = four_with_hours();
    // Monday 30 November 2026, 10:00 in Berlin. Door 1 is open from 8 to 18 on workdays, 10 to 16 on Saturdays; it is
    // closed on 25 and 26 December, a Friday and a Saturday. Midnight in Berlin is 23:00 UTC.
    let midnight = NOW - 10 * HOUR;
    let local = |day: i64, hour: i64| midnight + day * DAY + hour * HOUR;
    let fresh = NOW + 7 * DAY;
    for (permission, unix, verdict, reasons, until) in [
        ("door/main", local(0, 10), Allowed, vec![Granted], local(0, 18)),
        ("door/main", local(0, 18), Denied, vec![OutsideHours], local(1, 8)),
        ("door/main", local(4, 20), Denied, vec![OutsideHours], local(5, 10)),
        ("door/main", local(5, 16), Denied, vec![OutsideHours], local(7, 8)),
        // Thursday evening before the holiday: closed until Monday the 28th.
        ("door/main", local(24, 18), Denied, vec![OutsideHours, Stale], local(28, 8)),
        ("door/main", local(25, 12), Denied, vec![OutsideHours, Stale], local(28, 8)),
        // The night door from the 14th day on: 18:00 to 02:00, but not in the night to Sunday.
        ("door/night", local(0, 20), Denied, vec![NotYet], fresh),
        ("door/night", local(15, 20), Allowed, vec![Granted, Stale], local(16, 2)),
        ("door/night", local(16, 1), Allowed, vec![Granted, Stale], local(16, 2)),
        ("door/night", local(19, 20), Denied, vec![OutsideHours, Stale], local(20, 18)),
        ("door/night", local(20, 23), Allowed, vec![Granted, Stale], local(21, 2)),
        // After the clocks went forward on the 80th day at 09:00 UTC, 8:00 is an hour earlier.
        ("door/main", local(81, 8) - HOUR, Allowed, vec![Granted, Stale], local(81, 18) - HOUR),
    ] {
        let decision = ask(&claims, permission, unix);
        let got = (decision.verdict, decision.reasons, decision.until);
        assert_eq!(got, (verdict, reasons, Some(at(until))), "{permission} at {unix}");
    }
}

#[test]
fn what_stands_above_the_grants() {
    use Reason::*;
    use Verdict::*;
    let (card, permissions) = (claims(), [permissions()]);
    let revoked = |card: Vec<u8>| {
        [DenyList::new("harbour", 1, at(NOW), vec![DeniedCard { card, expires: at(NOW + 30 * DAY) }]).unwrap()]
    };
    let elsewhere = [DenyList::new("quay", 1, at(NOW), revoked(card.id.clone())[0].entries().to_vec()).unwrap()];
    let seen = |subject: &str, generation| {
        let mut seen = Generations::default();
        seen.saw("harbour", subject, generation);
        seen
    };
    for (what, denied, generations, verdict, reason) in [
        ("nothing", revoked(vec![9]), seen("ann", 3), Allowed, Granted),
        ("revoked", revoked(card.id.clone()), seen("ann", 3), Denied, Revoked),
        ("another issuer's list", elsewhere, seen("ann", 2), Allowed, Granted),
        ("a newer card was seen", revoked(vec![9]), seen("ann", 4), Denied, Superseded),
        ("a newer card of another", revoked(vec![9]), seen("bob", 4), Allowed, Granted),
    ] {
        let known = Known { denied: &denied, permissions: &permissions, generations: &generations };
        let decision = check(&verified(&card), "door/main", known, &Reading::sure(at(NOW)));
        assert_eq!((decision.verdict, decision.reasons), (verdict, vec![reason]), "{what}");
    }
}

#[test]
fn pictures_of_a_screen() {
    use Reason::*;
    use Verdict::*;
    let card = sign(&bound());
    let shown = present(&card, at(NOW + HOUR), None, Algorithm::EdDsa).sign(&common::device());
    let generations = Generations::default();
    let known = Known { denied: &[], permissions: &[], generations: &generations };
    let read = |bytes: &[u8]| Verified::read(bytes, &[keys()], None).unwrap();
    for (what, bytes, second, verdict, reason, until) in [
        ("the card alone", &card, HOUR, Denied, NotProven, 30 * DAY),
        ("at once", &shown, HOUR, Allowed, Granted, HOUR + 60),
        ("within the minute", &shown, HOUR + 59, Allowed, Granted, HOUR + 60),
        ("a minute later", &shown, HOUR + 60, Denied, ShownTooLongAgo, 30 * DAY),
        ("a device whose clock is ahead", &shown, HOUR - 120, Allowed, Granted, HOUR + 60),
        ("too far ahead", &shown, HOUR - 121, Denied, ShownTooLongAgo, HOUR - 120),
    ] {
        let decision = check(&read(bytes), "door/main", known, &Reading::sure(at(NOW + second)));
        let got = (decision.verdict, decision.reasons, decision.until.unwrap().unix() - NOW);
        assert_eq!(got, (verdict, vec![reason], until), "{what}");
        assert!(!decision.bearer);
    }
}

/// What a verifier sees at a clock that was read as this before.
fn with_clock(clock: Clock, claims: &Claims, unix: i64) -> (Decision, Clock) {
    let (reading, next) = clock.signed(claims.issued).read(at(unix));
    let generations = Generations::default();
    let known = Known { denied: &[], permissions: &[], generations: &generations };
    (check(&verified(claims), "door/main", known, &reading), next)
}

#[test]
fn clocks_that_go_back() {
    use Verdict::*;
    // A card for thirty days from NOW on, seen first at NOW.
    for (what, reads) in [
        ("as time goes", vec![(0, Allowed), (HOUR, Allowed), (29 * DAY, Allowed), (30 * DAY, Denied)]),
        ("a small step back", vec![(HOUR, Allowed), (HOUR - 120, Allowed), (HOUR - 121, Unsure)]),
        ("small steps do not add up", vec![(HOUR, Allowed), (HOUR - 100, Allowed), (HOUR - 200, Unsure)]),
        ("back to the end of its life", vec![(0, Allowed), (31 * DAY, Denied), (29 * DAY, Unsure), (30 * DAY, Denied)]),
        ("back, and on again", vec![(5 * DAY, Allowed), (DAY, Unsure), (4 * DAY, Unsure), (5 * DAY, Allowed)]),
        ("before it was issued", vec![(-DAY, Unsure), (-121, Unsure), (-120, Allowed), (0, Allowed)]),
        // Once wrong by a century: locked for as long as a card lives, and no longer. This card is over by then.
        ("a century ahead", vec![(36_500 * DAY, Denied), (DAY, Unsure), (29 * DAY, Unsure), (30 * DAY, Denied)]),
    ] {
        let mut clock = Clock::default();
        for (second, verdict) in reads {
            let (decision, next) = with_clock(clock, &claims(), NOW + second);
            assert_eq!(decision.verdict, verdict, "{what}: at {second}");
            clock = next;
        }
    }
}

#[test]
fn a_clock_once_wrong_locks_for_one_life_alone() {
    let (_, clock) = Clock::default().signed(at(NOW)).read(at(NOW + 36_500 * DAY));
    let (_, mut clock) = clock.read(at(NOW));
    // A card of ten days, made anew every day.
    let life = 10 * DAY;
    for day in 0..40 {
        let issued = at(NOW + day * DAY);
        let card = Claims { issued, fresh_until: issued, expires: issued.plus(life), ..claims() };
        let (decision, next) = with_clock(clock, &card, NOW + day * DAY + HOUR);
        clock = next;
        let wanted = if day < 10 { Verdict::Unsure } else { Verdict::Allowed };
        assert_eq!(decision.verdict, wanted, "day {day}");
    }
}

/// What happens to a device: time passes, its clock is set, it is asked, it is installed anew.
#[derive(Clone, Debug)]
enum Event {
    Pass(i64),
    Set(i64),
    Ask(usize),
    Reinstall,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        4 => (0..12 * DAY).prop_map(Event::Pass),
        2 => (-60 * DAY..60 * DAY).prop_map(Event::Set),
        1 => (-3 * LEEWAY..3 * LEEWAY).prop_map(Event::Set),
        8 => (0usize..4).prop_map(Event::Ask),
        1 => Just(Event::Reinstall),
    ];
    proptest::collection::vec(event, 1..60)
}

const LEEWAY: i64 = tenure_card::LEEWAY;

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Law 12, the second half: no card is allowed past its own end, whatever the clock does.
    #[test]
    fn no_card_is_allowed_past_its_end(events in events()) {
        // Four cards of different lives; verifying them is done once, since it does not depend on the clock.
        let cards: Vec<Claims> = [(0, 1), (2, 10), (5, 30), (20, 21)]
            .map(|(from, life)| {
                let issued = at(NOW + from * DAY);
                Claims { issued, fresh_until: issued, expires: issued.plus(life * DAY), ..claims() }
            })
            .into();
        let read: Vec<Verified> = cards.iter().map(verified).collect();
        let generations = Generations::default();
        let known = Known { denied: &[], permissions: &[], generations: &generations };
        // The true time, and what the device's clock shows.
        let (mut truth, mut shown, mut never_behind) = (NOW, NOW, true);
        let mut clock = Clock::default();
        // Of each card: whether this installation knew it while, or before, its clock stood past the card's end.
        let mut over = [false; 4];
        for event in events {
            match event {
                Event::Pass(seconds) => (truth, shown) = (truth + seconds, shown + seconds),
                Event::Set(by) => shown = (shown + by).max(0),
                Event::Reinstall => (clock, over, never_behind) = (Clock::default(), [false; 4], true),
                Event::Ask(n) => {
                    never_behind &= shown >= truth;
                    // Only what is issued is seen.
                    if cards[n].issued.unix() > truth {
                        continue;
                    }
                    clock = clock.signed(cards[n].issued);
                    let (reading, next) = clock.read(at(shown));
                    clock = next;
                    for (over, card) in over.iter_mut().zip(&cards) {
                        *over |= shown >= card.expires.unix() && clock.signed >= card.issued;
                    }
                    let decision = check(&read[n], "door/main", known, &reading);
                    let allowed = decision.verdict == Verdict::Allowed;
                    let end = cards[n].expires;
                    prop_assert!(!(allowed && at(shown) >= end), "past its end on the clock");
                    prop_assert!(!(allowed && clock.signed >= end), "past its end as an issuer signed");
                    prop_assert!(!(allowed && over[n]), "after the clock stood past its end");
                    prop_assert!(!(allowed && never_behind && at(truth) >= end), "past its end, the clock never behind");
                    prop_assert!(decision.age != Age::Outdated || decision.verdict == Verdict::Denied);
                    // Rolled back: never allowed, unless a whole life has passed since.
                    if let Some(behind) = clock.behind {
                        let passed = shown - behind.since.unix();
                        prop_assert!(!allowed || passed >= cards[n].lifetime());
                    }
                }
            }
        }
        // And it is not locked for longer than a card lives: once the clock is right, a new card is good after its life.
        let life = 10 * DAY;
        let _ = clock.read(at(truth));
        let (_, next) = clock.read(at(truth));
        let issued = at(truth + life);
        let new = Claims { issued, fresh_until: issued, expires: issued.plus(life), ..claims() };
        let (reading, _) = next.signed(issued).read(issued);
        // Every time signed here has been by now.
        prop_assert!(reading.believed(new.lifetime()));
    }

    /// The piece of an answer: to its end nothing differs, there something does.
    #[test]
    fn until_is_tight(seconds in 0..95 * DAY, permission in 0usize..5) {
        let permission = ["door/main", "door/night", "room/blue", "cash/desk", "bar"][permission];
        let card = verified(&four_with_hours());
        let (permissions, generations) = ([permissions()], Generations::default());
        let known = Known { denied: &[], permissions: &permissions, generations: &generations };
        let ask = |unix: i64| check(&card, permission, known, &Reading::sure(at(unix)));
        let told = |decision: &Decision| (decision.verdict, decision.reasons.clone());
        let decision = ask(NOW + seconds);
        let end = decision.until.map_or(NOW + 100 * DAY, Instant::unix);
        prop_assert!(end > NOW + seconds);
        for step in 0..40 {
            let between = NOW + seconds + (end - NOW - seconds) * step / 40;
            prop_assert_eq!(told(&ask(between)), told(&decision));
        }
        prop_assert_eq!(told(&ask(end - 1)), told(&decision));
        if decision.until.is_some() {
            prop_assert_ne!(told(&ask(end)), told(&decision));
        }
    }
}
