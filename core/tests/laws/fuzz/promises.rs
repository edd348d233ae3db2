//! What the library promises of every space that it reads, asked of one.

use crate::laws::changes::{carried_out, previewed_rest};
use crate::laws::small::{Verdict, difference};
use crate::laws::{billing, derivations, order, slices, stepwise};
use crate::random_spaces::Dice;
use crate::random_spaces::commands::request;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json as object};
use std::collections::BTreeSet;
use std::time::Duration;
use tenure::change::{By, Command, Proposal, Refusal, Request};
use tenure::id::{CustomerId, ResourceId};
use tenure::json;
use tenure::space::Space;
use tenure::space::facts::{Facts, Party};
use tenure::time::{Day, Interval, Moment};

/// What a question may take of the processor, and of memory, in a test build.
const TIME: Duration = Duration::from_secs(3);
const MEMORY: u64 = 200_000_000;

/// An error's path leads to something in the input: all but its last step is there.
pub fn has_its_place(path: Option<&str>, input: &Value) -> Verdict {
    let Some(path) = path else { return Err("an error without a path".to_owned()) };
    if leads(path, input) { Ok(()) } else { Err(format!("an error whose path `{path}` is not in the input")) }
}

/// Whether all but the last step of a path is in a value. A key may have any characters, those of a path as well.
fn leads(path: &str, here: &Value) -> bool {
    let last = !path.trim_start_matches(['.', '[']).contains(['.', '[']);
    let inside = match here {
        Value::Array(list) => path.strip_prefix('[').and_then(|path| path.split_once(']')).is_some_and(|(n, rest)| {
            let one = n.parse::<usize>().ok().and_then(|n| list.get(n));
            one.is_some_and(|one| leads(rest, one))
        }),
        Value::Object(keys) => keys.iter().any(|(key, value)| {
            let rest = path.strip_prefix('.').unwrap_or(path).strip_prefix(key.as_str());
            rest.is_some_and(|rest| (rest.is_empty() || rest.starts_with(['.', '['])) && leads(rest, value))
        }),
        _ => false,
    };
    inside || last
}

/// What the processor has worked for this thread; 0 where the machine does not tell.
fn worked() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text.split_whitespace().next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanos.unwrap_or(0))
}

/// The most memory that was held since it was last asked from the beginning; 0 where the machine does not tell.
fn peak() -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) * 1_024
}

/// The answer to a question, which must come within its budget.
fn asked<T>(what: &str, question: impl FnOnce() -> T) -> Result<T, String> {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let (memory, began) = (peak(), worked());
    let answer = question();
    let (took, held) = (worked().saturating_sub(began), peak().saturating_sub(memory));
    if took > TIME {
        return Err(format!("{what} is not answered in time: it took {took:.1?}"));
    }
    if held > MEMORY {
        return Err(format!("{what} takes too much memory: {} MB", held / 1_000_000));
    }
    Ok(answer)
}

/// The days that a file names, some centuries apart at most.
fn days(facts: &Facts) -> Vec<Day> {
    fn gather(value: &Value, all: &mut BTreeSet<Day>) {
        match value {
            Value::Array(list) => list.iter().for_each(|one| gather(one, all)),
            Value::Object(fields) => fields.values().for_each(|one| gather(one, all)),
            Value::String(text) => all.extend(text.get(..10).and_then(|day| Day::parse(day).ok())),
            _ => {}
        }
    }
    let mut all = BTreeSet::new();
    gather(&serde_json::to_value(facts).unwrap(), &mut all);
    all.retain(|day| (1990..2100).contains(&day.year()));
    all.insert(Day::parse("2024-05-01").unwrap());
    all.into_iter().collect()
}

fn instant(dice: &mut Dice, days: &[Day]) -> Moment {
    let day = days[dice.roll(days.len())].add_days([0, 0, 0, -1, 1, 15, 31][dice.roll(7)]).unwrap();
    let time = ["00:00:00Z", "23:59:59.999999Z", "12:00:00Z", "22:00:00Z", "05:00:00Z", "00:00:01Z"][dice.roll(6)];
    Moment::parse(&format!("{day}T{time}")).unwrap()
}

