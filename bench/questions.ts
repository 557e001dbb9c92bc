// Counts the tokens of all questions of a whole vault, by what they are made of: npm run bench:questions
// The sample writer answers, so the count is the same on every machine and costs nothing.
import { estimateTokenCount } from 'tokenx'
import type { ModelRequest, TextModel } from '../src/core/ports.ts'
import { runClock } from '../src/main/clock.ts'
import { sampleTexts } from '../e2e/provider/sample-texts.ts'
import { sampleModel } from '../src/main/providers/sample-model.ts'
import { vaultWrittenAndRead, writtenVault } from '../e2e/provider/written-vault.ts'
import { marksExpected, siftedMark } from '../src/core/run/reading-questions.ts'
import { countWords } from '../src/shared/words.ts'

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

// What reading through costs beside what writing did, where a token read costs 1, one found in a cache a tenth and one written 5,
// as they do at both vendors. The sample marks nothing, so marks are made here, as many as a quote expects, and looked at once more.
console.log(`\n${'one read-through'.padEnd(24)}questions   tokens   marks ÷ writing`)
for (const example of examples) {
  const { written, read } = await pricesOf(example)
  const [questions, tokens, marks] = [read.questions, read.input, read.output]
  const ratio = priceOf(read) / priceOf(written)
  console.log(`${row(example, [questions, tokens, marks])}     ${ratio.toFixed(2)}`)
}

interface Priced {
  questions: number
  input: number
  /** Of `input`, what the first question has put into the cache. */
  cached: number
  output: number
}

function priceOf({ input, cached, output }: Priced): number {
  return input - cached * 0.9 + output * 5
}

async function pricesOf(example: string): Promise<Record<'written' | 'read', Priced>> {
  const asked: { request: ModelRequest; answer: string }[] = []
  const writer = sampleModel({ pace: Infinity, clock: runClock(), texts: sampleTexts })
  await vaultWrittenAndRead(
    {
      ...writer,
      async *write(request, signal) {
        const one = { request, answer: '' }
        asked.push(one)
        const read = marksMade(request)
        if (read !== null) {
          one.answer = read
          yield { kind: 'text', text: read }
          yield { kind: 'finish', reason: 'stop' }
          return
        }
        for await (const chunk of writer.write(request, signal)) {
          if (chunk.kind === 'text') one.answer += chunk.text
          yield chunk
        }
      },
    },
    example,
  )
  const reads = asked.filter(({ request }) => request.material.kind === 'read-through')
  const writes = asked.filter(({ request }) => request.material.kind !== 'read-through')
  return {
    written: priced(
      writes.map(({ request }) => request),
      writes.reduce((sum, { answer }) => sum + estimateTokenCount(answer), 0),
    ),
    read: priced(
      reads.map(({ request }) => request),
      reads.reduce((sum, { answer }) => sum + estimateTokenCount(answer), 0),
    ),
  }
}

function priced(requests: readonly ModelRequest[], output: number): Priced {
  const sizes = requests.map(({ system, shared, prompt, schema }) => ({
    beginning: estimateTokenCount(system + shared),
    rest: estimateTokenCount(prompt + JSON.stringify(schema)),
  }))
  const [first] = sizes
  const input = sizes.reduce((sum, { beginning, rest }) => sum + beginning + rest, 0)
  const again = sizes.reduce((sum, { beginning }) => sum + beginning, 0) - (first?.beginning ?? 0)
  return { questions: requests.length, input, cached: again, output }
}

/** The marks that a pass is expected to make, spread over its texts; of those looked at once more two of three are named. null: no reading. */
function marksMade({ material, prompt }: ModelRequest): string | null {
  if (material.kind !== 'read-through') return null
  const numbers = [...material.texts.keys()]
  if (material.step === 'sift') {
    const named = numbers.slice(0, Math.round(numbers.length * siftedMark.said))
    return JSON.stringify({
      struck: named.filter((n) => n % 2 === 1),
      doubtful: named.filter((n) => n % 2 === 0),
    })
  }
  const { least, most } = marksExpected([countWords(prompt)], material.step)
  const many = Math.round((least + most) / 2)
  const marks = Array.from({ length: many }, (_, nth) => {
    const place = numbers[Math.floor((nth * numbers.length) / many)] ?? 0
    const words = (material.texts.get(place) ?? '').split(' ').slice(0, 8).join(' ')
    return {
      place,
      words,
      family: 'policy',
      severity: 'warning',
      why: 'No answer says who does this, or when.',
      answer: 0,
      other: 0,
    }
  })
  return JSON.stringify({ marks })
}
