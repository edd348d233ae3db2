//! Questions to a space.

use crate::calculators::{cards::bytes, plain::written};
use crate::inputs::{Answer, Inputs, Trouble, day, list, malformed, moment, text};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use tenure::billing::numbered;
use tenure::calculator::{card_text, sign_draft};
use tenure::change::{Proposal, Request};
use tenure::error::{Code, Error, Errors};
use tenure::id::{CompanyId, CreditId, CustomerId, FactId, PlanId, ResourceId};
use tenure::space::Space;
use tenure::space::facts::{Facts, Party};
use tenure::standing::Standing;
use tenure::time::Interval;

/// The answer, and the errors that it consists of.
pub(crate) fn answer(op: &str, input: &Map<String, Value>, file: &Value) -> (Answer, Vec<Code>) {
    let inputs = Inputs::new(input);
    let space = match (Space::read(file.to_string().as_bytes()), op) {
        (Ok(space), _) => space,
        (Err(errors), "read") => return refusals(&errors),
        (Err(errors), _) => return (malformed(format!("the space cannot be read: {errors}")), Vec::new()),
    };
    let answer = ask(op, &inputs, &space).and_then(|value| inputs.finish().map(|()| value));
    let codes = match &answer {
        Err(Trouble::Refused(error)) => vec![error.code],
        _ => Vec::new(),
    };
    (answer, codes)
}

/// Reads a file that is given as text, since it may not even be JSON.
pub(crate) fn read_text(inputs: &Inputs<'_>) -> (Answer, Vec<Code>) {
    match inputs.text("text").map(|text| Space::read(text.as_bytes())) {
        Ok(Ok(space)) => (Ok(counted(&space)), Vec::new()),
        Ok(Err(errors)) => refusals(&errors),
        Err(trouble) => (Err(trouble), Vec::new()),
    }
}

fn counted(space: &Space) -> Value {
    json!({"facts": space.facts().count()})
}

/// All that is wrong with a file.
fn refusals(errors: &Errors) -> (Answer, Vec<Code>) {
    let one = |error: &Error| json!({"code": error.code.as_str(), "path": error.path});
    let answer = json!({"errors": errors.list().iter().map(one).collect::<Vec<_>>()});
    (Ok(answer), errors.list().iter().map(|error| error.code).collect())
}

