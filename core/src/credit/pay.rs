//! Money credits: which lines of an invoice they pay, and when they are to be topped up.
//!
//! Uses `money` and the facts of `space`.

use super::LotId;
use crate::error::{Code, Error, Result};
use crate::id::{PlanId, ResourceId};
use crate::money::Amount;
use crate::space::facts::{LineKind, Pays};
use serde::Serialize;

/// A line that is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payable {
    /// Its id.
    pub line: String,
    /// What kind of amount it is.
    pub kind: LineKind,
    /// The plan that it is for.
    pub plan: Option<PlanId>,
    /// The resource that it is for.
    pub resource: Option<ResourceId>,
    /// How much, without tax. What is not above zero is not paid.
    pub net: Amount,
    /// Its tax.
    pub tax: Amount,
}

/// Money on account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wallet {
    /// Its id.
    pub id: LotId,
    /// What is left of it.
    pub left: Amount,
    /// What it pays.
    pub pays: Pays,
}

/// What a wallet pays of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paid {
    /// From which wallet.
    pub wallet: LotId,
    /// Of which line.
    pub line: String,
    /// How much.
    pub amount: Amount,
}

/// What wallets pay of lines: each line in turn, from the wallets in their order that may pay it and are in its currency. A
/// wallet pays tax only if it says so. The last that may pay a line goes below zero for it, if it says so.
///
/// ```
/// use tenure::credit::{Payable, Wallet, pay};
/// use tenure::money::Amount;
/// use tenure::space::facts::{LineKind, Pays};
/// let amount = |text: &str| Amount::parse(text);
/// let zero = amount("0.00 EUR")?;
/// let line = |line: &str, kind, net| Payable { line: line.to_owned(), kind, plan: None, resource: None, net, tax: zero };
/// let rooms = Pays { lines: vec![LineKind::Booking], ..Pays::default() };
/// let wallets = [
///     Wallet { id: "rooms".into(), left: amount("50.00 EUR")?, pays: rooms },
///     Wallet { id: "all".into(), left: amount("150.00 EUR")?, pays: Pays { negative: true, ..Pays::default() } },
/// ];
/// let lines = [line("fee", LineKind::Fee, amount("30.00 EUR")?), line("room", LineKind::Booking, amount("250.00 EUR")?)];
/// let paid: Vec<_> = pay(&lines, &wallets)?.iter().map(|p| format!("{} {} {}", p.wallet, p.line, p.amount)).collect();
/// assert_eq!(paid, ["all fee 30.00 EUR", "rooms room 50.00 EUR", "all room 200.00 EUR"]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::CurrencyMismatch`] if a line's tax is in another currency; [`Code::OutOfRange`] where a sum does not fit.
pub fn pay(lines: &[Payable], wallets: &[Wallet]) -> Result<Vec<Paid>> {
    let mut left: Vec<Amount> = wallets.iter().map(|wallet| wallet.left).collect();
    let mut paid = Vec::new();
    for line in lines {
        if line.tax.currency() != line.net.currency() {
            return Err(Error::new(
                Code::CurrencyMismatch,
                format!("the tax of `{}` is in another currency", line.line),
            ));
        }
        let zero = Amount::zero(line.net.currency());
        let (mut net, mut tax) = (line.net.max(zero), line.tax.max(zero));
        let may = |wallet: &Wallet| wallet.left.currency() == line.net.currency() && wallet.pays.admits(line);
        let last = wallets.iter().rposition(may);
        for (place, wallet) in wallets.iter().enumerate().filter(|(_, wallet)| may(wallet)) {
            let Some(there) = left.get_mut(place) else { continue };
            let open = if wallet.pays.tax { net.checked_add(tax)? } else { net };
            let all = wallet.pays.negative && last == Some(place);
            let amount = if all { open } else { open.min((*there).max(zero)) };
            if amount.is_zero() {
                continue;
            }
            *there = there.checked_sub(amount)?;
            let of_net = amount.min(net);
            net = net.checked_sub(of_net)?;
            tax = tax.checked_sub(amount.checked_sub(of_net)?)?;
            paid.push(Paid { wallet: wallet.id.clone(), line: line.line.clone(), amount });
        }
    }
    Ok(paid)
}

impl Pays {
    /// Whether it may pay a line.
    fn admits(&self, line: &Payable) -> bool {
        let named = |empty: bool, named: bool| empty || named;
        named(self.lines.is_empty(), self.lines.contains(&line.kind))
            && named(self.plans.is_empty(), line.plan.as_ref().is_some_and(|plan| self.plans.contains(plan)))
            && named(
                self.resources.is_empty(),
                line.resource.as_ref().is_some_and(|resource| self.resources.contains(resource)),
            )
    }
}
