//! Laws 3, 4, 5, 7, 8, 11 and 15 of the credits of a space.

use super::small::{Verdict, check, difference};
use crate::config;
use crate::oracle::Oracle;
use crate::oracle::credits::{Draw, Lot};
use crate::random_spaces::credits::spaces_with_credits;
use crate::random_spaces::{day, moment};
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::collections::BTreeMap;
use tenure::credit::{Tally, replay, resume};
use tenure::id::CreditId;
use tenure::plan::Credits;
use tenure::space::facts::{Facts, Party};
use tenure::space::{Question, Space};
use tenure::time::{Day, Moment};

/// A quarter of the cases of other laws: each looks at many instants.
fn fewer() -> Config {
    let config = config();
    Config { cases: config.cases.div_ceil(4), ..config }
}

fn kinds() -> [CreditId; 2] {
    ["q0", "q1"].map(|id| CreditId::new(id).unwrap())
}

fn parties(facts: &Facts) -> Vec<Party> {
    let space = Space::from_facts(facts.clone()).unwrap();
    let customers = facts.customers.iter().map(|c| Party::Customer(c.id.clone()));
    let all = customers.chain(facts.companies.iter().map(|c| Party::Company(c.id.clone())));
    // One that is void is nobody.
    let is_there = |party: &Party| kinds().iter().any(|kind| space.pool(party, kind, Moment::MIN).is_ok());
    all.filter(is_there).collect()
}

fn whole(amount: Credits) -> i64 {
    i64::try_from(amount.0.normalize().mantissa()).unwrap()
}

/// What the library makes of the facts about a party is what the naive reading of all of them has.
fn derived(facts: &Facts, horizon: Moment) -> Verdict {
    let (space, oracle) = (Space::from_facts(facts.clone()).unwrap(), Oracle::of(facts));
    for kind in kinds() {
        let parties = parties(facts);
        if parties.first().is_none_or(|party| space.pool(party, &kind, Moment::MIN).is_err()) {
            continue;
        }
        let expected = oracle.credit(&kind, horizon);
        let mut lots: BTreeMap<String, Lot> = BTreeMap::new();
        let mut draws: BTreeMap<String, Draw> = BTreeMap::new();
        let mut resets = std::collections::BTreeSet::new();
        for party in parties {
            let pool = space.pool(&party, &kind, horizon).map_err(|error| error.to_string())?;
            for lot in &pool.lots {
                let text = |text: &Option<std::sync::Arc<str>>| text.as_deref().map(str::to_owned);
                let void = pool.voids.iter().find(|void| void.lot == lot.id).map(|void| void.at);
                let until = [lot.until, void].into_iter().flatten().min();
                if until.is_some_and(|until| until <= lot.from) {
                    continue;
                }
                let found = Lot {
                    amount: whole(lot.amount),
                    from: lot.from,
                    until,
                    owner: lot.owner.clone(),
                    pool_group: text(&lot.pool_group),
                    group: text(&lot.group),
                    priority: lot.priority,
                };
                if let Some(other) = lots.insert(lot.id.to_string(), found.clone()) {
                    difference(&format!("the lot {} as two see it", lot.id), &found, &other)?;
                }
            }
            for draw in &pool.draws {
                let found = Draw {
                    at: draw.at,
                    amount: whole(draw.amount),
                    by: draw.by.clone().unwrap(),
                    pool_groups: draw.pool_groups.iter().map(|group| group.to_string()).collect(),
                    then: draw.then.iter().map(|group| group.to_string()).collect(),
                    overage: draw.overage.unwrap(),
                };
                draws.insert(draw.id.to_string(), found);
            }
            resets.extend(pool.resets.iter().map(|reset| (reset.at, reset.group.as_deref().unwrap().to_owned())));
        }
        difference(&format!("the lots of {kind} until {horizon}"), &lots, &expected.lots)?;
        difference(&format!("the draws of {kind}"), &draws, &expected.draws)?;
        difference(&format!("the resets of {kind}"), &resets, &expected.resets)?;
    }
    Ok(())
}

