// When an answer is the one that a vector expects: see core/vectors/README.md.

/** What differs, or nothing. */
export function differs(expected, got, at) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return miss(expected, got, at)
    return firstOf(expected.map((item, n) => [item, got[n], `${at}[${n}]`]))
  }
  if (expected !== null && typeof expected === 'object') {
    if (got === null || typeof got !== 'object' || Array.isArray(got)) return miss(expected, got, at)
    return firstOf(Object.entries(expected).map(([key, item]) => [item, got[key] ?? null, `${at}.${key}`]))
  }
  if (expected === got) return undefined
  if (typeof expected === 'string' && typeof got === 'string' && sameNumber(expected, got)) return undefined
  return miss(expected, got, at)
}

function firstOf(pairs) {
  for (const [expected, got, at] of pairs) {
    const found = differs(expected, got, at)
    if (found !== undefined) return found
  }
  return undefined
}

function miss(expected, got, at) {
  return `${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`
}

/** Decimal strings are compared by their value; what is expected is never a fraction. */
function sameNumber(expected, got) {
  const [a, b] = [ratio(expected), ratio(got)]
  return !expected.includes('/') && a !== undefined && b !== undefined && a[0] * b[1] === b[0] * a[1]
}

function ratio(text) {
  const parts = text.split('/').map(decimal)
  if (parts.length > 2 || parts.includes(undefined)) return undefined
  const [[top, topUnit], [bottom, bottomUnit] = [1n, 1n]] = parts
  return bottom === 0n ? undefined : [top * bottomUnit, topUnit * bottom]
}

function decimal(text) {
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(text)
  if (found === null) return undefined
  const decimals = found[2] ?? ''
  return [BigInt(found[1] + decimals), 10n ** BigInt(decimals.length)]
}