/// Every promise; the same ones for the same facts and seed.
pub fn all(facts: &Facts, seed: u64) -> Verdict {
    let mut dice = Dice::seeded(seed ^ 0x5eed_5eed, 700);
    let space = Space::from_facts(facts.clone()).map_err(|errors| format!("what was read is refused: {errors}"))?;
    let days = days(facts);
    let at = instant(&mut dice, &days);
    let through = facts.space.zone.day_of(at).add_days(dice.roll(60) as i64).unwrap();
    reads_again(&space)?;
    is_answered(&space, &mut dice, at, through)?;
    is_tight(&space, &mut dice, at)?;
    if space.bill(through).is_ok() {
        billing::twice(facts, through)?;
        derivations::derived(facts, through)?;
        slices::law(facts, at, through)?;
        stepwise::stepwise(facts, through.add_days(-40).unwrap(), through)?;
    }
    order::law(facts, seed as usize % 100, at, through)?;
    order::grown(facts, seed as usize % 100, at, through)?;
    grow(space, &mut dice, at)
}

fn reads_again(space: &Space) -> Verdict {
    let bytes = space.write();
    let again = Space::read(&bytes).map_err(|errors| format!("what was written is refused: {errors}"))?;
    difference("what is written again", &again.write(), &bytes)
}

/// Every question gets an answer or an error, within its budget.
fn is_answered(space: &Space, dice: &mut Dice, at: Moment, through: Day) -> Verdict {
    let facts = space.facts();
    let month = Interval::parse("P30D").unwrap();
    let later = at.add_seconds(40 * 86_400).unwrap();
    let _ = asked("bill", || space.bill(through))?;
    let _ = asked("explain_all", || space.explain_all(through))?;
    let _ = asked("lint", || space.lint())?;
    let _ = asked("due", || space.due(at, later))?;
    let _ = asked("recurring_revenue", || space.recurring_revenue(through.add_days(-400).unwrap(), through))?;
    let _ = asked("retention", || space.retention(through.add_days(-400).unwrap(), through))?;
    let _ = asked("utilisation", || space.utilisation(through.add_days(-60).unwrap(), through))?;
    let _ = asked("inactive", || space.inactive(at, month))?;
    let _ = asked("known_on", || space.known_on(at))?;
    let _ = asked("month_end", || space.month_end(through))?;
    let _ = asked("explain_bill", || space.explain_bill(through))?;
    let _ = asked("compare_presets", || space.compare_presets(None, "stripe", through))?;
    if let Ok(bill) = space.bill(through) {
        let _ = asked("settlements", || space.settlements(&bill, later))?;
    }
    for held in facts.memberships.iter().take(3) {
        let _ = asked("leaving", || space.leaving(&held.id, at))?;
    }
    let people = facts.customers.iter().map(|customer| Party::Customer(customer.id.clone()));
    let parties: Vec<Party> = people.chain(facts.companies.iter().map(|one| Party::Company(one.id.clone()))).collect();
    for _ in 0..3.min(parties.len()) {
        let party = &parties[dice.roll(parties.len())];
        let _ = asked("whole_profile", || space.whole_profile(party, at))?;
        for credit in facts.credits.iter().map(|credit| &credit.id).take(2) {
            let _ = asked("balance", || space.balance(party, credit, at))?;
            let _ = asked("ledger", || space.ledger(party, credit, later))?;
        }
        let Party::Customer(customer) = party else { continue };
        let _ = asked("timeline", || space.timeline(customer, at, at.add_seconds(3 * 365 * 86_400).unwrap()))?;
        if let Some(room) = facts.resources.first() {
            let until = at.add_seconds(5_400).unwrap();
            let _ = asked("may_book", || space.may_book(customer, &room.resource, at, until, at))?;
        }
    }
    Ok(())
}

