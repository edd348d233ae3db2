//! Which types are given, and which are answered: what is given may leave out what has a default, and write an amount as
//! text; what is answered has every field. A type that is both, and differs, is declared twice.

use super::super::model::{Default, Field, Leaf, Model, Payload, Shape, Type};
use std::collections::BTreeSet;

/// Types by name.
pub(super) struct Sets {
    /// What is given: parts of arguments that are not answers given back.
    given: BTreeSet<String>,
    /// What is answered, or given back as it was answered.
    answered: BTreeSet<String>,
    /// What looks otherwise where it is given.
    differs: BTreeSet<String>,
}

impl Sets {
    pub(super) fn of(model: &Model) -> Result<Sets, String> {
        let mut sets = Sets { given: BTreeSet::new(), answered: BTreeSet::new(), differs: BTreeSet::new() };
        let functions = || model.questions.iter().chain(&model.calculators);
        // What a function answers as a whole is given back to another as it is.
        let answers: BTreeSet<&str> = functions().filter_map(|function| named(&function.answer)).collect();
        for function in functions() {
            reach(model, &function.answer, &mut sets.answered)?;
            for arg in &function.args {
                let back = named(&arg.ty).is_some_and(|name| answers.contains(name));
                reach(model, &arg.ty, if back { &mut sets.answered } else { &mut sets.given })?;
            }
        }
        for name in model.types.keys().filter(|name| !sets.given.contains(*name)) {
            sets.answered.insert(name.clone());
        }
        // Until nothing new differs, for types are made of types.
        loop {
            let before = sets.differs.len();
            for def in model.types.values() {
                let found = match &def.shape {
                    Shape::Record(fields) => fields.iter().any(|field| sets.is_other(field)),
                    Shape::Enum(variants) => variants.iter().any(|variant| match &variant.payload {
                        Payload::Unit => false,
                        Payload::Value(ty) => sets.ty_is_other(ty),
                        Payload::Fields(fields) => fields.iter().any(|field| sets.is_other(field)),
                    }),
                };
                if found {
                    sets.differs.insert(def.name.clone());
                }
            }
            if sets.differs.len() == before {
                return Ok(sets);
            }
        }
    }

    fn is_other(&self, field: &Field) -> bool {
        field.default != Default::Required || self.ty_is_other(&field.ty)
    }

    fn ty_is_other(&self, ty: &Type) -> bool {
        match ty {
            Type::Leaf(leaf) => *leaf == Leaf::Amount,
            Type::List(_) => true,
            Type::Option(inner) => self.ty_is_other(inner),
            Type::Named(name) => self.differs.contains(name),
        }
    }

    /// Whether a type is declared as it is answered.
    pub(super) fn is_answered(&self, name: &str) -> bool {
        self.answered.contains(name)
    }

    /// The name of a type as it is given, if it is.
    pub(super) fn given(&self, name: &str) -> Option<String> {
        let both = self.answered.contains(name) && self.differs.contains(name);
        self.given.contains(name).then(|| if both { format!("{name}Input") } else { name.to_owned() })
    }
}

/// The name of the type that a function answers, or takes, be it in a list.
fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Named(name) => Some(name),
        Type::List(inner) | Type::Option(inner) => named(inner),
        Type::Leaf(_) => None,
    }
}

fn reach(model: &Model, ty: &Type, set: &mut BTreeSet<String>) -> Result<(), String> {
    let name = match ty {
        Type::Leaf(_) => return Ok(()),
        Type::Option(inner) | Type::List(inner) => return reach(model, inner, set),
        Type::Named(name) => name,
    };
    if !set.insert(name.clone()) {
        return Ok(());
    }
    let fields = |fields: &[Field]| fields.iter().map(|field| field.ty.clone()).collect::<Vec<_>>();
    let parts = match &model.def(name)?.shape {
        Shape::Record(list) => fields(list),
        Shape::Enum(variants) => variants
            .iter()
            .flat_map(|variant| match &variant.payload {
                Payload::Unit => Vec::new(),
                Payload::Value(ty) => vec![ty.clone()],
                Payload::Fields(list) => fields(list),
            })
            .collect(),
    };
    parts.iter().try_for_each(|part| reach(model, part, set))
}