/// What somebody can draw on, by the naive reading of who draws on what.
fn balances(facts: &Facts, at: Moment) -> Verdict {
    let (space, oracle) = (Space::from_facts(facts.clone()).unwrap(), Oracle::of(facts));
    for kind in kinds() {
        for party in parties(facts) {
            let Ok(balance) = space.balance(&party, &kind, at) else { continue };
            let until = at.next().unwrap();
            let pool = space.pool(&party, &kind, until).map_err(|error| error.to_string())?;
            let ledger = replay(&pool, until).map_err(|errors| errors.to_string())?;
            let pool_groups = match &party {
                Party::Customer(customer) => oracle.draws_on(customer, None, &kind, at).0,
                Party::Company(company) => {
                    let held = facts.memberships.iter().filter(|m| m.holder == party);
                    held.map(|m| format!("membership:{}", m.id)).chain([format!("company:{company}")]).collect()
                }
            };
            let tallies: BTreeMap<_, _> = ledger.lots(at).into_iter().collect();
            let theirs = pool.lots.iter().filter(|lot| {
                let own =
                    lot.owner.is_none() || matches!((&party, &lot.owner), (Party::Customer(a), Some(b)) if a == b);
                own && lot.pool_group.as_deref().is_none_or(|pool_group| pool_groups.contains(pool_group))
            });
            let left: i64 = theirs.filter_map(|lot| tallies.get(&lot.id)).map(|tally| whole(tally.left)).sum();
            difference(&format!("what {party:?} can draw of {kind} at {at}"), &whole(balance.left), &left)?;
            let sum: i64 = balance.lots.iter().map(|lot| whole(lot.left)).sum();
            difference("the sum of the lots", &sum, &left)?;
            if whole(balance.available) + whole(balance.reserved) > left {
                return Err(format!("{party:?} could draw more of {kind} than there is at {at}: {balance:?}"));
            }
            let ids: Vec<_> = balance.lots.iter().map(|lot| lot.lot.to_string()).collect();
            pieces(&space, &party, &kind, at, &ids)?;
        }
    }
    Ok(())
}

/// What a reservation may draw on is what the balance says is available for it: for every customer, resource and instant.
fn available(facts: &Facts, at: Moment) -> Verdict {
    use tenure::booking::BookingReasonCode::{CreditsReserved, NoCredits};
    let space = Space::from_facts(facts.clone()).unwrap();
    let rooms: std::collections::BTreeSet<_> = facts.resources.iter().map(|room| room.resource.clone()).collect();
    for (party, room) in parties(facts).iter().flat_map(|party| rooms.iter().map(move |room| (party, room))) {
        let Party::Customer(customer) = party else { continue };
        for half_hours in [1_i64, 2, 5, 9, 40] {
            let until = at.add_seconds(half_hours * 1_800).unwrap();
            let Ok(offer) = space.may_book(customer, room, at, until, at) else { continue };
            let Some(kind) = &offer.credit else { continue };
            let balance = space.balance(party, kind, at).map_err(|error| error.to_string())?;
            let aside = balance.available_for.iter().find(|one| one.resource == *room);
            let there = aside.map_or(balance.available, |one| one.amount);
            let refused = offer.reasons.iter().any(|reason| matches!(reason.code, CreditsReserved | NoCredits));
            let covered = offer.uncovered == Credits::default() && !refused;
            if (offer.takes <= there && !covered) || (covered && offer.takes > balance.left) {
                return Err(format!("{customer} at {at}: {room} takes {:?} of {there:?}: {offer:?}", offer.takes));
            }
        }
    }
    Ok(())
}

/// Law 5: a balance is constant on its piece, and differs at its end.
fn pieces(space: &Space, party: &Party, kind: &CreditId, at: Moment, _: &[String]) -> Verdict {
    let ask = |at| space.balance(party, kind, at).map_err(|error| error.to_string());
    let here = ask(at)?;
    let value = |balance: &tenure::credit::Balance| {
        let lots: Vec<_> =
            balance.lots.iter().map(|lot| (lot.lot.clone(), lot.left, lot.reserved, lot.until)).collect();
        (balance.left, balance.reserved, balance.owed, lots)
    };
    let last = here.until.and_then(Moment::previous);
    for instant in [here.from, last].into_iter().flatten() {
        let there = ask(instant)?;
        difference(&format!("the balance of {party:?} at {instant} and at {at}"), &value(&there), &value(&here))?;
        difference("its span", &(there.from, there.until), &(here.from, here.until))?;
    }
    for instant in [here.from.and_then(Moment::previous), here.until].into_iter().flatten() {
        if value(&ask(instant)?) == value(&here) {
            return Err(format!("the balance of {party:?} of {kind} is the same at {instant} as at {at}: {here:?}"));
        }
    }
    Ok(())
}

