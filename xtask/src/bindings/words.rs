//! Names within documentation: what stands between backticks is the core's, and each language has its own for it.

use super::docs::Docs;
use super::model::{Model, Payload, Shape, TypeDef, Variant};
use super::source::{Source, snake};
use std::collections::BTreeSet;
use tenure::error::Code;
use tenure::space::facts::FactKind;

/// How a language names things.
pub(crate) struct Tongue {
    /// Nothing.
    pub(crate) none: &'static str,
    /// A variant of an enum.
    pub(crate) variant: fn(&TypeDef, &Variant) -> String,
    /// A function, a method, an argument or a field.
    pub(crate) name: fn(&str) -> String,
    /// What says something of a value in words, by its type and its name.
    pub(crate) sentence: fn(&str, &str) -> String,
}

impl Model {
    /// Replaces what no other language has: links have become plain code, codes of errors get their stable names, constants
    /// the number that they are. What is then still unknown is an error.
    pub(crate) fn settle(&mut self, source: &Source) -> Result<(), String> {
        let known = self.clone();
        self.each_docs(&mut |docs, _| {
            if docs.has_bare("None:") {
                return Err("`None` stands without its backticks".to_owned());
            }
            docs.each_span(|span| {
                let (owner, last) = span.rsplit_once("::").unwrap_or(("", span));
                let owner = owner.rsplit_once("::").map_or(owner, |(_, owner)| owner);
                if is_constant(last) {
                    return source.constant(last).ok_or_else(|| format!("no number is called `{last}`"));
                }
                let is_name = last.chars().all(|letter| letter.is_ascii_alphanumeric());
                let is_variant = is_name && last.starts_with(|letter: char| letter.is_ascii_uppercase());
                Ok(match owner {
                    "Code" | "ErrorCode" => format!("`{}`", snake(last)),
                    "" if Code::ALL.iter().any(|code| format!("{code:?}") == last) => format!("`{}`", snake(last)),
                    "" => format!("`{span}`"),
                    _ if is_variant => match known.variant(owner, last) {
                        Some(_) => format!("`{owner}::{last}`"),
                        None => return Err(format!("`{owner}::{last}` is nothing that crosses")),
                    },
                    "Space" | "Self" => format!("`{last}`"),
                    module if module.starts_with(|letter: char| letter.is_ascii_lowercase()) => format!("`{last}`"),
                    _ => match known.types.get(owner) {
                        Some(def) if !known.has(def, last) => {
                            return Err(format!("`{owner}::{last}` is nothing that crosses"));
                        }
                        _ => format!("`{owner}::{last}`"),
                    },
                })
            })
        })
    }

    /// The same, in the names of another language.
    pub(crate) fn spoken(&self, tongue: &Tongue) -> Result<Model, String> {
        let functions: BTreeSet<&str> = self.functions().map(|function| function.name.as_str()).collect();
        let args = self.functions().flat_map(|function| function.args.iter().map(|arg| arg.name.as_str()));
        let fields = self.types.values().flat_map(TypeDef::fields).map(|field| field.wire.as_str());
        let names: BTreeSet<&str> = args.chain(fields).chain(functions.iter().copied()).collect();
        let wires = self.types.values().filter_map(TypeDef::variants).flatten().map(|variant| variant.wire.as_str());
        let codes = Code::ALL.iter().map(|code| code.as_str());
        let in_json: BTreeSet<&str> = wires.chain(codes).chain(FactKind::ALL.iter().map(|kind| kind.array())).collect();
        let mut spoken = self.clone();
        spoken.each_docs(&mut |docs, own| {
            docs.each_span(|span| {
                let shown = match span.split_once("::") {
                    Some((owner, last)) => match self.variant(owner, last) {
                        Some((def, variant)) => (tongue.variant)(def, variant),
                        None if self.sentences.iter().any(|one| one.of == owner && one.method == last) => {
                            (tongue.sentence)(owner, last)
                        }
                        None => format!("{owner}.{}", (tongue.name)(last)),
                    },
                    None if span == "None" => tongue.none.to_owned(),
                    None if own.iter().any(|name| name == span) || functions.contains(span) => (tongue.name)(span),
                    None if in_json.contains(span) => span.to_owned(),
                    None if names.contains(span) => (tongue.name)(span),
                    None => span.to_owned(),
                };
                Ok(format!("`{shown}`"))
            })
        })?;
        Ok(spoken)
    }

    /// The variants of which the documentation speaks.
    pub(crate) fn spoken_of(&self) -> Result<BTreeSet<(String, String)>, String> {
        let mut found = BTreeSet::new();
        self.clone().each_docs(&mut |docs, _| {
            docs.each_span(|span| {
                if let Some((owner, last)) = span.split_once("::").filter(|(of, name)| self.variant(of, name).is_some())
                {
                    found.insert((owner.to_owned(), last.to_owned()));
                }
                Ok(format!("`{span}`"))
            })
        })?;
        Ok(found)
    }

    /// A variant by its names in Rust.
    pub(crate) fn variant(&self, of: &str, name: &str) -> Option<(&TypeDef, &Variant)> {
        let def = self.types.get(of)?;
        def.variants()?.iter().find(|variant| variant.name == name).map(|variant| (def, variant))
    }

    /// Whether a type has a field, or a sentence, of this name.
    fn has(&self, def: &TypeDef, name: &str) -> bool {
        def.fields().any(|field| field.name == name)
            || self.sentences.iter().any(|one| one.of == def.name && one.method == name)
    }

    /// Goes through all documentation, each with the names that are its own there: of arguments, of fields.
    fn each_docs(&mut self, change: &mut Change<'_>) -> Result<(), String> {
        for function in self.questions.iter_mut().chain(&mut self.calculators) {
            let args: Vec<String> = function.args.iter().map(|arg| arg.name.clone()).collect();
            change(&mut function.docs, &args).map_err(|why| format!("docs of `{}`: {why}", function.name))?;
        }
        for sentence in &mut self.sentences {
            change(&mut sentence.docs, &[]).map_err(|why| format!("docs of `{}`: {why}", sentence.method))?;
        }
        for def in self.types.values_mut() {
            let fields: Vec<String> = def.fields().map(|field| field.name.clone()).collect();
            let mut all = vec![&mut def.docs];
            match &mut def.shape {
                Shape::Record(fields) => all.extend(fields.iter_mut().map(|field| &mut field.docs)),
                Shape::Enum(variants) => {
                    for variant in variants {
                        all.push(&mut variant.docs);
                        if let Payload::Fields(fields) = &mut variant.payload {
                            all.extend(fields.iter_mut().map(|field| &mut field.docs));
                        }
                    }
                }
            }
            all.into_iter()
                .try_for_each(|docs| change(docs, &fields))
                .map_err(|why| format!("docs of `{}`: {why}", def.name))?;
        }
        Ok(())
    }
}

/// What is done to a text, and the names that are its own.
type Change<'a> = dyn FnMut(&mut Docs, &[String]) -> Result<(), String> + 'a;

/// `MAX_CYCLES`, but not `EUR` or `P1M`.
fn is_constant(name: &str) -> bool {
    name.contains('_') && name.chars().all(|letter| matches!(letter, 'A'..='Z' | '0'..='9' | '_'))
}
