// Tenure for Node: the classes, and what the native module answers, under one roof.
//
// The native module makes the values; here is only what it cannot make itself: a class that extends Error, and classes whose
// objects it binds to what it holds. Properties are described without a prototype, so that what somebody has put into
// Object.prototype is no part of it.

'use strict'

const fs = require('node:fs')
const { version } = require('./package.json')

const native = load()

class TenureError extends Error {
  constructor(message) {
    super(message)
    // Those that are thrown are made below. What somebody else makes, say in a test, is of the library's own kind.
    tell(this, [{ code: 'internal', kind: 'internal', message: this.message, path: null }])
  }
}
method(TenureError.prototype, 'name', 'TenureError')

// What is thrown for what the native module says is wrong. Its stack starts where the library was called.
function thrown(...errors) {
  const error = new TenureError(errors.map(({ line }) => line).join('\n'))
  tell(error, errors)
  Error.captureStackTrace(error, thrown)
  return error
}

function tell(error, errors) {
  const problems = errors.map(({ code, kind, message, path }) => Object.freeze({ code, kind, message, path }))
  define(error, 'code', problems[0].code)
  define(error, 'kind', problems[0].kind)
  define(error, 'path', problems[0].path)
  define(error, 'errors', Object.freeze(problems))
}

// What nobody wants any more: the native module holds nothing for it.
const disposed = new WeakSet()

function dispose(object, letGo) {
  if (disposed.has(object)) return
  letGo.call(object)
  disposed.add(object)
}

// What an object shows of itself. Of what was disposed of, and of what never held anything, that is its name.
function shown(name, of) {
  try {
    return `${name} ${of()}`
  } catch {
    return name
  }
}

const inspected = Symbol.for('nodejs.util.inspect.custom')

class Space {
  constructor() {
    throw new TypeError('a space is read: use Space.read(source)')
  }

  static readFile(path) {
    const source = fs.readFileSync(path)
    try {
      return native._readSpace(source)
    } catch (error) {
      if (error instanceof TenureError) Error.captureStackTrace(error, Space.readFile)
      throw error
    }
  }

  dispose() {
    dispose(this, native.space._dispose)
  }

  [inspected](depth, options, inspect) {
    return shown('Space', () => inspect(this.header(), options))
  }
}

class Facts {
  constructor() {
    throw new TypeError('facts are read: use Facts.read(source)')
  }

  get size() {
    return native.facts.count.call(this)
  }

  toJSON() {
    return JSON.parse(native.facts._json.call(this))
  }

  dispose() {
    dispose(this, native.facts._dispose)
  }

  [inspected](depth, options, inspect) {
    return shown('Facts', () => {
      const counts = Object.entries(this.counts()).filter(([, count]) => count > 0)
      return inspect(Object.fromEntries(counts), options)
    })
  }
}

// These are the native module's own functions, so that none of ours stands in a stack.
method(Space, 'read', native._readSpace)
method(Facts, 'read', native._readFacts)
for (const [name, of] of Object.entries(native.space)) {
  if (!name.startsWith('_')) method(Space.prototype, name, of)
}
for (const name of ['counts', 'equals', 'plus', 'write']) method(Facts.prototype, name, native.facts[name])

// For `using`, which the oldest Node that this is for may not have heard of.
if (Symbol.dispose) {
  method(Space.prototype, Symbol.dispose, Space.prototype.dispose)
  method(Facts.prototype, Symbol.dispose, Facts.prototype.dispose)
}

// What is held cannot be looked into, so that each object has a property of its own by which it is compared with others, and
// which is only worked out when it is asked for. That of facts has a name: it is also what is left of them in a
// `structuredClone`, and facts can be made of it again. That of a space is for comparing alone, since a whole file is more
// than anybody means to copy in passing.
const content = Symbol('tenure.content')
const ofSpace = {
  [content]: {
    __proto__: null,
    get() {
      return String(native.space.write.call(this))
    },
    enumerable: true,
    configurable: true,
  },
}
const ofFacts = { json: { __proto__: null, get: native.facts._json, enumerable: true, configurable: true } }

native._setUp(
  thrown,
  () => Object.create(Space.prototype, ofSpace),
  () => Object.create(Facts.prototype, ofFacts),
  (object) => disposed.has(object),
  JSON.stringify,
)

const functions = Object.entries(native).filter(([name, value]) => typeof value === 'function' && !name.startsWith('_'))

module.exports = { ...Object.fromEntries(functions), Facts, Space, TenureError, version }

// A property that is there to be read.
function define(object, name, value) {
  Object.defineProperty(object, name, { __proto__: null, value, enumerable: true, configurable: true })
}

// What stands in a class, as its methods do.
function method(of, name, value) {
  Object.defineProperty(of, name, { __proto__: null, value, configurable: true, writable: true })
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
    // What is missing and what does not load are mended in different ways.
    const what =
      cause.code === 'MODULE_NOT_FOUND'
        ? `has no native module for this system (${system}): ${file}`
        : `has a native module for this system (${system}) that does not load: ${cause.message}`
    throw new Error(`tenure ${what}`, { cause })
  }
}