/// Law 4 for credits, and for the bills that hold their overage.
fn slices(facts: &Facts, at: Moment, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let bill = space.bill(through).map_err(|error| error.to_string())?;
    for party in parties(facts) {
        let slice = space.slice(&Question::Credits(party.clone())).unwrap();
        for kind in kinds() {
            difference(
                "the balance from the slice",
                &slice.balance(&party, &kind, at),
                &space.balance(&party, &kind, at),
            )?;
            difference(
                "the history from the slice",
                &slice.ledger(&party, &kind, at),
                &space.ledger(&party, &kind, at),
            )?;
        }
        let slice = space.slice(&Question::Bill(party.clone())).unwrap();
        let of = |bill: &tenure::billing::Bill| {
            bill.invoices.iter().filter(|i| i.payer == party).cloned().collect::<Vec<_>>()
        };
        let sliced = slice.bill(through).map_err(|error| error.to_string())?;
        difference(&format!("the bill of {party:?} from the slice"), &of(&sliced), &of(&bill))?;
    }
    Ok(())
}

/// Law 7 and the identity: a replay can be taken up anywhere, and every lot adds up.
fn replays(facts: &Facts, at: Moment, until: Moment) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let (at, until) = (at.min(until), at.max(until));
    for kind in kinds() {
        for party in parties(facts) {
            let Ok(pool) = space.pool(&party, &kind, until) else { continue };
            let whole = replay(&pool, until).map_err(|errors| errors.to_string())?;
            let checkpoint = replay(&pool, at).map_err(|errors| errors.to_string())?.checkpoint();
            let resumed = resume(&pool, &checkpoint, until).map_err(|errors| errors.to_string())?;
            difference("a replay that is taken up", &resumed.lots(until), &whole.lots(until))?;
            difference("what is uncovered then", &resumed.uncovered(), &whole.uncovered())?;
            for (lot, tally) in whole.lots(until) {
                if !Tally::holds(&tally) {
                    return Err(format!("the lot {lot} does not add up: {tally:?}"));
                }
            }
            for (draw, drawn) in whole.drawn() {
                let asked = pool.draws.iter().find(|one| one.id == draw).unwrap().amount;
                let sum =
                    drawn.slices.iter().map(|slice| slice.amount.0).sum::<rust_decimal::Decimal>() + drawn.uncovered.0;
                difference("slices and what is uncovered, together", &sum.normalize(), &asked.0.normalize())?;
            }
        }
    }
    Ok(())
}

/// Law 3: the order of arrival plays no part.
fn orders(facts: &Facts, at: Moment, through: Day) -> Verdict {
    let mut turned = facts.clone();
    turned.uses.reverse();
    turned.grants.reverse();
    turned.memberships.reverse();
    turned.bookings.reverse();
    turned.customers.reverse();
    let (one, other) = (Space::from_facts(facts.clone()).unwrap(), Space::from_facts(turned).unwrap());
    for kind in kinds() {
        for party in parties(facts) {
            difference("the balance", &other.balance(&party, &kind, at), &one.balance(&party, &kind, at))?;
        }
    }
    difference("the bill", &other.bill(through), &one.bill(through))
}

/// Law 2 with credits on the bill.
fn billed_once(facts: &Facts, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let bill = space.bill(through).map_err(|error| error.to_string())?;
    let recorded = Moment::parse("2026-01-01T00:00:00Z").unwrap();
    let issued = bill.facts(space.header(), recorded, tenure::billing::numbered("again")).map_err(|e| e.to_string())?;
    let again = space.with(issued).map_err(|errors| errors.to_string())?.bill(through).map_err(|e| e.to_string())?;
    difference("the second bill", &again.invoices, &Vec::<tenure::billing::DraftInvoice>::new())
}

/// What is paid of an invoice, what is left, and what each kind pays of each line, in cents.
type Settled = (i64, i64, BTreeMap<(String, String), i64>);

