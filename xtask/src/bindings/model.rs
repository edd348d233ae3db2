//! What crosses into other languages, read from the core's own source: its public records, enums and functions, with
//! their docs. Everything that a binding declares is written from this.

use super::docs::Docs;
use super::source::Source;
use super::surface::{SURFACE, Surface};
use std::collections::BTreeMap;

/// All that crosses.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    /// The type, as it crosses.
    pub(crate) of: String,
    /// The method in Rust: `sentence`, `label` or `to_string`, which answers with text.
    pub(crate) method: String,
    pub(crate) docs: Docs,
}

/// A record or an enum of the core.
#[derive(Debug, Clone)]
pub(crate) struct TypeDef {
    /// Its name, in the core and in every language.
    pub(crate) name: String,
    /// Where it is in Rust, such as `tenure::access::Decision`.
    pub(crate) path: String,
    pub(crate) docs: Docs,
    pub(crate) shape: Shape,
    /// If its fields are private, the fallible function that makes it from them, in order: they are read by methods of their
    /// names then.
    pub(crate) maker: Option<String>,
    /// What it is by default, if that is derived: for an enum the variant that is marked.
    pub(crate) default: Option<Default>,
    /// Whether it is an enum to which releases may add: it has `ALL` and `as_str` then, as all enums of codes have.
    pub(crate) open: bool,
}

#[derive(Debug, Clone)]
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
    /// Bytes: in JSON as hexadecimal digits.
    Bytes,
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
    /// A space, as an argument or an answer.
    Space,
}

/// A question to a space, or a calculator.
#[derive(Debug, Clone)]
pub(crate) struct Function {
    /// Its name, in the core; languages change its case only.
    pub(crate) name: String,
    /// Where it is in Rust, such as `tenure::calculator::prorate`.
    pub(crate) path: String,
    pub(crate) docs: Docs,
    /// What it takes, but for the space that is asked.
    pub(crate) args: Vec<Arg>,
    /// Before which of these Rust takes the space that is asked, if one is.
    pub(crate) space: Option<usize>,
    pub(crate) answer: Type,
    /// How Rust hands the answer over: what is borrowed is copied to cross.
    pub(crate) lent: Passed,
    pub(crate) fails: bool,
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
        Model::of(&Source::read(&super::super::run::root().join("core/src"), SURFACE)?)
    }

    /// What crosses of a source.
    pub(crate) fn of(source: &Source) -> Result<Model, String> {
        let Surface { questions, also, sentences, .. } = source.surface;
        let mut model =
            Model { types: BTreeMap::new(), questions: Vec::new(), calculators: Vec::new(), sentences: Vec::new() };
        for (of, methods) in questions {
            for method in *methods {
                model.questions.push(source.method(of, method)?);
            }
        }
        model.calculators = source.calculators()?;
        for (of, method) in sentences {
            let docs = match *method {
                "to_string" => Docs { text: "The same as text, line by line.".to_owned(), errors: None },
                _ => source.method(of, method)?.docs,
            };
            model.sentences.push(Sentence { of: (*of).to_owned(), method: (*method).to_owned(), docs });
        }
        let crossing = model.functions().flat_map(Function::types).cloned();
        let crossing: Vec<Type> = crossing.chain(also.iter().map(|name| Type::Named((*name).into()))).collect();
        crossing.iter().try_for_each(|ty| model.reach(source, ty))?;
        let asked = questions.iter().map(|(of, _)| *of);
        let asked = asked.chain(model.types.keys().map(String::as_str));
        let unexplained: Vec<String> = asked.filter_map(|name| source.explained(name).err()).collect();
        if !unexplained.is_empty() {
            return Err(unexplained.join("\n"));
        }
        model.settle(source)?;
        Ok(model)
    }

    /// Takes in a type and all that it is made of.
    fn reach(&mut self, source: &Source, ty: &Type) -> Result<(), String> {
        let Some(name) = ty.named().filter(|name| !self.types.contains_key(*name)) else { return Ok(()) };
        let def = source.type_def(name)?;
        let parts: Vec<Type> = def.types().cloned().collect();
        self.types.insert(name.to_owned(), def);
        parts.iter().try_for_each(|part| self.reach(source, part))
    }

    /// The definition of a type that the model holds.
    pub(crate) fn def(&self, name: &str) -> Result<&TypeDef, String> {
        self.types.get(name).ok_or_else(|| format!("the model has no type `{name}`"))
    }

    /// Whether a zone is among what a type is made of.
    pub(crate) fn has_zone(&self, ty: &Type) -> bool {
        let (mut open, mut seen) = (vec![ty.inner()], std::collections::BTreeSet::new());
        while let Some(ty) = open.pop() {
            match ty {
                Type::Leaf(Leaf::Zone) => return true,
                Type::Named(name) if seen.insert(name) => {
                    open.extend(self.types.get(name).into_iter().flat_map(TypeDef::types).map(Type::inner));
                }
                _ => {}
            }
        }
        false
    }

    /// Questions and calculators.
    pub(crate) fn functions(&self) -> impl Iterator<Item = &Function> {
        self.questions.iter().chain(&self.calculators)
    }

    /// The types of ids that occur. Lots are named after what they follow from: `LotId` takes any text, and is a leaf that
    /// each binding has by hand.
    pub(crate) fn ids(&self) -> std::collections::BTreeSet<&str> {
        let types = self.types.values().flat_map(TypeDef::types).chain(self.functions().flat_map(Function::types));
        let ids = types.filter_map(|ty| match ty.inner() {
            Type::Leaf(Leaf::Id(name)) if name != "LotId" => Some(name.as_str()),
            _ => None,
        });
        ids.collect()
    }
}

