//! JSON objects in which no member stands twice, at any depth.
//!
//! Uses only `error`.

use super::base64url;
use crate::error::{Code, Error, Result};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

/// A value, as far as it is of use here.
pub(super) enum Json {
    Text(String),
    List(Vec<Json>),
    Object(Object),
    /// Null, a boolean or a number.
    Other,
}

/// The members of an object.
pub(super) struct Object(Vec<(String, Json)>);

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> core::result::Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_bool<E>(self, _: bool) -> core::result::Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_u64<E>(self, _: u64) -> core::result::Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_i64<E>(self, _: i64) -> core::result::Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_f64<E>(self, _: f64) -> core::result::Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_str<E>(self, text: &str) -> core::result::Result<Json, E> {
        Ok(Json::Text(text.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> core::result::Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> core::result::Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if members.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom("a member stands twice"));
            }
            members.push((name, map.next_value()?));
        }
        Ok(Json::Object(Object(members)))
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> core::result::Result<Json, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

impl Json {
    pub(super) fn object(&self) -> Result<&Object> {
        if let Json::Object(object) = self { Ok(object) } else { Err(Code::WrongShape.into()) }
    }

    pub(super) fn is_text(&self, wanted: &str) -> bool {
        matches!(self, Json::Text(text) if text == wanted)
    }
}

impl Object {
    pub(super) fn read(text: &[u8]) -> Result<Object> {
        match serde_json::from_slice(text) {
            Ok(Json::Object(object)) => Ok(object),
            _ => Err(Code::NotJson.into()),
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// A member that is text if it is there.
    pub(super) fn text(&self, name: &'static str) -> Result<Option<&str>> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(_) => Err(Error::new(Code::WrongShape, name)),
        }
    }

    /// A member that is a list if it is there.
    pub(super) fn list(&self, name: &'static str) -> Result<Option<&[Json]>> {
        match self.get(name) {
            None => Ok(None),
            Some(Json::List(list)) => Ok(Some(list)),
            Some(_) => Err(Error::new(Code::WrongShape, name)),
        }
    }

    /// A member that is there, and base64url of bytes.
    pub(super) fn bytes(&self, name: &'static str) -> Result<Vec<u8>> {
        base64url::decode(self.text(name)?.ok_or(Error::new(Code::WrongShape, name))?)
    }
}

/// Text as JSON writes it.
pub(super) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