/// What money on account pays of a bill, by a naive reading: line after line, cent after cent of whoever may pay it.
fn settled(space: &Space, bill: &tenure::billing::Bill, at: Moment) -> Vec<Settled> {
    use tenure::space::facts::{LineKind, TaxMode};
    let facts = space.facts();
    let mut left: BTreeMap<(String, String), i64> = BTreeMap::new();
    let mut answers = vec![];
    for invoice in &bill.invoices {
        let (mut due, mut paid) = (invoice.due.minor(), BTreeMap::new());
        let mut kinds: Vec<_> = facts.credits.iter().filter(|kind| kind.currency == Some(invoice.currency)).collect();
        kinds.sort_by_key(|kind| kind.id.clone());
        for line in &invoice.lines {
            let tax = line.tax.as_ref().map_or(0, |tax| tax.amount.minor());
            let inclusive = line.tax.as_ref().is_some_and(|tax| tax.mode == TaxMode::Inclusive);
            let (mut net, mut tax) = ((line.amount.minor() - if inclusive { tax } else { 0 }).max(0), tax.max(0));
            let booking = |booking: &&tenure::space::facts::Booking| {
                line.rule == format!("booking:{}", booking.id) || line.rule == format!("overage:booking:{}", booking.id)
            };
            let resource = facts.bookings.iter().find(booking).map(|booking| &booking.resource);
            let may = |kind: &&&tenure::space::facts::CreditKind| {
                kind.pays.as_ref().is_some_and(|pays| {
                    let lines: &[LineKind] = &pays.lines;
                    (lines.is_empty() || lines.contains(&line.kind))
                        && (pays.plans.is_empty() || line.plan.as_ref().is_some_and(|plan| pays.plans.contains(plan)))
                        && (pays.resources.is_empty() || resource.is_some_and(|one| pays.resources.contains(one)))
                })
            };
            let payers: Vec<_> = kinds.iter().filter(may).collect();
            for (n, kind) in payers.iter().enumerate() {
                let key = (format!("{:?}", invoice.payer), kind.id.to_string());
                let there = left.entry(key).or_insert_with(|| {
                    let available = space.balance(&invoice.payer, &kind.id, at).unwrap().available.0;
                    i64::try_from((available * rust_decimal::Decimal::ONE_HUNDRED).normalize().mantissa()).unwrap()
                });
                let pays = kind.pays.as_ref().unwrap();
                let below = pays.negative && n + 1 == payers.len();
                while due > 0 && (*there > 0 || below) && (net > 0 || pays.tax && tax > 0) {
                    if net > 0 {
                        net -= 1
                    } else {
                        tax -= 1
                    }
                    (due, *there) = (due - 1, *there - 1);
                    *paid.entry((kind.id.to_string(), line.id.clone())).or_insert(0) += 1;
                }
            }
        }
        answers.push((invoice.due.minor() - due, due, paid));
    }
    answers
}

/// Laws 2, 3, 4, 6 and 15 of money on account.
fn settlements(facts: &Facts, at: Moment, through: Day) -> Verdict {
    let space = Space::from_facts(facts.clone()).unwrap();
    let text = |error: tenure::error::Error| error.to_string();
    let bill = space.bill(through).map_err(text)?;
    let ours = space.settlements(&bill, at).map_err(text)?;
    let flat = |one: &tenure::billing::Settlement| {
        let paid: BTreeMap<_, _> =
            one.payments.iter().map(|p| ((p.credit.to_string(), p.line.clone()), p.amount.minor())).collect();
        (one.paid_by_credits.minor(), one.left_due.minor(), paid)
    };
    let found: Vec<_> = ours.iter().map(flat).collect();
    difference(&format!("what money on account pays at {at}"), &found, &settled(&space, &bill, at))?;
    // Law 3.
    let mut turned = facts.clone();
    turned.grants.reverse();
    turned.credits.reverse();
    turned.customers.reverse();
    let turned = Space::from_facts(turned).unwrap().settlements(&bill, at).map_err(text)?;
    difference("the same after another order of arrival", &turned, &ours)?;
    // Law 4.
    for party in parties(facts) {
        let own: Vec<_> = bill.invoices.iter().filter(|invoice| invoice.payer == party).cloned().collect();
        let of_party = tenure::billing::Bill { invoices: own, ..bill.clone() };
        let sliced = space.slice(&Question::Bill(party.clone())).unwrap().settlements(&of_party, at).map_err(text)?;
        let whole: Vec<_> = ours.iter().filter(|one| one.payer == party).cloned().collect();
        difference("what is paid in the slice", &sliced, &whole)?;
    }
    // Law 6: one invoice after the other, each paid as it is issued, comes to the same. Law 2: then nothing is left to pay.
    let mut now = space.clone();
    for (n, (invoice, expected)) in bill.invoices.iter().zip(&ours).enumerate() {
        let payments = now.credit_payments(invoice, at).map_err(text)?;
        let Party::Customer(customer) = &invoice.payer else { continue };
        difference(&format!("what is paid of {invoice:?}"), &payments, &expected.payments)?;
        let mut more = now.facts().empty();
        for (m, payment) in payments.iter().enumerate() {
            let used = serde_json::json!({"id": format!("paid{n}-{m}"), "recorded": at, "customer": customer, "at": at,
                "credit": payment.credit, "amount": payment.amount.decimal().to_string(), "order": i32::MAX});
            more.uses.push(serde_json::from_value(used).unwrap());
        }
        let before: BTreeMap<_, _> =
            payments.iter().map(|p| (&p.credit, now.balance(&invoice.payer, &p.credit, at).unwrap())).collect();
        now = now.with(more).map_err(|errors| errors.to_string())?;
        for (kind, before) in before {
            let paid: rust_decimal::Decimal =
                payments.iter().filter(|p| p.credit == *kind).map(|p| p.amount.decimal()).sum();
            let after = now.balance(&invoice.payer, kind, at).unwrap().available.0;
            difference(
                "what is available then",
                &after,
                &(before.available.0 - paid).max(rust_decimal::Decimal::ZERO).normalize(),
            )?;
        }
    }
    let recorded = Moment::parse("2026-01-01T00:00:00Z").unwrap();
    let issued = bill.facts(space.header(), recorded, tenure::billing::numbered("paid")).map_err(text)?;
    let again = now.with(issued).map_err(|errors| errors.to_string())?;
    let nothing = again.settlements(&again.bill(through).map_err(text)?, at).map_err(text)?;
    difference("what is paid again", &nothing, &Vec::<tenure::billing::Settlement>::new())
}

