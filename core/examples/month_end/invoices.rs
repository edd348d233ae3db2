//! The invoices of a month, with names and reasons, and their sums.

use crate::names::Names;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tenure::billing::DerivationStep;
use tenure::error::Result;
use tenure::money::{Amount, Currency};
use tenure::space::Space;
use tenure::space::facts::{InvoiceLine, LineKind, TaxMode};
use tenure::time::Day;

/// One invoice, for people.
#[derive(Serialize)]
pub(crate) struct Invoiced {
    /// The name of who owes it.
    pub(crate) payer: String,
    /// Its billing date.
    pub(crate) date: Day,
    /// Its currency.
    pub(crate) currency: Currency,
    /// What it is made of.
    pub(crate) lines: Vec<Line>,
    /// Without tax.
    pub(crate) net: Amount,
    /// The tax.
    pub(crate) tax: Amount,
    /// Both.
    pub(crate) total: Amount,
    /// Account credit that it uses up.
    pub(crate) credit_used: Amount,
    /// Account credit that it gives.
    pub(crate) credit_given: Amount,
    /// What is to be paid back.
    pub(crate) refund: Amount,
    /// What it cancels of what earlier invoices still owe.
    pub(crate) offset: Amount,
    /// What is lost.
    pub(crate) forfeited: Amount,
    /// What is to be paid.
    pub(crate) due: Amount,
    /// The payer's account credit after it.
    pub(crate) credit_after: Amount,
}

/// One line, for people.
#[derive(Serialize)]
pub(crate) struct Line {
    /// What it is for.
    pub(crate) what: String,
    /// Why it is so much, if it is not the price of a whole period.
    pub(crate) reason: Option<String>,
    /// The name of the plan.
    pub(crate) plan_name: Option<String>,
    /// The last day that it is for.
    pub(crate) last_day: Day,
    /// The line itself.
    #[serde(flatten)]
    pub(crate) line: InvoiceLine,
}

/// The sum of some lines.
#[derive(Serialize)]
pub(crate) struct Total {
    /// Of what.
    pub(crate) of: String,
    /// The currency.
    pub(crate) currency: Currency,
    /// How many lines.
    pub(crate) lines: usize,
    /// Without tax.
    pub(crate) net: Amount,
    /// The tax.
    pub(crate) tax: Amount,
    /// Both.
    pub(crate) total: Amount,
}

/// The invoices through a day.
pub(crate) fn of(space: &Space, through: Day, names: &Names) -> Result<Vec<Invoiced>> {
    let derivations = space.explain_all(through)?;
    let reasons: HashMap<&str, Option<String>> =
        derivations.iter().map(|derivation| (derivation.line.id.as_str(), reason(&derivation.steps))).collect();
    let invoices = space.bill(through)?.invoices.into_iter().map(|draft| {
        let payer = draft.payer;
        let lines = draft.lines.into_iter().map(|line| {
            Ok(Line {
                what: names.line(&line, &payer),
                reason: reasons.get(line.id.as_str()).cloned().flatten(),
                plan_name: line.plan.as_ref().map(|plan| names.plan(plan)),
                last_day: line.until.previous()?,
                line,
            })
        });
        Ok(Invoiced {
            lines: lines.collect::<Result<_>>()?,
            payer: names.party(&payer),
            date: draft.date,
            currency: draft.currency,
            net: draft.net,
            tax: draft.tax,
            total: draft.total,
            credit_used: draft.credit_used,
            credit_given: draft.credit_given,
            refund: draft.refund,
            offset: draft.offset,
            forfeited: draft.forfeited,
            due: draft.due,
            credit_after: draft.credit_after,
        })
    });
    invoices.collect()
}

/// What makes the amount another than the price of a whole period: parts of it, a discount, what was billed before.
fn reason(steps: &[DerivationStep]) -> Option<String> {
    let of = |code: &'static str| steps.iter().filter(move |step| step.code == code);
    let prices: BTreeSet<Option<Amount>> = of("share").map(|step| step.price).collect();
    let whole = of("share").find_map(|step| step.denominator);
    let days = of("share").filter_map(|step| step.numerator).fold(0, i64::saturating_add);
    let parts = match whole {
        Some(_) if prices.len() > 1 => of("share").map(|step| step.text.clone()).collect(),
        Some(whole) if days != whole => vec![format!("{days} of {whole} days")],
        _ => Vec::new(),
    };
    let off = of("discount").filter_map(|step| Some(format!("off {}", step.price?.decimal())));
    let before = of("recorded").filter_map(|step| step.amount.checked_neg().ok());
    let before = before.map(|amount| format!("less {} billed before", amount.decimal()));
    let closed = of("closed").map(|step| step.text.clone());
    let reasons: Vec<String> = parts.into_iter().chain(off).chain(before).chain(closed).collect();
    (!reasons.is_empty()).then(|| reasons.join(", "))
}

/// The sums of the lines that bear the same name.
pub(crate) fn totals(invoices: &[Invoiced], name: impl Fn(&Line) -> String) -> Result<Vec<Total>> {
    let mut totals: BTreeMap<(Currency, String), Total> = BTreeMap::new();
    for line in invoices.iter().flat_map(|invoice| &invoice.lines) {
        let (of, currency) = (name(line), line.line.amount.currency());
        let total = totals.entry((currency, of.clone())).or_insert_with(|| {
            let zero = Amount::zero(currency);
            Total { of, currency, lines: 0, net: zero, tax: zero, total: zero }
        });
        let (net, tax) = parts(&line.line)?;
        total.lines = total.lines.saturating_add(1);
        total.net = total.net.checked_add(net)?;
        total.tax = total.tax.checked_add(tax)?;
        total.total = total.net.checked_add(total.tax)?;
    }
    Ok(totals.into_values().collect())
}

/// A line without its tax, and the tax.
pub(crate) fn parts(line: &InvoiceLine) -> Result<(Amount, Amount)> {
    match &line.tax {
        None => Ok((line.amount, Amount::zero(line.amount.currency()))),
        Some(tax) if tax.mode == TaxMode::Inclusive => Ok((line.amount.checked_sub(tax.amount)?, tax.amount)),
        Some(tax) => Ok((line.amount, tax.amount)),
    }
}

/// What a kind of line is called.
pub(crate) fn kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Fee => "Fees",
        LineKind::SignUp => "Sign-up fees",
        LineKind::AddOn => "Add-ons",
        LineKind::Discount => "Discounts",
        LineKind::Deposit => "Deposits",
        LineKind::DepositReturn => "Deposits returned",
        LineKind::Booking => "Rooms",
        LineKind::Charge => "Charges",
        LineKind::Pack => "Credits bought",
        LineKind::Overage => "Overage",
    }
}
