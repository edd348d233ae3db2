// Values as the core's JSON has them, and as this package has them.

/** A choice with a value: in the core's JSON `"own"`, `{"customer": "ann"}` or `{"flat": {"amount": …}}`. */
export function choice(json) {
  if (typeof json === 'string') return { type: json }
  const [[type, inner]] = Object.entries(json)
  return inner !== null && typeof inner === 'object' ? { type, ...record(inner) } : { type, value: inner }
}

/** A record: its keys in camelCase, all the way down. */
export function record(json) {
  if (Array.isArray(json)) return json.map(record)
  if (json === null || typeof json !== 'object') return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [camel(key), record(value)]))
}

function camel(name) {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())
}

/** The bytes of hexadecimal digits. */
export function bytes(digits) {
  return Buffer.from(digits, 'hex')
}

/** A record, some of whose fields are bytes. */
export function withBytes(json, ...fields) {
  const made = record(json)
  for (const field of fields) if (made[field] != null) made[field] = bytes(made[field])
  return made
}

/** How a card is to be made. */
export function cardOptions(json) {
  const options = withBytes(json, 'id', 'holder')
  return json.lease ? { ...options, lease: withBytes(json.lease, 'id') } : options
}
