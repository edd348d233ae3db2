//! The book's page of error codes, written from the codes themselves.

use crate::run::{Done, Outcome, root};
use std::fmt::Write;
use std::path::PathBuf;
use tenure::error::Code;

/// Writes the page.
pub(crate) fn run(_: &[String]) -> Outcome {
    let at = place();
    std::fs::write(&at, page()).map_err(|error| format!("{}: {error}", at.display()))?;
    println!("wrote {}", at.display());
    Ok(Done::Passed)
}

/// Whether the page says what the codes say.
pub(crate) fn check() -> Result<(), String> {
    let at = place();
    let found = std::fs::read_to_string(&at).map_err(|error| format!("{}: {error}", at.display()))?;
    if found == page() {
        Ok(())
    } else {
        Err(format!("{} is not up to date: run `cargo xtask codes` and commit it", at.display()))
    }
}

fn place() -> PathBuf {
    root().join("docs/src/codes.md")
}

fn page() -> String {
    let mut text = String::from(
        "# Error codes\n\
         \n\
         <!-- Written by `cargo xtask codes` from core/src/error.rs. Do not edit it by hand. -->\n\
         \n\
         An error has a code, a message that a person can act on, and, where there is one, the path in the input at which\n\
         it stands, such as `memberships[3].plan`. The code is for programs: its name never changes its meaning. New codes\n\
         may be added. The message is for people, and its wording may change from release to release.\n\
         \n\
         | code | what it means |\n\
         |---|---|\n",
    );
    for code in Code::ALL {
        let meaning = code.meaning().trim().replace('|', "\\|");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| `{code}` | {meaning} |");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_row() {
        let page = page();
        for code in Code::ALL {
            assert!(page.contains(&format!("| `{code}` |")), "{code}");
        }
    }
}
