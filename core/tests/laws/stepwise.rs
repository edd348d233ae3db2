//! Law 2, day by day: a host that bills every evening and records its invoices has billed, at the end, what one bill would
//! have asked, under every preset and under random policies.
//!
//! Held against each other is what was billed for each payer, subject, rule and period. How invoices are cut, and hence what
//! account credit they give and use, depends on how often is billed, and so do the settings that hold invoices back
//! (`invoices.minimum`, `invoices.zero`): they are left out, as in the law of months.

use super::billing::{all_issued, sums};
use super::small::{Verdict, check, difference};
use crate::config;
use crate::random_spaces::credits::spaces_with_credits;
use crate::random_spaces::{day, spaces};
use proptest::prelude::*;
use serde_json::{Value, json};
use tenure::billing::numbered;
use tenure::id::FactId;
use tenure::space::Space;
use tenure::space::facts::{Facts, PauseFee, Policy};
use tenure::time::{Day, Moment};

/// The facts under one preset from the beginning, whatever their own policies say; what a pause does is left as it was.
fn under(facts: &Facts, preset: &str) -> Facts {
    let own = |with: fn(&Policy) -> bool| facts.policies.iter().find(|policy| with(policy));
    let default = own(|policy| policy.default_plan.is_some());
    let policy = Policy {
        id: FactId::new("preset").unwrap(),
        from: Day::MIN,
        default_plan: default.and_then(|policy| policy.default_plan.clone()),
        default_on: default.map(|policy| policy.default_on.clone()).unwrap_or_default(),
        pause: own(|policy| policy.pause != PauseFee::Credit).map_or(PauseFee::Credit, |policy| policy.pause),
        ..Policy::preset(preset).unwrap()
    };
    let mut facts = facts.clone();
    facts.voids.retain(|void| void.kind != tenure::space::facts::FactKind::Policy);
    facts.policies = vec![policy];
    facts
}

/// The space after what is owed through a day was invoiced.
fn billed(space: Space, through: Day, recorded: Moment) -> Result<Space, String> {
    let bill = space.bill(through).map_err(|error| format!("through {through}: {error}"))?;
    if bill.invoices.is_empty() {
        return Ok(space);
    }
    let issued = bill
        .facts(space.header(), recorded, numbered(&format!("{through}-{}", recorded.micros())))
        .map_err(|error| error.to_string())?;
    space.with(issued).map_err(|errors| errors.to_string())
}

/// Billed through every day from one to another.
fn daily(mut space: Space, from: Day, through: Day, recorded: Moment) -> Result<Space, String> {
    let mut day = from;
    while day <= through {
        space = billed(space, day, recorded)?;
        day = day.next().unwrap();
    }
    Ok(space)
}

/// Everything is known beforehand; only the billing goes step by step.
pub fn stepwise(facts: &Facts, from: Day, through: Day) -> Verdict {
    let space = Space::from_facts(all_issued(facts)).unwrap();
    let recorded = Moment::parse("2035-12-01T00:00:00Z").unwrap();
    let at_once = billed(space.clone(), through, recorded)?;
    let by_day = daily(space, from, through, recorded)?;
    let what = format!("what was billed day by day through {through}");
    difference(&what, &sums(&by_day.facts()), &sums(&at_once.facts()))
}

/// The facts, those about what is held becoming known some days before or after their effect, the others long before. What
/// depends on invoices (payments for them, voids of them, closings) is left out, and so are they.
fn becoming_known(facts: &Facts) -> Facts {
    const HELD: [&str; 11] = [
        "memberships",
        "shares",
        "links",
        "switches",
        "seat_changes",
        "price_changes",
        "pauses",
        "attachments",
        "renewals",
        "cancellations",
        "endings",
    ];
    let mut file = serde_json::to_value(facts).unwrap();
    for gone in ["invoices", "payments", "closings", "status_overrides"] {
        file.as_object_mut().unwrap().remove(gone);
    }
    for (array, facts) in file.as_object_mut().unwrap() {
        for fact in facts.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
            let date = ["at", "from"].iter().find_map(|field| fact.get(*field)?.as_str().map(|at| at[..10].to_owned()));
            let Some(recorded) = fact.get_mut("recorded") else { continue };
            *recorded = json!("2019-01-01T00:00:00Z");
            if let Some(date) = date.filter(|_| HELD.contains(&array.as_str())) {
                let lead =
                    [-20, -3, 0, 0, 0, 2, 15][fact["id"].as_str().unwrap().bytes().map(usize::from).sum::<usize>() % 7];
                let day = Day::parse(&date).unwrap().add_days(lead).unwrap();
                fact["recorded"] = json!(format!("{day}T10:00:00Z"));
            }
        }
        if array == "voids" {
            facts.as_array_mut().unwrap().retain(|void| !matches!(void["kind"].as_str(), Some("invoice" | "payment")));
            // Nobody is left to give back to who was entered by mistake: that is known from the beginning.
            for void in facts.as_array_mut().unwrap() {
                let late = !matches!(void["kind"].as_str(), Some("customer" | "company" | "coupon" | "redemption"));
                void["recorded"] = json!(if late { "2024-05-02T09:00:00Z" } else { "2019-01-01T00:00:00Z" });
            }
        }
    }
    serde_json::from_value(file).unwrap()
}

