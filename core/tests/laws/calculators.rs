//! Every calculator answers as the bill does: over random subscriptions, under every ready-made policy and mixtures of them,
//! to the cent. Prices are small and periods short, so that ties are common.

use crate::config;
use proptest::prelude::*;
use serde_json::{Value, json};
use tenure::billing::{DraftInvoice, numbered};
use tenure::calculator::*;
use tenure::money::Amount;
use tenure::plan::{CycleAnchor, Timing};
use tenure::space::Space;
use tenure::space::facts::*;
use tenure::time::{Day, Interval, Moment};
use tenure::zone::Zone;

/// One subscription, and what a year later becomes of it.
#[derive(Clone, Debug)]
struct Case {
    policy: Policy,
    zone: Zone,
    every: Interval,
    align: CycleAnchor,
    timing: Timing,
    starts: Day,
    /// Old and new, in cents.
    prices: [i64; 2],
    /// So many days into the second period, or after the start.
    after: i64,
}

const INTERVALS: [&str; 6] = ["P1M", "P3M", "P1Y", "P1W", "P30D", "P1D"];
const ZONES: [&str; 3] = ["UTC", "Europe/Berlin", "America/New_York"];
const TIMINGS: [Timing; 3] = [Timing::Advance, Timing::Arrears, Timing::ArrearsGreedy];

fn proration() -> impl Strategy<Value = Option<Proration>> {
    use PartCount::{Days, MonthOf, Months, Seconds};
    let counts = prop::sample::select(vec![Days, Seconds, MonthOf(30), MonthOf(28), Months, PartCount::None]);
    let firsts = prop::sample::select(vec![RoundFirst::Nothing, RoundFirst::Fraction(9), RoundFirst::Fraction(2)]);
    let stubs = prop::sample::select(vec![StubOf::Cycle, StubOf::Unclamped]);
    let parts = prop::sample::select(vec![RoundedPart::Kept, RoundedPart::Unused]);
    let mixed = (counts, stubs, firsts, parts).prop_map(|(count, stub_of, round_first, rounded)| Proration {
        count,
        stub_of,
        round_first,
        rounded,
        ..Proration::default()
    });
    prop::option::of(mixed)
}

fn case() -> impl Strategy<Value = Case> {
    let policy = (0..Policy::PRESETS.len(), proration()).prop_map(|(preset, proration)| {
        let preset = Policy::preset(Policy::PRESETS[preset]).unwrap();
        Policy { proration: proration.unwrap_or(preset.proration), ..preset }
    });
    let rhythm = (prop::sample::select(INTERVALS.to_vec()), 0..3_usize, 1..32_u8, 0..3_usize, 0..3_usize);
    let numbers = (0..800_i64, 1..4_000_i64, 1..4_000_i64, 0..400_i64);
    (policy, rhythm, numbers).prop_map(|(policy, (every, align, of_month, timing, zone), (starts, old, new, after))| {
        let every = Interval::parse(every).unwrap();
        let align = match align {
            1 if every.months().is_some() => CycleAnchor::Day { day: of_month },
            2 if every.to_string() != "P30D" => CycleAnchor::Calendar,
            _ => CycleAnchor::Anniversary,
        };
        let starts = "2023-11-20".parse::<Day>().unwrap().add_days(starts).unwrap();
        let (timing, zone) = (TIMINGS[timing], Zone::parse(ZONES[zone]).unwrap());
        Case { policy, zone, every, align, timing, starts, prices: [old, new], after }
    })
}

fn cents(minor: i64) -> Amount {
    Amount::parse(&format!("{}.{:02} EUR", minor / 100, minor % 100)).unwrap()
}

impl Case {
    fn rhythm(&self) -> Rhythm {
        Rhythm { align: Some(self.align), zone: Some(self.zone), ..Rhythm::new(self.starts.into(), self.every) }
    }

    fn settings(&self) -> (Option<Proration>, Option<tenure::money::Rounding>) {
        (Some(self.policy.proration), Some(self.policy.rounding))
    }

    /// A space in which somebody holds plan `a`, with more facts.
    fn space(&self, until: Option<Day>, more: Value) -> Space {
        let recorded = "2020-01-01T09:00:00Z";
        let plan = |id: &str, price: i64| {
            json!({"id": format!("{id}-1"), "recorded": recorded, "plan": id, "from": "2020-01-01", "name": id,
                "kind": "recurring", "price": {"flat": {"amount": cents(price).to_string()}},
                "billing": {"every": self.every, "anchor": self.align, "timing": self.timing}})
        };
        let mut facts = json!({"format": 1, "edition": 1,
            "space": {"id": "club", "name": "Club", "currency": "EUR", "zone": self.zone},
            "plans": [plan("a", self.prices[0]), plan("b", self.prices[1])],
            "customers": [{"id": "ann", "recorded": recorded}],
            "memberships": [{"id": "m", "recorded": recorded, "holder": {"customer": "ann"}, "plan": "a",
                "from": self.starts, "until": until}]});
        if until.is_none() {
            facts["memberships"][0].as_object_mut().unwrap().remove("until");
        }
        facts.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let mut facts: Facts = serde_json::from_value(facts).unwrap();
        facts.policies.push(Policy { from: "2020-01-01".parse().unwrap(), ..self.policy.clone() });
        Space::from_facts(facts).unwrap()
    }