/// Laws 5, 6 and 8 of reservations: an offer that is recorded costs what was offered, nobody who has drawn or reserved gets
/// less by it, and it holds until `valid_until` and not beyond.
fn offers(facts: &Facts, at: Moment, later: i64) -> Verdict {
    // What is closed, or lies before billing starts, is not billed as it is offered.
    let mut facts = facts.clone();
    (facts.closings, facts.invoices, facts.space.billing_starts) = (vec![], vec![], None);
    facts.policies.iter_mut().for_each(|policy| policy.invoices = Default::default());
    facts.payments.retain(|payment| payment.invoice.is_none());
    facts.voids.retain(|void| void.kind != tenure::space::facts::FactKind::Invoice);
    let Ok(space) = Space::from_facts(facts.clone()) else { return Ok(()) };
    let (from, room) = (at.add_seconds(later).unwrap(), tenure::id::ResourceId::new("room").unwrap());
    let until = from.add_seconds(5_400).unwrap();
    for party in parties(&facts) {
        let Party::Customer(customer) = &party else { continue };
        let ask = |at| space.may_book(customer, &room, from, until, at).map_err(|error| error.to_string());
        let Ok(offer) = ask(at) else { continue };
        let same = |other: &tenure::booking::Offer| {
            tenure::booking::Offer { valid_until: offer.valid_until, ..other.clone() } == offer
        };
        if let Some(end) = offer.valid_until {
            if same(&ask(end)?) || !same(&ask(end.previous().unwrap())?) {
                return Err(format!("the offer does not differ at {end}, or before it: {offer:?}"));
            }
        }
        if !offer.allowed {
            continue;
        }
        let booking = offer.booking(tenure::id::FactId::new("new").unwrap(), at);
        let more = Facts { bookings: vec![booking], ..space.facts().empty() };
        let after = space.with(more).map_err(|errors| errors.to_string())?;
        let bill = after.bill(space.header().zone.day_of(until).next().unwrap()).map_err(|error| error.to_string())?;
        let lines = bill.invoices.iter().flat_map(|invoice| &invoice.lines);
        let billed: Vec<_> = lines.filter(|line| line.rule == "overage:booking:new").map(|line| line.amount).collect();
        let offered: Vec<_> = offer.overage.into_iter().filter(|amount| !amount.is_zero()).collect();
        difference(&format!("what is billed of {offer:?}"), &billed, &offered)?;
        for kind in kinds() {
            let end = until.add_seconds(31_622_400).unwrap();
            // Who reserves may come to draw together with others.
            let short = |space: &Space| {
                let mut uncovered = BTreeMap::new();
                for party in parties(&facts) {
                    let pool = space.pool(&party, &kind, end).ok()?;
                    uncovered.extend(replay(&pool, end).ok()?.uncovered());
                }
                uncovered.retain(|id, _| id.as_str() != "booking:new");
                Some(uncovered)
            };
            let (before, after) = (short(&space), short(&after));
            for (draw, amount) in after.into_iter().flatten() {
                let had = before.as_ref().and_then(|before| before.get(&draw)).copied().unwrap_or_default();
                if amount > had {
                    return Err(format!("{draw} is short of {amount:?} after {offer:?}, and was of {had:?}"));
                }
            }
        }
    }
    Ok(())
}

