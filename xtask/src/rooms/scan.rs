//! Reading which modules of the crate's root a source text names: in `use`, in groups, and in paths within the code.
//!
//! It reads tokens and no more: comments, strings and characters are left out, and what a macro writes is not seen.

use std::iter::Peekable;
use std::str::CharIndices;

/// A name that stands right below the crate's root in some path: `money` in `crate::money::Amount`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) name: String,
    pub(super) line: usize,
}

/// Every such name in a text whose own module is `depth` below the root.
pub(super) fn uses(text: &str, depth: usize) -> Vec<Use> {
    let tokens = tokens(text);
    let mut walk = Walk { tokens: &tokens, at: 0, found: Vec::new() };
    // For each open brace, whether it is that of a module.
    let mut open: Vec<bool> = Vec::new();
    while let Some(token) = walk.peek(0) {
        match token.text {
            "{" => {
                let before = walk.at.checked_sub(2).and_then(|at| tokens.get(at));
                open.push(before.is_some_and(|token| token.text == "mod"));
                walk.next();
            }
            "}" => {
                open.pop();
                walk.next();
            }
            "crate" | "super" if walk.is(1, "::") => {
                let inner = open.iter().filter(|module| **module).count();
                walk.path(Some(depth.saturating_add(inner)));
            }
            _ => walk.next(),
        }
    }
    walk.found
}

/// A path in a text, from the crate's root.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) names: Vec<String>,
    /// It is shown to others (`pub use`).
    pub(super) shown: bool,
}

/// The paths of a file's text that lead into the crate, those of its tests apart.
pub(super) fn paths(text: &str, module: &[String]) -> Vec<Path> {
    let tokens = tokens(text);
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text);
    let children = tokens.windows(3).filter(|three| matches!(three, [a, _, c] if a.text == "mod" && c.text == ";"));
    let children: Vec<&str> = children.filter_map(|three| three.get(1)).map(|name| name.text).collect();
    let mut reader = Paths { tokens: &tokens, at: 0, module: module.to_vec(), children, found: Vec::new() };
    while let Some(token) = tokens.get(reader.at) {
        match token.text {
            "mod" if is(reader.at.saturating_add(2), "{") => reader.skip_block(),
            "use" => {
                let shown = reader.at.checked_sub(1).is_some_and(|before| is(before, "pub") || is(before, ")"));
                reader.at = reader.at.saturating_add(1);
                reader.tree(None, shown, true);
            }
            "crate" | "super" | "self" if is(reader.at.saturating_add(1), "::") => reader.tree(None, false, true),
            _ => reader.at = reader.at.saturating_add(1),
        }
    }
    reader.found
}

struct Paths<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    module: Vec<String>,
    children: Vec<&'a str>,
    found: Vec<Path>,
}

impl Paths<'_> {
    fn text(&self) -> &str {
        self.tokens.get(self.at).map_or("", |token| token.text)
    }

    /// Leaves out a module within the file: what is in it, its tests above all, has other paths.
    fn skip_block(&mut self) {
        let mut open = 0_usize;
        loop {
            match self.text() {
                "{" => open = open.saturating_add(1),
                "}" => open = open.saturating_sub(1),
                "" => return,
                _ => {}
            }
            self.at = self.at.saturating_add(1);
            if open == 0 && self.tokens.get(self.at.saturating_sub(1)).is_some_and(|token| token.text == "}") {
                return;
            }
        }
    }

    /// Reads a path, or a group of them, that goes on from where it has come to. `None`: nowhere yet, or outside.
    fn tree(&mut self, from: Option<Vec<String>>, shown: bool, first: bool) {
        if self.text() == "{" {
            self.at = self.at.saturating_add(1);
            while !matches!(self.text(), "}" | "") {
                self.tree(from.clone(), shown, first);
                while !matches!(self.text(), "," | "}" | "") {
                    self.at = self.at.saturating_add(1);
                }
                if self.text() == "," {
                    self.at = self.at.saturating_add(1);
                }
            }
            self.at = self.at.saturating_add(1);
            return;
        }
        let name = self.text().to_owned();
        let mut to = match (name.as_str(), from) {
            ("crate", None) if first => Some(Vec::new()),
            ("self", None) if first => Some(self.module.clone()),
            ("super", None) if first => Some(self.module.split_last().map_or_else(Vec::new, |(_, up)| up.to_vec())),
            ("super", Some(at)) => Some(at.split_last().map_or_else(Vec::new, |(_, up)| up.to_vec())),
            ("self", at) => at,
            (child, None) if first && self.children.contains(&child) => Some(self.module.clone()),
            (_, at) => at,
        };
        if let Some(to) = to.as_mut().filter(|_| !matches!(name.as_str(), "crate" | "super" | "self")) {
            to.push(name);
        }
        self.at = self.at.saturating_add(1);
        let goes_on = self.tokens.get(self.at.saturating_add(1));
        if self.text() == "::" && goes_on.is_some_and(|next| next.is_name() || matches!(next.text, "{" | "*")) {
            self.at = self.at.saturating_add(1);
            return self.tree(to, shown, false);
        }
        if let Some(names) = to.filter(|names| !names.is_empty()) {
            self.found.push(Path { names, shown });
        }
    }
}

