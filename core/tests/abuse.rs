//! What a member tries to get for nothing, or at somebody else's cost: each attempt was seen to succeed, and is held now.
//! The page `docs/src/abuse.md` has a row for each.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    clippy::inconsistent_digit_grouping, // Euros and cents.
)]

mod file;

use serde_json::{Value, json};
use tenure::change::Request;
use tenure::error::Errors;
use tenure::id::{CreditId, CustomerId};
use tenure::space::Space;
use tenure::space::facts::{Party, Policy};
use tenure::time::{Day, Moment};

/// A desk at 300.00 a month and a studio at 900.00, by calendar months; a plan of the staff's; a free one of higher rank
/// that opens the lobby. Ann, Bob, Cid, Dan and a company.
fn club(more: Value) -> Club {
    Club { space: try_club(more).unwrap_or_else(|errors| panic!("{errors}")), asked: 0 }
}

fn try_club(more: Value) -> Result<Space, Errors> {
    let file = json!({
        "format": 1, "edition": 1,
        "space": {"id": "s", "name": "S", "currency": "EUR", "zone": "UTC"},
        "credits": [{"id": "min", "name": "Minutes", "step": "1"}],
        "plans": [plan("desk", json!({})), studio(json!({})), plan("staff", json!({"public": false, "price": null})), free()],
        "customers": [{"id": "ann"}, {"id": "bob"}, {"id": "cid"}, {"id": "dan"}],
        "companies": [{"id": "co"}],
    });
    file::read(file, more)
}

fn plan(plan: &str, more: Value) -> Value {
    let mut made = json!({"id": format!("{plan}-1"), "plan": plan, "from": "2025-01-01", "name": plan, "public": true, "rank": 1,
        "kind": "recurring", "price": {"flat": {"amount": "300.00 EUR"}}, "billing": {"every": "P1M", "anchor": "calendar"},
        "permissions": [{"path": "door/*"}]});
    for (field, value) in more.as_object().unwrap() {
        match value {
            Value::Null => drop(made.as_object_mut().unwrap().remove(field)),
            value => made[field] = value.clone(),
        }
    }
    made
}

fn studio(more: Value) -> Value {
    let mut all = json!({"rank": 2, "price": {"flat": {"amount": "900.00 EUR"}},
        "permissions": [{"path": "door/*"}, {"path": "studio/*"}]});
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    plan("studio", all)
}

fn free() -> Value {
    let none = Value::Null;
    plan("free", json!({"kind": "free", "price": none, "billing": none, "rank": 9, "permissions": [{"path": "lobby"}]}))
}

/// A month that is bought for each of its seats.
fn block() -> Value {
    let terms = json!({"term": {"rolling": {"length": "P1M"}}, "renewal": "manual"});
    plan(
        "block",
        json!({"price": {"per_seat": {"amount": "300.00 EUR"}}, "billing": null, "kind": "custom", "terms": terms}),
    )
}

fn pass(kind: Value) -> Value {
    plan("pass", json!({"kind": kind, "billing": null, "price": {"flat": {"amount": "20.00 EUR"}}}))
}

fn held(id: &str, who: &str, plan: &str, more: Value) -> Value {
    let mut made = json!({"id": id, "holder": {"customer": who}, "plan": plan, "from": "2026-01-01"});
    made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    made
}

/// Ann has a desk.
fn desk() -> Club {
    club(json!({"memberships": [held("m", "ann", "desk", json!({}))]}))
}

/// The club under a preset, of which some settings are others.
fn under(preset: &str, settings: Value, mut more: Value) -> Club {
    let mut policy = serde_json::to_value(Policy::preset(preset).unwrap()).unwrap();
    policy["id"] = json!("policy");
    policy["from"] = json!("2025-01-01");
    policy.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
    more["policies"] = json!([policy]);
    club(more)
}

/// What must hold under every preset.
fn every_preset(held: impl Fn(&str) -> Result<(), String>) -> Result<(), String> {
    let failed = |preset: &&str| held(preset).err().map(|why| format!("{preset}: {why}"));
    let failed: Vec<String> = Policy::PRESETS.iter().filter_map(failed).collect();
    if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
}

/// A time of a day in January.
fn at(day: u32, time: &str) -> String {
    format!("2026-01-{day:02}T{time}")
}

struct Club {
    space: Space,
    asked: u32,
}

impl Club {
    /// What comes of a command: it is done, or the code of why not.
    fn ask(&mut self, at: &str, by: &str, action: Value) -> Result<(), String> {
        self.asked += 1;
        let id = format!("q{}", self.asked);
        self.ask_as(&id, at, by, action)
    }

    fn ask_as(&mut self, id: &str, at: &str, by: &str, action: Value) -> Result<(), String> {
        let by = match by {
            "host" => json!("host"),
            "eva" => json!({"manager": "eva"}),
            member => json!({"member": member}),
        };
        let at = if at.contains('T') { format!("{at}Z") } else { format!("{at}T09:00:00Z") };
        let request = json!({"at": at, "by": by, "commands": [{"id": id, "do": action}]});
        let error = |errors: Errors| errors.first().unwrap().code.as_str().to_owned();
        let request = Request::read(request.to_string().as_bytes()).map_err(error)?;
        let proposal = self.space.propose(&request).map_err(error)?;
        match proposal.refusals.first() {
            Some(refusal) => Err(refusal.code.as_str().to_owned()),
            None => {
                self.space = self.space.with(proposal.facts).unwrap_or_else(|errors| panic!("{errors}"));
                Ok(())
            }
        }
    }

    /// A command that has to be accepted for the attempt to be one.
    fn done(&mut self, at: &str, by: &str, action: Value) {
        self.ask(at, by, action.clone()).unwrap_or_else(|code| panic!("{action} is refused: {code}"));
    }

