//! The questions: may somebody do something, and who may.
//!
//! Uses `space`, `standing` and the files beside it.

use super::answer::Decision;
use super::decide::Ask;
use super::question;
use crate::error::Result;
use crate::id::CustomerId;
use crate::space::facts::Party;
use crate::space::{Account, PartyIx, Space};
use crate::time::Moment;
use std::sync::Arc;

/// A customer that has been looked up, so that asking about them again need not search. It names them, so that it is right in
/// every space that has them, and quick in the space that gave it and in those made from that one by recording more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle {
    customer: CustomerId,
    ix: PartyIx,
}

impl Space {
    /// Whether a customer may do something at an instant, with one reason for each thing that they hold, and the span on
    /// which the answer stays as it is.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a customer that the space does not have, or a permission with a wildcard or an empty
    /// part.
    ///
    /// # Example
    /// ```
    /// use tenure::{id::CustomerId, space::Space, time::Moment};
    ///
    /// let space = Space::read(br#"{
    ///   "format": 1, "edition": 1,
    ///   "space": {"id": "harbour", "name": "Harbour", "currency": "EUR", "zone": "Europe/Lisbon"},
    ///   "hours": [{"id": "day-1", "recorded": "2024-01-01T09:00:00Z", "hours": "day", "from": "2024-01-01",
    ///     "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "until": "18:00"}]}],
    ///   "plans": [{"id": "desk-1", "recorded": "2024-01-01T09:00:00Z", "plan": "desk", "from": "2024-01-01",
    ///     "name": "Desk", "kind": "recurring", "permissions": [{"path": "door/*"}], "hours": "day"}],
    ///   "customers": [{"id": "ann", "recorded": "2024-01-01T09:00:00Z"}],
    ///   "memberships": [{"id": "m1", "recorded": "2024-01-01T09:00:00Z", "holder": {"customer": "ann"},
    ///     "plan": "desk", "from": "2024-01-01"}]
    /// }"#).map_err(|errors| errors.to_string())?;
    ///
    /// // A Friday evening: the door opens again on Monday.
    /// let decision = space.may(&CustomerId::new("ann")?, "door/main", Moment::parse("2025-01-10T19:00:00Z")?)?;
    /// assert!(!decision.allowed);
    /// assert_eq!(decision.until, Some(Moment::parse("2025-01-13T08:00:00Z")?));
    /// assert_eq!(
    ///     decision.reasons[0].sentence(),
    ///     "The customer's own membership `m1` (plan `desk`) grants `door/*`, but outside its hours `day`, \
    ///      until 2025-01-13T08:00:00Z."
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn may(&self, customer: &CustomerId, permission: &str, at: Moment) -> Result<Decision> {
        question::check(permission)?;
        let (_, account) = self.customer(customer)?;
        Ok(Ask::new(self, account, permission).decide(customer, at))
    }

    /// Whether a customer may do something at an instant: [`Space::may`] without its reasons and its span, for a door that
    /// only opens or does not.
    ///
    /// # Errors
    /// As [`Space::may`].
    pub fn allowed(&self, customer: &CustomerId, permission: &str, at: Moment) -> Result<bool> {
        question::check(permission)?;
        let (_, account) = self.customer(customer)?;
        Ok(Ask::new(self, account, permission).allowed(at))
    }

    /// Looks a customer up, for [`Space::may_by`].
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a customer that the space does not have.
    pub fn handle(&self, customer: &CustomerId) -> Result<Handle> {
        self.customer(customer).map(|(ix, _)| Handle { customer: customer.clone(), ix })
    }

    /// [`Space::may`] for a customer that has been looked up before.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a customer that the space does not have, or a permission with a wildcard or an empty
    /// part.
    pub fn may_by(&self, handle: &Handle, permission: &str, at: Moment) -> Result<Decision> {
        question::check(permission)?;
        let customer = &handle.customer;
        let named = |account: &&Arc<Account>| matches!(&account.party, Some(Party::Customer(id)) if id == customer);
        let account = match self.account(handle.ix).filter(|account| account.exists).filter(named) {
            Some(account) => account,
            None => self.customer(customer)?.1,
        };
        Ok(Ask::new(self, account, permission).decide(customer, at))
    }

    /// The customers who may do something at an instant, by id.
    ///
    /// Only those are asked about who hold, share or inherit something that can grant it; if the default plan can, all are.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a permission with a wildcard or an empty part.
    pub fn holders_of(&self, permission: &str, at: Moment) -> Result<Vec<CustomerId>> {
        question::check(permission)?;
        let mut holders: Vec<CustomerId> = super::holders::candidates(self, permission)
            .into_iter()
            .filter_map(|ix| self.account(ix))
            .filter(|account| account.exists && Ask::new(self, account, permission).allowed(at))
            .filter_map(|account| match &account.party {
                Some(Party::Customer(customer)) => Some(customer.clone()),
                _ => None,
            })
            .collect();
        holders.sort_unstable();
        Ok(holders)
    }
}
