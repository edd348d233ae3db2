//! Which types are given, and which are answered: what is given may leave out what has a default, and write an amount as
//! text; what is answered has every field. A type that is both, and differs, is declared twice.

use super::super::model::{Default, Field, Leaf, Model, Type};
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
        // What a function answers as a whole is given back to another as it is.
        let answers: BTreeSet<&str> = model.functions().filter_map(|function| function.answer.named()).collect();
        for function in model.functions() {
            reach(model, &function.answer, &mut sets.answered)?;
            for arg in &function.args {
                let back = arg.ty.named().is_some_and(|name| answers.contains(name));
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
                let carried = |ty: &Type| sets.ty_is_other(ty);
                let found = def.fields().any(|field| sets.is_other(field)) || def.types().any(carried);
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

fn reach(model: &Model, ty: &Type, set: &mut BTreeSet<String>) -> Result<(), String> {
    let Some(name) = ty.named() else { return Ok(()) };
    if !set.insert(name.to_owned()) {
        return Ok(());
    }
    model.def(name)?.types().try_for_each(|part| reach(model, part, set))
}