    fn may(&self, who: &str, path: &str, at: &str) -> bool {
        let at = Moment::parse(&format!("{at}Z")).unwrap();
        self.space.allowed(&CustomerId::new(who).unwrap(), path, at).unwrap()
    }

    /// What somebody is billed through a day, in cents.
    fn owed(&self, who: &str, through: &str) -> i64 {
        let bill = self.space.bill(Day::parse(through).unwrap()).unwrap();
        let payer = Party::Customer(CustomerId::new(who).unwrap());
        let of = bill.invoices.iter().filter(|invoice| invoice.payer == payer);
        of.map(|invoice| invoice.total.to_string().trim_end_matches(" EUR").replace('.', "").parse::<i64>().unwrap())
            .sum()
    }

    fn left(&self, who: &str, at: &str) -> String {
        let (party, credit) = (Party::Customer(CustomerId::new(who).unwrap()), CreditId::new("min").unwrap());
        let at = Moment::parse(&format!("{at}Z")).unwrap();
        self.space.balance(&party, &credit, at).unwrap().left.0.normalize().to_string()
    }

    fn id(&self, array: &str) -> String {
        let facts: Value = serde_json::to_value(self.space.facts()).unwrap();
        facts[array][0]["id"].as_str().unwrap().to_owned()
    }
}

/// Whether it is refused for this reason.
fn refused(result: Result<(), String>, code: &str) -> Result<(), String> {
    match result {
        Err(got) if got == code => Ok(()),
        other => Err(format!("{other:?}, and not {code}")),
    }
}

fn is<T: PartialEq + std::fmt::Debug>(got: T, right: T) -> Result<(), String> {
    if got == right { Ok(()) } else { Err(format!("{got:?}, and not {right:?}")) }
}

fn at_least(got: i64, right: i64) -> Result<(), String> {
    if got >= right { Ok(()) } else { Err(format!("{got} cents, and not {right}")) }
}

type Held = fn() -> Result<(), String>;

