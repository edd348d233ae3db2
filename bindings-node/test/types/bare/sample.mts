// A consumer that has neither the types of Node nor those of a browser, and has the declarations checked too.

import { Facts, Space, type Amount } from 'tenure'

const space: Space = Space.readFile({ protocol: 'file:', href: 'file:///space.json' })
const bytes: Uint8Array = space.write()
const total: Amount | undefined = space.bill('2026-01-31').invoices[0]?.total
const facts: Facts = space.facts()
space[Symbol.dispose]()
export { bytes, facts, total }