impl Type {
    /// What it is an option or a list of, or itself.
    pub(crate) fn inner(&self) -> &Type {
        match self {
            Type::Option(inner) | Type::List(inner) => inner.inner(),
            Type::Leaf(_) | Type::Named(_) => self,
        }
    }

    /// The record or the enum that it is, or is an option or a list of.
    pub(crate) fn named(&self) -> Option<&str> {
        match self.inner() {
            Type::Named(name) => Some(name),
            _ => None,
        }
    }
}

impl Function {
    /// The types that it takes and answers.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Type> {
        self.args.iter().map(|arg| &arg.ty).chain([&self.answer])
    }
}

impl TypeDef {
    /// Its variants, if it is an enum.
    pub(crate) fn variants(&self) -> Option<&[Variant]> {
        match &self.shape {
            Shape::Record(_) => None,
            Shape::Enum(variants) => Some(variants),
        }
    }

    /// Its fields, be they a record's or those of its variants.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Field> {
        let (own, variants): (&[Field], &[Variant]) = match &self.shape {
            Shape::Record(fields) => (fields, &[]),
            Shape::Enum(variants) => (&[], variants),
        };
        own.iter().chain(variants.iter().flat_map(|variant| match &variant.payload {
            Payload::Fields(fields) => fields.as_slice(),
            Payload::Unit | Payload::Value(_) => &[],
        }))
    }

    /// The types that it is made of.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Type> {
        let variants = self.variants().unwrap_or_default();
        self.fields().map(|field| &field.ty).chain(variants.iter().filter_map(|variant| match &variant.payload {
            Payload::Value(ty) => Some(ty),
            Payload::Unit | Payload::Fields(_) => None,
        }))
    }

    /// The variants' names in JSON, if none of them carries anything: then it is a choice of names.
    pub(crate) fn names(&self) -> Option<Vec<&Variant>> {
        let variants = self.variants()?;
        let plain = |variant: &Variant| matches!(variant.payload, Payload::Unit);
        variants.iter().all(plain).then(|| variants.iter().collect())
    }
}
