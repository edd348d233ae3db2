//! Criterion benches of Tenure; see `benches/`.
