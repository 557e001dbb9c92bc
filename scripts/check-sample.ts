import { join } from 'node:path'
import { frameIn } from '../src/main/providers/sample/frame-of.ts'
import { rendered, reportOn, sectionsOf } from '../src/main/providers/sample/testing/frame-faults.ts'
import { frameNames, intakesFor } from '../src/main/providers/sample/testing/frame-intakes.ts'
import { sharedBetween } from '../src/main/providers/sample/testing/shared-sentences.ts'
import { sectionNumbers } from '../src/shared/sections/index.ts'

// `npm run sample -- FRAME [SECTION] [--show]`: what is wrong with a frame of sample/, and how it reads when it is filled.

const root = join(import.meta.dirname, '../sample')
const [name = '', number = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const show = process.argv.includes('--show')

if (!frameNames.includes(name)) {
  console.log(`Which frame? One of: ${frameNames.join(', ')}.`)
  process.exit(2)
}
const only = sectionNumbers.filter((section) => number === '' || section === Number(number))
const frame = frameIn(join(root, name))
const { faults, notes } = reportOn(root, name, only)

const [[, usual]] = intakesFor(name) as [ReturnType<typeof intakesFor>[number]]
if (show)
  for (const section of only.filter((each) => frame(each) !== null))
    console.log(JSON.stringify(rendered(frame, section, usual), null, 2))

for (const fault of faults) console.log(`✗ ${fault}`)
for (const note of notes) console.log(`· look at: ${note}`)
for (const other of frameNames.filter((each) => each !== name)) {
  const { sentences, share } = sharedBetween(frame, frameIn(join(root, other)))
  for (const sentence of sentences) console.log(`· also in ${other}: ${sentence}`)
  if (share > 0.15) console.log(`✗ ${Math.round(share * 100)} % of the sentences are those of ${other}.`)
}
const written = sectionsOf(frame)
console.log(`${written.length} of 17 sections are written: ${written.join(', ')}. ${faults.length} faults.`)
process.exitCode = faults.length > 0 ? 1 : 0
