//! Small worlds that grow along one dimension each.

use serde_json::{Map, Value, json};
use tenure::space::facts::Facts;
use tenure::time::{Day, Moment};

/// One dimension that can grow.
pub(crate) struct World {
    pub name: &'static str,
    /// What there are `n` of.
    pub of: &'static str,
    /// The least of the three sizes; the others are twice and four times it.
    pub least: usize,
    pub make: fn(usize) -> Value,
    /// How many days there are for each of them, at most, from 16 January 2020 on.
    pub days: usize,
}

const fn world(name: &'static str, of: &'static str, least: usize, days: usize, make: fn(usize) -> Value) -> World {
    World { name, of, least, make, days }
}

/// A world of one size.
pub(crate) struct Sized {
    pub facts: Facts,
    /// In the middle of what happens.
    pub at: Moment,
    /// After all that happens.
    pub until: Moment,
    pub through: Day,
}

impl World {
    pub(crate) fn sized(&self, n: usize) -> Sized {
        let facts: Facts = serde_json::from_value((self.make)(n)).unwrap();
        let last = n * self.days + 31;
        let noon = |days| Moment::parse(&format!("{}T12:00:00Z", day(days))).unwrap();
        Sized { facts, at: noon(last / 2), until: noon(last), through: Day::parse(&day(last)).unwrap() }
    }
}

pub(crate) const WORLDS: &[World] = &[
    world("people", "customers with a membership each", 50, 0, people),
    world("memberships", "memberships of one customer", 50, 0, memberships),
    world("companies", "companies of one customer", 50, 1, companies),
    world("company_memberships", "memberships of one company", 50, 1, company_memberships),
    world("parents", "memberships that are shared with one customer", 50, 1, parents),
    world("children", "customers with whom one membership is shared", 50, 1, children),
    world("links", "customers of one company, half of them in its seats", 50, 1, links),
    world("links_again", "links of one customer to one company", 50, 2, links_again),
    world("plan_versions", "versions of a plan", 50, 1, plan_versions),
    world("plan_versions_reach", "versions of a plan that reach its holder at once", 50, 1, plan_versions_reach),
    world("policies", "versions of the policy", 50, 1, policies),
    world("hours", "versions of hours", 50, 1, hours),
    world("exceptions", "exceptions of hours", 50, 2, exceptions),
    world("lockdowns", "lockdowns", 50, 1, lockdowns),
    world("groups", "groups of one customer", 50, 1, groups),
    world("switches", "switches of one membership", 50, 1, switches),
    world("switches_as_time", "switches of one membership, charged as time", 50, 1, switches_as_time),
    world(
        "switches_as_difference",
        "switches of one membership, charged as a difference",
        50,
        1,
        switches_as_difference,
    ),
    world("pauses", "pauses of one membership", 50, 2, pauses),
    world("pauses_shift", "pauses of one membership that shift its periods", 50, 2, pauses_shift),
    world("pauses_skip", "pauses of one membership that skip periods", 50, 2, pauses_skip),
    world("overrides", "overrides of one status", 50, 2, overrides),
    world("overrides_nested", "overrides of one status, each within the one before", 50, 2, overrides_nested),
    world("add_ons", "attachments of one add-on", 50, 1, add_ons),
    world("seats", "changes of seats", 50, 1, seats),
    world("prices", "changes of an agreed price", 50, 1, prices),
    world("renewals", "renewals", 50, 1, renewals),
    world("coupons", "coupons on one membership", 50, 0, coupons),
    world("redemptions", "redemptions of one coupon on one membership", 50, 0, redemptions),
    world(
        "once_a_customer",
        "redemptions of one coupon, once a customer, on a membership each",
        50,
        0,
        once_a_customer,
    ),
    world("payments", "payments for one membership, every other failed", 50, 3, payments),
    world("charges", "charges", 50, 1, charges),
    world("invoices", "invoices that were issued", 25, 31, invoices),
    world("closings", "closings", 50, 1, closings),
    world("visits", "visits", 50, 1, visits),
    world("bookings", "bookings of one customer", 50, 1, bookings),
    world("bookings_at_once", "bookings of one room that overlap", 50, 1, bookings_at_once),
    world("uses", "uses of credits, and grants", 50, 1, uses),
    world("pooled_uses", "uses of a company's pool, by as many people", 50, 1, pooled_uses),
    world("resets", "daily resets", 50, 1, resets),
    world("rollovers", "daily rollovers, of each grant", 50, 1, rollovers),
    world("rollovers_aged", "daily rollovers, of each grant and up to an age", 50, 1, rollovers_aged),
    world("rollovers_together", "daily rollovers, of all grants together", 50, 1, rollovers_together),
    world("allowances", "allowances of one plan, and as many days", 16, 1, allowances),
    world("heirs", "customers who inherit credits each", 50, 1, heirs),
    world("transfers", "transfers of credits, one from the other", 50, 1, transfers),
    world("messages", "messages", 50, 1, messages),
    world("notices", "rules of notices", 25, 1, notices),
    world("days", "days of a daily membership", 50, 1, days),
    world("months", "months of a membership", 50, 31, months),
    world("defaults", "customers on the default plan", 50, 1, defaults),
    world("voids", "voids", 50, 1, voids),
];

