//! A search for sequences of changes that leave a customer with more than they paid for: members do what the rules let them,
//! are billed and pay every month, and leave; then what they had is held against what they paid.

use super::sequences::numbers;
use crate::random_spaces::Dice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tenure::billing::numbered;
use tenure::change::Request;
use tenure::credit::Reason;
use tenure::id::{CreditId, CustomerId};
use tenure::space::Space;
use tenure::space::facts::{Facts, Party, Policy};
use tenure::time::{Day, Moment};

/// Plans of one price a month, which grant minutes.
const PLANS: [(&str, i64, i64); 3] = [("solo", 10_000, 60), ("office", 30_000, 120), ("suite", 50_000, 300)];
const START: &str = "2026-01-05";
const END: &str = "2026-07-01";

fn space(policy: &str) -> Space {
    let recorded = "2025-01-01T09:00:00Z";
    let plans: Vec<Value> = PLANS
        .iter()
        .enumerate()
        .map(|(rank, (plan, price, minutes))| {
            json!({"id": format!("{plan}-1"), "recorded": recorded, "plan": plan, "from": "2025-01-01", "name": plan,
                "kind": "recurring", "public": true, "rank": rank, "billing": {"every": "P1M", "anchor": "calendar"},
                "price": {"flat": {"amount": format!("{}.00 EUR", price / 100)}},
                "allowances": [{"credit": "minutes", "amount": minutes.to_string()}]})
        })
        .collect();
    let mut facts: Facts = serde_json::from_value(json!({"format": 1, "edition": 1,
        "space": {"id": "club", "name": "Club", "currency": "EUR", "zone": "UTC"},
        "credits": [{"id": "minutes", "recorded": recorded, "name": "Minutes", "step": "1"}],
        "plans": plans, "customers": [{"id": "ann", "recorded": recorded}]}))
    .unwrap();
    let policy = Policy::preset(policy).unwrap();
    facts.policies.push(Policy { from: "2025-01-01".parse().unwrap(), ..policy });
    Space::from_facts(facts).unwrap()
}

/// What a member does next.
fn action(dice: &mut Dice, membership: &str, today: Day) -> Value {
    let plan = PLANS[dice.roll(PLANS.len())].0;
    let when = ["now", "period_end"][dice.roll(2)];
    let later = today.add_days(dice.roll(20) as i64 + 1).unwrap();
    match dice.roll(9) {
        0 => json!({"sign_up": {"customer": "ann", "plan": plan}}),
        1..=3 => json!({"switch": {"membership": membership, "plan": plan, "when": when}}),
        4 => json!({"cancel": {"membership": membership, "when": when}}),
        5 => json!({"undo_cancellation": {"membership": membership}}),
        6 => json!({"pause": {"membership": membership, "until": later}}),
        7 => json!({"resume": {"membership": membership}}),
        _ => json!({"renew": {"membership": membership}}),
    }
}

fn put(space: &Space, by: &Value, at: Moment, id: &str, action: &Value) -> Option<Space> {
    let request = json!({"at": at, "by": by, "commands": [{"id": id, "do": action}]});
    let request = Request::read(request.to_string().as_bytes()).unwrap();
    let proposal = space.propose(&request).ok().filter(|proposal| proposal.accepted)?;
    Some(space.with(proposal.facts).unwrap())
}

/// Something that was done on a day, under the id of its command.
type Deed = (Day, String, Value);

/// What the member had beyond what they paid: in cents of plans' days, and in minutes granted beyond the best plan of a month.
#[derive(Clone, Default)]
struct Found {
    cents: i64,
    minutes: i64,
    story: Vec<Deed>,
}