    /// The second period, which is whole, and a day within it after the first. Periods of a day have none.
    fn within(&self) -> Option<(Day, Day, Day)> {
        let second = next_boundary(&self.rhythm(), self.starts.into(), None, None, None).unwrap();
        let second = cycle_at(&self.rhythm(), second).unwrap();
        let day = |when: tenure::time::When| when.to_string().parse::<Day>().unwrap();
        let (from, until) = (day(second.from), day(second.until));
        let on = from.add_days(1 + self.after % (until.days_since(from) - 1).max(1)).unwrap();
        (on < until).then_some((from, until, on))
    }

    /// What is left of a period on a day, which is still the old plan's or not.
    fn left(&self, (from, until): (Day, Day), on: Day, day: ChangeDay) -> Remaining {
        let count = self.policy.proration.count;
        if count != PartCount::Seconds {
            return remaining_days(from, until, on, Some(count), Some(day), Some(self.every)).unwrap();
        }
        let on = if day == ChangeDay::Old { on.next().unwrap() } else { on };
        let [from, until, on] = [from, until, on].map(|day| self.zone.start_of(day).unwrap());
        remaining_time(from, until, on).unwrap()
    }

    /// The space after a change in the second period, which was billed before, and its lines since then.
    fn changed(&self, billed: Day, on: Day, more: Value) -> Vec<(String, Day, i64)> {
        let before = self.space(None, json!({}));
        let at: Moment = self.zone.start_of(billed).unwrap();
        let bill = before.bill(billed).unwrap();
        let billed = bill.facts(before.header(), at, numbered("i")).unwrap();
        let space = self.space(None, more).with(billed).unwrap();
        lines(&space.bill(on.next().unwrap()).unwrap().invoices)
    }
}