/// What is answered holds on its whole piece, and differs at the piece's ends.
fn is_tight(space: &Space, dice: &mut Dice, at: Moment) -> Verdict {
    let facts = space.facts();
    let granted = facts.plans.iter().flat_map(|plan| &plan.permissions).map(|grant| grant.path.to_string());
    let mut paths: Vec<String> = granted.map(|path| path.replace('*', "x")).collect();
    paths.push("door/main".to_owned());
    let resource = facts.resources.first().map(|room| room.resource.clone());
    // Who was entered by mistake is nobody to ask about.
    let people: Vec<&CustomerId> =
        facts.customers.iter().map(|customer| &customer.id).filter(|id| space.standing(id, at).is_ok()).collect();
    for _ in 0..3.min(people.len()) {
        let customer = people[dice.roll(people.len())];
        let path = &paths[dice.roll(paths.len())];
        let about = format!("whether {customer} may {path} at {at}");
        let decision = |at: Moment| space.may(customer, path, at).map_err(|error| format!("{about}: {error}"));
        let one = decision(at)?;
        let plain = |at: Moment| -> Result<String, String> {
            let asked = decision(at)?;
            let reasons: Vec<_> =
                asked.reasons.into_iter().map(|reason| tenure::access::Reason { until: None, ..reason }).collect();
            Ok(format!("{} {reasons:?}", asked.allowed))
        };
        ends(&about, (one.from, one.until), at, plain)?;
        let about = format!("the standing of {customer} at {at}");
        let standing = |at: Moment| space.standing(customer, at).map_err(|error| format!("{about}: {error}"));
        let one = standing(at)?;
        let plain = |at: Moment| standing(at).map(|asked| format!("{:?} {:?}", asked.effective, asked.holdings));
        ends(&about, (one.from, one.until), at, plain)?;
        if let Some(resource) = &resource {
            offered(space, customer, resource, at)?;
        }
    }
    Ok(())
}

/// An answer is the same at the edges inside its piece, and another just outside.
fn ends<T: PartialEq + std::fmt::Debug>(
    about: &str,
    (from, until): (Option<Moment>, Option<Moment>),
    at: Moment,
    ask: impl Fn(Moment) -> Result<T, String>,
) -> Verdict {
    let here = ask(at)?;
    for inside in from.into_iter().chain(until.and_then(Moment::previous)) {
        difference(&format!("{about}, within its piece, at {inside}"), &ask(inside)?, &here)?;
    }
    for outside in until.into_iter().chain(from.and_then(Moment::previous)) {
        if ask(outside)? == here {
            return Err(format!("{about}: its piece is not tight, the same at {outside}: {here:?}"));
        }
    }
    Ok(())
}

/// An offer to book holds until it says, and not longer.
fn offered(space: &Space, customer: &CustomerId, resource: &ResourceId, at: Moment) -> Verdict {
    let (from, until) = (at.add_seconds(86_400).unwrap(), at.add_seconds(90_000).unwrap());
    let ask = |at: Moment| -> Option<String> {
        let offer = space.may_book(customer, resource, from, until, at).ok()?;
        Some(format!("{:?}", tenure::booking::Offer { valid_until: None, ..offer }))
    };
    let valid = space.may_book(customer, resource, from, until, at).ok().and_then(|offer| offer.valid_until);
    let Some(end) = valid.filter(|end| *end > at) else { return Ok(()) };
    let (here, last) = (ask(at), end.previous().and_then(ask));
    difference(&format!("the offer to {customer} of {resource} at {at}, within its span until {end}"), &last, &here)
}

/// Commands, one after the other, by whoever: what is shown is what comes of them, and what is refused is refused well.
fn grow(mut space: Space, dice: &mut Dice, mut at: Moment) -> Verdict {
    for n in 0..6 {
        let facts = space.facts();
        at = at.add_seconds([1, 3_600, 40_000, 86_400, 900_000, 2_700_000][dice.roll(6)]).unwrap();
        let through = facts.space.zone.day_of(at).add_days(31).unwrap();
        let Ok(request) = request(&facts, dice, n, at, through) else { continue };
        let told = |why: String| format!("{why}\nafter {}", serde_json::to_string(&request).unwrap());
        let proposal = match asked("propose", || space.propose(&request)).map_err(told)? {
            Ok(proposal) => proposal,
            Err(errors) => {
                let input = serde_json::to_value(&request).unwrap();
                for error in errors.list() {
                    has_its_place(error.path.as_deref(), &input).map_err(|why| told(format!("{why}: {error:?}")))?;
                }
                continue;
            }
        };
        well_refused(&space, &request, &proposal).map_err(told)?;
        reads_what_it_made(&proposal).map_err(told)?;
        if let Ok(other) = crate::random_spaces::commands::request(&facts, dice, n + 100, at, through) {
            still_so(&space, (&request, &proposal), &other).map_err(told)?;
        }
        let after = carried_out(&space, &request, &proposal).map_err(told)?;
        if let Some((after, shown)) = after.as_ref().zip(proposal.difference.as_ref()) {
            previewed_rest(&space, after, shown).map_err(told)?;
        }
        space = after.unwrap_or(space);
    }
    Ok(())
}