/// Plays what the dice give, or the deeds of a story again.
fn play(policy: &str, seed: u64, again: Option<&[Deed]>) -> Found {
    let mut dice = Dice::new(numbers(seed, 400));
    let (start, end): (Day, Day) = (START.parse().unwrap(), END.parse().unwrap());
    let (ann, mut space) = (CustomerId::new("ann").unwrap(), space(policy));
    let noon = |day: Day, hour: u32| Moment::parse(&format!("{day}T{hour:02}:00:00Z")).unwrap();
    let member = json!({"member": "ann"});
    let mut story = Vec::new();
    let (mut day, mut n) = (start, 0);
    let bill = |space: &Space, day: Day| {
        let bill = space.bill(day).unwrap();
        space.with(bill.facts(space.header(), noon(day, 23), numbered(&format!("i{day}"))).unwrap()).unwrap()
    };
    while day < end {
        let deeds: Vec<Deed> = match again {
            Some(story) => story.iter().filter(|deed| deed.0 == day).cloned().collect(),
            None if dice.roll(10) < 2 || n == 0 => {
                let held = space.facts().memberships;
                let none = || "none".to_owned();
                let held = held.get(dice.roll(held.len().max(1))).map_or_else(none, |held| held.id.to_string());
                n += 1;
                vec![(day, format!("c{n}"), action(&mut dice, &held, day))]
            }
            None => Vec::new(),
        };
        for (day, id, action) in deeds {
            if let Some(after) = put(&space, &member, noon(day, 8), &id, &action) {
                story.push((day, id, action));
                space = after;
            }
        }
        if day == day.month_end() {
            space = bill(&space, day);
        }
        day = day.next().unwrap();
    }
    for held in space.facts().memberships {
        let action = json!({"cancel": {"membership": held.id, "when": {"on": end}, "waived": true}});
        space = put(&space, &json!({"manager": "eva"}), noon(end, 0), &format!("last-{}", held.id), &action)
            .unwrap_or(space);
    }
    space = bill(&space, end);
    // What was had: the share of each month's price, to the second, while a plan lets its holder in.
    let mut had = 0_i128;
    let mut minutes_of_best: BTreeMap<String, i64> = BTreeMap::new();
    for piece in space.timeline(&ann, noon(start, 0), noon(end, 0)).unwrap() {
        let (mut from, until) =
            (piece.from.unwrap_or(noon(start, 0)).max(noon(start, 0)), piece.until.unwrap_or(noon(end, 0)));
        let held = piece.holdings.iter().filter(|held| held.admits);
        let plans: Vec<_> = held.filter_map(|held| PLANS.iter().find(|plan| plan.0 == held.plan.as_str())).collect();
        while from < until.min(noon(end, 0)) {
            let (first, next) = month_of(from);
            let piece_ends = next.min(until).min(noon(end, 0));
            let (part, whole) = (piece_ends.micros() - from.micros(), next.micros() - first.micros());
            had +=
                plans.iter().map(|plan| i128::from(plan.1) * 1000 * i128::from(part) / i128::from(whole)).sum::<i128>();
            let minutes: i64 = plans.iter().map(|plan| plan.2).sum();
            let best = minutes_of_best.entry(from.to_string()[..7].to_owned()).or_default();
            *best = minutes.max(*best);
            from = piece_ends;
        }
    }
    let lines = space.facts().invoices.into_iter().flat_map(|invoice| invoice.lines);
    let paid: i64 = lines.map(|line| line.amount.minor()).sum();
    let minutes = CreditId::new("minutes").unwrap();
    let history = space.ledger(&Party::Customer(ann), &minutes, noon(end, 0)).unwrap();
    let mut granted: BTreeMap<String, i64> = BTreeMap::new();
    for entry in history.entries.iter().filter(|entry| matches!(entry.reason, Reason::Granted | Reason::Refilled)) {
        *granted.entry(entry.at.to_string()[..7].to_owned()).or_default() +=
            entry.amount.0.to_string().parse::<f64>().unwrap() as i64;
    }
    let beyond = granted.iter().map(|(month, granted)| granted - minutes_of_best.get(month).unwrap_or(&0)).max();
    Found { cents: (had / 1000) as i64 - paid, minutes: beyond.unwrap_or(0), story }
}

/// The first instant of a month in UTC, and of the next.
fn month_of(at: Moment) -> (Moment, Moment) {
    let first: Day = format!("{}-01", &at.to_string()[..7]).parse().unwrap();
    let start = |day: Day| Moment::parse(&format!("{day}T00:00:00Z")).unwrap();
    (start(first), start(first.month_end().next().unwrap()))
}

/// The worst that is found for a policy, by one measure, with as few deeds as it takes.
fn search(policy: &str, seeds: u64, measure: impl Fn(&Found) -> i64) -> Found {
    let found = (1..=seeds).map(|seed| play(policy, seed, None)).max_by_key(&measure).unwrap_or_default();
    let mut small = found.clone();
    let mut n = small.story.len();
    // The last first: what comes later leans on what comes before.
    while n > 0 {
        n -= 1;
        let mut fewer = small.story.clone();
        fewer.remove(n);
        let without = play(policy, 0, Some(&fewer));
        if measure(&without) * 2 >= measure(&found) {
            n = n.min(without.story.len());
            small = without;
        }
    }
    small
}

/// The most that may be had for nothing, in cents and in minutes, under each policy, in so many sequences. Beyond rounding it is
/// the policy's choice, and the guide warns of it (docs/src/changes.md): Kill Bill measures a short February stub against 31
/// days; where seconds count, periods begin at the hour of joining and not at midnight; the stores charge an upgrade from the
/// day after it. Credits are kept after a downgrade at once, so that who then takes a second membership has both.
const FOUND: [(&str, i64, i64); 5] =
    [("default", 10, 300), ("kill_bill", 5_000, 300), ("lago", 10, 300), ("stripe", 200, 300), ("store", 3_000, 300)];

/// `TENURE_SEARCH` asks for more than forty sequences a policy.
#[test]
fn nobody_has_more_than_they_paid_for() {
    let seeds = std::env::var("TENURE_SEARCH").ok().and_then(|n| n.parse().ok()).unwrap_or(40);
    for (policy, cents, minutes) in FOUND {
        let most = search(policy, seeds, |found| found.cents);
        assert!(most.cents <= cents, "{policy}: {} cents more than paid, by {:#?}", most.cents, most.story);
        let granted = search(policy, seeds, |found| found.minutes);
        let beyond = granted.minutes;
        assert!(beyond <= minutes, "{policy}: {beyond} minutes beyond the best plan, by {:#?}", granted.story);
        println!("{policy}: at most {} cents more than paid, {beyond} minutes beyond the best plan", most.cents);
    }
}