/// Rule, first day of the period and cents of each line.
fn lines(invoices: &[DraftInvoice]) -> Vec<(String, Day, i64)> {
    let lines = invoices.iter().flat_map(|invoice| &invoice.lines);
    let shown = |line: &InvoiceLine| {
        let period = line.id.split('/').nth(2).unwrap().parse::<Day>().unwrap();
        (line.rule.to_string(), period, line.amount.minor())
    };
    let mut lines: Vec<_> = lines.map(shown).collect();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(config())]

    /// **Portions, prorated, are the lines of the bill**, be the end open or known from the start.
    #[test]
    fn portions_are_billed(case in case(), ends in prop::option::of(1..500_i64), through in 0..500_i64) {
        let until = ends.map(|days| case.starts.add_days(days).unwrap());
        let through = case.starts.add_days(through).unwrap();
        let invoices = case.space(until, json!({})).bill(through).unwrap().invoices;
        let mut billed: Vec<_> = invoices.iter().flat_map(|invoice| &invoice.lines).collect();
        billed.sort_by_key(|line| line.from);
        let billed: Vec<_> = billed.iter().map(|line| (line.from, line.until, line.amount.minor())).collect();
        let charged = Charged { from: case.starts, until, through };
        let (proration, rounding) = case.settings();
        let found = portions(&case.rhythm(), charged, Some(case.timing), proration).unwrap();
        let cost = |part: &BilledPortion| {
            let price = cents(case.prices[0]);
            let cost = prorate(price, part.numerator, part.denominator, proration, rounding).unwrap();
            (part.from, part.until, cost.amount.minor())
        };
        let expected: Vec<_> = found.iter().map(cost).filter(|(.., minor)| *minor != 0).collect();
        prop_assert_eq!(billed, expected);
    }

    /// **A cancellation gives back what is billed for it.**
    #[test]
    fn cancellations_are_billed(case in case()) {
        let case = Case { timing: Timing::Advance, ..case };
        let Some((from, until, on)) = case.within() else { return Ok(()) };
        let day = if case.policy.edges.last == LastDay::Charged { ChangeDay::Old } else { ChangeDay::New };
        let (proration, rounding) = case.settings();
        let left = case.left((from, until), on, day);
        let credit = cancellation(cents(case.prices[0]), left, None, None, proration, rounding).unwrap().credit.minor();
        let cancelled = json!({"cancellations": [
            {"id": "c", "recorded": case.zone.start_of(on).unwrap(), "membership": "m", "at": on}]});
        let expected = [("fee:a".to_owned(), from, credit)].into_iter().filter(|(.., minor)| *minor != 0);
        prop_assert_eq!(case.changed(from, on, cancelled), expected.collect::<Vec<_>>(), "{:?} left", left);
    }

    /// **A change of plan comes to what is billed for it**: credit and charge, or the difference.
    #[test]
    fn changes_are_billed(case in case()) {
        let case = Case { timing: Timing::Advance, ..case };
        let Some((from, until, on)) = case.within() else { return Ok(()) };
        let [old, new] = case.prices.map(cents);
        let change = case.policy.change;
        let (proration, rounding) = case.settings();
        let left = case.left((from, until), on, change.day);
        let dearer = change.judged_by == JudgedBy::Rank || new.minor() >= old.minor();
        let mut expected = match if dearer { change.upgrade } else { change.downgrade } {
            ChargeAs::Prorated => {
                let changed = plan_change(Some(old), Some(new), left, None, None, proration, rounding).unwrap();
                let (mut begins, mut charge) = (from, changed.charge.unwrap());
                if case.policy.after_switch == AfterSwitch::Restart {
                    let anchored = Rhythm { anchor: on.into(), ..case.rhythm() };
                    let first = first_charge(new, &anchored, on, proration, rounding).unwrap();
                    begins = cycle_at(&anchored, on.into()).unwrap().from.to_string().parse().unwrap();
                    charge = first.amount;
                    // Of one cycle, the months that are begun belong to the old plan.
                    if begins == from && matches!(case.policy.proration.count, PartCount::Months | PartCount::None) {
                        return Ok(());
                    }
                }
                vec![("fee:a".to_owned(), from, changed.credit.unwrap().minor()), ("fee:b".to_owned(), begins, charge.minor())]
            }
            // Not settled (the book's rules of policies): a difference of which something is rounded first.
            ChargeAs::Difference if case.policy.proration.round_first != RoundFirst::default() => return Ok(()),
            ChargeAs::Difference if case.policy.proration.count == PartCount::Seconds => return Ok(()),
            ChargeAs::Difference => {
                let side = |price| Subscription { price, every: case.every };
                let replaced = replacement(&StoreReplacement {
                    mode: Replacement::ChargeProratedPrice, old: side(old), from, until, new: side(new), on,
                    day: Some(change.day), proration, rounding,
                });
                vec![("fee:a".to_owned(), from, replaced.unwrap().charge_now.minor())]
            }
            ChargeAs::PeriodEnd | ChargeAs::Time => vec![],
        };
        expected.retain(|(.., minor)| *minor != 0);
        let switched = json!({"switches": [
            {"id": "s", "recorded": case.zone.start_of(on).unwrap(), "membership": "m", "at": on, "plan": "b"}]});
        let found: Vec<_> = case.changed(from, on, switched).into_iter().filter(|(_, period, _)| *period < until).collect();
        prop_assert_eq!(found, expected, "{:?} left", left);
    }

    /// **The days that unused value buys are those after which the new plan is billed.**
    #[test]
    fn bought_days_are_billed(case in case()) {
        let change = ChangePolicy { upgrade: ChargeAs::Time, downgrade: ChargeAs::Time, ..case.policy.change };
        // On a fixed day the new plan's first part period may lie in a cycle of the old one, and be of one line with it.
        let (timing, align) = (Timing::Advance, CycleAnchor::Anniversary);
        let case = Case { timing, align, policy: Policy { change, ..case.policy.clone() }, ..case };
        let Some((from, until, on)) = case.within() else { return Ok(()) };
        let (proration, rounding) = case.settings();
        let side = |minor| Subscription { price: cents(minor), every: case.every };
        if case.policy.proration.count == PartCount::Seconds {
            return Ok(());
        }
        let bought = replacement(&StoreReplacement {
            mode: Replacement::WithTimeProration, old: side(case.prices[0]), from, until, new: side(case.prices[1]), on,
            day: Some(case.policy.change.day), proration, rounding,
        });
        let bought = bought.unwrap();
        if bought.days_bought == 0 {
            return Ok(());
        }
        let switched = json!({"switches": [
            {"id": "s", "recorded": case.zone.start_of(on).unwrap(), "membership": "m", "at": on, "plan": "b"}]});
        let space = case.space(None, switched);
        let next = bought.next_charge_on;
        let invoices = space.bill(next).unwrap().invoices;
        let fees = invoices.iter().flat_map(|invoice| &invoice.lines).filter(|line| line.rule == "fee:b");
        let froms: Vec<Day> = fees.map(|line| line.from).filter(|from| *from > on).collect();
        prop_assert_eq!(froms, [next]);
    }
}
