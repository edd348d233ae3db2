//! Gathers a profile from an account.
//!
//! Uses `space`, `cover` and the files beside it.

use super::history::{self, facts};
use super::{
    BookingRecord, CompanyLink, CompanyProfile, Cover, CustomerLink, CustomerProfile, GroupPlace, InvoiceRecord, Visits,
};
use crate::cover;
use crate::error::Result;
use crate::id::{CompanyId, CustomerId};
use crate::money::Amount;
use crate::space::facts::{Booking, BookingCancellation, Invoice, InvoiceLine, Party, SupportRequest, TaxMode, Visit};
use crate::space::{Account, Between, PartyIx, Space, Tie};
use crate::time::Moment;
use crate::zone::Zone;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Space {
    /// All that is known of a customer: contact, standing, plans held, shares, companies, use, money and messages.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a customer that the space does not have.
    pub fn customer_profile(&self, customer: &CustomerId, at: Moment) -> Result<CustomerProfile> {
        let (_, account) = self.customer(customer)?;
        let catalogue = self.catalogue();
        let visits = account.visits.iter().filter(|visit| visit.customer == *customer);
        let unanswered = account.support.iter().filter(|request| request.at <= at);
        Ok(CustomerProfile {
            customer: customer.clone(),
            at,
            contact: self.profile(&Party::Customer(customer.clone())).cloned(),
            registered: account.registered,
            standing: self.standing(customer, at)?,
            memberships: account.held.iter().map(|held| history::of(held, catalogue)).collect(),
            covers: self.covers(account),
            companies: account.links.iter().map(|tie| self.company_link(tie)).collect(),
            groups: self.groups(account),
            bookings: bookings(&account.bookings),
            visits: seen(visits, catalogue.zone(), at),
            uses: facts(&account.uses),
            credits: account.grants.iter().map(|(_, grant)| (**grant).clone()).collect(),
            charges: facts(&account.charges),
            payments: facts(&account.payments),
            invoices: invoices(&account.invoices),
            messages: facts(&account.messages),
            support: facts(&account.support),
            unanswered: unanswered
                .filter(|request| request.answered.is_none_or(|answered| answered > at))
                .map(|request| request.id.clone())
                .collect(),
        })
    }

    /// All that is known of a company: contact, plans held, the customers linked to it, use, money and messages.
    ///
    /// # Errors
    /// [`Code::InvalidQuestion`](crate::error::Code::InvalidQuestion) for a company that the space does not have.
    pub fn company_profile(&self, company: &CompanyId, at: Moment) -> Result<CompanyProfile> {
        let (_, account) = self.company(company)?;
        let catalogue = self.catalogue();
        Ok(CompanyProfile {
            company: company.clone(),
            at,
            contact: self.profile(&Party::Company(company.clone())).cloned(),
            memberships: account.held.iter().map(|held| history::of(held, catalogue)).collect(),
            customers: account.links.iter().map(|tie| self.customer_link(account, tie, at)).collect(),
            bookings: bookings(&account.bookings),
            visits: seen(account.visits.iter(), catalogue.zone(), at),
            uses: facts(&account.uses),
            credits: account.grants.iter().map(|(_, grant)| (**grant).clone()).collect(),
            charges: facts(&account.charges),
            payments: facts(&account.payments),
            invoices: invoices(&account.invoices),
            messages: facts(&account.messages),
            support: self.support_of_linked(account, at),
        })
    }

    fn support_of_linked(&self, company: &Account, at: Moment) -> Vec<SupportRequest> {
        let linked = company.links.iter().filter(|tie| covers(&tie.between, at)).map(|tie| tie.other);
        let customers: BTreeSet<PartyIx> = linked.collect();
        let accounts = customers.into_iter().filter_map(|ix| self.account(ix));
        let mut support: Vec<SupportRequest> = accounts.flat_map(|account| facts(&account.support)).collect();
        support.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        support
    }

    fn covers(&self, account: &Account) -> Vec<Cover> {
        account
            .covered
            .iter()
            .map(|covered| Cover {
                share: covered.share.id.clone(),
                membership: covered.share.membership.clone(),
                parent: self.account(covered.parent).and_then(|parent| parent.party.clone()),
                from: covered.between.from,
                until: covered.between.until,
                over_limit: covered.share.over_limit.clone(),
            })
            .collect()
    }

    fn groups(&self, account: &Account) -> Vec<GroupPlace> {
        account
            .groups
            .iter()
            .map(|(between, member)| GroupPlace {
                group: member.group.clone(),
                name: self.catalogue().group(&member.group).map(|group| group.name.clone()),
                from: between.from,
                until: between.until,
            })
            .collect()
    }

    fn company_link(&self, tie: &Tie) -> CompanyLink {
        let company = Party::Company(tie.link.company.clone());
        CompanyLink {
            link: tie.link.id.clone(),
            company: tie.link.company.clone(),
            name: self.profile(&company).map(|profile| profile.name.clone()),
            role: tie.link.role.clone(),
            from: tie.between.from,
            until: tie.between.until,
        }
    }

    fn customer_link(&self, company: &Account, tie: &Tie, at: Moment) -> CustomerLink {
        let customer = Party::Customer(tie.link.customer.clone());
        let linked = covers(&tie.between, at);
        let (mut inherits, mut waits_for) = (Vec::new(), Vec::new());
        for held in company.held.iter().filter(|_| linked) {
            match cover::linked(self.catalogue(), company, held, &tie.link.customer, at).value {
                Some(place) if place.waiting => waits_for.push(held.membership.id.clone()),
                Some(_) => inherits.push(held.membership.id.clone()),
                None => {}
            }
        }
        CustomerLink {
            link: tie.link.id.clone(),
            customer: tie.link.customer.clone(),
            name: self.profile(&customer).map(|profile| profile.name.clone()),
            role: tie.link.role.clone(),
            from: tie.between.from,
            until: tie.between.until,
            linked,
            inherits,
            waits_for,
        }
    }
}

