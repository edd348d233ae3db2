//! Documentation of the core, as it can stand in any language: without links to Rust's items, and without Rust's examples.

/// What is said of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Docs {
    /// What it is, in Markdown: the first paragraph stands for itself.
    pub(crate) text: String,
    /// How it fails, in Markdown, if it does.
    pub(crate) errors: Option<String>,
}

impl Docs {
    /// From the lines of doc comments.
    pub(crate) fn of(lines: &[String]) -> Docs {
        let mut docs = Docs::default();
        let mut errors = String::new();
        let mut section = "";
        let mut fenced = false;
        for line in lines {
            let line = line.strip_prefix(' ').unwrap_or(line).trim_end();
            if line.starts_with("```") {
                fenced = !fenced;
                continue;
            }
            if fenced {
                continue;
            }
            if let Some(heading) = line.strip_prefix("# ") {
                section = if heading == "Errors" { "Errors" } else { "left out" };
                continue;
            }
            let into = match section {
                "" => &mut docs.text,
                "Errors" => &mut errors,
                _ => continue,
            };
            into.push_str(&plain(line));
            into.push('\n');
        }
        docs.text = docs.text.trim().to_owned();
        docs.errors = Some(errors.trim().to_owned()).filter(|errors| !errors.is_empty());
        docs
    }

    /// Whether something stands in it that is not within code.
    pub(crate) fn has_bare(&self, what: &str) -> bool {
        let bare = |text: &String| text.split('`').step_by(2).any(|piece| piece.contains(what));
        bare(&self.text) || self.errors.iter().any(bare)
    }

    /// Replaces each piece of code, with its backticks, by what a function makes of it.
    pub(crate) fn each_span(&mut self, mut said: impl FnMut(&str) -> Result<String, String>) -> Result<(), String> {
        for text in std::iter::once(&mut self.text).chain(&mut self.errors) {
            let mut replaced = String::new();
            for (n, piece) in text.split('`').enumerate() {
                replaced.push_str(&if n % 2 == 0 { piece.to_owned() } else { said(piece)? });
            }
            *text = replaced;
        }
        Ok(())
    }

    /// The lines of the text, and of how it fails under a heading.
    pub(crate) fn lines(&self, errors_heading: &str) -> Vec<String> {
        let mut lines: Vec<String> = self.text.lines().map(str::to_owned).collect();
        if let Some(errors) = &self.errors {
            let mut errors = errors.lines();
            lines.push(String::new());
            lines.push(format!("{errors_heading} {}", errors.next().unwrap_or_default()));
            lines.extend(errors.map(str::to_owned));
        }
        lines
    }
}

/// A line with its links to items of Rust as plain code: ``[`Code::TooMany`](…)`` becomes `` `Code::TooMany` ``.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("[`") {
        text.push_str(before);
        let Some((name, after)) = after.split_once("`]") else {
            text.push_str("[`");
            rest = after;
            continue;
        };
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
        text.push('`');
        text.push_str(name);
        text.push('`');
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_links_and_examples() {
        let lines: Vec<String> = [
            " Whether they may: see [`Space::may`](crate::space::Space::may).",
            "",
            " # Errors",
            " [`Code::InvalidQuestion`] for a stranger.",
            "",
            " # Example",
            " ```",
            " let x = [`y`];",
            " ```",
        ]
        .map(str::to_owned)
        .to_vec();
        let docs = Docs::of(&lines);
        assert_eq!(docs.text, "Whether they may: see `Space::may`.");
        assert_eq!(docs.errors.as_deref(), Some("`Code::InvalidQuestion` for a stranger."));
        assert_eq!(
            docs.lines("Fails with").last().map(String::as_str),
            Some("Fails with `Code::InvalidQuestion` for a stranger.")
        );
    }
}
