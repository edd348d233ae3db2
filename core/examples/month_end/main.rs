//! The month end of a space: what is to be invoiced, who came and went, and why somebody may go through a door.
//!
//! ```sh
//! cargo run --release --example month_end
//! cargo run --release --example month_end -- --explain LINE-ID
//! cargo run --release --example month_end -- --policy lago
//! cargo run --release --example month_end -- --propose core/examples/harbour/propose.json
//! cargo run --release --example month_end -- --card CUSTOMER
//! ```

#![allow(clippy::print_stderr)]

mod card;
mod changes;
mod decision;
mod invoices;
mod leavers;
mod month;
mod names;
mod notices;
mod policies;
mod pools;
mod proposal;
mod revenue;
#[path = "../card/shown.rs"]
mod shown;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use tenure::id::FactId;
use tenure::space::Space;
use tenure::time::Day;

const HELP: &str = "The month end of a space.

cargo run --release --example month_end -- [OPTIONS]

  --space FILE       the space file (default: core/examples/harbour/space.json)
  --through DATE     the last day of the month, YYYY-MM-DD; through any other day, that month so far
                     (default: the last month end in the file)
  --json             the same as JSON
  --explain ID       how the amount of a line came about, or each line of a recorded invoice
  --policy NAME      what another policy would bill, beside the space's own, from the beginning: default,
                     kill_bill, lago, stripe, openmeter or store
  --propose FILE     what would come of the commands in a file, such as core/examples/harbour/propose.json;
                     nothing is done
  --card CUSTOMER    their card at noon of the last day, as a code and in words; its key protects nothing
  --help             this text";

/// What was asked for on the command line.
#[derive(Default)]
struct Wanted {
    space: Option<PathBuf>,
    through: Option<Day>,
    json: bool,
    explain: Option<String>,
    policy: Option<String>,
    propose: Option<PathBuf>,
    card: Option<String>,
    help: bool,
}

fn main() -> ExitCode {
    match wanted(std::env::args().skip(1)).and_then(|wanted| run(&wanted)) {
        Ok(text) => {
            // Whoever reads only the beginning, such as `head`, closes the pipe: that is no failure.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn wanted(mut args: impl Iterator<Item = String>) -> Result<Wanted, String> {
    let mut wanted = Wanted::default();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{arg} needs a value; see --help"));
        match arg.as_str() {
            "--space" => wanted.space = Some(value()?.into()),
            "--through" => wanted.through = Some(Day::parse(&value()?).map_err(|error| error.to_string())?),
            "--explain" => wanted.explain = Some(value()?),
            "--policy" => wanted.policy = Some(value()?),
            "--propose" => wanted.propose = Some(value()?.into()),
            "--card" => wanted.card = Some(value()?),
            "--json" => wanted.json = true,
            "--help" | "-h" => wanted.help = true,
            _ => return Err(format!("`{arg}` is not an option; see --help")),
        }
    }
    Ok(wanted)
}

fn run(wanted: &Wanted) -> Result<String, String> {
    if wanted.help {
        return Ok(format!("{HELP}\n"));
    }
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/harbour/space.json");
    let path = wanted.space.as_ref().unwrap_or(&default);
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let start = Instant::now();
    let space = Space::read(&bytes).map_err(|errors| errors.to_string())?;
    let read = start.elapsed();
    let worded = |error: tenure::error::Error| error.to_string();
    let through = match wanted.through {
        Some(day) => day,
        None => month::last_month_end(&space).map_err(worded)?,
    };
    if let Some(id) = &wanted.explain {
        // The ids of lines have slashes, those of invoices have none.
        if id.contains('/') {
            let derivation = space.explain(id, through).map_err(worded)?;
            return Ok(if wanted.json { json(&derivation)? } else { derivation.to_string() });
        }
        let invoice = space.explain_invoice(&FactId::new(id.as_str()).map_err(worded)?).map_err(worded)?;
        return Ok(if wanted.json { json(&invoice)? } else { invoice.to_string() });
    }
    if let Some(name) = &wanted.policy {
        let comparison = policies::compared(&space, name, through).map_err(worded)?;
        return Ok(if wanted.json { json(&comparison)? } else { policies::text(&space, name, &comparison) });
    }
    if let Some(path) = &wanted.propose {
        let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let proposal = proposal::proposed(&space, &bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        return Ok(if wanted.json { json(&proposal)? } else { proposal::text(&space, &proposal) });
    }
    if let Some(customer) = &wanted.card {
        return card::of(&space, customer, through).map_err(|error| error.to_string());
    }
    let start = Instant::now();
    let month = month::of(&space, through).map_err(worded)?;
    let took = month::Took { read_ms: read.as_millis(), month_ms: start.elapsed().as_millis() };
    Ok(if wanted.json { json(&month::Timed { took, month: &month })? } else { text::of(&month, Some(&took)) })
}

fn json(value: &impl serde::Serialize) -> Result<String, String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|error| error.to_string())
}
