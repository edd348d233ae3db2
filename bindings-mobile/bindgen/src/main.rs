//! Writes the Kotlin or the Swift of Tenure from its library: `tenure-mobile-bindgen kotlin|swift LIBRARY FOLDER`.
//!
//! The library must not be stripped: UniFFI reads what it declares from its symbols. What UniFFI cannot say is put in
//! afterwards, and each such place must be found, or nothing is written: see [`refine`].

#![allow(clippy::print_stdout, clippy::print_stderr)]

#[rustfmt::skip]
mod defaults;
mod refine;

use camino::Utf8PathBuf;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [language, library, folder] = args.as_slice() else {
        eprintln!("tenure-mobile-bindgen kotlin|swift LIBRARY FOLDER");
        return ExitCode::FAILURE;
    };
    match generate(language, library, folder) {
        Ok(at) => {
            println!("wrote {at}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Puts into a text what UniFFI could not say.
type Refine = fn(String) -> Result<String, String>;

/// Where `uniffi.toml` is.
struct Crate;

impl BindgenPathsLayer for Crate {
    fn get_crate_root(&self, _: &str) -> Option<Utf8PathBuf> {
        Some(concat!(env!("CARGO_MANIFEST_DIR"), "/..").into())
    }
}

fn generate(language: &str, library: &str, folder: &str) -> Result<String, String> {
    let (target, file, refine): (_, &str, Refine) = match language {
        "kotlin" => (TargetLanguage::Kotlin, "tenure/tenure_mobile.kt", refine::kotlin),
        "swift" => (TargetLanguage::Swift, "Tenure.swift", refine::swift),
        other => return Err(format!("`{other}` is neither kotlin nor swift")),
    };
    let mut paths = BindgenPaths::default();
    paths.add_layer(Crate);
    let options = GenerateOptions {
        languages: vec![target],
        source: library.into(),
        out_dir: folder.into(),
        ..GenerateOptions::default()
    };
    generate_with_bindgen_paths(options, paths).map_err(|error| format!("{error:#}"))?;
    let at = Path::new(folder).join(file);
    let shown = at.display().to_string();
    let text = fs::read_to_string(&at).map_err(|error| format!("{shown}: {error}"))?;
    fs::write(&at, refine(text)?).map_err(|error| format!("{shown}: {error}"))?;
    Ok(shown)
}