const RECORDED: &str = "2020-01-01T09:00:00Z";

/// So many days after 16 January 2020.
fn day(n: usize) -> String {
    Day::parse("2020-01-16").unwrap().add_days(n as i64).unwrap().to_string()
}

/// So many seconds after the start of that day.
fn instant(seconds: usize) -> String {
    Moment::parse("2020-01-16T00:00:00Z").unwrap().add_seconds(seconds as i64).unwrap().to_string()
}

/// One value with the fields of another laid over it.
fn over(mut value: Value, more: Value) -> Value {
    if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
        fields.extend(more);
    }
    value
}

/// A list of facts, each with its id and when it was recorded unless it says so itself.
fn list(prefix: &str, n: usize, fact: impl Fn(usize) -> Value) -> Value {
    let known = |i: usize| over(json!({"id": format!("{prefix}{i}"), "recorded": RECORDED}), fact(i));
    Value::Array((0..n).map(known).collect())
}

fn plan(more: Value) -> Value {
    over(
        json!({"id": "desk-1", "recorded": RECORDED, "plan": "desk", "from": "2020-01-01", "name": "Desk", "kind": "recurring",
            "public": true, "price": {"flat": {"amount": "190.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"},
            "permissions": [{"path": "door/*"}]}),
        more,
    )
}

/// One customer, Ann, with one membership, `m`, of a desk; and what a question may name.
fn base(more: Value) -> Value {
    let known = |id: &str| json!({"id": id, "recorded": RECORDED});
    let mut all = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "Europe/Lisbon"},
        "policies": [over(known("p"), json!({"from": "2020-01-01"}))],
        "credits": [over(known("min"), json!({"name": "Minutes", "step": "1"}))],
        "hours": [over(known("week"), json!({"hours": "week", "from": "2020-01-01",
            "windows": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "until": "20:00"}]}))],
        "plans": [plan(json!({})), plan(json!({"id": "office-1", "plan": "office", "name": "Office", "rank": 1,
            "price": {"flat": {"amount": "310.00 EUR"}}}))],
        "add_ons": [over(known("locker-1"), json!({"add_on": "locker", "from": "2020-01-01", "name": "Locker",
            "price": "1.00 EUR", "permissions": [{"path": "locker"}]}))],
        "coupons": [over(known("ten"), json!({"name": "Ten", "off": {"percent": "10"}}))],
        "resources": [over(known("blue-1"), json!({"resource": "blue", "from": "2020-01-01", "name": "Blue room",
            "credit": "min", "hourly": "10.00 EUR"}))],
        "customers": [known("ann"), known("zoe")],
        "companies": [known("co")],
        "memberships": [over(known("m"), json!({"holder": {"customer": "ann"}, "plan": "desk", "from": "2020-01-16"}))],
    });
    let (Some(all_kinds), Value::Object(more)) = (all.as_object_mut(), more) else { return all };
    for (kind, mut facts) in more {
        // What is added to what there is, unless it is there by its id.
        if let (Some(Value::Array(there)), Value::Array(facts)) = (all_kinds.get_mut(&kind), &mut facts) {
            let named: Vec<&Value> = facts.iter().map(|fact| &fact["id"]).collect();
            there.retain(|fact| !named.contains(&&fact["id"]));
            there.append(facts);
            continue;
        }
        all_kinds.insert(kind, facts);
    }
    all
}

