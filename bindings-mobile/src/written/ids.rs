// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! The ids, which cross as text.

crate::leaf::ids! {
    AddOnId,
    CompanyId,
    CouponId,
    CreditId,
    CustomerId,
    FactId,
    GroupId,
    HoursId,
    MembershipId,
    PlaceId,
    PlanId,
    ResourceId,
    TaxCategory,
}
