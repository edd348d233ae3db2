//! One entry for every task of the project: `cargo xtask COMMAND`.
//!
//! A new task is a module with a `run` function and a line in [`COMMANDS`].

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod bindings;
mod calls;
mod codes;
mod docs;
mod fuzz;
mod growth;
mod harbour;
mod languages;
mod msrv;
mod package;
mod rooms;
mod run;
mod schema;
mod test;
mod vectors;

use run::Outcome;
use std::process::ExitCode;

struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command { name: "test", about: "everything that must hold, or only the parts that are named", run: test::run },
    Command {
        name: "rooms",
        about: "no room of the core imports from a room above it, no two types have one name",
        run: rooms::run,
    },
    Command { name: "msrv", about: "the core builds with the Rust version that it states", run: msrv::run },
    Command { name: "docs", about: "build the book, warnings being errors", run: docs::run },
    Command { name: "codes", about: "write the book's page of error codes anew", run: codes::run },
    Command { name: "schema", about: "write the JSON Schema of the space file anew", run: schema::run },
    Command {
        name: "fuzz",
        about: "fuzz spaces: `spaces --minutes N`; or what reads bytes: [TARGET] [SECONDS], needs a nightly compiler",
        run: fuzz::run,
    },
    Command {
        name: "vectors",
        about: "ask the vectors, and count by family what passed and what disagreed",
        run: vectors::run,
    },
    Command { name: "harbour", about: "write the space that the example runs on, or a larger one", run: harbour::run },
    Command {
        name: "bindings",
        about: "write what the bindings declare anew, from the core; --check only compares",
        run: bindings::run,
    },
    Command {
        name: "calls",
        about: "what a call costs from each language, beside one that does nothing",
        run: calls::run,
    },
    Command {
        name: "package",
        about: "build the packages as they are released, or those that are named, and print what they weigh",
        run: package::run,
    },
    Command {
        name: "growth",
        about: "count how the work of each question grows, of all worlds or those that are named",
        run: growth::run,
    },
    Command { name: "bench", about: "run the benches; arguments are passed on to cargo bench", run: bench::run },
];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let name = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("cargo xtask COMMAND, where COMMAND is one of:");
        for command in COMMANDS {
            eprintln!("  {:8} {}", command.name, command.about);
        }
        return ExitCode::FAILURE;
    };
    match (command.run)(&rest) {
        Ok(done) => {
            println!("{}: {done}", command.name);
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{}: {message}", command.name);
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_command_is_in_the_guide_for_those_who_work_on_it() {
        let guide = include_str!("../../CONTRIBUTING.md");
        for command in super::COMMANDS {
            assert!(
                guide.contains(&format!("cargo xtask {} ", command.name)),
                "CONTRIBUTING.md lacks `{}`",
                command.name
            );
        }
    }
}
