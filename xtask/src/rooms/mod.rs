//! `cargo xtask rooms`: a room of the core uses only the rooms below it, its files do not use one another in a circle, and no two
//! types have one name.

mod circles;
mod names;
mod scan;

use crate::run::{Done, Outcome, read, root};
use circles::Files;
use scan::{Use, uses};
use std::path::{Component, Path, PathBuf};

/// The rooms, from the ground up.
const ROOMS: &[&str] = &[
    "error",
    "text",
    "json",
    "bytes",
    "id",
    "money",
    "time",
    "zone",
    "plan",
    "space",
    "proration",
    "term",
    "cover",
    "credit",
    "standing",
    "access",
    "booking",
    "billing",
    "calculator",
    "notice",
    "change",
    "report",
    "card",
];

/// Circles that are still to be broken: each as its files. One that has become smaller is still known.
const CIRCLES: &[&str] = &[
    "billing billing/closing billing/difference billing/items billing/items/coupons billing/items/credits billing/items/extras billing/items/fees billing/tax",
    "change/holding change/leaving change/sharing",
    "change/instead change/propose",
    "credit/ledger credit/ledger/engine credit/ledger/engine/taken credit/ledger/facts credit/ledger/facts/by_id credit/ledger/facts/listing credit/ledger/facts/orders",
    "credit/pool_group/answer credit/pool_group/ask",
    "notice/access notice/ask notice/card notice/cause notice/credits notice/holding notice/money notice/people notice/renewal",
    "space/account space/refs",
    "space/described space/filing",
    "standing/default standing/hold",
    "term/eras term/noticed",
];

pub(crate) fn run(_: &[String]) -> Outcome {
    let src = root().join("core/src");
    let mut files = Vec::new();
    list_sources(&src, &mut files)?;
    let mut texts = Vec::new();
    for file in &files {
        texts.push((file.strip_prefix(&src).unwrap_or(file), read(file)?));
    }
    let mut wrong: Vec<String> = texts.iter().flat_map(|(file, text)| faults(file, text)).collect();
    wrong.extend(names::doubled(
        texts.iter().map(|(file, text)| (format!("core/src/{}", file.display()), text.as_str())),
    ));
    wrong.extend(unknown(&Files::new(texts.into_iter().map(|(file, text)| (modules(file), text))).circles()));
    if wrong.is_empty() { Ok(Done::Passed) } else { Err(wrong.join("\n")) }
}

/// The circles that are not known, and the known ones that are none any more.
fn unknown(circles: &[Vec<Vec<String>>]) -> Vec<String> {
    let found: Vec<Vec<String>> =
        circles.iter().map(|circle| circle.iter().map(|file| file.join("/")).collect()).collect();
    let within = |circle: &[String], known: &str| circle.iter().all(|file| known.split(' ').any(|name| name == file));
    let new = found.iter().filter(|circle| !CIRCLES.iter().any(|known| within(circle, known)));
    let new = new.map(|circle| format!("core/src: files that use one another in a circle: {}", circle.join(" ")));
    let gone = CIRCLES.iter().filter(|known| !found.iter().any(|circle| within(circle, known)));
    let gone = gone.map(|known| format!("xtask/src/rooms/mod.rs: no longer a circle: {known}"));
    new.chain(gone).collect()
}

fn list_sources(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        if path.is_dir() {
            list_sources(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

/// What is wrong with one file, given by its path below `core/src`.
fn faults(file: &Path, text: &str) -> Vec<String> {
    let modules = modules(file);
    // The front page may show everything.
    let Some(room) = modules.first() else { return Vec::new() };
    let place = |line: usize| format!("core/src/{}:{line}", file.display());
    let Some(floor) = floor(room) else {
        return vec![format!("{}: `{room}` is on no floor: give it one in xtask/src/rooms/mod.rs", place(1))];
    };
    let judge = |used: Use| match self::floor(&used.name) {
        Some(other) if other <= floor => None,
        Some(_) => Some(format!("{}: `{room}` uses `{}`, which stands above it", place(used.line), used.name)),
        None => Some(format!("{}: `crate::{}` does not name a room", place(used.line), used.name)),
    };
    uses(text, modules.len()).into_iter().filter_map(judge).collect()
}

/// The height of a room above the ground.
fn floor(room: &str) -> Option<usize> {
    ROOMS.iter().position(|name| *name == room)
}

/// The module path of a file: `plan/lint.rs` is `plan::lint`, `plan/mod.rs` is `plan`, `lib.rs` the root.
fn modules(file: &Path) -> Vec<String> {
    let folders = file.parent().into_iter().flat_map(Path::components).filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    folders.chain(Some(stem).filter(|stem| stem != "mod" && stem != "lib")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, text: &str, expected: &[&str]) {
        assert_eq!(faults(Path::new(file), text), expected, "{file}: {text}");
    }

    #[test]
    fn the_core_keeps_to_it() {
        assert_eq!(run(&[]).map(|_| ()), Ok(()));
    }

    #[test]
    fn downward_and_own_are_allowed() {
        check("plan/mod.rs", "use crate::money::Amount; use crate::plan::lint;", &[]);
        check("id.rs", "use crate::error::{Code, Error};", &[]);
        check("billing/lines.rs", "use super::Line; use crate::{money, term::Period};", &[]);
        check("lib.rs", "pub use crate::report::Report;", &[]);
    }

    #[test]
    fn an_upward_import_is_named_with_its_line() {
        let wrong = "core/src/plan/lint.rs:2: `plan` uses `space`, which stands above it";
        check("plan/lint.rs", "use crate::money;\nuse crate::space::Space;", &[wrong]);
        check("plan/lint.rs", "\nuse crate::{money, space::{Space, Fact}};", &[wrong]);
        check("plan/lint.rs", "\nfn f(space: &crate::space::Space) {}", &[wrong]);
        check("plan/lint.rs", "\nuse super::super::space::Space;", &[wrong]);
    }

    #[test]
    fn the_ground_floor_has_an_order_too() {
        check("error.rs", "use crate::id::PlanId;", &["core/src/error.rs:1: `error` uses `id`, which stands above it"]);
    }

    #[test]
    fn a_path_must_name_a_room() {
        check("plan.rs", "use crate::Amount;", &["core/src/plan.rs:1: `crate::Amount` does not name a room"]);
        check("plan.rs", "use crate::*;", &["core/src/plan.rs:1: `crate::*` does not name a room"]);
    }

    #[test]
    fn a_new_room_must_be_given_a_floor() {
        let wrong = "core/src/attic/mod.rs:1: `attic` is on no floor: give it one in xtask/src/rooms/mod.rs";
        check("attic/mod.rs", "", &[wrong]);
    }
}
