//! What crosses into other languages, read from the core's own source: its public records, enums and functions, with
//! their docs. Everything that a binding declares is written from this.

use super::docs::Docs;
use super::source::Source;
use super::surface;
use std::collections::BTreeMap;

/// All that crosses.
#[derive(Debug)]
pub(crate) struct Model {
    /// Records and enums, by name.
    pub(crate) types: BTreeMap<String, TypeDef>,
    /// Questions to a space: methods of `Space`.
    pub(crate) questions: Vec<Function>,
    /// Calculators: free functions.
    pub(crate) calculators: Vec<Function>,
    /// What values say of themselves in words.
    pub(crate) sentences: Vec<Sentence>,
}

/// A method by which a value says something of itself in words.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// The type, as it crosses.
    pub(crate) of: String,
    /// The method in Rust: `sentence`, `label` or `to_string`, which answers with text.
    pub(crate) method: String,
    pub(crate) docs: Docs,
}

/// A record or an enum of the core.
#[derive(Debug)]
pub(crate) struct TypeDef {
    /// Its name, in the core and in every language.
    pub(crate) name: String,
    /// Where it is in Rust, such as `tenure::access::Decision`.
    pub(crate) path: String,
    pub(crate) docs: Docs,
    pub(crate) shape: Shape,
    /// Whether its fields are private: then they are read by methods of their names, and the type is made by a fallible
    /// `new` that takes them in order.
    pub(crate) checked: bool,
    /// Whether it is an enum to which releases may add: it has `ALL` and `as_str` then, as all enums of codes have.
    pub(crate) open: bool,
}

#[derive(Debug)]
pub(crate) enum Shape {
    Record(Vec<Field>),
    Enum(Vec<Variant>),
}

/// A field of a record or of a variant.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// Its name in Rust.
    pub(crate) name: String,
    /// Its name in JSON.
    pub(crate) wire: String,
    pub(crate) docs: Docs,
    pub(crate) ty: Type,
    /// What it is where it is left out.
    pub(crate) default: Default,
}

/// What a field is where it is left out, as the core's reader has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Default {
    /// It cannot be left out.
    Required,
    /// Nothing.
    None,
    /// An empty list.
    Empty,
    /// `false`.
    False,
    /// 0.
    Zero,
    /// A variant without fields: of which enum, and the variant's name in Rust.
    Variant(String, String),
    /// A record, all of whose fields are left out.
    Record(String),
}

#[derive(Debug, Clone)]
pub(crate) struct Variant {
    /// Its name in Rust.
    pub(crate) name: String,
    /// Its name in JSON.
    pub(crate) wire: String,
    pub(crate) docs: Docs,
    pub(crate) payload: Payload,
}

#[derive(Debug, Clone)]
pub(crate) enum Payload {
    Unit,
    /// `Variant(T)`: in JSON `{"variant": T}`.
    Value(Type),
    /// `Variant { … }`: in JSON `{"variant": {…}}`.
    Fields(Vec<Field>),
}

/// The type of a field, an argument or an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    Leaf(Leaf),
    /// A record or an enum of the model.
    Named(String),
    Option(Box<Type>),
    List(Box<Type>),
}

/// A value that is written as text or is plain: what has a type of its own in every language, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Leaf {
    Bool,
    /// A whole number, by its Rust type: `u8`, `i32`, `u32`, `NonZeroU32`, `i64`, `u64`, `usize`.
    Int(String),
    /// `String`, `&str`, `Arc<str>` or `Box<str>`.
    Text,
    /// An id, by its Rust type, such as `CustomerId`.
    Id(String),
    Day,
    Moment,
    When,
    Amount,
    Currency,
    /// An exact decimal: credits, as the core has them.
    Credits,
    /// An exact decimal from 0 to 100.
    Percent,
    /// An interval of one unit, such as `P1M`.
    Interval,
    Zone,
    TimeOfDay,
    MonthDay,
    /// A fragment of a space file.
    Facts,
}

