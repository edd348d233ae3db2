//! Bills side by side: what would be billed in one space and in another that offers or charges something else, line against
//! line, and which setting makes the difference. The migration check compares policies.
//!
//! Uses `space` and the rooms below it.

use super::{Books, tax};
use crate::error::{Code, Error, Result};
use crate::id::{MembershipId, PlanId};
use crate::money::{Amount, Currency};
use crate::space::Space;
use crate::space::facts::{InvoiceLine, LineKind, Party, Policy, line_parts};
use crate::time::Day;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is billed under one policy, or one catalogue, and under another, from the beginning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The last local day that is billed.
    pub through: Day,
    /// On what the two differ: settings of a policy by their keys in a space file, such as `proration.count`; what a
    /// catalogue offers by kind and id, such as `plan:desk`.
    pub settings: Vec<String>,
    /// The lines that differ, by payer, currency and line.
    pub lines: Vec<ComparedLine>,
    /// How many lines do not.
    pub alike: usize,
    /// The sums of everything that is billed, by payer and currency.
    pub payers: Vec<ComparedPayer>,
    /// The sums over all payers, by currency.
    pub totals: Vec<ComparedTotal>,
}

/// A line that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedLine {
    /// Who owes it.
    pub payer: Party,
    /// Its key: the line's id without its number, `subject/rule/period`.
    pub line: String,
    /// What kind of amount it is.
    pub kind: LineKind,
    /// The membership that it is for.
    pub membership: Option<MembershipId>,
    /// The plan that it is for.
    pub plan: Option<PlanId>,
    /// As it is under the first; `None` if it is not billed.
    pub a: Option<ComparedSide>,
    /// As it is under the second.
    pub b: Option<ComparedSide>,
    /// What the second comes to less what the first does, tax on top included.
    pub difference: Amount,
    /// What makes the difference: that which moves the line when it alone is taken from the second; `together` if only
    /// several do.
    pub points: Vec<String>,
}

/// A line under one of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedSide {
    /// The first local day that it is for.
    pub from: Day,
    /// The local day after the last.
    pub until: Day,
    /// Its amount, as on an invoice.
    pub amount: Amount,
    /// Its tax.
    pub tax: Amount,
    /// The date of its invoice.
    pub date: Day,
}

/// What one payer is billed in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedPayer {
    /// Who.
    pub payer: Party,
    /// With tax, under the first.
    pub a: Amount,
    /// With tax, under the second.
    pub b: Amount,
    /// The second less the first.
    pub difference: Amount,
    /// How many lines differ.
    pub lines: usize,
}

/// What all payers are billed in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedTotal {
    /// The currency.
    pub currency: Currency,
    /// With tax, under the first.
    pub a: Amount,
    /// With tax, under the second.
    pub b: Amount,
    /// The second less the first.
    pub difference: Amount,
    /// How many lines differ.
    pub lines: usize,
}

/// A line's payer, currency and key.
type Key = (Party, Currency, String);

/// Lines with the dates of their invoices.
type Lines = BTreeMap<Key, (InvoiceLine, Day)>;

/// Takes one setting from another policy.
type Take = fn(&mut Policy, &Policy);

/// The settings that bear on bills, by their keys in a space file.
const SETTINGS: &[(&str, Take)] = &[
    ("rounding", |to, from| to.rounding = from.rounding),
    ("after_switch", |to, from| to.after_switch = from.after_switch),
    ("after_pause", |to, from| to.after_pause = from.after_pause),
    ("after_lapse", |to, from| to.after_lapse = from.after_lapse),
    ("proration.count", |to, from| to.proration.count = from.proration.count),
    ("proration.stub_of", |to, from| to.proration.stub_of = from.proration.stub_of),
    ("proration.round_first", |to, from| to.proration.round_first = from.proration.round_first),
    ("proration.outside", |to, from| to.proration.outside = from.proration.outside),
    ("change.day", |to, from| to.change.day = from.change.day),
    ("change.judged_by", |to, from| to.change.judged_by = from.change.judged_by),
    ("change.upgrade", |to, from| to.change.upgrade = from.change.upgrade),
    ("change.downgrade", |to, from| to.change.downgrade = from.change.downgrade),
    ("change.credit", |to, from| to.change.credit = from.change.credit),
    ("change.collect", |to, from| to.change.collect = from.change.collect),
    ("pause", |to, from| to.pause = from.pause),
    ("edges.first", |to, from| to.edges.first = from.edges.first),
    ("edges.last", |to, from| to.edges.last = from.edges.last),
    ("invoices.negative", |to, from| to.invoices.negative = from.invoices.negative),
    ("invoices.tax_by", |to, from| to.invoices.tax_by = from.invoices.tax_by),
    ("invoices.minimum", |to, from| to.invoices.minimum.clone_from(&from.invoices.minimum)),
    ("invoices.zero", |to, from| to.invoices.zero = from.invoices.zero),
];