fn covers(between: &Between, at: Moment) -> bool {
    between.from <= at && between.until.is_none_or(|until| at < until)
}

fn bookings(list: &[(Arc<Booking>, Option<Arc<BookingCancellation>>)]) -> Vec<BookingRecord> {
    list.iter()
        .map(|(booking, cancellation)| BookingRecord {
            booking: (**booking).clone(),
            cancelled: cancellation.as_ref().map(|cancellation| cancellation.at),
            charged: cancellation.as_ref().is_none_or(|cancellation| cancellation.charged),
        })
        .collect()
}

/// Visits that have begun by an instant, given in order.
fn seen<'a>(visits: impl Iterator<Item = &'a Arc<Visit>>, zone: &Zone, at: Moment) -> Visits {
    let mut seen = Visits::default();
    for visit in visits.take_while(|visit| visit.at <= at) {
        seen.count = seen.count.saturating_add(1);
        if seen.last.is_none_or(|last| zone.day_of(last) != zone.day_of(visit.at)) {
            seen.days = seen.days.saturating_add(1);
        }
        seen.first = seen.first.or(Some(visit.at));
        seen.last = Some(visit.at);
    }
    seen
}

fn invoices(list: &[Arc<Invoice>]) -> Vec<InvoiceRecord> {
    let mut records: Vec<InvoiceRecord> = list
        .iter()
        .map(|invoice| InvoiceRecord {
            invoice: invoice.id.clone(),
            date: invoice.date,
            payer: invoice.payer.clone(),
            currency: invoice.currency,
            total: Amount::sum(invoice.currency, invoice.lines.iter().flat_map(parts)).ok(),
            credit_used: invoice.credit_used,
            credit_given: invoice.credit_given,
        })
        .collect();
    records.sort_by(|a, b| (a.date, &a.invoice).cmp(&(b.date, &b.invoice)));
    records
}

/// What a line adds to a total: its amount, and its tax unless the amount holds that already.
fn parts(line: &InvoiceLine) -> impl Iterator<Item = Amount> + use<> {
    let tax = line.tax.as_ref().filter(|tax| tax.mode == TaxMode::Exclusive).map(|tax| tax.amount);
    std::iter::once(line.amount).chain(tax)
}
