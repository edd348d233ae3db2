// The month end of Harbour as JSON, on one line. The same program is in every language, and all must write the same bytes.
//
// node examples/harbour_month.mjs

import { Space, toJson } from 'tenure'

const space = Space.readFile(new URL('../../core/examples/harbour/space.json', import.meta.url))
console.log(toJson('MonthEnd', space.monthEnd('2024-11-30')))
