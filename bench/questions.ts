// Counts the tokens of all questions of a whole vault, by what they are made of: npm run bench:questions
// The sample writer answers, so the count is the same on every machine and costs nothing.
import { estimateTokenCount } from 'tokenx'
import type { ModelRequest, TextModel } from '../src/core/ports.ts'
import { runClock } from '../src/main/clock.ts'
import { sampleTexts } from '../e2e/provider/sample-texts.ts'
import { sampleModel } from '../src/main/providers/sample-model.ts'
import { writtenVault } from '../e2e/provider/written-vault.ts'

const examples = ['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller']

interface Sizes {
  /** The words for all seventeen sections, and the answers. */
  beginning: number
  /** What other sections hand over. */
  sections: number
  /** What earlier parts of the section say, and the facts of the vault. */
  earlier: number
  /** The words for the part and the outline of its answer. */
  words: number
}

/** The tokens of one question by what stands in it. */
function sizesOf({ system, shared, prompt }: ModelRequest): Sizes {
  const blocks = (pattern: RegExp): number =>
    estimateTokenCount([...prompt.matchAll(pattern)].map(([block]) => block).join('\n'))
  const sections = blocks(/<section number[\s\S]*?\n<\/section>/gu)
  const earlier = blocks(/<(facts|earlier)[ >][\s\S]*?\n<\/\1>/gu)
  return {
    beginning: estimateTokenCount(system + shared),
    sections,
    earlier,
    words: estimateTokenCount(prompt) - sections - earlier,
  }
}

/** Every question of a whole vault. */
async function questionsOf(example: string): Promise<ModelRequest[]> {
  const asked: ModelRequest[] = []
  const writer = sampleModel({ pace: Infinity, clock: runClock(), texts: sampleTexts })
  const model: TextModel = {
    ...writer,
    write(request, signal) {
      asked.push(request)
      return writer.write(request, signal)
    },
  }
  const view = await writtenVault(model, example)
  if (view.outcome !== 'complete')
    throw new Error(`The vault of ${example} is ${view.outcome ?? 'not written'}`)
  return asked
}

const thousands = (number: number): string => number.toLocaleString('en-US').padStart(9)
const row = (name: string, numbers: readonly number[]): string =>
  name.padEnd(24) + numbers.map(thousands).join('')

console.log(`${'tokens of all questions'.padEnd(24)}beginning sections  earlier    words      all  largest`)
for (const example of examples) {
  const each = (await questionsOf(example)).map(sizesOf)
  const sum = (name: keyof Sizes): number => each.reduce((total, sizes) => total + sizes[name], 0)
  const all = each.map(({ beginning, sections, earlier, words }) => beginning + sections + earlier + words)
  const columns = [sum('beginning'), sum('sections'), sum('earlier'), sum('words')]
  console.log(row(example, [...columns, all.reduce((total, one) => total + one, 0), Math.max(...all)]))
}