fn with_plan(change: Value, more: Value) -> Value {
    let mut all: Map<String, Value> = more.as_object().cloned().unwrap_or_default();
    all.insert("plans".to_owned(), json!([plan(change)]));
    base(Value::Object(all))
}

fn with_policy(policy: Value, more: Value) -> Value {
    let mut all: Map<String, Value> = more.as_object().cloned().unwrap_or_default();
    all.insert(
        "policies".to_owned(),
        json!([over(json!({"id": "p", "recorded": RECORDED, "from": "2020-01-01"}), policy)]),
    );
    base(Value::Object(all))
}

fn customers(n: usize) -> Value {
    list("c", n, |_| json!({}))
}

fn people(n: usize) -> Value {
    base(json!({"customers": customers(n),
        "memberships": list("m", n, |i| json!({"holder": {"customer": format!("c{i}")}, "plan": "desk", "from": "2020-01-16"}))}))
}

fn memberships(n: usize) -> Value {
    base(
        json!({"memberships": list("m", n, |_| json!({"holder": {"customer": "ann"}, "plan": "desk", "from": "2020-01-16"}))}),
    )
}

fn companies(n: usize) -> Value {
    with_plan(
        json!({"inheritance": {"cap": "seats"}}),
        json!({"companies": list("co", n, |_| json!({})),
            "memberships": list("m", n, |i| json!({"holder": {"company": format!("co{i}")}, "plan": "desk", "from": "2020-01-16",
                "seats": 1})),
            "links": list("l", n, |i| json!({"customer": "ann", "company": format!("co{i}"), "from": day(i)}))}),
    )
}

fn company_memberships(n: usize) -> Value {
    with_plan(
        json!({"inheritance": {"cap": "none"}}),
        json!({"memberships": list("m", n, |i| json!({"holder": {"company": "co"}, "plan": "desk", "from": day(i)})),
            "links": list("l", 1, |_| json!({"customer": "ann", "company": "co", "from": "2020-01-16"}))}),
    )
}

fn parents(n: usize) -> Value {
    with_plan(
        json!({"sharing": {"max_additional": 3}}),
        json!({"customers": customers(n),
            "memberships": list("m", n, |i| json!({"holder": {"customer": format!("c{i}")}, "plan": "desk", "from": "2020-01-16"})),
            "shares": list("s", n, |i| json!({"membership": format!("m{i}"), "child": "ann", "from": day(i)}))}),
    )
}

fn children(n: usize) -> Value {
    with_plan(
        json!({"sharing": {"max_additional": n / 2}}),
        json!({"customers": customers(n),
            "shares": list("s", n, |i| json!({"membership": "m", "child": format!("c{i}"), "from": day(i)}))}),
    )
}

fn of_company(n: usize, more: Value) -> Value {
    let company = json!({"customers": customers(n),
        "memberships": list("t", 1, |_| json!({"holder": {"company": "co"}, "plan": "desk", "from": "2020-01-16",
            "seats": n / 2 + 1})),
        "links": list("l", n, |i| json!({"customer": format!("c{i}"), "company": "co", "from": day(i)}))});
    over(company, more)
}

fn links(n: usize) -> Value {
    with_plan(json!({"inheritance": {"cap": "seats"}}), of_company(n, json!({})))
}

fn links_again(n: usize) -> Value {
    let again = |i| json!({"customer": "ann", "company": "co", "from": day(2 * i), "until": day(2 * i + 1)});
    with_plan(json!({"inheritance": {"cap": "seats"}}), of_company(1, json!({"links": list("l", n, again)})))
}

fn version(i: usize, reach: &Value) -> Value {
    over(plan(json!({"id": format!("desk-{i}"), "from": day(i)})), reach.clone())
}

