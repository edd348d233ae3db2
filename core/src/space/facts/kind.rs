//! The kinds of facts: one list, from which everything that must be said of each kind is made.

use super::*;
use crate::plan::{AddOn, Plan};
use crate::time::Moment;

/// Hands the list of kinds to a macro: the array's name in the file, the type, and the kind's name.
macro_rules! kinds {
    ($macro:ident) => {
        $macro! {
            policies: Policy => Policy, taxes: Tax => Tax, credits: CreditKind => Credit, hours: HoursVersion => Hours,
            exceptions: HourException => Exception, places: Place => Place, lockdowns: Lockdown => Lockdown,
            plans: Plan => Plan, add_ons: AddOn => AddOn, coupons: Coupon => Coupon, resources: Resource => Resource,
            groups: Group => Group, customers: Customer => Customer, companies: Company => Company,
            group_members: GroupMember => GroupMember, links: Link => Link, memberships: Membership => Membership,
            switches: Switch => Switch, seat_changes: SeatChange => SeatChange, price_changes: PriceChange => PriceChange,
            pauses: Pause => Pause, attachments: Attachment => Attachment, redemptions: Redemption => Redemption,
            renewals: Renewal => Renewal, cancellations: Cancellation => Cancellation,
            status_overrides: StatusOverride => StatusOverride, shares: Share => Share, invitations: Invitation => Invitation, endings: Ending => Ending,
            bookings: Booking => Booking, booking_cancellations: BookingCancellation => BookingCancellation,
            waitlist: WaitlistEntry => WaitlistEntry,
            visits: Visit => Visit, uses: Use => Use, grants: CreditGrant => Grant, charges: Charge => Charge,
            payments: Payment => Payment, invoices: Invoice => Invoice, closings: Closing => Closing,
            messages: Message => Message, support_requests: SupportRequest => SupportRequest, voids: Void => Void,
        }
    };
}
pub(crate) use kinds;

/// What every fact has.
pub trait Fact {
    /// The kind of fact that this type is.
    const KIND: FactKind;
    /// Its id, unique among those of its kind.
    fn id(&self) -> &str;
    /// When it was entered.
    fn recorded(&self) -> Moment;
}

macro_rules! define {
    ($($array:ident: $type:ident => $kind:ident),* $(,)?) => {
        /// A kind of fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum FactKind { $(#[doc = concat!("A [`", stringify!($type), "`].")] $kind,)* }

        impl FactKind {
            /// Every kind, in the order of the space file.
            pub const ALL: &'static [FactKind] = &[$(FactKind::$kind,)*];

            /// Its place among all kinds.
            #[allow(clippy::as_conversions)] // The discriminant of a plain enum.
            pub(crate) fn number(self) -> usize {
                self as usize
            }

            /// Whether facts of this kind belong to the catalogue, and not to a party.
            #[must_use]
            pub fn is_catalogue(self) -> bool {
                use FactKind::*;
                matches!(
                    self,
                    Policy | Tax | Credit | Hours | Exception | Place | Lockdown | Plan | AddOn | Coupon | Resource | Group | Closing
                )
            }

            /// The name of the array that holds facts of this kind in the space file.
            #[must_use]
            pub fn array(self) -> &'static str {
                match self { $(FactKind::$kind => stringify!($array),)* }
            }
        }

        $(impl Fact for $type {
            const KIND: FactKind = FactKind::$kind;
            fn id(&self) -> &str {
                self.id.as_str()
            }
            fn recorded(&self) -> Moment {
                self.recorded
            }
        })*

        impl Facts {
            /// How many facts there are, profiles not counted.
            #[must_use]
            pub fn count(&self) -> usize {
                [$(self.$array.len(),)*].into_iter().fold(0, usize::saturating_add)
            }

            /// How many facts there are of each kind, in the order of the space file.
            #[must_use]
            pub fn counts(&self) -> Vec<(FactKind, usize)> {
                vec![$((FactKind::$kind, self.$array.len()),)*]
            }

            /// A fragment of the same space without any fact in it.
            #[must_use]
            pub fn empty(&self) -> Facts {
                Facts::new(self.space.clone())
            }

            /// A space without any fact.
            #[must_use]
            pub fn new(space: Header) -> Facts {
                Facts { format: FORMAT, edition: EDITION, space, $($array: Vec::new(),)* profiles: Vec::new() }
            }

            /// The same facts in canonical order: each array by id, profiles by party.
            #[must_use]
            pub fn sorted(mut self) -> Facts {
                $(self.$array.sort_by(|a, b| a.id().cmp(b.id()));)*
                self.profiles.sort_by(|a, b| a.party.cmp(&b.party));
                self
            }

            /// Only the facts that `keep` accepts; profiles stay.
            #[must_use]
            pub fn filter(mut self, keep: impl Fn(FactKind, &str, Moment) -> bool) -> Facts {
                $(self.$array.retain(|fact| keep(FactKind::$kind, fact.id(), fact.recorded()));)*
                self
            }

            /// These facts and those of `more`.
            #[must_use]
            pub fn plus(mut self, more: Facts) -> Facts {
                $(self.$array.extend(more.$array);)*
                self.profiles.extend(more.profiles);
                self
            }
        }
    };
}

kinds!(define);

use serde::{Deserialize, Serialize};

/// The format of the space file that this release writes, and the newest that it reads.
pub const FORMAT: u32 = 1;
/// The edition of the rules that this release has.
pub const EDITION: u32 = 1;
