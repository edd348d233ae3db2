//! `cargo xtask docs`: builds the book in `docs/`; a warning, a dead link or a page that no one can reach is an error.

use crate::run::{self, Done, Outcome, capture, cargo, program, read, root};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The release of mdBook that the book is built with.
const MDBOOK: &str = "0.5.4";

pub(crate) fn run(_: &[String]) -> Outcome {
    crate::codes::check()?;
    let missing = missing_calculators()?;
    if !missing.is_empty() {
        return Err(format!("docs/src/calculators.md does not name {}", missing.join(", ")));
    }
    let stale = stale_code()?;
    if !stale.is_empty() {
        return Err(format!("docs/src/one-question.md shows what is not written so:\n{}", stale.join("\n")));
    }
    let wrong = wrong_links(&root().join("docs/src"))?;
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    let built = capture(&mut program(mdbook()?, &["build", "docs"]))?;
    let said = [built.stdout, built.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    print!("{said}");
    if said.contains("WARN") || said.contains("ERROR") {
        return Err("mdbook warns; see above".to_owned());
    }
    Ok(Done::Passed)
}

/// The calculators that the page about them leaves out.
fn missing_calculators() -> Result<Vec<String>, String> {
    let (page, room) = (read("docs/src/calculators.md")?, read("core/src/calculator/mod.rs")?);
    let names: Vec<&str> = functions(&room).collect();
    if names.is_empty() {
        return Err("core/src/calculator/mod.rs gives no function".to_owned());
    }
    Ok(names.into_iter().filter(|name| !page.contains(&format!("`{name}`"))).map(str::to_owned).collect())
}

/// The lines of code on the page of one question that no binding has. What is cut out of a line is an ellipsis.
fn stale_code() -> Result<Vec<String>, String> {
    let page = read("docs/src/one-question.md")?;
    let bindings = ["python", "node", "mobile"].map(|name| read(format!("bindings-{name}/src/written/questions.rs")));
    let written = bindings.into_iter().collect::<Result<String, String>>()?;
    let blocks = page.split("```rust,ignore\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0));
    let lines: Vec<&str> = blocks.flat_map(str::lines).map(str::trim).collect();
    if lines.is_empty() {
        return Err("docs/src/one-question.md shows no code".to_owned());
    }
    let there = |line: &&str| line.contains('…') || written.contains(*line);
    Ok(lines.into_iter().filter(|line| !there(line)).map(str::to_owned).collect())
}

/// The functions that a room gives: of what it `pub use`s, what begins with a small letter.
fn functions(room: &str) -> impl Iterator<Item = &str> {
    let lists = room.split("pub use ").skip(1).filter_map(|rest| rest.split_once('{')?.1.split_once('}'));
    let names = lists.flat_map(|(names, _)| names.split(',')).map(str::trim);
    names.filter(|name| name.starts_with(|first: char| first.is_ascii_lowercase()))
}

/// The mdBook on this machine, if it is the right release, or one that cargo installs into `target/tools`.
fn mdbook() -> Result<PathBuf, String> {
    let tools = root().join("target/tools");
    let own = tools.join("bin/mdbook");
    for candidate in [PathBuf::from("mdbook"), own.clone()] {
        let version = program(&candidate, &["--version"]).output();
        if version.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == format!("mdbook v{MDBOOK}")) {
            return Ok(candidate);
        }
    }
    let mut install = cargo(&["install", "mdbook", "--version", MDBOOK, "--no-default-features", "--locked", "--root"]);
    run::run(install.arg(&tools))?;
    Ok(own)
}

/// Links between pages that lead nowhere, and pages that the summary does not list.
fn wrong_links(src: &Path) -> Result<Vec<String>, String> {
    let mut pages = Vec::new();
    list_pages(src, &mut pages)?;
    let mut wrong = Vec::new();
    let mut listed = BTreeSet::new();
    for page in &pages {
        let text = read(page)?;
        let folder = page.parent().unwrap_or(src);
        for target in links(&text) {
            match folder.join(target).canonicalize() {
                Ok(target) if page.ends_with("SUMMARY.md") => drop(listed.insert(target)),
                Ok(_) => {}
                Err(_) => wrong.push(format!("{}: `{target}` is not there", page.display())),
            }
        }
    }
    for page in &pages {
        let full = page.canonicalize().map_err(|error| format!("{}: {error}", page.display()))?;
        if !page.ends_with("SUMMARY.md") && !listed.contains(&full) {
            wrong.push(format!("{}: not in SUMMARY.md", page.display()));
        }
    }
    Ok(wrong)
}

fn list_pages(folder: &Path, pages: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        if path.is_dir() {
            list_pages(&path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    Ok(())
}

/// The files that a page's links name: `[text](file.md#part)`, without links to other sites and within the page.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://"))
        .filter_map(|target| target.split('#').next())
        .filter(|target| !target.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_room_gives() {
        let room = "use a::{no};\npub use b::{Type, one, two_of};\npub use c::{\n    three, Four,\n};\n";
        assert_eq!(functions(room).collect::<Vec<_>>(), ["one", "two_of", "three"]);
    }

    #[test]
    fn links_are_files_within_the_book() {
        let text = "[a](a.md) [b](../b.md#part) [c](https://example.org/c.md) [d](#here) (e.md) [f](f.md)";
        assert_eq!(links(text).collect::<Vec<_>>(), ["a.md", "../b.md", "f.md"]);
    }
}
