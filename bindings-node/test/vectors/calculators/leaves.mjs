// Leaf types, zones and opening hours.

import { canonical, hours, localDay, roundTo, toJson } from '../../../index.mjs'
import { record } from '../native.mjs'

export const leaves = {
  parse: (inputs) => ({ text: canonical(inputs.text('type'), inputs.text('text')) }),

  /** The first instant of a local day, and how many seconds it has. */
  start_of_day: (inputs) => {
    const day = localDay(inputs.text('day'), inputs.zone())
    return { start: day.from, seconds: day.seconds }
  },

  /** The exact value of a fraction, rounded to so many decimals. */
  round: (inputs) => ({ rounded: roundTo(inputs.text('value'), inputs.int('places'), inputs.rounding()) }),

  /** Whether weekly windows, with their exceptions, are open at instants, and around each instant since and until when. */
  hours: (inputs) => {
    const [windows, exceptions] = [record(inputs.list('windows')), record(inputs.get('exceptions') ?? [])]
    const pieces = inputs.list('at').map((at) => hours(windows, exceptions, at, inputs.zone()))
    return { pieces: JSON.parse(toJson('OpenPiece', pieces)) }
  },
}
