//! Names as JavaScript has them, and types as Rust has them.

use super::super::model::{Leaf, Sentence, Type};

/// `not_before` as `notBefore`.
pub(super) fn camel(name: &str) -> String {
    let mut text = String::new();
    let mut upper = false;
    for letter in name.chars() {
        if letter == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            text.extend(letter.to_uppercase());
        } else {
            text.push(letter);
        }
    }
    text
}

/// `CustomerProfile` as `customerProfile`.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The function that says something of a value in words, such as `reasonSentence`.
pub(super) fn words(sentence: &Sentence) -> String {
    let what = match sentence.method.as_str() {
        "to_string" => "Text",
        "label" => "Label",
        _ => "Sentence",
    };
    format!("{}{what}", lower(&sentence.of))
}

/// Whether a Rust type must be named for a value that is passed on by reference.
pub(super) fn annotated(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Leaf(Leaf::Text) => Some("String"),
        Type::List(inner) if **inner == Type::Leaf(Leaf::Text) => Some("Vec<String>"),
        Type::List(_) => Some("Vec<_>"),
        Type::Option(inner) if **inner == Type::Leaf(Leaf::Text) => Some("Option<String>"),
        _ => None,
    }
}