/// Each attempt by its name in the book.
const ATTEMPTS: &[(&str, Held)] = &[
    ("undo a manager's cancellation", || {
        let mut club = desk();
        club.done(
            "2026-01-10",
            "eva",
            json!({"cancel": {"membership": "m", "when": {"on": "2026-02-01"}, "waived": true}}),
        );
        refused(club.ask("2026-01-11", "ann", json!({"undo_cancellation": {"membership": "m"}})), "by_staff")?;
        let fact = club.id("cancellations");
        refused(club.ask("2026-01-11", "ann", json!({"undo": {"kind": "cancellation", "fact": fact}})), "by_staff")?;
        // A manager takes back what a manager did.
        club.ask("2026-01-11", "eva", json!({"undo_cancellation": {"membership": "m"}}))
    }),
    ("undo the host's cancellation", || {
        let mut club = desk();
        club.done("2026-01-10", "host", json!({"cancel": {"membership": "m", "when": {"on": "2026-02-01"}}}));
        refused(club.ask("2026-01-11", "ann", json!({"undo_cancellation": {"membership": "m"}})), "by_staff")
    }),
    ("one's own cancellation is one's own to undo", || {
        let mut club = desk();
        club.done("2026-01-10", "ann", json!({"cancel": {"membership": "m", "when": "period_end"}}));
        club.ask("2026-01-11", "ann", json!({"undo_cancellation": {"membership": "m"}}))
    }),
    ("undo a manager's seat change", || {
        let mut club = club(json!({"plans": [plan("desk", json!({"price": {"per_seat": {"amount": "300.00 EUR"}}}))],
            "memberships": [held("m", "ann", "desk", json!({"seats": 2}))]}));
        club.done(
            "2026-01-10",
            "eva",
            json!({"change_seats": {"membership": "m", "seats": 5, "when": {"on": "2026-02-01"}}}),
        );
        let fact = club.id("seat_changes");
        refused(club.ask("2026-01-11", "ann", json!({"undo": {"kind": "seat_change", "fact": fact}})), "by_staff")
    }),
    ("undo or end a manager's pause", || {
        let mut club = desk();
        club.done(
            "2026-01-10",
            "eva",
            json!({"pause": {"membership": "m", "from": "2026-01-20", "until": "2026-04-01"}}),
        );
        let fact = club.id("pauses");
        refused(club.ask("2026-01-11", "ann", json!({"undo": {"kind": "pause", "fact": fact}})), "by_staff")?;
        refused(club.ask("2026-01-25", "ann", json!({"resume": {"membership": "m"}})), "by_staff")
    }),
    ("undo a manager's price", || {
        let mut club = desk();
        club.done(
            "2026-01-10",
            "eva",
            json!({"change_price": {"membership": "m", "price": "400.00 EUR", "when": {"on": "2026-02-01"}}}),
        );
        let fact = club.id("price_changes");
        refused(club.ask("2026-01-11", "ann", json!({"undo": {"kind": "price_change", "fact": fact}})), "not_permitted")
    }),
    ("a removed child's booking that nobody may cancel", || {
        let mut club = club(json!({
            "plans": [plan("desk", json!({"sharing": {"max_additional": 2}, "allowances": [{"credit": "min", "amount": "100"}]}))],
            "resources": [{"id": "r1", "resource": "r", "from": "2025-01-01", "name": "R", "credit": "min", "hourly": "10.00 EUR"}],
            "memberships": [held("m", "ann", "desk", json!({}))],
            "shares": [{"id": "sh", "membership": "m", "child": "bob", "from": "2026-01-01"}]}));
        let book = json!({"book": {"customer": "bob", "resource": "r", "from": "2026-02-20T10:00:00Z", "until": "2026-02-20T11:00:00Z"}});
        club.done("2026-01-10", "bob", book);
        club.done("2026-01-11", "ann", json!({"remove_child": {"membership": "m", "child": "bob"}}));
        let booking = club.id("bookings");
        // Neither does somebody whom it is nothing to.
        refused(club.ask("2026-01-12", "cid", json!({"cancel_booking": {"booking": booking}})), "not_permitted")?;
        club.ask("2026-01-12", "ann", json!({"cancel_booking": {"booking": booking}}))
    }),
    ("another plan for somebody who is suspended", || {
        let mut club = club(json!({"memberships": [held("m", "ann", "desk", json!({}))],
            "status_overrides": [{"id": "o", "membership": "m", "status": "suspended", "from": "2026-01-05", "by": "eva"}]}));
        refused(club.ask("2026-01-10", "ann", json!({"sign_up": {"customer": "ann", "plan": "studio"}})), "withheld")?;
        refused(
            club.ask("2026-01-10", "ann", json!({"undo": {"kind": "status_override", "fact": "o"}})),
            "not_permitted",
        )?;
        // The staff may give them one.
        club.ask("2026-01-10", "eva", json!({"assign": {"holder": {"customer": "ann"}, "plan": "studio"}}))
    }),
    ("a pass of four hours that never begins, beside a free plan of higher rank", || {
        let kind = json!({"day_pass": {"valid": {"from_check_in": {"hours": 4}}}});
        let mut club = club(json!({"plans": [pass(kind), free()],
            "memberships": [held("f", "ann", "free", json!({})), held("p", "ann", "pass", json!({}))]}));
        refused(club.ask("2026-01-05", "ann", json!({"check_in": {"customer": "ann", "under": "f"}})), "not_admitted")?;
        club.done("2026-01-05T09:00:00", "ann", json!({"check_in": {"customer": "ann"}}));
        is(club.may("ann", "door/x", "2026-01-05T12:59:59"), true)?;
        is(club.may("ann", "door/x", "2026-01-05T13:00:00"), false)?;
        is(club.may("ann", "door/x", "2026-06-05T12:00:00"), false)
    }),
    ("a pass of one use that survives ten, beside a free plan of higher rank", || {
        let mut club = club(json!({"plans": [pass(json!({"punch_pass": {"uses": 1}})), free()],
            "memberships": [held("f", "ann", "free", json!({})), held("p", "ann", "pass", json!({}))]}));
        for day in 5..15 {
            // Once it is used up, she is let into the lobby still.
            club.done(&format!("2026-01-{day:02}"), "ann", json!({"check_in": {"customer": "ann"}}));
        }
        is(club.may("ann", "door/x", "2026-01-20T12:00:00"), false)?;
        is(
            club.space
                .facts()
                .visits
                .iter()
                .filter(|visit| visit.under.as_ref().is_some_and(|id| id.as_str() == "p"))
                .count(),
            1,
        )
    }),
    ("a check-in where the lobby alone is named takes no use of a pass", || {
        let mut club = club(json!({"plans": [pass(json!({"punch_pass": {"uses": 1}})), free()],
            "places": [{"id": "l1", "place": "front", "from": "2025-01-01", "name": "Front", "covers": ["lobby"]}],
            "memberships": [held("f", "ann", "free", json!({})), held("p", "ann", "pass", json!({}))]}));
        club.done("2026-01-05", "ann", json!({"check_in": {"customer": "ann", "place": "front"}}));
        is(club.may("ann", "door/x", "2026-01-20T12:00:00"), true)
    }),
    ("a check-in beyond the number of visits", || {
        let mut club =
            club(json!({"plans": [plan("desk", json!({"visits": {"limit": {"visits": 1, "per": "week"}}}))],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        // A Monday and a Tuesday of one week.
        club.done("2026-01-05", "ann", json!({"check_in": {"customer": "ann"}}));
        is(club.may("ann", "door/x", "2026-01-06T09:00:00"), false)?;
        refused(club.ask("2026-01-06", "ann", json!({"check_in": {"customer": "ann"}})), "not_admitted")?;
        club.ask("2026-01-12", "ann", json!({"check_in": {"customer": "ann"}}))
    }),
    ("a check-in outside the hours", || {
        let mut club = club(json!({"plans": [plan("desk", json!({"hours": "h"}))],
            "hours": [{"id": "h1", "hours": "h", "from": "2025-01-01", "windows": [{"days": ["mon"], "from": "08:00", "until": "20:00"}]}],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        refused(club.ask("2026-01-05T07:59:59", "ann", json!({"check_in": {"customer": "ann"}})), "not_admitted")?;
        club.ask("2026-01-05T08:00:00", "ann", json!({"check_in": {"customer": "ann"}}))
    }),
    ("a check-in during a lockdown, or at a place that is closed or not granted", || {
        let mut club = club(
            json!({"hours": [{"id": "h1", "hours": "h", "from": "2025-01-01", "windows": [{"days": ["tue"], "from": "08:00", "until": "20:00"}]}],
            "places": [{"id": "p1", "place": "east", "from": "2025-01-01", "name": "East", "hours": "h", "covers": ["door/east"]},
                {"id": "p2", "place": "attic", "from": "2025-01-01", "name": "Attic", "covers": ["attic"]}],
            "lockdowns": [{"id": "k", "from": "2026-01-07T00:00:00Z", "until": "2026-01-08T00:00:00Z"}],
            "memberships": [held("m", "ann", "desk", json!({}))]}),
        );
        refused(
            club.ask("2026-01-05", "ann", json!({"check_in": {"customer": "ann", "place": "east"}})),
            "not_admitted",
        )?;
        club.done("2026-01-06", "ann", json!({"check_in": {"customer": "ann", "place": "east"}}));
        refused(
            club.ask("2026-01-06", "ann", json!({"check_in": {"customer": "ann", "place": "attic"}})),
            "not_admitted",
        )?;
        refused(club.ask("2026-01-07", "ann", json!({"check_in": {"customer": "ann"}})), "not_admitted")?;
        club.ask("2026-01-08T00:00:00", "ann", json!({"check_in": {"customer": "ann"}}))
    }),
    ("another command under an id that was used", || {
        let mut club = desk();
        let pause = json!({"pause": {"membership": "m", "from": "2026-02-01", "until": "2026-02-10"}});
        club.ask_as("z", "2026-01-10", "ann", pause.clone())?;
        // The same again, even on another day.
        club.ask_as("z", "2026-01-11", "ann", pause)?;
        is(club.space.facts().pauses.len(), 1)?;
        let longer = json!({"pause": {"membership": "m", "from": "2026-02-01", "until": "2026-02-11"}});
        refused(club.ask_as("z", "2026-01-11", "ann", longer), "id_used")?;
        refused(club.ask_as("z", "2026-01-11", "ann", json!({"cancel": {"membership": "m"}})), "id_used")
    }),
    ("bookings over somebody else's", || {
        let mut club = club(
            json!({"resources": [{"id": "r1", "resource": "r", "from": "2025-01-01", "name": "R", "buffer_minutes": 15}],
            "memberships": [held("m", "ann", "desk", json!({})), held("b", "bob", "desk", json!({}))]}),
        );
        let book = |who: &str, from: &str, until: &str| json!({"book": {"customer": who, "resource": "r", "from": format!("2026-01-12T{from}:00Z"), "until": format!("2026-01-12T{until}:00Z")}});
        club.done("2026-01-10", "bob", book("bob", "10:00", "11:00"));
        for (from, until) in
            [("10:30", "10:45"), ("09:00", "10:01"), ("10:59", "12:00"), ("09:00", "12:00"), ("11:00", "12:00")]
        {
            refused(club.ask("2026-01-10", "ann", book("ann", from, until)), "not_bookable")?;
        }
        refused(club.ask("2026-01-13", "ann", book("ann", "08:00", "09:00")), "not_bookable")?;
        club.ask("2026-01-10", "ann", book("ann", "11:15", "12:00"))
    }),
    ("a coupon of one period used twice", || {
        let mut club = club(json!({"coupons": [{"id": "cp", "name": "C", "off": {"percent": "100"}, "periods": 1}],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        club.done("2026-01-01", "ann", json!({"redeem": {"membership": "m", "coupon": "cp"}}));
        refused(
            club.ask("2026-02-01", "ann", json!({"redeem": {"membership": "m", "coupon": "cp"}})),
            "already_redeemed",
        )?;
        let fact = club.id("redemptions");
        refused(club.ask("2026-02-01", "ann", json!({"undo": {"kind": "redemption", "fact": fact}})), "took_effect")
    }),
    ("two children for one place, by their dates", || {
        let mut club = club(json!({"plans": [plan("desk", json!({"sharing": {"max_additional": 1}}))],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        club.done("2026-01-10", "eva", json!({"add_child": {"membership": "m", "child": "bob", "from": "2026-02-01"}}));
        refused(
            club.ask(
                "2026-01-10",
                "eva",
                json!({"add_child": {"membership": "m", "child": "cid", "from": "2026-01-15"}}),
            ),
            "limit_reached",
        )
    }),
    ("use under a company's membership once unlinked", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"inheritance": {"cap": "none"}, "allowances": [{"credit": "min", "amount": "100"}]}))],
            "memberships": [{"id": "c", "holder": {"company": "co"}, "plan": "desk", "from": "2026-01-01"}],
            "links": [{"id": "l", "customer": "ann", "company": "co", "from": "2026-01-01"}]}),
        );
        club.done("2026-01-10", "eva", json!({"unlink": {"customer": "ann", "company": "co"}}));
        is(club.may("ann", "door/x", "2026-01-10T09:00:00"), false)?;
        refused(
            club.ask(
                "2026-01-10",
                "ann",
                json!({"use": {"customer": "ann", "credit": "min", "amount": "10", "under": "c"}}),
            ),
            "not_admitted",
        )
    }),
    ("twice the same plan in one day", || {
        let mut club = club(json!({}));
        club.done("2026-01-01", "ann", json!({"sign_up": {"customer": "ann", "plan": "desk"}}));
        refused(club.ask("2026-01-01", "ann", json!({"sign_up": {"customer": "ann", "plan": "desk"}})), "already_held")
    }),
    ("make somebody a child who was not asked", || {
        let mut club = club(json!({"plans": [plan("desk", json!({"sharing": {"max_additional": 2}}))],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        club.done("2026-01-10", "ann", json!({"add_child": {"membership": "m", "child": "bob"}}));
        // He is not bound, and not let in, before he accepts.
        is(club.may("bob", "door/x", "2026-01-10T10:00:00"), false)?;
        let invitation = club.id("invitations");
        refused(
            club.ask("2026-01-10", "cid", json!({"accept_invitation": {"invitation": invitation}})),
            "not_permitted",
        )?;
        let mut alone = Club { space: club.space.clone(), asked: 90 };
        alone.done("2026-01-11", "bob", json!({"sign_up": {"customer": "bob", "plan": "desk"}}));
        club.done("2026-01-11", "bob", json!({"accept_invitation": {"invitation": invitation}}));
        is(club.may("bob", "door/x", "2026-01-11T10:00:00"), true)?;
        // Removed, he does not come back by himself.
        club.done("2026-01-12", "ann", json!({"remove_child": {"membership": "m", "child": "bob"}}));
        refused(club.ask("2026-01-13", "bob", json!({"accept_invitation": {"invitation": invitation}})), "not_invited")
    }),
    ("a pause of a second before each midnight", || {
        every_preset(|preset| {
            let mut club = under(preset, json!({}), json!({"memberships": [held("m", "ann", "desk", json!({}))]}));
            for day in 1..32 {
                let until = if day == 31 { "2026-02-01".to_owned() } else { format!("2026-01-{:02}", day + 1) };
                let pause =
                    json!({"membership": "m", "from": at(day, "23:59:59Z"), "until": format!("{until}T00:00:00Z")});
                let _ = club.ask(&at(day, "19:00:00"), "ann", json!({"pause": pause}));
            }
            is(club.may("ann", "door/x", "2026-01-15T12:00:00"), true)?;
            is(club.owed("ann", "2026-01-31"), 300_00)
        })
    }),
    ("a second's pause on the first, where whole periods are skipped", || {
        let mut club = under(
            "default",
            json!({"pause": "skip_cycles"}),
            json!({"memberships": [held("m", "ann", "desk", json!({}))]}),
        );
        let pause = json!({"membership": "m", "from": "2026-02-01T00:00:00Z", "until": "2026-02-01T00:00:01Z"});
        club.done("2026-01-20", "ann", json!({"pause": pause}));
        is(club.owed("ann", "2026-02-28"), 600_00)
    }),
    ("a studio from after midnight until before it, every day", || {
        every_preset(|preset| {
            let mut club = under(preset, json!({}), json!({"memberships": [held("m", "ann", "desk", json!({}))]}));
            let mut days = 0;
            for day in 1..32 {
                for (time, plan) in [("00:00:01", "studio"), ("23:59:58", "desk")] {
                    let on = format!("{}Z", at(day, time));
                    let switch = json!({"switch": {"membership": "m", "plan": plan, "when": {"on": on}}});
                    let _ = club.ask(&at(day, time), "ann", switch);
                }
                days += i64::from(club.may("ann", "studio/x", &at(day, "12:00:00")));
            }
            // Kill Bill nets them out, and the guide says so. Three seconds of each day are a desk's.
            let worth = if preset == "kill_bill" { 300_00 } else { 899_00.min(300_00 + 600_00 * days / 31) };
            at_least(club.owed("ann", "2026-01-31"), worth)
        })
    }),
    ("an add-on from after midnight until before it, every day", || {
        every_preset(|preset| {
            let lock = json!({"id": "ao", "add_on": "lock", "from": "2025-01-01", "name": "Lock", "price": "310.00 EUR", "permissions": [{"path": "vip"}]});
            let mut club = under(
                preset,
                json!({}),
                json!({"add_ons": [lock], "memberships": [held("m", "ann", "desk", json!({}))]}),
            );
            for day in 1..32 {
                let (from, until) = (format!("{}Z", at(day, "00:00:01")), format!("{}Z", at(day, "23:59:59")));
                let lock = json!({"membership": "m", "add_on": "lock", "from": from});
                club.done(&at(day, "00:00:01"), "ann", json!({"add_add_on": lock}));
                let _ = club.ask(
                    &at(day, "23:00:00"),
                    "ann",
                    json!({"drop_add_on": {"membership": "m", "add_on": "lock", "when": {"on": until}}}),
                );
            }
            is(club.may("ann", "vip", "2026-01-15T12:00:00"), true)?;
            let worth = if preset == "kill_bill" { 0 } else { 309_90 };
            at_least(club.owed("ann", "2026-01-31"), 300_00 + worth)
        })
    }),
    ("what the staff takes back on its day costs nothing", || {
        let mut club = desk();
        club.done("2026-01-10T09:00:00", "ann", json!({"switch": {"membership": "m", "plan": "studio"}}));
        let fact = club.id("switches");
        club.done("2026-01-10T10:00:00", "eva", json!({"undo": {"kind": "switch", "fact": fact}}));
        is(club.owed("ann", "2026-01-31"), 300_00)
    }),
    ("no seats at all", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"price": {"per_seat": {"amount": "300.00 EUR"}}}))], "memberships": [held("m", "ann", "desk", json!({}))]}),
        );
        club.ask("2026-01-01", "ann", json!({"change_seats": {"membership": "m", "seats": 0}}))
            .err()
            .map(drop)
            .ok_or("accepted".to_owned())
    }),
    ("ten seats to one on the second day of a commitment", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"price": {"per_seat": {"amount": "300.00 EUR"}}, "terms": {"commitment": 12, "notice": "P3M"}}))],
            "memberships": [held("m", "ann", "desk", json!({"seats": 10}))]}),
        );
        refused(club.ask("2026-01-02", "ann", json!({"change_seats": {"membership": "m", "seats": 1}})), "too_early")
    }),
    ("fifty seats for half a minute, for their credits", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"price": {"per_seat": {"amount": "300.00 EUR"}}, "allowances": [{"credit": "min", "amount": "100", "each": "seat"}]}))],
            "memberships": [held("m", "ann", "desk", json!({}))]}),
        );
        let _ = club.ask(
            "2026-01-10T09:00:00",
            "ann",
            json!({"change_seats": {"membership": "m", "seats": 50, "when": {"on": "2026-01-10T09:00:01Z"}}}),
        );
        let _ = club.ask(
            "2026-01-10T09:00:30",
            "ann",
            json!({"change_seats": {"membership": "m", "seats": 1, "when": {"on": "2026-01-10T09:00:31Z"}}}),
        );
        is(club.left("ann", "2026-01-10T12:00:00").as_str(), "100")
    }),
    ("a commitment left by a switch upwards", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"terms": {"commitment": 12}})), studio(json!({"price": {"flat": {"amount": "310.00 EUR"}}}))],
            "memberships": [held("m", "ann", "desk", json!({}))]}),
        );
        club.done("2026-01-10T09:00:00", "ann", json!({"switch": {"membership": "m", "plan": "studio"}}));
        club.done("2026-01-10T10:00:00", "ann", json!({"cancel": {"membership": "m", "when": "period_end"}}));
        is(club.may("ann", "door/x", "2026-12-31T12:00:00"), true)
    }),
    ("use without end of an allowance that nobody priced", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"allowances": [{"credit": "min", "amount": "10"}]}))], "memberships": [held("m", "ann", "desk", json!({}))]}),
        );
        refused(
            club.ask("2026-01-10", "ann", json!({"use": {"customer": "ann", "credit": "min", "amount": "100000"}})),
            "not_enough_credits",
        )
    }),
    ("everybody's bill broken by one sign-up", || {
        let mut club = club(json!({"plans": [block()],
            "memberships": [held("b", "bob", "desk", json!({}))]}));
        let _ = club.ask("2026-01-10", "ann", json!({"sign_up": {"customer": "ann", "plan": "block", "from": "2026-03-01", "seats": 4294967295_u32, "terms": 4294967295_u32}}));
        club.space.bill(Day::parse("2026-03-01").unwrap()).map(drop).map_err(|error| error.to_string())
    }),
    ("sign up twice for one plan, by dates", || {
        let mut club = club(json!({"plans": [plan("desk", json!({"trial": "P14D"}))]}));
        club.done("2026-01-01", "ann", json!({"sign_up": {"customer": "ann", "plan": "desk", "from": "2026-01-15"}}));
        refused(club.ask("2026-01-01", "ann", json!({"sign_up": {"customer": "ann", "plan": "desk"}})), "already_held")
    }),
    ("a studio for a minute, for its credits", || {
        let studio = studio(json!({"allowances": [{"credit": "min", "amount": "10000"}]}));
        let mut club =
            club(json!({"plans": [plan("desk", json!({"allowances": [{"credit": "min", "amount": "100"}]})), studio],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        for (time, plan) in [("09:00:00", "studio"), ("09:01:00", "desk")] {
            let _ = club.ask(&at(10, time), "ann", json!({"switch": {"membership": "m", "plan": plan}}));
        }
        is(club.left("ann", "2026-01-10T12:00:00").as_str(), "100")
    }),
    ("a commitment that a pause without end leaves", || {
        let mut club = club(json!({"plans": [plan("desk", json!({"terms": {"commitment": 12}}))],
            "memberships": [held("m", "ann", "desk", json!({}))]}));
        for until in [json!(null), json!("2026-03-01")] {
            let pause = json!({"pause": {"membership": "m", "from": "2026-02-01", "until": until}});
            refused(club.ask("2026-01-02", "ann", pause), "too_early")?;
        }
        // One that the staff agrees to lengthens the commitment, by February's 28 days.
        club.done(
            "2026-01-02",
            "eva",
            json!({"pause": {"membership": "m", "from": "2026-02-01", "until": "2026-03-01"}}),
        );
        let leave = json!({"cancel": {"membership": "m", "when": {"on": "2027-01-01"}}});
        refused(club.ask("2026-01-20", "ann", leave), "too_early")
    }),
    ("an agreed price shed there and back", || {
        let mut club = club(json!({"memberships": [held("m", "ann", "desk", json!({"price": "500.00 EUR"}))]}));
        for (time, plan) in [("09:00:00", "studio"), ("10:00:00", "desk")] {
            let _ = club.ask(&at(10, time), "ann", json!({"switch": {"membership": "m", "plan": plan}}));
        }
        at_least(club.owed("ann", "2026-02-28"), 1_000_00)
    }),
    ("an agreed price shed for a cheaper version of the plan", || {
        let committed = |more: Value| {
            let mut made = plan("desk", json!({"terms": {"commitment": 12}}));
            made.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            made
        };
        let cheaper = json!({"id": "desk-2", "from": "2026-01-05", "price": {"flat": {"amount": "100.00 EUR"}}});
        let mut club = club(json!({"plans": [committed(json!({})), committed(cheaper)],
            "memberships": [held("m", "ann", "desk", json!({"price": "500.00 EUR"}))]}));
        let _ = club.ask("2026-01-10", "ann", json!({"switch": {"membership": "m", "plan": "desk"}}));
        at_least(club.owed("ann", "2026-02-28"), 1_000_00)
    }),
    ("a child that leaves by itself, unless a setting lets it", || {
        let family = || {
            json!({"plans": [plan("desk", json!({"sharing": {"max_additional": 2}}))],
            "memberships": [held("m", "ann", "desk", json!({}))],
            "shares": [{"id": "sh", "membership": "m", "child": "bob", "from": "2026-01-01"}]})
        };
        let leave = json!({"remove_child": {"membership": "m", "child": "bob"}});
        refused(club(family()).ask("2026-01-10", "bob", leave.clone()), "not_permitted")?;
        club(family()).ask("2026-01-10", "eva", leave.clone())?;
        under("default", json!({"children_leave": "by_themselves"}), family()).ask("2026-01-10", "bob", leave)
    }),
    ("a sign-up for as many seats and terms as a number holds", || {
        let block = block();
        for (seats, terms) in [(u32::MAX, u32::MAX), (u32::MAX, 1), (1, u32::MAX)] {
            let bought = json!({"seats": seats, "terms": terms});
            let read = json!({"plans": [block.clone()], "memberships": [held("m", "ann", "block", bought)]});
            let errors = try_club(read).err().ok_or("it is read")?;
            is(errors.first().unwrap().code.as_str(), "out_of_range")?;
            let mut club = club(json!({"plans": [block.clone()]}));
            let sign_up =
                json!({"customer": "ann", "plan": "block", "from": "2026-03-01", "seats": seats, "terms": terms});
            refused(club.ask("2026-01-10", "ann", json!({"sign_up": sign_up})), "out_of_range")?;
        }
        Ok(())
    }),
    ("an add-on on a plan without billing", || {
        let lock = json!({"id": "ao", "add_on": "lock", "from": "2025-01-01", "name": "Lock", "price": "310.00 EUR", "permissions": [{"path": "vip"}]});
        let attach = json!({"add_add_on": {"membership": "m", "add_on": "lock"}});
        // Free, and by a pass: the months from 10 January on, each whole.
        for held_plan in [free(), pass(json!({"punch_pass": {"uses": 5}}))] {
            let name = held_plan["plan"].as_str().unwrap().to_owned();
            let price = if name == "pass" { 20_00 } else { 0 };
            let mut club = club(json!({"plans": [held_plan], "add_ons": [lock.clone()],
                "memberships": [held("m", "ann", &name, json!({}))]}));
            club.done("2026-01-10", "ann", attach.clone());
            is(club.may("ann", "vip", "2026-04-01T12:00:00"), true)?;
            is(club.owed("ann", "2026-02-09") - price, 310_00)?;
            is(club.owed("ann", "2026-03-31") - price, 3 * 310_00)?;
        }
        // Under a desk, which is switched to a free plan and back: January whole, February to the 9th of 28 days, a month from
        // then, of which 10 of 28 days count when the desk is back on 20 February, and then 9 of 28.
        let mut club = club(json!({"add_ons": [lock], "memberships": [held("m", "ann", "desk", json!({}))]}));
        club.done("2026-01-01", "eva", attach);
        for (day, plan) in [("2026-02-10", "free"), ("2026-02-20", "desk")] {
            club.done(day, "eva", json!({"switch": {"membership": "m", "plan": plan}}));
        }
        // 300.00 for the desk in January and 18 of 28 days in February; as much of 310.00 for the locker, and its 10 days.
        let (desk, locker) = (300_00 + 192_86, 310_00 + 199_29 + 110_71);
        is(club.owed("ann", "2026-02-28"), desk + locker)
    }),
    ("a commitment left for a plan of higher rank that costs less", || {
        let mut club = club(
            json!({"plans": [plan("desk", json!({"terms": {"commitment": 12}})), free(), studio(json!({"price": {"flat": {"amount": "310.00 EUR"}}}))],
            "memberships": [held("m", "ann", "desk", json!({"price": "500.00 EUR"}))]}),
        );
        refused(club.ask("2026-01-10", "ann", json!({"switch": {"membership": "m", "plan": "free"}})), "too_early")?;
        // Nor for less than was agreed.
        refused(club.ask("2026-01-10", "ann", json!({"switch": {"membership": "m", "plan": "studio"}})), "too_early")
    }),
    ("a period's credits used as it begins, and its fee given back", || {
        let plans = || {
            let suite = json!({"allowances": [{"credit": "min", "amount": "900"}]});
            json!({"plans": [studio(suite), free()], "memberships": [held("m", "ann", "studio", json!({}))]})
        };
        let used = |club: &mut Club| {
            club.done("2026-01-02", "ann", json!({"use": {"customer": "ann", "credit": "min", "amount": "900"}}));
            club.ask("2026-01-05", "ann", json!({"switch": {"membership": "m", "plan": "free"}}))
        };
        // At any time, if the host has it so, as the guide says: four of 31 days are paid for.
        let mut at_once = club(plans());
        used(&mut at_once)?;
        is(at_once.owed("ann", "2026-01-31"), 116_13)?;
        let mut closed = under("default", json!({"members_lower": "period_end"}), plans());
        refused(used(&mut closed), "too_early")?;
        for less in [json!({"pause": {"membership": "m"}}), json!({"cancel": {"membership": "m"}})] {
            refused(closed.ask("2026-01-05", "ann", less), "too_early")?;
        }
        closed.done("2026-01-05", "ann", json!({"switch": {"membership": "m", "plan": "free", "when": "period_end"}}));
        is(closed.owed("ann", "2026-01-31"), 900_00)
    }),
];

#[test]
fn attempts() {
    let failed: Vec<String> =
        ATTEMPTS.iter().filter_map(|(name, held)| held().err().map(|got| format!("{name}: {got}"))).collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

/// What Ann asks for that is not hers to ask: other people's, the staff's, and the past.
fn not_hers() -> Vec<(&'static str, Value)> {
    let (ann, day) = (json!({"customer": "ann"}), "2026-01-01");
    vec![
        ("cancel bob's", json!({"cancel": {"membership": "b"}})),
        ("switch bob's", json!({"switch": {"membership": "b", "plan": "studio"}})),
        ("pause bob's", json!({"pause": {"membership": "b"}})),
        ("resume bob's", json!({"resume": {"membership": "b"}})),
        ("bob's seats", json!({"change_seats": {"membership": "b", "seats": 9}})),
        ("redeem on bob's", json!({"redeem": {"membership": "b", "coupon": "cp"}})),
        ("a child of bob's", json!({"add_child": {"membership": "b", "child": "cid"}})),
        ("remove bob's child", json!({"remove_child": {"membership": "b", "child": "dan"}})),
        ("an add-on for bob", json!({"add_add_on": {"membership": "b", "add_on": "lock"}})),
        ("renew bob's", json!({"renew": {"membership": "b"}})),
        ("undo bob's share", json!({"undo": {"kind": "share", "fact": "sh"}})),
        ("undo bob's membership", json!({"undo": {"kind": "membership", "fact": "b"}})),
        ("cancel bob's booking", json!({"cancel_booking": {"booking": "bk"}})),
        (
            "book for bob",
            json!({"book": {"customer": "bob", "resource": "r", "from": "2026-02-02T10:00:00Z", "until": "2026-02-02T11:00:00Z"}}),
        ),
        ("check bob in", json!({"check_in": {"customer": "bob"}})),
        ("check in under bob's", json!({"check_in": {"customer": "ann", "under": "b"}})),
        ("use bob's credits", json!({"use": {"customer": "bob", "credit": "min", "amount": "1"}})),
        ("use under bob's", json!({"use": {"customer": "ann", "credit": "min", "amount": "1", "under": "b"}})),
        ("sign bob up", json!({"sign_up": {"customer": "bob", "plan": "studio"}})),
        ("cancel the company's", json!({"cancel": {"membership": "c"}})),
        ("the company's seats", json!({"change_seats": {"membership": "c", "seats": 99}})),
        ("switch the company's", json!({"switch": {"membership": "c", "plan": "studio"}})),
        ("pause the company's", json!({"pause": {"membership": "c"}})),
        ("a child of the company's", json!({"add_child": {"membership": "c", "child": "bob"}})),
        ("undo a link", json!({"undo": {"kind": "link", "fact": "l"}})),
        ("an add-on for the company", json!({"add_add_on": {"membership": "c", "add_on": "lock"}})),
        ("redeem on the company's", json!({"redeem": {"membership": "c", "coupon": "cp"}})),
        ("assign herself", json!({"assign": {"holder": ann, "plan": "staff"}})),
        ("sign up for the staff's plan", json!({"sign_up": {"customer": "ann", "plan": "staff"}})),
        ("switch to the staff's plan", json!({"switch": {"membership": "m", "plan": "staff"}})),
        ("change her price", json!({"change_price": {"membership": "m", "price": "0.00 EUR"}})),
        ("switch at a price", json!({"switch": {"membership": "m", "plan": "studio", "price": "0.00 EUR"}})),
        ("an add-on at a price", json!({"add_add_on": {"membership": "m", "add_on": "lock", "price": "0.00 EUR"}})),
        ("a child over the limit", json!({"add_child": {"membership": "m", "child": "cid", "over_limit": "x"}})),
        ("set her status", json!({"override_status": {"membership": "m", "status": "active"}})),
        ("waive her notice", json!({"cancel": {"membership": "m", "waived": true}})),
        ("waive a late cancellation", json!({"cancel_booking": {"booking": "bk", "waived": true}})),
        (
            "grant herself credits",
            json!({"grant_credits": {"holder": ann, "credit": "min", "amount": "10", "source": "bonus"}}),
        ),
        (
            "buy a pack for nothing",
            json!({"buy_pack": {"holder": ann, "credit": "min", "amount": "10", "price": "0.00 EUR"}}),
        ),
        ("a negative charge", json!({"charge": {"party": ann, "amount": "-50.00 EUR", "text": "x"}})),
        ("record a payment", json!({"record_payment": {"payer": ann, "amount": "300.00 EUR", "outcome": "received"}})),
        ("issue invoices", json!({"issue_invoices": {"through": "2026-01-31"}})),
        (
            "reprice a plan",
            json!({"reprice_plan": {"plan": "desk", "price": {"flat": {"amount": "0.00 EUR"}}, "from": "2026-02-01"}}),
        ),
        ("retire a plan", json!({"retire_plan": {"plan": "desk", "from": "2026-02-01"}})),
        ("link herself", json!({"link": {"customer": "ann", "company": "co"}})),
        ("unlink bob", json!({"unlink": {"customer": "bob", "company": "co"}})),
        ("register somebody", json!({"register": {"party": {"customer": "evil"}}})),
        (
            "use at a rate of her own",
            json!({"use": {"customer": "ann", "credit": "min", "amount": "1", "rate": {"amount": "0.00 EUR", "per": "1"}}}),
        ),
        ("use less than nothing", json!({"use": {"customer": "ann", "credit": "min", "amount": "-100"}})),
        (
            "a switch in the past",
            json!({"switch": {"membership": "m", "plan": "studio", "when": {"on": "2026-01-09"}}}),
        ),
        ("leave in the past", json!({"cancel": {"membership": "m", "when": {"on": day}}})),
        ("a pause in the past", json!({"pause": {"membership": "m", "from": day}})),
        ("sign up in the past", json!({"sign_up": {"customer": "ann", "plan": "studio", "from": day}})),
        ("redeem in the past", json!({"redeem": {"membership": "m", "coupon": "cp", "from": day}})),
        ("seats in the past", json!({"change_seats": {"membership": "m", "seats": 0, "when": {"on": day}}})),
        ("resume in the past", json!({"resume": {"membership": "m", "on": day}})),
        ("drop in the past", json!({"drop_add_on": {"membership": "m", "add_on": "lock", "when": {"on": day}}})),
        ("undo an invoice", json!({"undo": {"kind": "invoice", "fact": "inv"}})),
        ("undo a plan", json!({"undo": {"kind": "plan", "fact": "desk-1"}})),
        ("undo what has begun", json!({"undo": {"kind": "membership", "fact": "m"}})),
        ("undo what was undone", json!({"undo": {"kind": "void", "fact": "m"}})),
    ]
}

#[test]
fn nothing_that_is_not_theirs() {
    let club = club(json!({
        "plans": [plan("desk", json!({"inheritance": {"cap": "seats"}, "sharing": {"max_additional": 2}}))],
        "memberships": [held("m", "ann", "desk", json!({})), held("b", "bob", "desk", json!({})),
            {"id": "c", "holder": {"company": "co"}, "plan": "desk", "from": "2026-01-01", "seats": 3}],
        "links": [{"id": "l", "customer": "ann", "company": "co", "from": "2026-01-01"}],
        "resources": [{"id": "r1", "resource": "r", "from": "2025-01-01", "name": "R", "capacity": 1}],
        "bookings": [{"id": "bk", "customer": "bob", "resource": "r", "from": "2026-02-01T10:00:00Z", "until": "2026-02-01T11:00:00Z"}],
        "coupons": [{"id": "cp", "name": "C", "off": {"percent": "100"}}],
        "add_ons": [{"id": "ao", "add_on": "lock", "from": "2025-01-01", "name": "Lock", "price": "10.00 EUR"}],
        "invoices": [{"id": "inv", "payer": {"customer": "ann"}, "currency": "EUR", "date": "2026-01-01", "lines": []}],
        "shares": [{"id": "sh", "membership": "b", "child": "dan", "from": "2026-01-01"}],
    }));
    for (name, action) in not_hers() {
        let mut club = Club { space: club.space.clone(), asked: 0 };
        let answer = club.ask("2026-01-10T10:00:00", "ann", action);
        assert!(answer.is_err(), "{name} is accepted");
    }
}

#[test]
fn the_book_has_a_row_for_each() {
    let book = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/src/abuse.md")).unwrap();
    for (name, _) in ATTEMPTS {
        assert!(book.contains(&format!("| {name} |")), "docs/src/abuse.md has no row for `{name}`");
    }
}
