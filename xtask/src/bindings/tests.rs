//! What the writer refuses, each with what it says, and what it takes: on sources of a few lines.

use super::model::{Default, Model, Shape};
use super::source::Source;
use super::surface::Surface;
use super::words::Tongue;
use std::path::Path;

/// The model of some files, by their paths.
fn model(files: &[(&str, &str)], surface: Surface) -> Result<Model, String> {
    let files = files.iter().map(|(path, text)| (Path::new(*path), *text));
    Model::of(&Source::of(files, surface)?)
}

const ASKED: Surface = Surface {
    questions: &[("Space", &["ask"])],
    also: &[],
    sentences: &[],
    checked: &[],
    renamed: &[],
    by_hand: &[],
    left_out: &[],
};

/// The model of a question that answers with an `Answer`, which a text defines.
fn answer(text: &str) -> Result<Model, String> {
    let question = "impl Space { /// Asks.\n pub fn ask(&self, day: Day) -> Result<Answer> {} }";
    model(&[("access/ask.rs", question), ("access/answer.rs", text)], ASKED)
}

/// The model of a file among the calculators.
fn calculator(text: &str) -> Result<Model, String> {
    model(&[("calculator/mod.rs", text)], Surface::default())
}

fn why(read: Result<Model, String>) -> String {
    read.map(|model| format!("it is taken: {:?}", model.types)).unwrap_or_else(|why| why)
}

#[test]
fn answers_that_are_refused() {
    let understood = "is not understood";
    for (name, text, said) in [
        (
            "a name for writing only",
            "pub struct Answer { #[serde(rename(serialize = \"b\"))] pub a: bool }",
            understood,
        ),
        ("a field that is skipped", "pub struct Answer { #[serde(skip)] pub a: bool }", "`serde(skip)` is not"),
        (
            "a field that is flattened",
            "pub struct Answer { #[serde(flatten)] pub a: Other }",
            "`serde(flatten)` is not",
        ),
        ("a field with a form of its own", "pub struct Answer { #[serde(with = \"x\")] pub a: bool }", "`serde(with)`"),
        ("a default by a function", "pub struct Answer { #[serde(default = \"x\")] pub a: bool }", "`serde(default)`"),
        ("a default of the whole", "#[serde(default)] pub struct Answer { pub a: bool }", "`Answer`: `serde(default)`"),
        ("names of another case", "#[serde(rename_all = \"camelCase\")] pub struct Answer { pub a: bool }", understood),
        ("serde under a condition", "#[cfg_attr(x, serde(tag = \"a\"))] pub struct Answer { pub a: bool }", "cfg_attr"),
        ("what serde itself would not take", "#[serde(rename_all)] pub enum Answer { A }", understood),
        ("a tagged enum", "#[serde(tag = \"type\")] pub enum Answer { A }", "`serde(tag)`"),
        ("an enum without names", "#[serde(untagged)] pub enum Answer { A(bool) }", "`serde(untagged)`"),
        (
            "kebab",
            "#[serde(rename_all = \"kebab-case\")] pub enum Answer { A }",
            "`rename_all = \"kebab-case\"` is not",
        ),
        ("names as they are in Rust", "pub enum Answer { A }", "`Answer::A`: neither it nor its enum says its name"),
        (
            "an attribute of a value",
            "#[serde(rename_all = \"lowercase\")] pub enum Answer { A(#[serde(skip)] bool) }",
            understood,
        ),
        (
            "two values without names",
            "#[serde(rename_all = \"lowercase\")] pub enum Answer { A(u8, u8) }",
            "several values",
        ),
        ("a default day", "pub struct Answer { #[serde(default)] pub a: Day }", "a: no language can say what a Day is"),
        (
            "a default text",
            "pub struct Answer { #[serde(default)] pub a: String }",
            "no language can say what a Text is",
        ),
        (
            "a default that is worked out",
            "pub struct Answer { #[serde(default)] pub a: Kind } #[serde(rename_all = \"lowercase\")] pub enum Kind { A }",
            "`Kind` has no default that is derived",
        ),
        (
            "a default of a record that makes its own",
            "pub struct Answer { #[serde(default)] pub a: Part } pub struct Part { pub b: Option<bool> }",
            "`Part` has no default that is derived",
        ),
        ("a private field", "pub struct Answer { a: bool }", "private fields, and no function that makes it"),
        ("a record that is generic", "pub struct Answer<T> { pub a: T }", "`Answer`: it is generic"),
        (
            "an enum that is generic",
            "#[serde(rename_all = \"lowercase\")] pub enum Answer<T> { A(T) }",
            "it is generic",
        ),
        ("a tuple", "pub struct Answer(pub bool);", "`Answer` has no named fields"),
        ("a pair", "pub struct Answer { pub a: (u8, u8) }", "a: a type that cannot cross"),
        ("a map", "pub struct Answer { pub a: BTreeMap<u8, u8> }", "a: `BTreeMap` is generic"),
        ("nothing within nothing", "pub struct Answer { pub a: Option<Option<bool>> }", "a: nothing within nothing"),
        ("a type that is not there", "pub struct Answer { pub a: Other }", "no public type `Other`"),
        (
            "a name that two bear",
            "pub struct Answer { pub a: bool } pub enum Answer {}",
            "several types are called `Answer`",
        ),
        (
            "docs that are put together",
            "#[doc = concat!(\"a\", \"b\")] pub struct Answer { pub a: bool }",
            "not written out",
        ),
        (
            "docs of a constant",
            "/// Up to `MAX_LEN`.\n pub struct Answer { pub a: bool }",
            "no number is called `MAX_LEN`",
        ),
        (
            "docs of a variant",
            "/// See [`Other::Gone`].\n pub struct Answer { pub a: bool }",
            "`Other::Gone` is nothing that crosses",
        ),
        (
            "docs of a method",
            "/// See [`Answer::twice`].\n pub struct Answer { pub a: bool }",
            "`Answer::twice` is nothing",
        ),
        ("docs of nothing", "/// None: never.\n pub struct Answer { pub a: bool }", "without its backticks"),
        (
            "a method that nobody has thought of",
            "pub struct Answer { pub a: bool } impl Answer { pub fn twice(&self) -> bool {} }",
            "neither cross nor are listed as left out: twice",
        ),
    ] {
        let why = why(answer(text));
        assert!(why.contains(said), "{name}: {why}");
    }
}

