//! Circles of files inside a room: files that use one another, directly or through others. What is in a circle can only be read
//! all at once.
//!
//! A file uses the one in which an item that it names is written. A path through a folder's `mod.rs` that only shows what another
//! file has is followed to that file, and showing it (`pub use`) is no use. Tests do not count.

use super::scan::{Path, paths};
use std::collections::{BTreeMap, BTreeSet};

/// A file: its module path below the crate's root.
type Module = Vec<String>;

/// What a room's files name, by file.
pub(super) struct Files {
    paths: BTreeMap<Module, Vec<Path>>,
}

impl Files {
    /// The files of the core, each with its module path and its text.
    pub(super) fn new(files: impl IntoIterator<Item = (Module, String)>) -> Files {
        let is_test = |module: &Module| module.iter().any(|name| name == "tests" || name == "fixture");
        let read = |(module, text): (Module, String)| {
            let found = paths(&text, &module);
            (module, found)
        };
        Files { paths: files.into_iter().filter(|(module, _)| !is_test(module)).map(read).collect() }
    }

    /// The circles, each as its files in order.
    pub(super) fn circles(&self) -> Vec<Vec<Module>> {
        let reached: BTreeMap<&Module, BTreeSet<Module>> =
            self.paths.keys().map(|file| (file, self.reached(file))).collect();
        let mut circles: Vec<Vec<Module>> = Vec::new();
        for (file, others) in &reached {
            let back = |other: &&Module| reached.get(*other).is_some_and(|back| back.contains(*file));
            let circle: BTreeSet<Module> = others.iter().filter(back).cloned().collect();
            if circle.len() > 1 && circle.first() == Some(*file) {
                circles.push(circle.into_iter().collect());
            }
        }
        circles
    }

    /// Every file that one uses, directly or through others.
    fn reached(&self, file: &Module) -> BTreeSet<Module> {
        let mut reached = BTreeSet::new();
        let mut next = vec![file.clone()];
        while let Some(file) = next.pop() {
            next.extend(self.used(&file).into_iter().filter(|used| reached.insert(used.clone())));
        }
        reached
    }

    /// The files of its room that a file uses.
    fn used(&self, file: &Module) -> BTreeSet<Module> {
        let paths = self.paths.get(file).into_iter().flatten().filter(|path| !path.shown);
        let used = paths.filter_map(|path| self.home(&path.names, 0));
        used.filter(|used| used != file && used.first() == file.first()).collect()
    }

    /// The file in which what a path names is written.
    fn home(&self, names: &[String], depth: usize) -> Option<Module> {
        let mut module = names.to_vec();
        while !self.paths.contains_key(&module) {
            module.pop()?;
        }
        let Some(item) = names.get(module.len()).filter(|item| *item != "*") else { return Some(module) };
        let shows = |path: &&Path| path.names.last() == Some(item) && path.names.len() > 1 && path.names != names;
        let shown = self.paths.get(&module).into_iter().flatten().find(shows).filter(|_| depth < 8);
        shown.and_then(|path| self.home(&path.names, depth.saturating_add(1))).or(Some(module))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(files: &[(&str, &str)], expected: &[&str]) {
        let module = |path: &str| path.split('/').map(str::to_owned).collect::<Module>();
        let files = Files::new(files.iter().map(|(path, text)| (module(path), (*text).to_owned())));
        let circles = files.circles();
        let shown: Vec<String> =
            circles.iter().map(|files| files.iter().map(|file| file.join("/")).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn two_files_that_use_one_another() {
        let circle = &["room/a room/b"];
        check(&[("room/a", "use super::b::B;"), ("room/b", "fn f(a: &super::a::A) {}")], circle);
        check(&[("room/a", "use crate::room::b::B;"), ("room/b", "use super::{a::A, c};"), ("room/c", "")], circle);
        check(&[("room/a", "use super::b::B;"), ("room/b", "use super::c::C;"), ("room/c", "")], &[]);
    }

    #[test]
    fn through_others_and_through_what_is_shown() {
        let three = [("room/a", "use super::b;"), ("room/b", "use super::c::C;"), ("room/c", "use super::a::A;")];
        check(&three, &["room/a room/b room/c"]);
        // The folder shows `A`, which `b` names there, and `a` uses `b`.
        let shown =
            [("room", "mod a; mod b; pub use a::A;"), ("room/a", "use super::b::B;"), ("room/b", "use super::A;")];
        check(&shown, &["room/a room/b"]);
    }

    #[test]
    fn a_folder_and_its_files() {
        // Showing what a file has is no use of it; calling it is.
        check(&[("room", "mod a; pub use a::A; pub struct B;"), ("room/a", "use super::B;")], &[]);
        check(&[("room", "mod a; use a::A; pub struct B;"), ("room/a", "use super::B;")], &["room room/a"]);
    }

    #[test]
    fn tests_and_other_rooms_do_not_count() {
        check(&[("room/a", "use super::b::B;"), ("room/b", "mod tests { use super::super::a::A; }")], &[]);
        check(&[("room/a", "use super::tests::T;"), ("room/tests", "use super::a::A;")], &[]);
        check(&[("room/a", "use crate::other::b::B;"), ("other/b", "use crate::room::a::A;")], &[]);
    }
}
