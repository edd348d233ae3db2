import { Unasked } from '../inputs.mjs'
export function answer(op) { throw new Unasked(op) }
