//! What follows from the core's types and functions: how each type crosses, and the functions of the module.
// Written by `cargo xtask bindings` from the core's source.

mod calculators;
mod names;
mod questions;
mod records;
mod variants;
mod words;

crate::leaves::ids! { AddOnId CompanyId CouponId CreditId CustomerId FactId GroupId HoursId MembershipId PlaceId PlanId ResourceId TaxCategory }