/// A proposal that is still valid after somebody else's commands is answered alike once more.
fn still_so(space: &Space, (request, proposal): (&Request, &Proposal), other: &Request) -> Verdict {
    let Some(theirs) = space.propose(other).ok().filter(|theirs| theirs.facts.count() > 0) else { return Ok(()) };
    let after = space.with(theirs.facts).map_err(|errors| errors.to_string())?;
    if !proposal.still_valid(&after, proposal.at) {
        return Ok(());
    }
    let again = after.propose(request).map_err(|errors| format!("still valid, and now {errors}"))?;
    let told = |proposal: &Proposal| {
        let facts = serde_json::to_string(&proposal.facts).unwrap();
        (facts, proposal.refusals.clone(), proposal.remarks.clone(), proposal.difference.clone())
    };
    let what = || format!("what is still valid after {}", serde_json::to_string(other).unwrap());
    difference(&what(), &told(&again), &told(proposal))
}

/// What the library made itself, it reads.
fn reads_what_it_made(proposal: &Proposal) -> Verdict {
    fn again<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(what: &str, made: &T) -> Verdict {
        let text = json::write(made).map_err(|error| format!("{what} is not written: {error}"))?;
        let read = json::read::<T>(text.as_bytes()).map_err(|error| format!("{what} is not read: {error}"))?;
        difference(what, &read, made)
    }
    again("what a proposal relied on", &proposal.relied)?;
    for instead in proposal.refusals.iter().filter_map(|refusal| refusal.instead.as_ref()) {
        again("an `instead`", instead)?;
    }
    let Some(shown) = &proposal.difference else { return Ok(()) };
    for change in &shown.credits {
        again("the entries of a ledger that come", &change.added)?;
        again("the entries of a ledger that go", &change.gone)?;
    }
    for line in shown.lines.iter().flat_map(|change| change.before.iter().chain(&change.after)) {
        again("a line", &line.line)?;
    }
    Ok(())
}

/// The command that a refusal offers in its place is accepted then and there, by whom it says; and so is the command itself on
/// the day that is said to be the earliest.
pub fn well_refused(space: &Space, request: &Request, proposal: &Proposal) -> Verdict {
    for refusal in &proposal.refusals {
        let at = request.commands.iter().position(|command| command.id == refusal.command).unwrap();
        let again = |command: Command, by: By| {
            let commands = request.commands[..at].iter().cloned().chain([command]).collect();
            let request = Request { commands, by, ..request.clone() };
            let proposal = space.propose(&request).map_err(|errors| format!("{errors}"))?;
            match proposal.refusals.first() {
                None => Ok(()),
                Some(refusal) => Err(format!("{refusal:?}")),
            }
        };
        if let Some(instead) = &refusal.instead {
            let by = if refusal.instead_by_manager { By::Manager("eva".to_owned()) } else { request.by.clone() };
            again(instead.clone(), by)
                .map_err(|why| format!("instead ({}) is refused: {why}\nit was {instead:?}", refusal.code.as_str()))?;
        }
        if let Some(command) = on_the_earliest(&request.commands[at], refusal) {
            again(command, request.by.clone())
                .map_err(|why| format!("the earliest day ({}) is refused: {why}", refusal.code.as_str()))?;
        }
    }
    Ok(())
}

/// The command, moved to the earliest day on which it is said to be accepted.
fn on_the_earliest(command: &Command, refusal: &Refusal) -> Option<Command> {
    let (day, mut value) = (refusal.earliest?, serde_json::to_value(command).unwrap());
    let fields = value["do"].as_object_mut()?.values_mut().next()?.as_object_mut()?;
    let name = command.action.name();
    match name {
        "cancel" | "switch" | "change_seats" | "change_price" | "drop_add_on" => {
            fields.insert("when".to_owned(), object!({"on": day}))
        }
        "resume" | "remove_child" | "unlink" | "renew" => fields.insert("on".to_owned(), object!(day)),
        "book" | "use" | "check_in" => return None,
        _ => fields.insert("from".to_owned(), object!(day)),
    };
    serde_json::from_value(value).ok()
}