fn plan_versions(n: usize) -> Value {
    base(json!({"plans": (0..n).map(|i| version(i + 2, &json!({}))).collect::<Vec<_>>()}))
}

fn plan_versions_reach(n: usize) -> Value {
    let parts = ["price", "access", "allowances", "booking", "notices", "sharing", "terms"];
    let reach: Map<String, Value> = parts.iter().map(|part| ((*part).to_owned(), json!("at_once"))).collect();
    base(json!({"plans": (0..n).map(|i| version(i + 2, &json!({"reach": reach}))).collect::<Vec<_>>()}))
}

fn policies(n: usize) -> Value {
    let rounding = ["half_even", "half_away_from_zero"];
    base(json!({"policies": list("p", n, |i| json!({"from": day(i), "rounding": rounding[i % 2]}))}))
}

fn hours(n: usize) -> Value {
    let windows =
        |i: usize| json!([{"days": ["mon", "tue"], "from": "08:00", "until": format!("{:02}:00", 10 + i % 12)}]);
    with_plan(
        json!({"hours": "h"}),
        json!({"hours": list("h", n, |i| json!({"hours": "h", "from": day(i), "windows": windows(i)}))}),
    )
}

fn exceptions(n: usize) -> Value {
    with_plan(
        json!({"hours": "week"}),
        json!({"exceptions": list("x", n, |i| json!({"name": "x", "of": {"hours": "week"}, "from": day(2 * i),
            "until": day(2 * i + 1)}))}),
    )
}

fn lockdowns(n: usize) -> Value {
    let hour = 3_600;
    base(
        json!({"lockdowns": list("l", n, |i| json!({"from": instant(24 * hour * i), "until": instant(24 * hour * i + hour)}))}),
    )
}

fn groups(n: usize) -> Value {
    base(json!({"groups": list("g", n, |_| json!({"name": "g", "hours": "week"})),
        "group_members": list("g", n, |i| json!({"group": format!("g{i}"), "customer": "ann", "from": day(i)}))}))
}

fn switched(n: usize) -> Value {
    list("w", n, |i| json!({"membership": "m", "plan": (["office", "desk"][i % 2]), "at": day(i)}))
}

fn switches(n: usize) -> Value {
    base(json!({"switches": switched(n)}))
}

fn switches_as_time(n: usize) -> Value {
    with_policy(json!({"change": {"upgrade": "time", "downgrade": "time"}}), json!({"switches": switched(n)}))
}

fn switches_as_difference(n: usize) -> Value {
    with_policy(
        json!({"change": {"upgrade": "difference", "downgrade": "period_end"}}),
        json!({"switches": switched(n)}),
    )
}

fn paused(n: usize) -> Value {
    json!({"pauses": list("p", n, |i| json!({"membership": "m", "from": day(2 * i), "until": day(2 * i + 1)}))})
}

fn pauses(n: usize) -> Value {
    base(paused(n))
}

fn pauses_shift(n: usize) -> Value {
    let anniversary = json!([plan(json!({"billing": {"every": "P1M"}}))]);
    with_policy(json!({"pause": "shift"}), over(paused(n), json!({"plans": anniversary})))
}

fn pauses_skip(n: usize) -> Value {
    with_policy(json!({"pause": "skip_cycles"}), paused(n))
}

fn overrides(n: usize) -> Value {
    base(
        json!({"status_overrides": list("o", n, |i| json!({"membership": "m", "status": "suspended", "from": day(2 * i),
        "until": day(2 * i + 1), "by": "eva"}))}),
    )
}

fn overrides_nested(n: usize) -> Value {
    let status = ["suspended", "active"];
    base(json!({"status_overrides": list("o", n, |i| json!({"membership": "m", "status": status[i % 2], "from": day(i),
        "until": day(2 * n - i), "by": "eva"}))}))
}

fn add_ons(n: usize) -> Value {
    base(json!({"attachments": list("a", n, |i| json!({"membership": "m", "add_on": "locker", "from": day(i)}))}))
}