/// Facts that nobody can mean: ages, tiny periods, huge amounts, hundreds of hours, crowds of seats.
fn hostile(facts: &Facts, edits: &[usize]) -> serde_json::Value {
    use serde_json::{Value, json};
    let mut file = serde_json::to_value(facts).unwrap();
    fn each(file: &mut Value, array: &str, edit: &dyn Fn(&mut Value)) {
        file.get_mut(array).and_then(Value::as_array_mut).into_iter().flatten().for_each(edit);
    }
    let allowances = |file: &mut Value, key: &str, value: Value| {
        let set = |one: &mut Value| each(one, "allowances", &|allowance| allowance[key] = value.clone());
        ["plans", "add_ons"].iter().for_each(|array| each(file, array, &set));
    };
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let windows: Value = (0..24 * 7)
        .map(|n| {
            json!({"days": [days.get(n % 7)],
        "from": format!("{:02}:{:02}", n / 7, n % 60), "until": format!("{:02}:59", n / 7)})
        })
        .collect();
    for edit in edits {
        match edit {
            0 => allowances(&mut file, "every", json!("P1D")),
            1 => allowances(&mut file, "every", json!("P200Y")),
            2 => allowances(&mut file, "rollover", json!({})),
            3 => allowances(&mut file, "rollover", json!({"age": "P999Y", "over": "together", "minimum": "1"})),
            4 => allowances(&mut file, "amount", json!("999999999999999")),
            5 => allowances(&mut file, "amount", json!("79228162514264337593543950335")),
            6 => allowances(&mut file, "only", json!({"windows": windows})),
            7 => each(&mut file, "memberships", &|one| one["from"] = json!("0001-01-02")),
            8 => each(&mut file, "memberships", &|one| one["seats"] = json!(1_000_000)),
            9 => each(&mut file, "uses", &|one| one["at"] = json!("9999-12-30T00:00:00Z")),
            10 => each(&mut file, "uses", &|one| one["amount"] = json!("1000000000000000")),
            11 => each(&mut file, "grants", &|one| one["amount"] = json!("1000000000000000")),
            12 => each(&mut file, "grants", &|one| one["lasts"] = json!("P9999Y")),
            13 => each(&mut file, "grants", &|one| one["only"] = json!({"windows": windows})),
            14 => each(&mut file, "attachments", &|one| one["quantity"] = json!(1_000_000)),
            15 => each(&mut file, "credits", &|one| one["step"] = json!("0.000000001")),
            _ => each(&mut file, "credits", &|one| one["drops_overage"] = json!(true)),
        }
    }
    file
}

/// Law 11: whatever a space holds of credits, an answer is a value or an error, soon.
fn answers(space: &Space, at: Moment, through: Day) {
    let facts = space.facts();
    let (room, end) = (tenure::id::ResourceId::new("room").unwrap(), at.add_seconds(5_400).unwrap());
    for kind in kinds() {
        for party in parties(&facts).iter().take(2) {
            let _ = space.balance(party, &kind, at).map(|balance| serde_json::to_vec(&balance).unwrap());
            let _ = space.ledger(party, &kind, Moment::MAX).map(|history| history.statement(at, end));
            if let Party::Customer(customer) = party {
                let _ = space.may_book(customer, &room, at, end, at);
            }
        }
    }
    let _ = space.bill(through);
}