fn ask(op: &str, inputs: &Inputs<'_>, space: &Space) -> Answer {
    let known = inputs.maybe("known", moment)?.map(|known| space.known_on(known)).transpose()?;
    let space = known.as_ref().unwrap_or(space);
    match op {
        "read" => Ok(counted(space)),
        "standing" => Ok(standing(&space.standing(&customer(inputs)?, inputs.moment("at")?)?)),
        "timeline" => {
            let pieces = space.timeline(&customer(inputs)?, inputs.moment("from")?, inputs.moment("until")?)?;
            Ok(json!({"pieces": pieces.iter().map(standing).collect::<Vec<_>>()}))
        }
        "may" => {
            let decision = space.may(&customer(inputs)?, inputs.text("permission")?, inputs.moment("at")?)?;
            let mut answer = json!(decision);
            for (n, reason) in decision.reasons.iter().enumerate() {
                answer["reasons"][n]["sentence"] = reason.sentence().into();
            }
            Ok(answer)
        }
        "holders_of" => Ok(json!({"customers": space.holders_of(inputs.text("permission")?, inputs.moment("at")?)?})),
        "customer_profile" => Ok(json!(space.customer_profile(&customer(inputs)?, inputs.moment("at")?)?)),
        "company_profile" => {
            let company = CompanyId::new(inputs.text("company")?)?;
            Ok(json!(space.company_profile(&company, inputs.moment("at")?)?))
        }
        "balance" => Ok(json!(space.balance(&party(inputs)?, &credit(inputs)?, inputs.moment("at")?)?)),
        "history" => {
            let history = space.ledger(&party(inputs)?, &credit(inputs)?, inputs.moment("until")?)?;
            let mut answer = json!(history);
            for (n, entry) in history.entries.iter().enumerate() {
                answer["entries"][n]["sentence"] = entry.sentence().into();
            }
            Ok(answer)
        }
        "statement" => {
            let (from, until) = (inputs.moment("from")?, inputs.moment("until")?);
            Ok(json!(space.statement(&party(inputs)?, &credit(inputs)?, from, until)?))
        }
        "may_book" => {
            let resource = ResourceId::new(inputs.text("resource")?)?;
            let (from, until) = (inputs.moment("from")?, inputs.moment("until")?);
            Ok(json!(space.may_book(&customer(inputs)?, &resource, from, until, inputs.moment("at")?)?))
        }
        "cancelling" => {
            let booking = FactId::new(inputs.text("booking")?)?;
            Ok(json!(space.cancelling(&booking, inputs.moment("at")?)?))
        }
        "bill" => Ok(json!(billed(inputs, space)?.bill(inputs.day("through")?)?)),
        "explain" => Ok(json!(billed(inputs, space)?.explain(inputs.text("line")?, inputs.day("through")?)?)),
        "explain_bill" => Ok(json!({"invoices": billed(inputs, space)?.explain_bill(inputs.day("through")?)?})),
        "explain_invoice" => {
            let invoice = FactId::new(inputs.text("invoice")?)?;
            Ok(json!(billed(inputs, space)?.explain_invoice(&invoice)?))
        }
        "compare_policies" => {
            let through = inputs.day("through")?;
            let a = inputs.maybe("a", text)?;
            Ok(json!(space.compare_presets(a, inputs.text("b")?, through)?))
        }
        "propose" => {
            let proposal = proposed(space, inputs.value("request")?)?;
            let mut answer = json!(proposal);
            for (n, refusal) in proposal.refusals.iter().enumerate() {
                answer["refusals"][n]["sentence"] = refusal.sentence().into();
            }
            for (n, remark) in proposal.remarks.iter().enumerate() {
                answer["remarks"][n]["sentence"] = remark.sentence().into();
            }
            Ok(answer)
        }
        "still_valid" => {
            let proposal = proposed(space, inputs.value("request")?)?;
            let mut then = space.clone();
            for request in inputs.get("after").map_or(Ok(&Vec::new()), list)? {
                let facts = proposed(&then, request)?.facts;
                then = then.with(facts).map_err(first)?;
            }
            let at = inputs.maybe("at", moment)?.unwrap_or(proposal.at);
            Ok(json!({"valid": proposal.still_valid(&then, at), "stale": proposal.stale(&then)}))
        }
        "sign_up" => {
            let visitor = inputs.value("visitor")?;
            let visitor = serde_json::from_value(visitor.clone());
            let Ok(visitor) = visitor else { return malformed("the visitor is not one") };
            let plan = PlanId::new(inputs.text("plan")?)?;
            Ok(json!(space.sign_up(&plan, &visitor, inputs.moment("at")?).map_err(first)?))
        }
        "due" => {
            let notices = space.due(inputs.moment("from")?, inputs.moment("until")?)?;
            let mut answer = json!({"notices": notices});
            for (n, notice) in notices.iter().enumerate() {
                answer["notices"][n]["sentence"] = notice.sentence().into();
            }
            Ok(answer)
        }
        "recurring_revenue" => Ok(json!(space.recurring_revenue(inputs.day("from")?, inputs.day("until")?)?)),
        "retention" => Ok(json!(space.retention(inputs.day("from")?, inputs.day("until")?)?)),
        "utilisation" => Ok(json!(space.utilisation(inputs.day("from")?, inputs.day("until")?)?)),
        "inactive" => {
            let after = Interval::parse(inputs.text("after")?)?;
            Ok(json!({"members": space.inactive(inputs.moment("at")?, after)?}))
        }
        "whole_profile" => Ok(json!(space.whole_profile(&party(inputs)?, inputs.moment("at")?)?)),
        "simulate" => {
            let assumptions = inputs.maybe("assumptions", parsed)?.unwrap_or_default();
            refused(space.simulate(inputs.moment("at")?, inputs.day("until")?, &assumptions))
        }
        "compare" => {
            let mut catalogue = json!(Facts::new(space.header().clone()));
            for (array, facts) in inputs.value("catalogue")?.as_object().into_iter().flatten() {
                catalogue[array] = facts.clone();
            }
            refused(space.compare(&parsed(&catalogue)?, inputs.day("through")?))
        }
        "issue_card" => issue_card(inputs, space),
        "reissue_card" => {
            let (card, options) = (bytes(inputs, "card")?, written(inputs.value("options")?)?);
            Ok(json!({"at": space.reissue_card(&customer(inputs)?, &card, &options, inputs.moment("at")?)?}))
        }
        "lint" => Ok(json!({"findings": space.lint()})),
        other => Err(Trouble::Unasked(other.to_owned())),
    }
}

