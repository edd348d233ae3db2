//! Ready-made policies, named after the systems whose numbers they reproduce.

use super::{
    AfterSwitch, ChangeDay, ChangePolicy, ChargeAs, Collect, EdgeDays, JudgedBy, LastDay, OutsideSpan, PartCount,
    Policy, Proration, RoundFirst, RoundedPart, StubOf, WithinADay,
};

impl Policy {
    /// The names of the ready-made policies.
    pub const PRESETS: [&str; 6] = ["default", "kill_bill", "lago", "stripe", "openmeter", "store"];

    /// A ready-made policy, in force from the first day there is; `None` for a name that is none of
    /// [`Policy::PRESETS`]. A host that wants to use one copies its settings into a policy of its own, with an id and a date.
    ///
    /// | name | what it reproduces | what it does not |
    /// |---|---|---|
    /// | `default` | a space that has set nothing ([`Policy::plain`]): whole local days of the aligned cycle, one rounding, a change is a credit and a charge on the next invoice | |
    /// | `kill_bill` | stubs counted against an interval that is not clamped again, fractions of nine decimals, a change that begins the new plan's own periods (on its bill cycle day: plans that are billed on a fixed day) and makes an invoice of its day | the change policies of its catalogues (there a downgrade may wait for the end of the term: set `change.downgrade`) |
    /// | `lago` | whole local days, a cancellation that consumes its day, upgrades invoiced at once, downgrades at the end of the period | progressive billing and wallets |
    /// | `stripe` | elapsed seconds, and credit and charge both on the next invoice | `always_invoice` (set `change.collect` to `at_once`) and `proration_behavior: none` (set `proration.count` to `none`) |
    /// | `openmeter` | elapsed time over full time; a part that is empty costs the whole | usage and its meters; credit grants are of the room [`credit`](crate::credit) |
    /// | `store` | replacement in app stores: an upgrade (by the price a day) charges the difference for the rest of the period and keeps the billing date, a downgrade waits for it; the day of the change is the old plan's | the modes that turn value into time or charge in full: set `change.upgrade` to `time`, or ask [`replacement`](crate::calculator::replacement) |
    ///
    /// ```
    /// use tenure::space::facts::{PartCount, Policy};
    /// assert_eq!(Policy::preset("stripe").map(|policy| policy.proration.count), Some(PartCount::Seconds));
    /// assert!(Policy::PRESETS.iter().all(|name| Policy::preset(name).is_some()));
    /// assert_eq!(Policy::preset("spreadsheet"), None);
    /// ```
    #[must_use]
    pub fn preset(name: &str) -> Option<Policy> {
        let plain = Policy::plain();
        Some(match name {
            "default" => plain,
            "kill_bill" => Policy {
                after_switch: AfterSwitch::Restart,
                proration: Proration {
                    stub_of: StubOf::Unclamped,
                    round_first: RoundFirst::Fraction(9),
                    rounded: RoundedPart::Unused,
                    ..Proration::default()
                },
                change: ChangePolicy {
                    within_a_day: WithinADay::Netted,
                    collect: Collect::AtOnce,
                    ..ChangePolicy::default()
                },
                ..plain
            },
            "lago" => Policy {
                proration: Proration { rounded: RoundedPart::Unused, ..Proration::default() },
                change: ChangePolicy {
                    downgrade: ChargeAs::PeriodEnd,
                    collect: Collect::AtOnce,
                    ..ChangePolicy::default()
                },
                edges: EdgeDays { last: LastDay::Charged, ..EdgeDays::default() },
                ..plain
            },
            "stripe" => Policy {
                proration: Proration {
                    count: PartCount::Seconds,
                    rounded: RoundedPart::Unused,
                    ..Proration::default()
                },
                ..plain
            },
            "openmeter" => Policy {
                proration: Proration { count: PartCount::Seconds, outside: OutsideSpan::Whole, ..Proration::default() },
                ..plain
            },
            "store" => Policy {
                change: ChangePolicy {
                    day: ChangeDay::Old,
                    judged_by: JudgedBy::PriceADay,
                    upgrade: ChargeAs::Difference,
                    downgrade: ChargeAs::PeriodEnd,
                    collect: Collect::AtOnce,
                    ..ChangePolicy::default()
                },
                ..plain
            },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// The settings of the presets are those of `core/vectors/presets.json` and of the page of the book.
    #[test]
    fn settings() {
        for (name, settings) in [
            ("default", json!({})),
            (
                "kill_bill",
                json!({
                    "after_switch": "restart", "proration": {"stub_of": "unclamped", "round_first": {"fraction": 9}, "rounded": "unused"},
                    "change": {"within_a_day": "netted", "collect": "at_once"},
                }),
            ),
            (
                "lago",
                json!({
                    "proration": {"rounded": "unused"},
                    "change": {"downgrade": "period_end", "collect": "at_once"}, "edges": {"last": "charged"},
                }),
            ),
            ("stripe", json!({"proration": {"count": "seconds", "rounded": "unused"}})),
            ("openmeter", json!({"proration": {"count": "seconds", "outside": "whole"}})),
            (
                "store",
                json!({"change": {
                    "day": "old", "judged_by": "price_a_day", "upgrade": "difference", "downgrade": "period_end",
                    "collect": "at_once",
                }}),
            ),
        ] {
            let mut preset = serde_json::to_value(Policy::preset(name).unwrap()).unwrap();
            preset.as_object_mut().unwrap().retain(|key, _| !matches!(key.as_str(), "id" | "recorded" | "from"));
            assert_eq!(preset, settings, "{name}");
            let vectors: Value = serde_json::from_str(include_str!("../../../vectors/presets.json")).unwrap();
            for vector in vectors["vectors"].as_array().unwrap() {
                let mut policy = vector["space"]["policies"][0].clone();
                if policy["id"] == name {
                    policy
                        .as_object_mut()
                        .unwrap()
                        .retain(|key, _| !matches!(key.as_str(), "id" | "recorded" | "from"));
                    assert_eq!(policy, settings, "{}", vector["name"]);
                }
            }
        }
    }
}
