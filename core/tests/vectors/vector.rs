//! The format: see `core/vectors/README.md`.

use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One file: the vectors of one family.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) family: String,
    #[serde(rename = "about")]
    _about: String,
    /// Spaces that vectors of this file name, so that they need not repeat them.
    #[serde(default)]
    pub(crate) spaces: BTreeMap<String, Value>,
    pub(crate) vectors: Vec<Vector>,
}

/// One question with its answer, or several about one space.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Vector {
    pub(crate) name: String,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "note")]
    _note: Option<String>,
    /// Why the answer is another one here: a heading of `docs/src/disagreements.md`.
    pub(crate) disagrees: Option<String>,
    op: Option<String>,
    #[serde(rename = "in")]
    input: Option<Map<String, Value>>,
    out: Option<Value>,
    /// A space file, or the name of one of the file's `spaces`.
    space: Option<Value>,
    /// Facts besides: a fragment whose arrays are appended.
    with: Option<Map<String, Value>>,
    asks: Option<Vec<AskOfSpace>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AskOfSpace {
    op: String,
    #[serde(rename = "in")]
    input: Map<String, Value>,
    out: Value,
}

/// What is asked, and what must come out.
pub(crate) struct Ask<'a> {
    pub(crate) op: &'a str,
    pub(crate) input: &'a Map<String, Value>,
    pub(crate) out: &'a Value,
}

impl File {
    /// The files of a folder, by name.
    pub(crate) fn read_all(folder: &Path) -> Vec<(PathBuf, Value)> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let is_vectors = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.ends_with(".json") && name != "vectors.schema.json"
        };
        let mut paths: Vec<PathBuf> = entries.filter(is_vectors).collect();
        paths.sort();
        let read = |path: &PathBuf| serde_json::from_str(&std::fs::read_to_string(path).unwrap());
        paths
            .into_iter()
            .map(|path| (path.clone(), read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))))
            .collect()
    }

    pub(crate) fn all(folder: &Path) -> Vec<File> {
        let parse = |(path, value): (PathBuf, Value)| {
            serde_json::from_value(value).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        File::read_all(folder).into_iter().map(parse).collect()
    }
}

impl Vector {
    /// What is asked, in order.
    pub(crate) fn asks(&self) -> impl Iterator<Item = Ask<'_>> {
        let own = match (&self.op, &self.input, &self.out) {
            (Some(op), Some(input), Some(out)) => Some(Ask { op, input, out }),
            _ => None,
        };
        let of_space = self.asks.iter().flatten();
        own.into_iter().chain(of_space.map(|ask| Ask { op: &ask.op, input: &ask.input, out: &ask.out }))
    }

    /// The space file that the questions are about.
    pub(crate) fn space(&self, file: &File) -> Result<Option<Value>, String> {
        let mut space = match &self.space {
            None => return Ok(None),
            Some(Value::String(name)) => {
                file.spaces.get(name).cloned().ok_or_else(|| format!("the file has no space `{name}`"))?
            }
            Some(space) => space.clone(),
        };
        for (array, more) in self.with.iter().flatten() {
            match (space.get_mut(array), more) {
                (Some(Value::Array(facts)), Value::Array(more)) => facts.extend(more.iter().cloned()),
                (Some(Value::Object(fields)), Value::Object(more)) => fields.extend(more.clone()),
                _ => space[array] = more.clone(),
            }
        }
        Ok(Some(space))
    }
}