/// What is answered to a request, which is read as a host's would be.
fn proposed(space: &Space, request: &Value) -> Result<Proposal, Trouble> {
    let request = Request::read(request.to_string().as_bytes()).map_err(first)?;
    space.propose(&request).map_err(first)
}

fn first(errors: Errors) -> Trouble {
    Trouble::Refused(errors.list()[0].clone())
}

/// A value of the library's own, in its JSON.
fn parsed<T: DeserializeOwned>(value: &Value) -> Result<T, Trouble> {
    serde_json::from_value(value.clone()).or_else(|error| malformed(format!("{value}: {error}")))
}

/// The answer, or all that is wrong: of one thing without a place only its code.
fn refused(answer: Result<impl Serialize, Errors>) -> Answer {
    match answer {
        Ok(answer) => Ok(json!(answer)),
        Err(errors) => match errors.list() {
            [error] if error.path.is_none() => Err(Trouble::Refused(error.clone())),
            _ => refusals(&errors).0,
        },
    }
}

fn customer(inputs: &Inputs<'_>) -> Result<CustomerId, Trouble> {
    Ok(CustomerId::new(inputs.text("customer")?)?)
}

fn credit(inputs: &Inputs<'_>) -> Result<CreditId, Trouble> {
    Ok(CreditId::new(inputs.text("credit")?)?)
}

fn party(inputs: &Inputs<'_>) -> Result<Party, Trouble> {
    let party = inputs.value("party")?;
    serde_json::from_value(party.clone()).map_or_else(|_| malformed(format!("{party} is not a party")), Ok)
}

fn standing(standing: &Standing) -> Value {
    let mut answer = json!(standing);
    for (n, holding) in standing.holdings.iter().enumerate() {
        answer["holdings"][n]["label"] = holding.label().into();
    }
    answer
}

/// The space in which the earlier bills are recorded, each as it was known when it was made.
fn billed(inputs: &Inputs<'_>, space: &Space) -> Result<Space, Trouble> {
    let mut space = space.clone();
    for (n, earlier) in inputs.get("billed").map_or(Ok(&Vec::new()), list)?.iter().enumerate() {
        let field = |key: &str| earlier.get(key).unwrap_or(&Value::Null);
        let (through, known) = (day(field("through"))?, moment(field("known"))?);
        let bill = space.known_on(known)?.bill(through)?;
        let invoices = bill.facts(space.header(), known, numbered(&format!("bill{n}")))?;
        space = match space.with(invoices) {
            Ok(space) => space,
            Err(errors) => return malformed(format!("the bill cannot be recorded: {errors}")),
        };
    }
    Ok(space)
}

/// A card, signed by a key that is at hand.
fn issue_card(inputs: &Inputs<'_>, space: &Space) -> Answer {
    let (options, kid, seed) = (written(inputs.value("options")?)?, bytes(inputs, "kid")?, bytes(inputs, "seed")?);
    let card = space.issue_card(&customer(inputs)?, &options, &kid, inputs.moment("at")?)?;
    Ok(json!({"card": card.card, "text": card_text(&sign_draft(&card.draft, &seed)?)}))
}