/// What a line differs by if no setting alone moves it.
const TOGETHER: &str = "together";

impl Space {
    /// What each payer would be billed through a day under two policies, each as if it had been in force from the first day
    /// there is and nothing had been invoiced or closed yet: line against line, with the settings that make the difference.
    /// A host asks this before it changes its policy, or before it moves here from another system
    /// (see [`Space::compare_presets`]). `billing_starts` holds as ever.
    ///
    /// The settings of a line are found by taking them from `b` one at a time, the others being those of `a`. The default
    /// plan of either policy plays no part: it is never billed.
    ///
    /// ```
    /// use tenure::space::Space;
    /// use tenure::space::facts::Policy;
    /// use tenure::time::Day;
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "plans": [{"id": "desk-1", "recorded": "2026-01-01T09:00:00Z", "plan": "desk", "from": "2026-01-01", "name": "Desk",
    ///     "kind": "recurring", "price": {"flat": {"amount": "310.00 EUR"}}, "billing": {"every": "P1M"}}],
    ///   "customers": [{"id": "ann", "recorded": "2026-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2026-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2026-01-01"}],
    ///   "cancellations": [{"id": "c1", "recorded": "2026-01-10T09:00:00Z", "membership": "m1", "at": "2026-01-11"}]
    /// }"#)?;
    /// let [Some(a), Some(b)] = ["default", "lago"].map(Policy::preset) else { unreachable!() };
    /// let comparison = space.compare_policies(&a, &b, Day::parse("2026-01-31")?)?;
    /// // Ten days of January, or eleven: in Lago a cancellation consumes its day.
    /// let line = &comparison.lines[0];
    /// assert_eq!((line.line.as_str(), line.difference.to_string()), ("m1/fee:desk/2026-01-01", "10.00 EUR".to_owned()));
    /// assert_eq!(line.points, ["edges.last"]);
    /// # Ok::<(), tenure::error::Errors>(())
    /// ```
    ///
    /// # Errors
    /// As for [`Space::bill`].
    pub fn compare_policies(&self, a: &Policy, b: &Policy, through: Day) -> Result<Comparison> {
        let under =
            |policy: &Policy| self.under(Policy { default_plan: None, default_on: Vec::new(), ..policy.clone() });
        let mixes = differing(a, b).into_iter().map(|(name, mixed)| (name.to_owned(), mixed));
        comparison(&under(a)?, &under(b)?, mixes, |mixed| under(mixed).map(Some), through)
    }

    /// The same with ready-made policies, by their names: `default`, `kill_bill`, `lago`, `stripe`, `openmeter`, `store`.
    /// Without `a` it is the policy in force on the last day.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a name that there is not; as for [`Space::bill`].
    pub fn compare_presets(&self, a: Option<&str>, b: &str, through: Day) -> Result<Comparison> {
        let named = |name: &str| {
            let found = Policy::preset(name);
            found.ok_or_else(|| Error::new(Code::InvalidQuestion, format!("there is no policy `{name}`")))
        };
        let a = a.map_or_else(|| Ok(self.policy_on(through).clone()), named)?;
        self.compare_policies(&a, &named(b)?, through)
    }

    /// The policy in force on a day; before the first, the one that has set nothing.
    #[must_use]
    pub fn policy_on(&self, day: Day) -> &Policy {
        self.catalogue().policy_at(day)
    }
}

/// What is billed in two spaces from the beginning, line against line. `mixes` names what they differ on, each with that of
/// which `mixed` makes the first space with this alone taken from the second, if there can be such a space.
///
/// # Errors
/// As for [`Space::bill`], and those of `mixed`.
pub(crate) fn comparison<M>(
    a: &Space,
    b: &Space,
    mixes: impl IntoIterator<Item = (String, M)>,
    mixed: impl Fn(&M) -> Result<Option<Space>>,
    through: Day,
) -> Result<Comparison> {
    let mixes: Vec<(String, M)> = mixes.into_iter().collect();
    let (of_a, of_b) = (lines(a, through)?, lines(b, through)?);
    let keys: BTreeSet<&Key> = of_a.keys().chain(of_b.keys()).collect();
    let moved: Vec<&Key> = keys.iter().copied().filter(|key| differ(of_a.get(key), of_b.get(key))).collect();
    let mut points: BTreeMap<&Key, Vec<String>> = BTreeMap::new();
    for (name, mix) in mixes.iter().filter(|_| !moved.is_empty()) {
        let Some(mixed) = mixed(mix)? else { continue };
        let of_mixed = lines(&mixed, through)?;
        for key in &moved {
            if differ(of_a.get(key), of_mixed.get(key)) {
                points.entry(key).or_default().push(name.clone());
            }
        }
    }
    let line = |key: &&Key| {
        let together = || vec![TOGETHER.to_owned()];
        compared(key, of_a.get(key), of_b.get(key), points.remove(*key).unwrap_or_else(together))
    };
    let lines = moved.iter().map(line).collect::<Result<Vec<_>>>()?;
    let payers = payers(&of_a, &of_b, &lines)?;
    Ok(Comparison {
        through,
        settings: mixes.into_iter().map(|(name, _)| name).collect(),
        alike: keys.len().saturating_sub(lines.len()),
        totals: totals(&payers)?,
        lines,
        payers,
    })
}

/// The settings that bear on bills and on which two policies differ, each with the first policy that takes this one from
/// the second.
pub(crate) fn differing(a: &Policy, b: &Policy) -> Vec<(&'static str, Policy)> {
    let taken = |(name, take): &(&'static str, Take)| {
        let mut mixed = a.clone();
        take(&mut mixed, b);
        (mixed != *a).then_some((*name, mixed))
    };
    SETTINGS.iter().filter_map(taken).collect()
}

/// Everything that is billed through a day, if nothing was billed before.
fn lines(space: &Space, through: Day) -> Result<Lines> {
    let bill = Books::afresh(space, through).bill()?;
    let mut lines = BTreeMap::new();
    for invoice in bill.invoices {
        for line in invoice.lines {
            let key = match line_parts(&line.id) {
                Some((subject, rule, period, _)) => format!("{subject}/{rule}/{period}"),
                None => line.id.clone(),
            };
            lines.insert((invoice.payer.clone(), invoice.currency, key), (line, invoice.date));
        }
    }
    Ok(lines)
}

type Side<'a> = Option<&'a (InvoiceLine, Day)>;

/// Whether a line is another one: for other days, of another amount or tax, or on an invoice of another date.
fn differ(a: Side<'_>, b: Side<'_>) -> bool {
    let facts = |(line, date): &(InvoiceLine, Day)| (line.from, line.until, line.amount, tax::amount_of(line), *date);
    a.map(facts) != b.map(facts)
}

/// What a line comes to with its tax.
fn total(side: Side<'_>, currency: Currency) -> Result<Amount> {
    match side {
        Some((line, _)) => tax::net_of(line)?.checked_add(tax::amount_of(line)),
        None => Ok(Amount::zero(currency)),
    }
}

fn compared((payer, currency, line): &Key, a: Side<'_>, b: Side<'_>, points: Vec<String>) -> Result<ComparedLine> {
    let side = |(line, date): &(InvoiceLine, Day)| ComparedSide {
        from: line.from,
        until: line.until,
        amount: line.amount,
        tax: tax::amount_of(line),
        date: *date,
    };
    let known = a.or(b).map(|(line, _)| line);
    Ok(ComparedLine {
        payer: payer.clone(),
        line: line.clone(),
        kind: known.map_or(LineKind::Charge, |line| line.kind),
        membership: known.and_then(|line| line.membership.clone()),
        plan: known.and_then(|line| line.plan.clone()),
        a: a.map(side),
        b: b.map(side),
        difference: total(b, *currency)?.checked_sub(total(a, *currency)?)?,
        points,
    })
}

fn payers(of_a: &Lines, of_b: &Lines, lines: &[ComparedLine]) -> Result<Vec<ComparedPayer>> {
    let mut payers: BTreeMap<(&Party, Currency), ComparedPayer> = BTreeMap::new();
    for (is_b, side) in [(false, of_a), (true, of_b)] {
        for ((payer, currency, _), line) in side {
            let zero = Amount::zero(*currency);
            let new = || ComparedPayer { payer: payer.clone(), a: zero, b: zero, difference: zero, lines: 0 };
            let sums = payers.entry((payer, *currency)).or_insert_with(new);
            let sum = if is_b { &mut sums.b } else { &mut sums.a };
            *sum = sum.checked_add(total(Some(line), *currency)?)?;
            sums.difference = sums.b.checked_sub(sums.a)?;
        }
    }
    for line in lines {
        if let Some(sums) = payers.get_mut(&(&line.payer, line.difference.currency())) {
            sums.lines = sums.lines.saturating_add(1);
        }
    }
    Ok(payers.into_values().collect())
}

fn totals(payers: &[ComparedPayer]) -> Result<Vec<ComparedTotal>> {
    let mut totals: BTreeMap<Currency, ComparedTotal> = BTreeMap::new();
    for sums in payers {
        let currency = sums.a.currency();
        let zero = Amount::zero(currency);
        let new = || ComparedTotal { currency, a: zero, b: zero, difference: zero, lines: 0 };
        let total = totals.entry(currency).or_insert_with(new);
        total.a = total.a.checked_add(sums.a)?;
        total.b = total.b.checked_add(sums.b)?;
        total.difference = total.difference.checked_add(sums.difference)?;
        total.lines = total.lines.saturating_add(sums.lines);
    }
    Ok(totals.into_values().collect())
}
