// Tenure for Node: the classes, and what the native module answers, under one roof.
//
// The native module makes the values; here is only what it cannot make itself: a class that extends Error, and classes whose
// objects it binds to what it holds.

'use strict'

const fs = require('node:fs')
const { version } = require('./package.json')

const native = load()

class TenureError extends Error {
  constructor(errors) {
    super(errors.map((error) => error.line).join('\n'))
    const problems = errors.map(({ code, kind, message, path }) => Object.freeze({ code, kind, message, path }))
    define(this, 'code', problems[0].code)
    define(this, 'kind', problems[0].kind)
    define(this, 'path', problems[0].path)
    define(this, 'errors', Object.freeze(problems))
  }
}
Object.defineProperty(TenureError.prototype, 'name', { value: 'TenureError', configurable: true, writable: true })

class Space {
  constructor() {
    throw new TypeError('a space is read: use Space.read(file)')
  }

  static read(file) {
    return native._readSpace(file)
  }

  static readFile(path) {
    return native._readSpace(fs.readFileSync(path))
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    return `Space ${inspect(this.header(), options)}`
  }
}

class Facts {
  constructor() {
    throw new TypeError('facts are read: use Facts.read(file)')
  }

  static read(file) {
    return native._readFacts(file)
  }

  get size() {
    return native.facts.count.call(this)
  }

  toJSON() {
    return JSON.parse(native.facts._text.call(this))
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
    const counts = Object.entries(this.counts()).filter(([, count]) => count > 0)
    return `Facts ${inspect(Object.fromEntries(counts), options)}`
  }
}

for (const [name, method] of Object.entries(native.space)) {
  Object.defineProperty(Space.prototype, name, { value: method, configurable: true, writable: true })
}
for (const name of ['counts', 'equals', 'plus', 'write']) {
  Object.defineProperty(Facts.prototype, name, { value: native.facts[name], configurable: true, writable: true })
}

native._setUp(
  (...errors) => new TenureError(errors),
  () => Object.create(Space.prototype),
  () => Object.create(Facts.prototype),
)

const functions = Object.entries(native).filter(([name, value]) => typeof value === 'function' && !name.startsWith('_'))

module.exports = { ...Object.fromEntries(functions), Facts, Space, TenureError, version }

// A property that is there to be read.
function define(object, name, value) {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true })
}

// The native module of this system.
function load() {
  const { arch, platform } = process
  let system = `${platform}-${arch}`
  if (platform === 'linux') {
    system += process.report?.getReport().header.glibcVersionRuntime ? '-gnu' : '-musl'
  } else if (platform === 'win32') {
    system += '-msvc'
  }
  const file = `./tenure.${system}.node`
  try {
    return require(file)
  } catch (cause) {
    throw new Error(`tenure has no native module for this system (${system}): ${file}`, { cause })
  }
}
