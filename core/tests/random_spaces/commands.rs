//! Random commands that are put to a random space: about what it has, by whoever, sensible and not.

use super::Dice;
use serde_json::{Value, json};
use tenure::change::Request;
use tenure::error::Errors;
use tenure::space::facts::{Facts, Party};
use tenure::time::{Day, Moment};

/// What can be named in a command.
struct Names<'a> {
    facts: &'a Facts,
    dice: &'a mut Dice,
}

impl Names<'_> {
    fn any<T>(&mut self, list: &[T], id: impl Fn(&T) -> String) -> String {
        if list.is_empty() {
            return "nobody".to_owned();
        }
        id(&list[self.dice.roll(list.len())])
    }

    fn customer(&mut self) -> String {
        let list = &self.facts.customers;
        self.any(list, |c| c.id.to_string())
    }

    fn company(&mut self) -> String {
        let list = &self.facts.companies;
        self.any(list, |c| c.id.to_string())
    }

    fn membership(&mut self) -> String {
        let list = &self.facts.memberships;
        self.any(list, |m| m.id.to_string())
    }

    fn plan(&mut self) -> String {
        let list = &self.facts.plans;
        self.any(list, |p| p.plan.to_string())
    }

    fn party(&mut self) -> Value {
        if self.dice.chance(30) && !self.facts.companies.is_empty() {
            json!({"company": self.company()})
        } else {
            json!({"customer": self.customer()})
        }
    }

    /// A day around today, an instant, or nothing.
    fn when(&mut self, today: Day) -> Value {
        let day = today.add_days(self.dice.roll(50) as i64 - 5).unwrap();
        match self.dice.roll(4) {
            0 => json!(day),
            1 => json!(format!("{day}T{:02}:30:00Z", self.dice.roll(24))),
            _ => Value::Null,
        }
    }

    fn effect(&mut self, today: Day) -> Value {
        match self.dice.roll(4) {
            0 => json!("period_end"),
            1 => match self.when(today) {
                Value::Null => json!("now"),
                when => json!({"on": when}),
            },
            _ => json!("now"),
        }
    }

    fn amount(&mut self) -> String {
        format!("{}.{:02} {}", self.dice.roll(90), self.dice.roll(100), self.facts.space.currency)
    }

    fn action(&mut self, today: Day) -> Value {
        let membership = self.membership();
        match self.dice.roll(39) {
            0 => json!({"assign": {"holder": self.party(), "plan": self.plan(), "from": self.when(today)}}),
            1 | 2 => json!({"sign_up": {"customer": self.customer(), "plan": self.plan(), "from": self.when(today)}}),
            3..=6 => json!({"switch": {"membership": membership, "plan": self.plan(), "when": self.effect(today)}}),
            7 => {
                let add_on = self.any(&self.facts.add_ons, |a| a.add_on.to_string());
                json!({"add_add_on": {"membership": membership, "add_on": add_on, "from": self.when(today)}})
            }
            8 => {
                let add_on = self.any(&self.facts.attachments, |a| a.add_on.to_string());
                json!({"drop_add_on": {"membership": membership, "add_on": add_on, "when": self.effect(today)}})
            }
            9 | 10 => {
                let seats = self.dice.roll(6);
                json!({"change_seats": {"membership": membership, "seats": seats, "when": self.effect(today)}})
            }
            11 => {
                json!({"change_price": {"membership": membership, "price": self.amount(), "when": self.effect(today)}})
            }
            12 => {
                let coupon = self.any(&self.facts.coupons, |c| c.id.to_string());
                json!({"redeem": {"membership": membership, "coupon": coupon}})
            }
            13 | 14 => {
                json!({"add_child": {"membership": membership, "child": self.customer(), "from": self.when(today)}})
            }
            15 => {
                let share = self.dice.roll(self.facts.shares.len().max(1));
                let (membership, child) = match self.facts.shares.get(share) {
                    Some(share) => (share.membership.to_string(), share.child.to_string()),
                    None => (membership, self.customer()),
                };
                json!({"remove_child": {"membership": membership, "child": child, "on": self.when(today)}})
            }
            16 => {
                json!({"link": {"customer": self.customer(), "company": self.company(), "from": self.when(today)}})
            }
            17 => {
                let link = self.dice.roll(self.facts.links.len().max(1));
                let (customer, company) = match self.facts.links.get(link) {
                    Some(link) => (link.customer.to_string(), link.company.to_string()),
                    None => (self.customer(), self.company()),
                };
                json!({"unlink": {"customer": customer, "company": company, "on": self.when(today)}})
            }
            18 => json!({"pause": {"membership": membership, "from": self.when(today)}}),
            19 => json!({"resume": {"membership": membership, "on": self.when(today)}}),
            20 | 21 => json!({"cancel": {"membership": membership, "when": self.effect(today)}}),
            22 => json!({"undo_cancellation": {"membership": membership}}),
            23 => {
                let switch = self.any(&self.facts.switches, |s| s.id.to_string());
                json!({"undo": {"kind": "switch", "fact": switch}})
            }
            24 => json!({"renew": {"membership": membership, "on": self.when(today)}}),
            25 => json!({"override_status": {"membership": membership, "status": "suspended"}}),
            26 => {
                let credit = self.any(&self.facts.credits, |c| c.id.to_string());
                json!({"use": {"customer": self.customer(), "credit": credit, "amount": "2"}})
            }
            27 => {
                let credit = self.any(&self.facts.credits, |c| c.id.to_string());
                json!({"buy_pack": {"holder": self.party(), "credit": credit, "amount": "5", "price": self.amount()}})
            }
            28 => json!({"charge": {"party": self.party(), "amount": self.amount(), "text": "Keys"}}),
            29 => {
                let (payer, amount) = (self.party(), self.amount());
                let outcome = ["received", "failed"][self.dice.roll(2)];
                json!({"record_payment": {"payer": payer, "amount": amount, "outcome": outcome, "membership": membership}})
            }
            30 => json!({"issue_invoices": {"through": today}}),
            31 => {
                let id = format!("new{}", self.dice.roll(1_000));
                let party = if self.dice.chance(30) { json!({"company": id}) } else { json!({"customer": id}) };
                json!({"register": {"party": party, "profile": {"name": "Somebody"}}})
            }
            32 | 33 => {
                let resource = self.any(&self.facts.resources, |r| r.resource.to_string());
                let day = today.add_days(self.dice.roll(20) as i64).unwrap();
                let (from, until) = (self.dice.roll(20), self.dice.roll(4) + 1);
                let at = |hour: usize| format!("{day}T{hour:02}:00:00Z");
                let (from, until) = (at(from), at((from + until).min(23)));
                json!({"book": {"customer": self.customer(), "resource": resource, "from": from, "until": until}})
            }
            34 => {
                let booking = self.any(&self.facts.bookings, |b| b.id.to_string());
                json!({"cancel_booking": {"booking": booking}})
            }
            35 if self.dice.chance(50) => {
                let invitation = self.any(&self.facts.invitations, |i| i.id.to_string());
                json!({"accept_invitation": {"invitation": invitation}})
            }
            35 => {
                let place = self.any(&self.facts.places, |p| p.place.to_string());
                let place = if place == "nobody" { Value::Null } else { json!(place) };
                json!({"check_in": {"customer": self.customer(), "place": place}})
            }
            36 => {
                let credit = self.any(&self.facts.credits, |c| c.id.to_string());
                json!({"grant_credits": {"holder": self.party(), "credit": credit, "amount": "3", "source": "bonus"}})
            }
            37 => {
                let from = today.add_days(self.dice.roll(40) as i64).unwrap();
                json!({"retire_plan": {"plan": self.plan(), "from": from}})
            }
            _ => {
                let plan = self.plan();
                let reach = ["never", "next_cycle", "at_once"][self.dice.roll(3)];
                let price = json!({"flat": {"amount": self.amount()}});
                let from = today.add_days(self.dice.roll(40) as i64).unwrap();
                json!({"reprice_plan": {"plan": plan, "price": price, "from": from, "reach": reach}})
            }
        }
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields.into_iter().filter(|(_, v)| !v.is_null()).map(|(k, v)| (k, without_nulls(v))).collect(),
        ),
        other => other,
    }
}

