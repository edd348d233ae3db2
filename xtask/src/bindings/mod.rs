//! `cargo xtask bindings`: writes what the bindings declare anew, from the core's source; `--check` fails if it differs.
//!
//! The core's records are defined once, in Rust. [`model`] reads them, and each language has one file here that writes what it
//! needs: conversions for the compiler, classes and types for its users. What is written is committed, so that it can be read
//! and so that a change of the core shows what it changes for them.

mod docs;
mod mobile;
mod model;
mod node;
mod python;
mod rust;
mod serde;
mod source;
mod surface;
#[cfg(test)]
mod tests;
mod words;

use crate::run::{Done, Outcome, root};
use model::Model;

/// A file that is written, by its path from the root.
pub(crate) struct Written {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Writes, or compares.
pub(crate) fn run(args: &[String]) -> Outcome {
    let check = match args {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("bindings [--check]".to_owned()),
    };
    let model = Model::read()?;
    let mut stale = Vec::new();
    let written: Vec<Written> =
        [python::files(&model)?, node::files(&model)?, mobile::files(&model)?].into_iter().flatten().collect();
    // What is written no more would stay, and be compiled.
    for path in surplus(&written)? {
        if check {
            stale.push(path);
            continue;
        }
        std::fs::remove_file(root().join(&path)).map_err(|error| format!("{path}: {error}"))?;
        println!("removed {path}");
    }
    for file in written {
        let path = root().join(&file.path);
        if std::fs::read_to_string(&path).is_ok_and(|there| there == file.text) {
            continue;
        }
        if check {
            stale.push(file.path);
            continue;
        }
        std::fs::write(&path, file.text).map_err(|error| format!("{}: {error}", file.path))?;
        println!("wrote {}", file.path);
    }
    if !stale.is_empty() {
        return Err(format!("run `cargo xtask bindings`, for these differ from the core: {}", stale.join(", ")));
    }
    println!(
        "{} types, {} questions, {} calculators",
        model.types.len(),
        model.questions.len(),
        model.calculators.len()
    );
    Ok(Done::Passed)
}

/// Files in the folders of what is written that are not.
fn surplus(written: &[Written]) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for binding in ["python", "node", "mobile"] {
        let folder = format!("bindings-{binding}/src/written");
        let said = |error: std::io::Error| format!("{folder}: {error}");
        for entry in std::fs::read_dir(root().join(&folder)).map_err(said)? {
            let path = format!("{folder}/{}", entry.map_err(said)?.file_name().to_string_lossy());
            if written.iter().all(|file| file.path != path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
