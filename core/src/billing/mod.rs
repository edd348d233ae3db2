//! What is owed: the bill is what should have been billed through a date, from all facts, less what the recorded invoices
//! say was billed.

mod answer;

pub use answer::{Bill, Derivation, DraftInvoice, Step};
