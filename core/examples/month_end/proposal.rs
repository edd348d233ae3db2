//! What would come of the commands in a file: their outcome, in words.

use crate::names::Names;
use std::fmt::Write;
use tenure::change::{Difference, LineChange, Proposal, Request};
use tenure::id::{CustomerId, PlanId};
use tenure::space::Space;
use tenure::space::facts::Party;

/// What is answered to the request in a file.
pub(crate) fn proposed(space: &Space, bytes: &[u8]) -> Result<Proposal, String> {
    let request = Request::read(bytes).map_err(|errors| errors.to_string())?;
    space.propose(&request).map_err(|errors| errors.to_string())
}

/// The answer as text.
pub(crate) fn text(space: &Space, proposal: &Proposal) -> String {
    let mut text = String::new();
    for refusal in &proposal.refusals {
        let _ = writeln!(text, "{} is refused ({}).", refusal.command, refusal.code.as_str());
        let _ = writeln!(text, "  {}", refusal.sentence());
        if let Some(instead) = &refusal.instead {
            let who = if refusal.instead_by_manager { "by a manager" } else { "instead" };
            let action = serde_json::to_string(&instead.action).unwrap_or_default();
            let _ = writeln!(text, "  Accepted {who}: {action}");
        }
    }
    let Some(difference) = proposal.difference.as_ref().filter(|_| proposal.accepted) else { return text };
    let _ = writeln!(text, "Accepted, with {} facts to be stored.", proposal.facts.count());
    for remark in &proposal.remarks {
        let _ = writeln!(text, "  {}: {}", remark.command, remark.sentence());
    }
    told(&mut text, space, difference);
    text
}

fn told(text: &mut String, space: &Space, difference: &Difference) {
    let (facts, today) = (space.facts(), space.header().zone.day_of(difference.at));
    let names = Names::of(space, &facts, today);
    let customer = |id: &CustomerId| names.party(&Party::Customer(id.clone()));
    let title = |text: &mut String, title: &str, empty: bool| {
        if !empty {
            let _ = writeln!(text, "\n{title}");
        }
    };
    title(text, &format!("Lines through {}", difference.through), difference.lines.is_empty());
    for change in &difference.lines {
        let amount = format!("{:>14}", change.difference.to_string());
        let _ = writeln!(text, "  {amount}  {:<8} {}", what(change), change.line);
        let _ = writeln!(text, "  {:>14}  {}", "", names.party(&change.payer));
    }
    title(text, "Due", difference.due.is_empty());
    for due in &difference.due {
        let _ = writeln!(text, "  {}", names.party(&due.payer));
        let _ =
            writeln!(text, "    now               {:>14}, was {:>14}", due.now.to_string(), due.before_now.to_string());
        let (through, before) = (due.through.to_string(), due.before_through.to_string());
        let _ = writeln!(text, "    through {}{through:>14}, was {before:>14}", difference.through);
    }
    title(text, "Credits", difference.credits.is_empty());
    for change in &difference.credits {
        let (before, after) = (change.before.0.normalize(), change.after.0.normalize());
        let _ = writeln!(text, "  {} can draw {after} {}, was {before}", names.party(&change.party), change.credit);
        for (sign, entries) in [("+", &change.added), ("-", &change.gone)] {
            for entry in entries {
                let _ = writeln!(text, "    {sign} {} {}", entry.at, entry.sentence());
            }
        }
    }
    title(text, "Plans", difference.standings.is_empty());
    for change in &difference.standings {
        let plan = |plan: &Option<PlanId>| plan.as_ref().map_or_else(|| "nothing".to_owned(), |plan| names.plan(plan));
        let until = change.until.map(|until| format!(" until {until}")).unwrap_or_default();
        let who = customer(&change.customer);
        let (before, after) = (plan(&change.before), plan(&change.after));
        let _ = writeln!(text, "  {who}: {before} -> {after}, from {}{until}", change.from);
    }
    title(text, "Access", difference.access.is_empty());
    for change in &difference.access {
        let until = change.until.map(|until| format!(" until {until}")).unwrap_or_default();
        let sign = if change.gained { "+" } else { "-" };
        let who = customer(&change.customer);
        let _ = writeln!(text, "  {sign} {} for {who}, from {}{until}", change.permission, change.from);
    }
    title(text, "Notices", difference.notices.is_empty());
    for change in &difference.notices {
        let sign = if change.added { "+" } else { "-" };
        let _ = writeln!(text, "  {sign} {} {}", change.notice.at, change.notice.id);
    }
}

fn what(change: &LineChange) -> &'static str {
    match (&change.before, &change.after) {
        (None, _) => "added",
        (_, None) => "gone",
        _ => "changed",
    }
}