#[test]
fn functions_that_are_refused() {
    for (name, text, said) in [
        (
            "a question that is forgotten",
            "impl Space { pub fn ask(&self) -> bool {} pub fn other(&self) -> bool {} }",
            "other",
        ),
        ("a question that is gone", "impl Space { fn ask(&self) -> bool {} }", "`Space` has no public method `ask`"),
        (
            "a question that two types have",
            "impl Space { pub fn ask(&self) -> bool {} } impl Space { pub fn ask(&self) -> u8 {} }",
            "several",
        ),
        (
            "a question that is generic",
            "impl Space { pub fn ask(&self, a: impl Fn()) -> bool {} pub fn b<T>() {} }",
            "cannot cross",
        ),
        ("a question without an answer", "impl Space { pub fn ask(&self) {} }", "it answers nothing"),
        ("an argument without a name", "impl Space { pub fn ask(&self, (a, b): Day) -> bool {} }", "without a name"),
    ] {
        let why = why(model(&[("access/ask.rs", text)], ASKED));
        assert!(why.contains(said), "{name}: {why}");
    }
    for (name, text, said) in [
        ("of another room", "pub use crate::money::split;", "`pub use crate`"),
        ("all of a module", "pub use other::*;", "`pub use other`"),
        ("of an inline module", "pub mod inner { pub fn a() -> bool {} }", "the inline module `inner`"),
        ("of a public module", "pub mod inner;", "the public module `inner`"),
        ("of a macro", "make! { a }", "a macro"),
        ("that take a space", "pub fn a(space: &Space) -> bool {}", "a calculator that takes a space"),
    ] {
        let why = why(calculator(text));
        assert!(why.contains(said), "calculators {name}: {why}");
    }
}

