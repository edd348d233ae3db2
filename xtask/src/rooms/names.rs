//! No two types of the core have one name: whoever reads `Share` need not look from which room it comes.

use std::collections::BTreeMap;

/// The names that more than one type has, each with the places where it is declared.
pub(super) fn doubled<'a>(files: impl Iterator<Item = (String, &'a str)>) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, text) in files {
        for (line, name) in text.lines().zip(1_usize..).filter_map(|(text, line)| Some((line, declared(text)?))) {
            places.entry(name).or_default().push(format!("{file}:{line}"));
        }
    }
    let doubled = places.into_iter().filter(|(_, places)| places.len() > 1);
    doubled.map(|(name, places)| format!("`{name}` is the name of several types: {}", places.join(", "))).collect()
}

/// The name of the type that a line declares for more than its own file.
fn declared(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = match rest.strip_prefix('(') {
        Some(rest) => rest.split_once(')')?.1,
        None => rest,
    };
    let (word, rest) = rest.trim_start().split_once(' ')?;
    matches!(word, "struct" | "enum" | "trait" | "type").then_some(())?;
    let name = rest.split(|letter: char| !letter.is_alphanumeric()).next()?;
    (!name.is_empty() && !name.starts_with('$')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::doubled;

    #[test]
    fn a_name_is_one_type() {
        let files = [
            ("a.rs".to_owned(), "pub struct Run {\nstruct Own;\npub(crate) enum Share {"),
            (
                "b.rs".to_owned(),
                "\npub(in crate::b) struct Run<'a>(u8);\nstruct Own;\nuse crate::Share;\n/// pub struct Share",
            ),
        ];
        assert_eq!(doubled(files.into_iter()), ["`Run` is the name of several types: a.rs:1, b.rs:2"]);
    }
}
