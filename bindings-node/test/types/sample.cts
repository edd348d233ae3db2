// The same from CommonJS.

import tenure = require('tenure')

const space: tenure.Space = tenure.Space.readFile('space.json')
const reasons: tenure.Reason[] = space.may('ann', 'door/main', '2026-01-16T18:00:00Z').reasons
const sentence: string | undefined = reasons.map(tenure.reasonSentence)[0]
console.log(sentence, tenure.tzVersion())