/// A function makes a type with private fields only if it takes them in their order: two of one type could be swapped.
#[test]
fn what_makes_a_type_takes_its_fields() {
    let made = |args: &str| {
        let text = format!(
            "pub struct Answer {{ from: u8, until: u8 }}
             impl Answer {{
                 pub fn of({args}) -> Result<Answer> {{}} pub fn from(&self) -> u8 {{}} pub fn until(&self) -> u8 {{}}
             }}
             impl Space {{ pub fn ask(&self) -> Answer {{}} }}"
        );
        model(&[("access/ask.rs", &text)], Surface { checked: &[("Answer", "of")], ..ASKED })
    };
    assert_eq!(made("from: u8, until: u8").unwrap().types["Answer"].maker.as_deref(), Some("of"));
    for swapped in ["until: u8, from: u8", "from: u8", "from: u8, until: u16"] {
        assert!(why(made(swapped)).contains("`Answer::of` does not take the fields in their order: from, until"));
    }
}

/// What a value says of itself is looked up by its type, and not by a name that another type bears too.
#[test]
fn sentences_are_of_one_type() {
    let surface = || Surface { sentences: &[("Answer", "sentence")], ..ASKED };
    let own = "impl Space { pub fn ask(&self) -> Answer {} } pub struct Answer { pub a: bool }
               impl Answer { /// In words.\n pub fn sentence(&self) -> String {} }";
    let other = "struct Answer { a: bool } impl Answer { pub fn sentence(&self) -> String {} }";
    let model_of = |files: &[(&str, &str)]| model(files, surface());
    assert_eq!(model_of(&[("access/ask.rs", own)]).unwrap().sentences[0].docs.text, "In words.");
    let both = why(model_of(&[("access/ask.rs", own), ("zone/mod.rs", other)]));
    assert!(both.contains("several types called `Answer` have a method `sentence`"), "{both}");
}

#[test]
fn what_is_taken() {
    let model = answer(
        "/// At most [`MAX_PARTS`] parts, [`Code::TooMany`] beyond; see [`Space::ask`], [`Kind::NotYet`], `Kind::Done`.
         ///
         /// `None` and `first_day`.
         pub struct Answer {
             #[serde(rename = \"do\")]
             pub action: Kind,
             #[serde(default, skip_serializing_if = \"Vec::is_empty\")]
             pub parts: Vec<Part>,
             #[serde(default)]
             pub kind: Kind,
             #[serde(default)]
             pub part: Part,
             pub first_day: Option<Day>,
         }
         pub const MAX_PARTS: usize = 10_000;
         #[derive(Clone, Default)]
         #[serde(deny_unknown_fields)]
         pub struct Part { #[serde(default)] pub count: u32 }
         #[derive(Default)]
         #[serde(rename_all = \"snake_case\")]
         pub enum Kind { #[default] NotYet, #[serde(rename = \"over\")] Done }",
    )
    .unwrap();
    let Shape::Record(fields) = &model.types["Answer"].shape else { panic!("no record") };
    let shown: Vec<(&str, Default)> = fields.iter().map(|field| (field.wire.as_str(), field.default.clone())).collect();
    let (not_yet, part) = (Default::Variant("Kind".into(), "NotYet".into()), Default::Record("Part".into()));
    let expected = [
        ("do", Default::Required),
        ("parts", Default::Empty),
        ("kind", not_yet),
        ("part", part),
        ("first_day", Default::None),
    ];
    assert_eq!(shown, expected);
    let wires: Vec<&str> =
        model.types["Kind"].variants().unwrap().iter().map(|variant| variant.wire.as_str()).collect();
    assert_eq!(wires, ["not_yet", "over"]);
    let tongue = Tongue {
        none: "null",
        variant: |_, variant| format!("\"{}\"", variant.wire),
        name: super::rust::camel,
        sentence: |of, method| format!("{of}.{method}"),
    };
    assert_eq!(
        model.spoken(&tongue).unwrap().types["Answer"].docs.text,
        "At most 10,000 parts, `too_many` beyond; see `ask`, `\"not_yet\"`, `\"over\"`.\n\n`null` and `firstDay`."
    );
    let asked = &model.questions[0];
    assert_eq!((asked.path.as_str(), asked.space, asked.fails), ("tenure::space::Space::ask", Some(0), true));
}
