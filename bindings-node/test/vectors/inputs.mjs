// Reading what a vector gives an operation. Every key must be read, so that none is passed over in silence.

/** The answer is another one than the vector's, or the question cannot be asked. */
export class Differs extends Error {}

/** The operation does not understand what it is given. */
export class Malformed extends Error {}

export function malformed(message) {
  throw new Malformed(message)
}

/** The inputs of one question. */
export class Inputs {
  #fields
  #read = new Set()

  constructor(fields) {
    this.#fields = fields
  }

  /** Nothing is left that nobody asked for. */
  finish() {
    const left = Object.keys(this.#fields).find((key) => !this.#read.has(key))
    if (left !== undefined) malformed(`the input \`${left}\` is not known`)
  }

  /** The value of a key, or nothing if it is absent or null. */
  get(key) {
    this.#read.add(key)
    return this.#fields[key] ?? undefined
  }

  value(key) {
    return this.get(key) ?? malformed(`the input \`${key}\` is missing`)
  }

  maybe(key, read) {
    const value = this.get(key)
    return value === undefined ? undefined : read(value)
  }

  text(key) {
    return text(this.value(key))
  }

  textOr(key, or) {
    return this.maybe(key, text) ?? or
  }

  int(key) {
    const value = this.value(key)
    return Number.isSafeInteger(value) ? value : malformed(`\`${key}\` is not a whole number`)
  }

  maybeInt(key) {
    return this.maybe(key, () => this.int(key))
  }

  flag(key, or) {
    const value = this.get(key) ?? or
    return typeof value === 'boolean' ? value : malformed(`\`${key}\` is not true or false`)
  }

  list(key) {
    return list(this.value(key))
  }

  /** A list of objects, each read to its end; none if it is absent. */
  objects(key, read) {
    return (this.maybe(key, list) ?? []).map((fields) => whole(fields, read))
  }

  pair(key) {
    return pair(this.value(key))
  }

  interval(key) {
    return interval(this.value(key))
  }

  zone() {
    return this.textOr('timezone', 'UTC')
  }

  rounding() {
    const roundings = {
      half_up: 'half_away_from_zero',
      half_away_from_zero: 'half_away_from_zero',
      half_even: 'half_even',
      toward_zero: 'toward_zero',
      towards_zero: 'toward_zero',
      down: 'toward_zero',
      away_from_zero: 'away_from_zero',
      up: 'away_from_zero',
    }
    const name = this.textOr('rounding', 'half_away_from_zero')
    return roundings[name] ?? malformed(`there is no rounding \`${name}\``)
  }

  /** The inputs within an object. */
  within(key) {
    return new Inputs(object(this.value(key)))
  }
}

/** Reads an object, all of it. */
export function whole(fields, read) {
  const inputs = new Inputs(object(fields))
  const found = read(inputs)
  inputs.finish()
  return found
}

function object(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) malformed(`${value} is not an object`)
  return value
}

export function text(value) {
  return typeof value === 'string' ? value : malformed(`${value} is not a string`)
}

export function list(value) {
  return Array.isArray(value) ? value : malformed(`${value} is not a list`)
}

export function pair(value) {
  return list(value).length === 2 ? value : malformed(`${value} is not a pair`)
}

/** An interval as text such as `P1M`, or as `{"unit": "month", "count": 1}`. */
export function interval(value) {
  return typeof value === 'string' ? value : units(value.unit, value.count)
}

/** So many of a unit by its name. */
export function units(unit, count) {
  const each = { hour: 1, day: 1, week: 1, month: 1, quarter: 3, half_year: 6, year: 1 }[unit]
  if (each === undefined || !Number.isSafeInteger(count)) malformed(`there is no unit \`${unit}\``)
  const [before, letter] = { hour: ['PT', 'H'], day: ['P', 'D'], week: ['P', 'W'], year: ['P', 'Y'] }[unit] ?? ['P', 'M']
  return `${before}${each * count}${letter}`
}
