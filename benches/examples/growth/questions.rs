//! Every public question, each in a function of its own, so that a profiler counts what it takes.

use crate::worlds::Sized;
use serde_json::{Value, json};
use std::hint::black_box;
use tenure::change::Request;
use tenure::id::{CreditId, CustomerId, FactId, ResourceId};
use tenure::report::Assumptions;
use tenure::space::facts::Policy;
use tenure::space::facts::{Facts, Party};
use tenure::space::{Question, Space};
use tenure::time::{Day, Interval, Moment};

/// A space that nothing was asked of yet, and what questions name.
pub(crate) struct Case {
    space: Space,
    facts: Facts,
    pub(crate) bytes: Vec<u8>,
    at: Moment,
    until: Moment,
    through: Day,
}

impl Case {
    pub(crate) fn new(world: &Sized) -> Case {
        let space = Space::from_facts(world.facts.clone()).unwrap();
        Case {
            space,
            facts: world.facts.clone(),
            bytes: Vec::new(),
            at: world.at,
            until: world.until,
            through: world.through,
        }
    }

    /// The first customer of the file who is not always there, and Ann where all are.
    fn party(&self) -> Party {
        Party::Customer(ann())
    }

    /// The company, where anybody is linked to it or it holds anything.
    fn company(&self) -> Party {
        let company = &self.facts.companies[self.facts.companies.len() - 1];
        Party::Company(company.id.clone())
    }

    fn with(&self, more: Value) -> Space {
        let mut facts = json!({"format": 1, "edition": 1, "space": self.facts.space});
        for (kind, list) in more.as_object().unwrap() {
            facts[kind] = list.clone();
        }
        self.space.with(serde_json::from_value(facts).unwrap()).unwrap()
    }

    /// What is asked for before anything is counted: the days on which a proposal is made.
    fn propose(&self, by: Value, command: Value) {
        let request = json!({"at": self.at, "by": by, "commands": [{"id": "new", "do": command}]});
        let request = Request::read(request.to_string().as_bytes()).unwrap();
        let _ = black_box(self.space.propose(&request));
    }
}

fn ann() -> CustomerId {
    CustomerId::new("ann").unwrap()
}

fn minutes() -> CreditId {
    CreditId::new("min").unwrap()
}

fn blue() -> ResourceId {
    ResourceId::new("blue").unwrap()
}

const DOOR: &str = "door/main";