fn seats(n: usize) -> Value {
    with_plan(
        json!({"price": {"per_seat": {"amount": "10.00 EUR"}}}),
        json!({"seat_changes": list("s", n, |i| json!({"membership": "m", "seats": i % 7 + 1, "at": day(i)}))}),
    )
}

fn prices(n: usize) -> Value {
    base(json!({"price_changes": list("x", n, |i| json!({"membership": "m", "price": format!("{}.00 EUR", i % 7 + 1),
        "at": day(i)}))}))
}

fn renewals(n: usize) -> Value {
    with_plan(
        json!({"terms": {"term": {"rolling": {"length": "P1D"}}, "renewal": "manual"}}),
        json!({"renewals": list("r", n, |i| json!({"membership": "m", "at": day(i)}))}),
    )
}

fn coupons(n: usize) -> Value {
    base(json!({"coupons": list("k", n, |_| json!({"name": "k", "off": {"percent": "1"}})),
        "redemptions": list("r", n, |i| json!({"membership": "m", "coupon": format!("k{i}"), "from": "2020-01-16", "order": i}))}))
}

fn redemptions(n: usize) -> Value {
    base(
        json!({"redemptions": list("r", n, |i| json!({"membership": "m", "coupon": "ten", "from": "2020-01-16", "order": i}))}),
    )
}

fn once_a_customer(n: usize) -> Value {
    base(
        json!({"coupons": [{"id": "ten", "recorded": RECORDED, "name": "Ten", "off": {"percent": "10"}, "once_a_customer": true}],
        "memberships": list("m", n, |_| json!({"holder": {"customer": "ann"}, "plan": "desk", "from": "2020-01-16"})),
        "redemptions": list("r", n, |i| json!({"membership": format!("m{i}"), "coupon": "ten", "from": "2020-01-16",
            "order": i}))}),
    )
}

fn payments(n: usize) -> Value {
    with_plan(
        json!({"terms": {"past_due": "grace", "dunning": [{"after": "P1D", "action": "suspend"}]}}),
        json!({"payments": list("x", n, |i| json!({"payer": {"customer": "ann"}, "at": instant(i * 3 * 86_400),
            "amount": "1.00 EUR", "outcome": (["failed", "received"][i % 2]), "membership": "m"}))}),
    )
}

fn charges(n: usize) -> Value {
    base(json!({"charges": list("x", n, |i| json!({"party": {"customer": "ann"}, "at": day(i), "amount": "1.00 EUR",
        "text": "x"}))}))
}

/// Every month's invoice but the last one's, as `bill` makes them.
fn invoices(n: usize) -> Value {
    let month = |i: usize| format!("{:04}-{:02}-01", 2020 + (i + 1) / 12, (i + 1) % 12 + 1);
    let line = |i: usize| {
        json!({"id": format!("m/fee:desk/{}/1", month(i)), "rule": "fee:desk", "kind": "fee",
        "membership": "m", "plan": "desk", "from": month(i), "until": month(i + 1), "amount": "190.00 EUR"})
    };
    base(json!({"invoices": list("i", n, |i| json!({"payer": {"customer": "ann"}, "currency": "EUR", "date": month(i),
        "lines": [line(i)]}))}))
}

fn closings(n: usize) -> Value {
    base(json!({"closings": list("x", n, |i| json!({"recorded": instant(i * 86_400), "through": day(i)}))}))
}

fn visits(n: usize) -> Value {
    with_plan(
        json!({"visits": {"limit": {"visits": 5, "per": "week"}}}),
        json!({"visits": list("v", n, |i| json!({"customer": "ann", "at": instant(i * 7 * 3_600)}))}),
    )
}

fn booked(n: usize, apart: usize, long: usize) -> Value {
    list("b", n, |i| {
        json!({"customer": "ann", "resource": "blue", "under": "m", "from": instant(i * apart), "until": instant(i * apart + long),
            "takes": {"credit": "min", "amount": "60"}, "price": "1.00 EUR"})
    })
}

fn bookings(n: usize) -> Value {
    with_plan(
        json!({"allowances": [{"credit": "min", "amount": "100"}], "booking": {"minutes_a_day": 1000, "open": 5}}),
        json!({"bookings": booked(n, 36_000, 3_600)}),
    )
}

