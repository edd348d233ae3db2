//! The other languages: building and testing each, with the tools that its own users have.

pub(crate) mod mobile;
pub(crate) mod node;
pub(crate) mod python;
