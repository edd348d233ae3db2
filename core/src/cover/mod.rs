//! Who is covered by whom.