/// A question to a space, or a calculator.
#[derive(Debug)]
pub(crate) struct Function {
    /// Its name, in the core; languages change its case only.
    pub(crate) name: String,
    /// For a calculator, where it is in Rust, such as `tenure::calculator::prorate`.
    pub(crate) path: String,
    pub(crate) docs: Docs,
    pub(crate) args: Vec<Arg>,
    pub(crate) answer: Type,
    /// How it fails.
    pub(crate) fails: Fails,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fails {
    Never,
    /// With one `Error`.
    One,
    /// With `Errors`.
    Many,
}

#[derive(Debug, Clone)]
pub(crate) struct Arg {
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) passed: Passed,
}

/// How Rust takes an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passed {
    /// `T`.
    Owned,
    /// `&T`, `&str`, `&[T]`.
    Borrowed,
    /// `Option<&T>`.
    OptionBorrowed,
}

impl Model {
    /// Reads the core.
    pub(crate) fn read() -> Result<Model, String> {
        let source = Source::read(&super::super::run::root().join("core/src"))?;
        let mut model =
            Model { types: BTreeMap::new(), questions: Vec::new(), calculators: Vec::new(), sentences: Vec::new() };
        for name in surface::QUESTIONS {
            model.questions.push(source.method("Space", name)?);
        }
        model.calculators = source.calculators()?;
        for (of, method) in surface::SENTENCES {
            let docs = match *method {
                "to_string" => Docs { text: "The same as text, line by line.".to_owned(), errors: None },
                _ => source.method(of, method)?.docs,
            };
            model.sentences.push(Sentence { of: (*of).to_owned(), method: (*method).to_owned(), docs });
        }
        let functions = || model.questions.iter().chain(&model.calculators);
        let crossing: Vec<Type> = functions()
            .flat_map(|function| function.args.iter().map(|arg| &arg.ty).chain([&function.answer]))
            .cloned()
            .chain(surface::ALSO.iter().map(|name| Type::Named((*name).into())))
            .collect();
        crossing.iter().try_for_each(|ty| model.reach(&source, ty))?;
        Ok(model)
    }

    /// Takes in a type and all that it is made of.
    fn reach(&mut self, source: &Source, ty: &Type) -> Result<(), String> {
        let name = match ty {
            Type::Leaf(_) => return Ok(()),
            Type::Option(inner) | Type::List(inner) => return self.reach(source, inner),
            Type::Named(name) => name,
        };
        if self.types.contains_key(name) {
            return Ok(());
        }
        let def = source.type_def(name)?;
        let parts: Vec<Type> = def.parts().cloned().collect();
        self.types.insert(name.clone(), def);
        parts.iter().try_for_each(|part| self.reach(source, part))
    }

    /// The definition of a type that the model holds.
    pub(crate) fn def(&self, name: &str) -> Result<&TypeDef, String> {
        self.types.get(name).ok_or_else(|| format!("the model has no type `{name}`"))
    }
}

impl TypeDef {
    /// The types that it is made of.
    fn parts(&self) -> Box<dyn Iterator<Item = &Type> + '_> {
        match &self.shape {
            Shape::Record(fields) => Box::new(fields.iter().map(|field| &field.ty)),
            Shape::Enum(variants) => Box::new(variants.iter().flat_map(|variant| match &variant.payload {
                Payload::Unit => Vec::new(),
                Payload::Value(ty) => vec![ty],
                Payload::Fields(fields) => fields.iter().map(|field| &field.ty).collect(),
            })),
        }
    }

    /// The variants' names in JSON, if none of them carries anything: then it is a choice of names.
    pub(crate) fn names(&self) -> Option<Vec<&Variant>> {
        match &self.shape {
            Shape::Enum(variants) if variants.iter().all(|variant| matches!(variant.payload, Payload::Unit)) => {
                Some(variants.iter().collect())
            }
            _ => None,
        }
    }
}