/// The nth request that the dice give, at an instant.
pub fn request(facts: &Facts, dice: &mut Dice, n: usize, at: Moment, through: Day) -> Result<Request, Errors> {
    let today = facts.space.zone.day_of(at);
    let commands = 1 + usize::from(dice.chance(15));
    let mut names = Names { facts, dice };
    let actions: Vec<Value> =
        (0..commands).map(|m| json!({"id": format!("c{n}-{m}"), "do": without_nulls(names.action(today))})).collect();
    let by = match names.dice.roll(4) {
        0 => json!({"manager": "eva"}),
        1 => json!("host"),
        _ => {
            // Mostly the one whom it is about.
            let about = actions[0]["do"].as_object().and_then(|action| {
                let fields = action.values().next()?;
                let held = fields["membership"].as_str().and_then(|id| {
                    let membership = facts.memberships.iter().find(|m| m.id.as_str() == id)?;
                    match &membership.holder {
                        Party::Customer(holder) => Some(holder.to_string()),
                        Party::Company(_) => None,
                    }
                });
                let invited = fields["invitation"].as_str().and_then(|id| {
                    let invitation = facts.invitations.iter().find(|one| one.id.as_str() == id)?;
                    Some(invitation.child.to_string())
                });
                held.or(invited).or_else(|| fields["customer"].as_str().map(str::to_owned))
            });
            match about {
                Some(member) if names.dice.chance(90) => json!({"member": member}),
                _ => json!({"manager": "eva"}),
            }
        }
    };
    let request = json!({"at": at, "by": by, "commands": actions, "through": through});
    Request::read(request.to_string().as_bytes())
}