/// A table of functions that a profiler tells apart by their names.
macro_rules! questions {
    ($($name:ident: |$case:ident| $body:expr;)*) => {
        $(#[inline(never)] fn $name($case: &Case) { let _ = black_box($body); })*
        pub(crate) const QUESTIONS: &[(&str, fn(&Case))] = &[$((stringify!($name), $name),)*];
    };
}

questions! {
    q_read: |c| Space::read(&c.bytes).unwrap();
    q_write: |c| c.space.write();
    q_with: |c| c.with(json!({"charges": [{"id": "new", "recorded": c.at, "party": {"customer": "ann"},
        "at": "2020-02-01", "amount": "1.00 EUR", "text": "x"}]}));
    q_with_void: |c| c.with(json!({"voids": [{"id": "new", "recorded": c.at, "kind": "add_on", "fact": "locker-1"}]}));
    q_known_on: |c| c.space.known_on(c.at).unwrap();
    q_lint: |c| c.space.lint();
    q_may: |c| c.space.may(&ann(), DOOR, c.at).unwrap();
    q_may_late: |c| c.space.may(&ann(), DOOR, c.until).unwrap();
    q_may_by: |c| c.space.may_by(&c.space.handle(&ann()).unwrap(), DOOR, c.at).unwrap();
    q_allowed: |c| c.space.allowed(&ann(), DOOR, c.at).unwrap();
    q_holders_of: |c| c.space.holders_of(DOOR, c.at).unwrap();
    q_standing: |c| c.space.standing(&ann(), c.at).unwrap();
    q_timeline: |c| c.space.timeline(&ann(), Moment::parse("2020-01-01T00:00:00Z").unwrap(), c.until);
    q_customer_profile: |c| c.space.customer_profile(&ann(), c.at);
    q_whole_profile: |c| c.space.whole_profile(&c.party(), c.at);
    q_balance: |c| c.space.balance(&c.party(), &minutes(), c.until);
    q_balance_of_company: |c| c.space.balance(&c.company(), &minutes(), c.until);
    q_ledger: |c| c.space.ledger(&c.party(), &minutes(), c.until);
    q_ledger_of_company: |c| c.space.ledger(&c.company(), &minutes(), c.until);
    q_statement: |c| c.space.statement(&c.party(), &minutes(), c.at, c.until);
    q_pool: |c| c.space.pool(&c.party(), &minutes(), c.until);
    q_may_book: |c| c.space.may_book(&ann(), &blue(), c.at, c.at.add_seconds(5_400).unwrap(), c.at);
    q_bill: |c| c.space.bill(c.through);
    q_explain_all: |c| c.space.explain_all(c.through);
    q_explain_bill: |c| c.space.explain_bill(c.through);
    q_compare_policies: |c| c.space.compare_policies(c.space.policy_on(c.through), &Policy::plain(), c.through);
    q_due: |c| c.space.due(Moment::parse("2020-01-01T00:00:00Z").unwrap(), c.until);
    q_due_now: |c| c.space.due(c.at, c.at.add_seconds(3_600).unwrap());
    q_revenue: |c| c.space.recurring_revenue(Day::parse("2020-01-01").unwrap(), c.through);
    q_retention: |c| c.space.retention(Day::parse("2020-01-01").unwrap(), c.through);
    q_utilisation: |c| c.space.utilisation(Day::parse("2020-01-01").unwrap(), c.through);
    q_inactive: |c| c.space.inactive(c.at, Interval::parse("P30D").unwrap());
    q_simulate: |c| c.space.simulate(c.at, c.through, &Assumptions::default());
    q_month_end: |c| c.space.month_end(c.through);
    q_slice_standing: |c| c.space.slice(&Question::Standing(ann())).unwrap();
    q_slice_bill: |c| c.space.slice(&Question::Bill(c.party())).unwrap();
    q_slice_credits: |c| c.space.slice(&Question::Credits(c.company())).unwrap();
    q_diff: |c| c.space.diff(&c.with(json!({"charges": [{"id": "new", "recorded": c.at, "party": {"customer": "ann"},
        "at": "2020-02-01", "amount": "1.00 EUR", "text": "x"}]})), c.at, c.through);
    p_register: |c| c.propose(json!("host"), json!({"register": {"party": {"customer": "new"}}}));
    p_assign: |c| c.propose(json!({"manager": "eva"}), json!({"assign": {"holder": {"customer": "zoe"}, "plan": "desk"}}));
    p_assign_company: |c| c.propose(json!({"manager": "eva"}), json!({"assign": {"holder": c.company(), "plan": "desk"}}));
    p_sign_up: |c| c.propose(json!({"member": "zoe"}), json!({"sign_up": {"customer": "zoe", "plan": "desk"}}));
    p_switch: |c| c.propose(json!({"manager": "eva"}), json!({"switch": {"membership": "m", "plan": "desk"}}));
    p_switch_by_member: |c| c.propose(json!({"member": "ann"}), json!({"switch": {"membership": "m", "plan": "office"}}));
    p_add_add_on: |c| c.propose(json!({"manager": "eva"}), json!({"add_add_on": {"membership": "m", "add_on": "locker"}}));
    p_drop_add_on: |c| c.propose(json!({"manager": "eva"}), json!({"drop_add_on": {"membership": "m", "add_on": "locker"}}));
    p_change_seats: |c| c.propose(json!({"manager": "eva"}), json!({"change_seats": {"membership": "m", "seats": 3}}));
    p_change_price: |c| c.propose(json!({"manager": "eva"}), json!({"change_price": {"membership": "m", "price": "9.00 EUR"}}));
    p_redeem: |c| c.propose(json!({"manager": "eva"}), json!({"redeem": {"membership": "m", "coupon": "ten"}}));
    p_add_child: |c| c.propose(json!({"manager": "eva"}), json!({"add_child": {"membership": "m", "child": "zoe"}}));
    p_remove_child: |c| c.propose(json!({"manager": "eva"}), json!({"remove_child": {"membership": "m", "child": "c0"}}));
    p_link: |c| c.propose(json!({"manager": "eva"}), json!({"link": {"customer": "zoe", "company": "co"}}));
    p_unlink: |c| c.propose(json!({"manager": "eva"}), json!({"unlink": {"customer": "c0", "company": "co"}}));
    p_pause: |c| c.propose(json!({"manager": "eva"}), json!({"pause": {"membership": "m"}}));
    p_resume: |c| c.propose(json!({"manager": "eva"}), json!({"resume": {"membership": "m"}}));
    p_cancel: |c| c.propose(json!({"manager": "eva"}), json!({"cancel": {"membership": "m"}}));
    p_cancel_company: |c| c.propose(json!({"manager": "eva"}), json!({"cancel": {"membership": "t0"}}));
    p_undo: |c| c.propose(json!({"manager": "eva"}), json!({"undo": {"kind": "membership", "fact": "m"}}));
    p_renew: |c| c.propose(json!({"manager": "eva"}), json!({"renew": {"membership": "m"}}));
    p_override: |c| c.propose(json!({"manager": "eva"}), json!({"override_status": {"membership": "m", "status": "suspended"}}));
    p_book: |c| c.propose(json!({"member": "ann"}), json!({"book": {"customer": "ann", "resource": "blue",
        "from": c.until, "until": c.until.add_seconds(3_600).unwrap()}}));
    p_cancel_booking: |c| c.propose(json!({"manager": "eva"}), json!({"cancel_booking": {"booking": "b0", "waived": true}}));
    p_check_in: |c| c.propose(json!({"member": "ann"}), json!({"check_in": {"customer": "ann"}}));
    p_use: |c| c.propose(json!({"member": "ann"}), json!({"use": {"customer": "ann", "credit": "min", "amount": "1"}}));
    p_grant: |c| c.propose(json!({"manager": "eva"}), json!({"grant_credits": {"holder": {"customer": "ann"}, "credit": "min",
        "amount": "5", "source": "bonus"}}));
    p_buy_pack: |c| c.propose(json!({"member": "ann"}), json!({"buy_pack": {"holder": {"customer": "ann"}, "credit": "min",
        "amount": "5", "price": "5.00 EUR"}}));
    p_charge: |c| c.propose(json!({"manager": "eva"}), json!({"charge": {"party": {"customer": "ann"}, "amount": "1.00 EUR",
        "text": "x"}}));
    p_record_payment: |c| c.propose(json!("host"), json!({"record_payment": {"payer": {"customer": "ann"}, "amount": "1.00 EUR",
        "outcome": "received", "membership": "m"}}));
    p_issue_invoices: |c| c.propose(json!("host"), json!({"issue_invoices": {"through": c.through}}));
    p_reprice: |c| c.propose(json!({"manager": "eva"}), json!({"reprice_plan": {"plan": "desk",
        "price": {"flat": {"amount": "200.00 EUR"}}, "from": c.through}}));
    p_retire: |c| c.propose(json!({"manager": "eva"}), json!({"retire_plan": {"plan": "desk", "from": c.through}}));
    q_still_valid: |c| {
        let request = json!({"at": c.at, "by": {"manager": "eva"}, "commands": [{"id": "new", "do": {"charge": {
            "party": {"customer": "ann"}, "amount": "1.00 EUR", "text": "x"}}}]});
        let proposal = c.space.propose(&Request::read(request.to_string().as_bytes()).unwrap());
        proposal.map(|proposal| proposal.still_valid(&c.space, c.at))
    };
    q_invoice_facts: |c| c.space.bill(c.through).map(|bill| c.space.invoice_facts(&bill, c.until, "i").map(|facts| facts.invoices.len()));
    q_explain_invoice: |c| c.space.explain_invoice(&FactId::new("i0").unwrap());
}
