// The package as CommonJS has it, installed in an empty folder.

const assert = require('node:assert/strict')
const { TenureError, prorate, version } = require('tenure')

assert.equal(prorate('190.00 EUR', 16, 31).amount.value, '98.06')
assert.throws(() => prorate(190, 16, 31), TenureError)
assert.equal(version, require('tenure/package.json').version)
import('tenure').then((esm) => assert.equal(esm.TenureError, TenureError))
