//! The other languages: building and testing each, with the tools that its own users have, and holding their answers
//! against each other.

mod agree;
pub(crate) mod mobile;
pub(crate) mod node;
pub(crate) mod python;

pub(crate) use agree::agree;

use crate::run::{Done, Outcome, root, shown};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// That this machine has what the languages need, and new enough: said at once, not when their turn comes.
pub(crate) fn machine() -> Outcome {
    let wanted = [python::python().map(drop), node::Npm::find().map(drop), mobile::jdk()];
    let missing: Vec<String> = wanted.into_iter().filter_map(Result::err).collect();
    if missing.is_empty() { Ok(Done::Passed) } else { Err(missing.join("; ")) }
}

/// Runs a language's vectors, or its month end: shows what it prints on the way, and keeps it under a name for
/// [`agree()`].
pub(crate) fn kept(name: &str, command: &mut Command) -> Outcome {
    println!("$ {}", shown(command));
    let said = |error: std::io::Error| format!("{name}: {error}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(said)?;
    let Some(stdout) = child.stdout.take() else { return Err(format!("{name} has no output")) };
    let path = kept_at(name);
    path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(said)?;
    let mut file = std::fs::File::create(&path).map_err(said)?;
    for line in BufReader::new(stdout).split(b'\n') {
        let line = line.map_err(said)?;
        file.write_all(&line).and_then(|()| file.write_all(b"\n")).map_err(said)?;
        // A month end is one long line, and says nothing to a reader here.
        if line.len() < 2_000 {
            println!("{}", String::from_utf8_lossy(&line));
        }
    }
    let status = child.wait().map_err(said)?;
    if status.success() { Ok(Done::Passed) } else { Err(format!("`{}` failed", shown(command))) }
}

/// Takes away what a language said in an earlier run: [`agree()`] must not hear it if the language does not speak in this one.
pub(crate) fn forget(language: &str) -> Result<(), String> {
    for what in ["vectors", "month"] {
        let path = kept_at(&format!("{what}.{language}"));
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(format!("{}: {error}", path.display()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Where that is kept.
pub(crate) fn kept_at(name: &str) -> PathBuf {
    root().join("target/said").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_forgotten_is_gone() -> std::io::Result<()> {
        let paths = ["vectors.nobody", "month.nobody"].map(kept_at);
        std::fs::create_dir_all(root().join("target/said"))?;
        std::fs::write(&paths[0], "vectors all 1 0\n")?;
        // One of them is not there, and that is well, too.
        assert_eq!(forget("nobody"), Ok(()));
        assert!(paths.iter().all(|path| !path.exists()));
        Ok(())
    }
}
