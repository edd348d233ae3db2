//! One membership through time.