/// Every evening is billed what is owed by what is known then: what becomes known late is corrected, and in the end everything
/// was billed as if it had been known all along.
pub fn learning(facts: &Facts, from: Day, through: Day) -> Verdict {
    let facts = becoming_known(&all_issued(facts));
    let Ok(whole) = Space::from_facts(facts.clone()) else { return Ok(()) };
    let zone = facts.space.zone;
    let mut times: Vec<Moment> = Vec::new();
    for fact in serde_json::to_value(&facts).unwrap().as_object().unwrap().values() {
        let recorded = fact.as_array().into_iter().flatten().filter_map(|fact| fact["recorded"].as_str());
        times.extend(recorded.map(|at| Moment::parse(at).unwrap()));
    }
    times.sort();
    let latest = Moment::parse("2035-12-01T00:00:00Z").unwrap();
    let mut space = whole.clone();
    let mut known: Option<Space> = None;
    let mut day = from;
    while day <= through {
        let (morning, evening) = (zone.start_of(day).unwrap(), zone.start_of(day.next().unwrap()).unwrap());
        if times.iter().any(|at| morning <= *at && *at < evening) {
            known = None;
        }
        let before = known.take().unwrap_or_else(|| space.known_on(evening.previous().unwrap()).unwrap());
        let after = billed(before.clone(), day, evening.previous().unwrap())?;
        if after.facts().invoices.len() != before.facts().invoices.len() {
            let mut issued = Facts::new(facts.space.clone());
            issued.invoices = after.facts().invoices;
            space = space.with(issued).map_err(|errors| errors.to_string())?;
        }
        known = Some(after);
        day = day.next().unwrap();
    }
    let by_day = billed(space, through, latest)?;
    let at_once = billed(whole, through, latest)?;
    let what = format!("what was billed day by day through {through}, as it became known");
    difference(&what, &sums(&by_day.facts()), &sums(&at_once.facts()))
}

/// The bills of a few months, which begin before anything is owed.
fn span() -> impl Strategy<Value = (Day, Day)> {
    (day(), 30..140_i64).prop_map(|(through, days)| (through.add_days(-days).unwrap(), through))
}

/// A tenth of the cases of other laws, each being a hundred bills: `TENURE_CASES=200000` for twenty thousand.
fn fewer() -> ProptestConfig {
    ProptestConfig { cases: config().cases.div_ceil(10), ..config() }
}

macro_rules! presets {
    ($($preset:ident)*) => {
        /// Every preset has its test.
        #[test]
        fn every_preset() {
            assert_eq!(Policy::PRESETS, [$(stringify!($preset)),*]);
        }
        $(mod $preset {
            use super::*;
            proptest! {
                #![proptest_config(fewer())]

                #[test]
                fn law_2_day_by_day(random in prop_oneof![spaces(), spaces_with_credits()], (from, through) in span()) {
                    check(&random.0, |facts| stepwise(&under(facts, stringify!($preset)), from, through));
                }

                #[test]
                fn law_2_as_it_becomes_known(random in spaces(), (from, through) in span()) {
                    check(&random.0, |facts| learning(&under(facts, stringify!($preset)), from, through));
                }
            }
        })*
    };
}

presets!(default kill_bill lago stripe openmeter store);

proptest! {
    #![proptest_config(fewer())]

    /// **Law 2**, day by day, under random policies.
    #[test]
    fn law_2_day_by_day(random in prop_oneof![spaces(), spaces_with_credits()], (from, through) in span()) {
        check(&random.0, |facts| stepwise(facts, from, through));
    }

    /// **Law 2**, day by day, under random policies, by what is known on each.
    #[test]
    fn law_2_as_it_becomes_known(random in spaces(), (from, through) in span()) {
        check(&random.0, |facts| learning(facts, from, through));
    }
}
