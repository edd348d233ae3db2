//! The month end of Harbour as JSON, on one line. The same program is in every language, and all must write the same bytes.
//!
//! cargo run --example harbour_month
#![allow(clippy::print_stdout)]

use tenure::{error::Errors, json, space::Space, time::Day};

fn main() -> Result<(), Errors> {
    let space = Space::read(include_bytes!("harbour/space.json"))?;
    let month = space.month_end(Day::parse("2024-11-30")?)?;
    println!("{}", json::write(&month)?);
    Ok(())
}
