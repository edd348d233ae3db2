//! The book's pages of codes, written from the codes themselves: of errors, and of what proposals say.

use crate::run::{Done, Outcome, read, root};
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;
use tenure::change::{RefusalCode, RemarkCode};
use tenure::error::Code;

/// Writes the pages.
pub(crate) fn run(_: &[String]) -> Outcome {
    for (at, text) in pages()? {
        std::fs::write(&at, text).map_err(|error| format!("{}: {error}", at.display()))?;
        println!("wrote {}", at.display());
    }
    Ok(Done::Passed)
}

/// Whether the pages say what the codes say.
pub(crate) fn check() -> Result<(), String> {
    for (at, text) in pages()? {
        let found = read(&at)?;
        if found != text {
            return Err(format!("{} is not up to date: run `cargo xtask codes` and commit it", at.display()));
        }
    }
    Ok(())
}

fn pages() -> Result<[(PathBuf, String); 2], String> {
    let of = |name: &str| root().join("docs/src").join(name);
    Ok([(of("codes.md"), page()), (of("refusals.md"), refusals()?)])
}

/// The refusals of `propose`, each with a vector as its example, and the remarks.
fn refusals() -> Result<String, String> {
    let at = "core/vectors/changes.json";
    let file: Value = serde_json::from_str(&read(at)?).map_err(|error| format!("{at}: {error}"))?;
    let mut text = String::from(
        "# Refusals and remarks\n\
         \n\
         <!-- Written by `cargo xtask codes` from core/src/change/refusal.rs and core/vectors/changes.json. -->\n\
         \n\
         What [`propose`](changes.md) answers to a command that is refused, each with one that is: the whole example, with its\n\
         space, is the vector of that name in `core/vectors/changes.json`.\n\
         \n\
         | code | what it means | for example |\n\
         |---|---|---|\n",
    );
    for code in RefusalCode::ALL {
        let (name, action) = example(&file, "refusals", code.as_str())
            .ok_or_else(|| format!("no vector is refused with `{}`", code.as_str()))?;
        let _ = writeln!(text, "| `{}` | {} | `{name}`: `{action}` |", code.as_str(), code.meaning());
    }
    text.push_str(
        "\nWhat there is to know about a command that is accepted:\n\n| code | what it means | for example |\n|---|---|---|\n",
    );
    for code in RemarkCode::ALL {
        let (name, action) = example(&file, "remarks", code.as_str())
            .ok_or_else(|| format!("no vector has the remark `{}`", code.as_str()))?;
        let _ = writeln!(text, "| `{}` | {} | `{name}`: `{action}` |", code.as_str(), code.meaning());
    }
    Ok(text)
}

/// The first vector that expects a code, and the command that it is about.
fn example(file: &Value, list: &str, code: &str) -> Option<(String, String)> {
    let each =
        |value: &'_ Value, path: &str| value.pointer(path).and_then(Value::as_array).cloned().unwrap_or_default();
    for vector in each(file, "/vectors") {
        for ask in each(&vector, "/asks") {
            let expected = each(&ask, &format!("/out/{list}"));
            let Some(one) = expected.iter().find(|one| one.get("code").is_some_and(|found| found == code)) else {
                continue;
            };
            let commands = each(&ask, "/in/request/commands");
            let named = commands.iter().find(|command| command.get("id") == one.get("command")).or(commands.last())?;
            return Some((vector.get("name")?.as_str()?.to_owned(), named.get("do")?.to_string()));
        }
    }
    None
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
        let refusals = refusals().unwrap();
        for code in RefusalCode::ALL {
            assert!(refusals.contains(&format!("| `{}` |", code.as_str())), "{code:?}");
        }
        for code in Code::ALL {
            assert!(page.contains(&format!("| `{code}` |")), "{code}");
        }
    }
}
