//! What the attributes of an item say of its JSON, as far as it is understood. What is not is an error, for it would change
//! the JSON without the bindings.

use syn::{Attribute, LitStr, Meta, ext::IdentExt};

/// Where an attribute stands: what may be said there, and whether it has a value.
type Known = &'static [(&'static str, bool)];

pub(crate) const RECORD: Known = &[("deny_unknown_fields", false)];
pub(crate) const ENUM: Known = &[("deny_unknown_fields", false), ("rename_all", true)];
pub(crate) const FIELD: Known = &[("default", false), ("skip_serializing_if", true), ("rename", true)];
pub(crate) const VARIANT: Known = &[("rename", true)];

/// What is said at one place: a key, and its value if it has one.
pub(crate) struct Said(Vec<(String, String)>);

impl Said {
    pub(crate) fn of(attrs: &[Attribute], known: Known) -> Result<Said, String> {
        let mut found = Vec::new();
        for attr in attrs {
            if let (true, Meta::List(list)) = (attr.path().is_ident("cfg_attr"), &attr.meta) {
                if list.tokens.clone().into_iter().any(|token| token.to_string() == "serde") {
                    return Err("`serde` under a `cfg_attr` is not understood".to_owned());
                }
            }
            if !attr.path().is_ident("serde") {
                continue;
            }
            let read = attr.parse_nested_meta(|meta| {
                let key = meta.path.get_ident().map(|ident| ident.unraw().to_string()).unwrap_or_default();
                let value =
                    if meta.input.peek(syn::Token![=]) { Some(meta.value()?.parse::<LitStr>()?.value()) } else { None };
                if !known.contains(&(key.as_str(), value.is_some())) || meta.input.peek(syn::token::Paren) {
                    return Err(meta.error(format!("`serde({key})` is not understood here in this form")));
                }
                found.push((key, value.unwrap_or_default()));
                Ok(())
            });
            read.map_err(|error| error.to_string())?;
        }
        Ok(Said(found))
    }

    /// What a key is set to, if it is there.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }
}

/// Whether an item derives a trait.
pub(crate) fn derives(attrs: &[Attribute], name: &str) -> bool {
    attrs.iter().filter(|attr| attr.path().is_ident("derive")).any(|attr| {
        let mut found = false;
        // What is no list of paths does not compile.
        let _ = attr.parse_nested_meta(|meta| {
            found |= meta.path.segments.last().is_some_and(|last| last.ident == name);
            Ok(())
        });
        found
    })
}