fn bookings_at_once(n: usize) -> Value {
    with_plan(
        json!({"allowances": [{"credit": "min", "amount": "100"}]}),
        json!({"bookings": booked(n, 60, 60 * 2 * n)}),
    )
}

fn used(n: usize, who: impl Fn(usize) -> String) -> Value {
    list("u", n, |i| json!({"customer": who(i), "credit": "min", "amount": "3", "at": instant(i * 86_400)}))
}

fn uses(n: usize) -> Value {
    base(json!({"uses": used(n, |_| "ann".to_owned()),
        "grants": list("g", n, |i| json!({"holder": {"customer": "ann"}, "credit": "min", "amount": "10", "from": day(i),
            "until": day(i + 40), "source": "bonus"}))}))
}

fn pooled_uses(n: usize) -> Value {
    with_plan(
        json!({"inheritance": {"cap": "none"}, "allowances": [{"credit": "min", "amount": "100"}]}),
        of_company(n, json!({"uses": used(n, |i| format!("c{i}"))})),
    )
}

fn with_daily(more: Value, n: usize) -> Value {
    let mut daily = vec![over(json!({"credit": "min", "amount": "1", "every": "P1D"}), more)];
    while daily.len() < n {
        daily.push(daily[0].clone());
    }
    with_plan(json!({"allowances": daily}), json!({}))
}

fn resets(_: usize) -> Value {
    with_daily(json!({}), 1)
}

fn rollovers(_: usize) -> Value {
    with_daily(json!({"rollover": {}}), 1)
}

fn rollovers_aged(_: usize) -> Value {
    with_daily(json!({"rollover": {"age": "P100000D"}}), 1)
}

fn rollovers_together(_: usize) -> Value {
    with_daily(json!({"rollover": {"over": "together", "maximum": "100000"}}), 1)
}

fn allowances(n: usize) -> Value {
    with_daily(json!({}), n)
}

fn heirs(n: usize) -> Value {
    with_plan(
        json!({"inheritance": {"cap": "none"}, "allowances": [{"credit": "min", "amount": "1", "each": "person"}]}),
        of_company(n, json!({})),
    )
}

fn transfers(n: usize) -> Value {
    let from = |i: usize| json!({"party": {"customer": "ann"}, "lot": format!("grant/g{}", i - 1)});
    base(json!({"grants": list("g", n, |i| {
        let grant = json!({"holder": {"customer": "ann"}, "credit": "min", "amount": "1000", "from": day(i), "source": "bonus"});
        if i == 0 { grant } else { over(grant, json!({"source": "transfer", "taken_from": from(i)})) }
    })}))
}

fn messages(n: usize) -> Value {
    base(
        json!({"messages": list("x", n, |i| json!({"party": {"customer": "ann"}, "at": instant(i * 3_600), "channel": "mail"}))}),
    )
}

fn notices(n: usize) -> Value {
    let rule = |i: usize| json!({"notice": "renewal", "before": format!("P{}D", i + 1)});
    with_plan(
        json!({"terms": {"term": {"rolling": {"length": "P1W"}}, "renewal": "auto"},
            "notices": (0..n).map(rule).collect::<Vec<_>>()}),
        json!({}),
    )
}

fn days(_: usize) -> Value {
    with_plan(json!({"billing": {"every": "P1D"}}), json!({}))
}

fn months(_: usize) -> Value {
    base(json!({}))
}

fn defaults(n: usize) -> Value {
    let free =
        plan(json!({"id": "free-1", "plan": "free", "name": "Free", "kind": "free", "price": null, "billing": null}));
    with_policy(
        json!({"default_plan": "free", "default_on": ["registering"]}),
        json!({"plans": [free], "customers": list("c", n, |i| json!({"registered": day(i)}))}),
    )
}

fn voids(n: usize) -> Value {
    let voids = list("v", n, |i| json!({"kind": "pause", "fact": format!("p{i}")}));
    base(over(paused(n), json!({"voids": voids})))
}
