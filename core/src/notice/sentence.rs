//! A notice in words: one English sentence, on request and not before.

use super::answer::Notice;
use crate::plan::{DunningAction, NoticeKind};
use crate::space::facts::Party;
use std::fmt::Write;

impl Notice {
    /// The notice as one English sentence.
    ///
    /// It is for people; programs read [`Notice::kind`] and the fields beside it, which do not change with the wording.
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut text = String::with_capacity(128);
        // Writing to a string does not fail.
        let _ = self.write(&mut text);
        text.push('.');
        text
    }

    fn write(&self, text: &mut String) -> std::fmt::Result {
        match &self.party {
            Party::Customer(customer) => write!(text, "Customer `{customer}`: ")?,
            Party::Company(company) => write!(text, "Company `{company}`: ")?,
        }
        text.write_str(self.words())?;
        if let Some(membership) = &self.membership {
            write!(text, " membership `{membership}`")?;
        }
        if let Some(plan) = &self.plan {
            write!(text, " (plan `{plan}`)")?;
        }
        let things = [("invoice", &self.invoice), ("payment", &self.payment), ("request", &self.request)];
        for (name, id) in things {
            if let Some(id) = id {
                write!(text, " {name} `{id}`")?;
            }
        }
        if let Some(credit) = &self.credit {
            write!(text, " credit `{credit}`")?;
        }
        match self.action {
            Some(DunningAction::Notice) => text.write_str(", a reminder")?,
            Some(DunningAction::Suspend) => text.write_str(", the membership is suspended")?,
            Some(DunningAction::End) => text.write_str(", the membership ends")?,
            None => {}
        }
        write!(text, ", on {}", self.on)?;
        if let Some(amount) = &self.amount {
            write!(text, ", {amount}")?;
        }
        if let Some(credits) = &self.credits {
            write!(text, ", {} credits", credits.0)?;
        }
        if let (NoticeKind::PackNearlyUsed, Some(left)) = (self.kind, self.number) {
            write!(text, ", {left} left")?;
        }
        match self.last_day {
            Some(last) => write!(text, ", last day {last}"),
            None => Ok(()),
        }
    }

    fn words(&self) -> &'static str {
        match self.kind {
            NoticeKind::Welcome => "welcome to",
            NoticeKind::Onboarding => "a step of getting started with",
            NoticeKind::AccessGranted => "access is granted by",
            NoticeKind::AccessEnded => "access ends by",
            NoticeKind::SeatWaiting => "there is no place yet in",
            NoticeKind::Renewal => "a new term begins of",
            NoticeKind::Ending => "the end of",
            NoticeKind::TrialEnding => "the trial ends of",
            NoticeKind::InvoiceDue => "to be paid:",
            NoticeKind::PaymentFailed if self.number.is_some() => "a step of dunning for",
            NoticeKind::PaymentFailed => "a payment failed:",
            NoticeKind::PackNearlyUsed => "nearly used up:",
            NoticeKind::CreditsExpiring => "about to be lost:",
            NoticeKind::TopUp => "to be topped up:",
            NoticeKind::CardReissue => "a new card is to be issued for",
            NoticeKind::MovedUp => "moved up from the waiting list",
            NoticeKind::Inactive => "not seen since",
            NoticeKind::SupportUnanswered => "without an answer:",
            NoticeKind::PriceChange => "the price changes of",
            NoticeKind::PlanRetired => "no longer offered:",
        }
    }
}
