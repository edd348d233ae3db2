//! The questions: may somebody do something, and who may.
//!
//! Uses `space`, `standing` and the files beside it.

use super::answer::Decision;
use super::decide::Ask;
use super::question;
use crate::error::{Code, Error, Result};
use crate::id::CustomerId;
use crate::space::PartyIx;
use crate::space::Space;
use crate::space::facts::Party;
use crate::time::Moment;

/// A customer that has been looked up, so that asking about them again need not search. It is good for the space that
/// gave it and for those made from that one by recording more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(PartyIx);

impl Space {
    /// Whether a customer may do something at an instant, with one reason for each thing that they hold, and the span on
    /// which the answer stays as it is.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a customer that the space does not have, or a permission with a wildcard or an empty
    /// part.
    pub fn may(&self, customer: &CustomerId, permission: &str, at: Moment) -> Result<Decision> {
        question::check(permission)?;
        let (_, account) = self.customer(customer)?;
        Ok(Ask::new(self, account, permission).decide(customer, at))
    }

    /// Looks a customer up, for [`Space::may_by`].
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a customer that the space does not have.
    pub fn handle(&self, customer: &CustomerId) -> Result<Handle> {
        self.customer(customer).map(|(ix, _)| Handle(ix))
    }

    /// [`Space::may`] for a customer that has been looked up before.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a handle of another space, or a permission with a wildcard or an empty part.
    pub fn may_by(&self, handle: Handle, permission: &str, at: Moment) -> Result<Decision> {
        question::check(permission)?;
        match self.account(handle.0).map(|account| (account, &account.party)) {
            Some((account, Some(Party::Customer(customer)))) if account.exists => {
                Ok(Ask::new(self, account, permission).decide(customer, at))
            }
            _ => Err(Error::new(Code::InvalidQuestion, "the handle names no customer of this space")),
        }
    }

    /// The customers who may do something at an instant, by id.
    ///
    /// Only those are asked about who hold, share or inherit something that can grant it; if the default plan can, all are.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`] for a permission with a wildcard or an empty part.
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
