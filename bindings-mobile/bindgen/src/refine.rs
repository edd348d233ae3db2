//! What UniFFI cannot say of Kotlin and Swift, put into what it wrote. Each place must be found: a new release of UniFFI
//! that writes otherwise fails here, and nothing is lost in silence.

use super::defaults::{DEFAULTS, SPOKEN};

/// The Kotlin.
pub(crate) fn kotlin(text: String) -> Result<String, String> {
    let text = without_own_aliases(&text)?;
    let text = kotlin_exceptions(&text)?;
    // Half of a surrogate pair would otherwise end in an exception of the JVM. It crosses as a code point that is none
    // either, and is refused by name: see `leaf.rs`.
    let strict = "onMalformedInput(CodingErrorAction.REPORT)";
    let marked =
        "onMalformedInput(CodingErrorAction.REPLACE)\n            replaceWith(\"\\uFFFF\".toByteArray(Charsets.UTF_8))";
    let mut text = replaced(&text, strict, marked)?;
    for (core, kotlin, _) in SPOKEN {
        text = replaced(&text, &format!("`{core}`"), &format!("`{kotlin}`"))?;
    }
    for (owner, field, kotlin, _) in DEFAULTS {
        let start = match owner.split_once('.') {
            None => after(&text, 0, &format!("\ndata class {owner} ("))?,
            Some((of, variant)) => {
                let of = after(&text, 0, &format!("\nsealed class {of} "))?;
                after(&text, of, &format!("\n    data class {variant}("))?
            }
        };
        let at = after(&text, start, &format!("val `{field}`: "))?;
        insert(&mut text, at, kotlin)?;
    }
    // So that a variant without fields prints its name.
    let lines = text.lines().map(|line| match line.strip_prefix("    object ") {
        Some(rest) if rest.ends_with("()") => format!("    data object {rest}\n"),
        _ => format!("{}\n", line.trim_end()),
    });
    Ok(lines.collect())
}

/// The exceptions' common fields, and their message: UniFFI has no base class for them.
fn kotlin_exceptions(text: &str) -> Result<String, String> {
    let head = "sealed class TenureException: kotlin.Exception() {\n";
    let start = after(text, 0, head)?;
    let end = find(text, start, "companion object ErrorHandler")?;
    let (before, rest) = split(text, start)?;
    let (own, rest) = split(rest, end.saturating_sub(start))?;
    let shown = "        override val message\n            get() = \"code=${ `code` }, path=${ `path` }, message=${ `message` }, errors=${ `errors` }\"\n";
    let mut own = replaced(own, shown, "")?;
    for field in ["code", "path", "message", "errors"] {
        own = replaced(&own, &format!("        val `{field}`: "), &format!("        override val `{field}`: "))?;
    }
    let common = "
    /** The stable code, such as `dangling_id`. */
    abstract val code: String

    /** Where in the input, such as `memberships[3].plan`. */
    abstract val path: String?

    /** What is wrong and what to do about it, in English. */
    abstract override val message: String

    /** Everything that is wrong, in the order in which it stands in the input. */
    abstract val errors: List<Problem>
";
    Ok([before, common, &own, rest].concat())
}

/// The Swift.
pub(crate) fn swift(text: String) -> Result<String, String> {
    let mut text = without_own_aliases(&text)?;
    for (core, _, swift) in SPOKEN {
        text = replaced(&text, &format!("`{core}`"), &format!("`{swift}`"))?;
    }
    for (owner, field, _, swift) in DEFAULTS {
        let start = match owner.split_once('.') {
            None => {
                let of = after(&text, 0, &format!("\npublic struct {owner}: "))?;
                after(&text, of, "public init(")?
            }
            Some((of, variant)) => {
                let of = after(&text, 0, &format!("\npublic enum {of}: "))?;
                let mut letters = variant.chars();
                let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
                let case = first + letters.as_str();
                after(&text, of, &format!("\n    case {case}("))
                    .or_else(|_| after(&text, of, &format!("\n    case `{case}`(")))?
            }
        };
        let at = after(&text, start, &format!("*/{field}: "))?;
        insert(&mut text, at, swift)?;
    }
    Ok(text.lines().map(|line| format!("{}\n", line.trim_end())).collect())
}

/// Without aliases of a name for itself: such types are written by hand, or are Foundation's, of which a second `Decimal`
/// would be one too many to say which is meant.
fn without_own_aliases(text: &str) -> Result<String, String> {
    let other = |line: &&str| {
        let names = line.strip_prefix("public typealias ").and_then(|rest| rest.split_once(" = "));
        names.is_none_or(|(alias, name)| alias != name.trim_start_matches("Foundation."))
    };
    Ok(text.lines().filter(other).map(|line| format!("{line}\n")).collect())
}

/// Puts a default after the type that begins at `at`.
fn insert(text: &mut String, at: usize, default: &str) -> Result<(), String> {
    let (_, rest) = split(text, at)?;
    let length = rest.find([',', ')', '\n']).ok_or("a type without an end")?;
    let end = at.saturating_add(length);
    if rest.get(..length).is_none_or(|ty| ty.contains('=')) {
        return Err(format!("`{default}` would be a second default"));
    }
    text.insert_str(end, &format!(" = {default}"));
    Ok(())
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String, String> {
    find(text, 0, from)?;
    Ok(text.replace(from, to))
}

fn find(text: &str, start: usize, what: &str) -> Result<usize, String> {
    let (_, rest) = split(text, start)?;
    let at = rest.find(what).ok_or_else(|| format!("UniFFI wrote no `{}`", what.trim()))?;
    Ok(start.saturating_add(at))
}

fn after(text: &str, start: usize, what: &str) -> Result<usize, String> {
    Ok(find(text, start, what)?.saturating_add(what.len()))
}

fn split(text: &str, at: usize) -> Result<(&str, &str), String> {
    text.split_at_checked(at).ok_or_else(|| "a place within a letter".to_owned())
}