struct Walk<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    found: Vec<Use>,
}

impl<'a> Walk<'a> {
    fn peek(&self, ahead: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at.saturating_add(ahead)).copied()
    }

    fn is(&self, ahead: usize, text: &str) -> bool {
        self.peek(ahead).is_some_and(|token| token.text == text)
    }

    fn next(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    /// Reads one path, or a group of them, whose first name stands in a module `depth` below the root: 0 is the root
    /// itself, `None` is anywhere else.
    fn path(&mut self, depth: Option<usize>) {
        let Some(first) = self.peek(0) else { return };
        self.next();
        if first.text == "{" {
            while self.peek(0).is_some_and(|token| token.text != "}") {
                self.path(depth);
                if self.is(0, "as") {
                    self.next();
                    self.next();
                }
                if self.is(0, ",") {
                    self.next();
                }
            }
            return self.next();
        }
        let below = match first.text {
            "crate" => Some(0),
            "super" => depth.map(|depth| depth.saturating_sub(1)),
            "self" => depth,
            name => {
                if depth == Some(0) {
                    self.found.push(Use { name: name.to_owned(), line: first.line });
                }
                None
            }
        };
        if self.is(0, "::") && self.peek(1).is_some_and(|t| t.text == "{" || t.text == "*" || t.is_name()) {
            self.next();
            self.path(below);
        }
    }
}

/// A name, a `::`, or one other character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Token<'a> {
    text: &'a str,
    line: usize,
}

impl Token<'_> {
    fn is_name(&self) -> bool {
        self.text.starts_with(is_name_part)
    }
}

fn is_name_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The tokens of a text, without comments, strings, characters and lifetimes.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut reader = Reader { text, chars: text.char_indices().peekable(), line: 1 };
    let mut tokens = Vec::new();
    while let Some((start, c)) = reader.take() {
        let line = reader.line;
        match c {
            '/' if reader.skip('/') => reader.take_while(|c| c != '\n'),
            '/' if reader.skip('*') => reader.block_comment(),
            '"' => reader.string(),
            '\'' => reader.character_or_lifetime(),
            ':' if reader.skip(':') => tokens.push(Token { text: "::", line }),
            c if is_name_part(c) => {
                reader.take_while(is_name_part);
                let name = reader.since(start);
                // `r"..."`, `br#"..."#` and their like; `r#name` is a name.
                match (name, reader.peek()) {
                    ("r" | "br" | "cr", Some('"' | '#')) => reader.raw_string(),
                    ("b" | "c", Some('"')) => {
                        reader.take();
                        reader.string();
                    }
                    _ => tokens.push(Token { text: name, line }),
                }
            }
            c if c.is_whitespace() => {}
            _ => tokens.push(Token { text: reader.since(start), line }),
        }
    }
    tokens
}

