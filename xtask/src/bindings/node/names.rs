//! Names as JavaScript has them.

use super::super::model::Sentence;
use super::super::rust::camel;
use super::super::words::Tongue;

/// Names within texts.
pub(super) const TONGUE: Tongue =
    Tongue { none: "null", variant: |_, variant| format!("\"{}\"", variant.wire), name: camel, sentence: spoken };

/// `CustomerProfile` as `customerProfile`.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The function that says something of a value in words, such as `reasonSentence`.
pub(super) fn words(sentence: &Sentence) -> String {
    spoken(&sentence.of, &sentence.method)
}

fn spoken(of: &str, method: &str) -> String {
    let what = match method {
        "to_string" => "Text",
        "label" => "Label",
        _ => "Sentence",
    };
    format!("{}{what}", lower(of))
}
