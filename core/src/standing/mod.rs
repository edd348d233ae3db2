//! What a customer holds at an instant, and how: of their own, shared by somebody, inherited from a company, or by default.

mod answer;

pub use answer::{Holding, Source, Standing};