struct Reader<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    line: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> Option<(usize, char)> {
        let next = self.chars.next();
        if next.is_some_and(|(_, c)| c == '\n') {
            self.line = self.line.saturating_add(1);
        }
        next
    }

    fn peek(&mut self) -> Option<char> {
        self.chars.peek().map(|(_, c)| *c)
    }

    /// Takes the next character if it is this one.
    fn skip(&mut self, wanted: char) -> bool {
        let here = self.peek() == Some(wanted);
        if here {
            self.take();
        }
        here
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) {
        while self.peek().is_some_and(&wanted) {
            self.take();
        }
    }

    fn since(&mut self, start: usize) -> &'a str {
        let end = self.chars.peek().map_or(self.text.len(), |(at, _)| *at);
        self.text.get(start..end).unwrap_or_default()
    }

    fn block_comment(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.take() {
                Some((_, '*')) if self.skip('/') => depth = depth.saturating_sub(1),
                Some((_, '/')) if self.skip('*') => depth = depth.saturating_add(1),
                Some(_) => {}
                None => return,
            }
        }
    }

    fn string(&mut self) {
        while let Some((_, c)) = self.take() {
            match c {
                '\\' => drop(self.take()),
                '"' => return,
                _ => {}
            }
        }
    }

    fn raw_string(&mut self) {
        let mut hashes = 0_usize;
        while self.skip('#') {
            hashes = hashes.saturating_add(1);
        }
        if !self.skip('"') {
            return;
        }
        while let Some((_, c)) = self.take() {
            if c == '"' && (0..hashes).all(|_| self.skip('#')) {
                return;
            }
        }
    }

    /// `'a'`, `'\n'` and `'\u{1f600}'` are characters; `'a` is a lifetime.
    fn character_or_lifetime(&mut self) {
        if self.skip('\\') {
            self.take();
            self.take_while(|c| c != '\'');
            self.skip('\'');
            return;
        }
        let name = self.take().is_some_and(|(_, c)| is_name_part(c));
        if !self.skip('\'') && name {
            self.take_while(is_name_part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(depth: usize, text: &str, expected: &[&str]) {
        let found = uses(text, depth);
        assert_eq!(found.iter().map(|found| found.name.as_str()).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn imports() {
        check(1, "use crate::money::Amount;", &["money"]);
        check(1, "pub(crate) use crate::money;", &["money"]);
        check(1, "use crate::money as m;", &["money"]);
        check(1, "use std::crate_like::money; use serde::Serialize;", &[]);
        check(1, "use crate::*;", &["*"]);
    }

    #[test]
    fn groups() {
        check(1, "use crate::{money, time::Day};", &["money", "time"]);
        check(1, "use crate::{money::{Amount, Percent}, time::{self, Day as D}, zone,};", &["money", "time", "zone"]);
        check(1, "use crate::{self as root, money as _};", &["money"]);
        check(1, "use {crate::money, std::fmt, crate::time};", &["money", "time"]);
        check(1, "use crate::{money::{deep::{a, b}, c}, zone::*};", &["money", "zone"]);
    }

    #[test]
    fn paths_in_the_code() {
        check(
            1,
            "fn f(a: &crate::money::Amount) -> Vec<crate::time::Day> { crate::zone::g::<crate::id::A>() }",
            &["money", "time", "zone", "id"],
        );
        check(1, "macro_rules! m { () => { $crate::money::zero() } }", &["money"]);
        check(1, "pub(crate) fn f() {} pub(in crate::plan) fn g() {}", &["plan"]);
    }

    #[test]
    fn a_path_may_climb_to_the_root() {
        check(1, "use super::money;", &["money"]);
        check(2, "use super::money; use super::super::time;", &["time"]);
        check(2, "use super::{super::{time, zone}, money};", &["time", "zone"]);
        check(1, "mod tests { use super::*; use super::super::time; } use super::zone;", &["time", "zone"]);
        check(1, "use self::super::money;", &["money"]);
    }

    #[test]
    fn comments_and_strings_are_not_code() {
        check(1, "// crate::money\n/* crate::money /* crate::money */ crate::money */ use crate::time;", &["time"]);
        check(
            1,
            r##"f("crate::money \" crate::money", r"crate::a", r#"crate::b " "#, b"crate::c"); crate::time::g()"##,
            &["time"],
        );
        check(
            1,
            r#"match c { '"' => crate::time::a(), '\'' => crate::zone::b(), '\u{22}' => crate::id::c() }"#,
            &["time", "zone", "id"],
        );
        check(1, "fn f<'a>(x: &'a str, y: &'static crate::money::A, c: char) { c == 'é' }", &["money"]);
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let found = uses("/* one\n two */ \"\n\n\"\nuse crate::money;", 1);
        assert_eq!(found, [Use { name: "money".to_owned(), line: 5 }]);
    }
}