proptest! {
    #![proptest_config(Config { cases: config().cases.div_ceil(25), ..config() })]

    /// **Law 11.** No facts about credits make an answer panic, hang or take memory out of proportion.
    #[test]
    fn law_11_credits(random in spaces_with_credits(), edits in prop::collection::vec(0..17_usize, 1..5), at in moment(), through in day()) {
        let file = hostile(&random.0, &edits);
        if let Ok(space) = Space::read(&serde_json::to_vec(&file).unwrap()) {
            let began = std::time::Instant::now();
            answers(&space, at, through);
            assert!(began.elapsed().as_secs() < 30, "an answer hangs after {edits:?}: {file}");
        }
    }
}

/// **Law 11.** Periods are bounded for each allowance, and for all on which people draw together.
#[test]
fn law_11_periods() {
    use serde_json::json;
    let (recorded, from) = ("2024-01-01T00:00:00Z", "2024-01-01");
    for (allowances, until, expected) in [
        // 97,155 days; 100,441 days, which is more than 100,000 and 50 for each of five facts; twelve times the former.
        (1, "2289-12-31T12:00:00Z", None),
        (1, "2298-12-30T12:00:00Z", Some("too_many")),
        (12, "2289-12-31T12:00:00Z", Some("too_many")),
    ] {
        let each: Vec<_> = (0..allowances).map(|_| json!({"credit": "q0", "amount": "1", "every": "P1D"})).collect();
        let file = json!({
            "format": 1, "edition": 1, "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"},
            "credits": [{"id": "q0", "recorded": recorded, "name": "q0", "step": "1"}],
            "plans": [{"id": "p", "recorded": recorded, "plan": "p", "from": from, "name": "p", "kind": "recurring", "allowances": each}],
            "customers": [{"id": "ann", "recorded": recorded}],
            "memberships": [{"id": "m", "recorded": recorded, "holder": {"customer": "ann"}, "plan": "p", "from": from}],
        });
        let space = Space::read(file.to_string().as_bytes()).unwrap();
        let ann = Party::Customer(tenure::id::CustomerId::new("ann").unwrap());
        let answer = space.ledger(&ann, &kinds()[0], Moment::parse(until).unwrap());
        assert_eq!(answer.err().map(|error| error.code.as_str()), expected, "{allowances} until {until}");
    }
}

proptest! {
    #![proptest_config(fewer())]

    /// **Laws 5, 6 and 8.** An offer is what is billed, takes nothing from others, and holds as long as it says.
    #[test]
    fn law_6_offers(random in spaces_with_credits(), at in moment(), later in 0..4_000_000_i64) {
        check(&random.0, |facts| offers(facts, at, later));
    }

    /// **Law 15.** The oracle agrees on every lot, draw and reset that follows from the facts.
    #[test]
    fn law_15_lots(random in spaces_with_credits(), horizon in moment()) {
        check(&random.0, |facts| derived(facts, horizon));
    }

    /// **Laws 5, 8 and 15.** What somebody can draw on is what the oracle says, on a tight span, and is never promised twice.
    #[test]
    fn law_15_balances(random in spaces_with_credits(), at in moment()) {
        check(&random.0, |facts| balances(facts, at));
    }

    /// **Law 8.** What a reservation may draw on is what the balance says.
    #[test]
    fn law_8_available(random in spaces_with_credits(), at in moment()) {
        check(&random.0, |facts| available(facts, at));
    }

    /// **Law 4.** Credits and their bills from the slice are those from the whole.
    #[test]
    fn law_4_credits(random in spaces_with_credits(), at in moment(), through in day()) {
        check(&random.0, |facts| slices(facts, at, through));
    }

    /// **Law 7.** Replaying to an instant and on is replaying; slices sum to what was drawn, and every lot adds up.
    #[test]
    fn law_7_credits(random in spaces_with_credits(), at in moment(), until in moment()) {
        check(&random.0, |facts| replays(facts, at, until));
    }

    /// **Law 3.** The order in which facts arrive changes no balance and no bill.
    #[test]
    fn law_3_credits(random in spaces_with_credits(), at in moment(), through in day()) {
        check(&random.0, |facts| orders(facts, at, through));
    }

    /// **Laws 2, 3, 4, 6 and 15.** Money on account pays what the naive reading says, as previewed, and once.
    #[test]
    fn law_6_settlements(random in spaces_with_credits(), at in moment(), through in day()) {
        check(&random.0, |facts| settlements(facts, at, through));
    }

    /// **Law 2.** Overage and packs are billed once.
    #[test]
    fn law_2_credits(random in spaces_with_credits(), through in day()) {
        check(&random.0, |facts| billed_once(facts, through));
    }
}
