import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strangeVoices } from '../../src/core/review/kinds/voice.ts'
import { textsOf, type PlacedText } from '../../src/core/review/words/placed-text.ts'
import { frameIn } from '../../src/main/providers/sample/frame-of.ts'
import { rendered } from '../../src/main/providers/sample/testing/frame-faults.ts'
import { frameNames, intakesFor } from '../../src/main/providers/sample/testing/frame-intakes.ts'
import type { ReviewFound } from '../results.ts'
import { contentSchema, type Content } from '../../src/shared/vault.ts'

const project = join(import.meta.dirname, '../..')
const places = { 8: 'emails.body', 9: 'ads.primaryText' } as const
type Swapped = keyof typeof places

/** E-mails and ads of one vault, with its language. */
interface Voice {
  name: string
  language: string
  texts: Readonly<Record<Swapped, readonly PlacedText[]>>
}

/** How many pieces the voice meter tells when each e-mail and ad of a vault is swapped for one of another vault. */
export function swappedVoices(): ReviewFound['swapped'] {
  const voices = [
    ...frameNames.map(sampleVoice),
    writtenVoice('second-watch-coffee-care', 'en'),
    writtenVoice('schwimmschule-hasler', 'de'),
  ]
  return ([8, 9] as const).map((section) => {
    const swaps = voices.flatMap((own) => swapsIn(own, voices, section))
    return {
      name: section === 8 ? 'e-mails' : 'ads',
      swaps: swaps.length,
      found: swaps.filter((isFound) => isFound).length,
      vaults: voices.length,
      falseNotes: voices.flatMap(({ texts }) => strangeVoices({ texts: texts[section] })).length,
    }
  })
}

/** For each piece and each other vault of the same language, whether the stranger in its place is told. */
function swapsIn(own: Voice, voices: readonly Voice[], section: Swapped): boolean[] {
  const pieces = own.texts[section]
  const others = voices.filter((other) => other !== own && other.language === own.language)
  return others.flatMap((other) =>
    pieces.flatMap((piece, at) => {
      const stranger = other.texts[section][at]
      if (!stranger) return []
      const mixed = pieces.map((each) => (each === piece ? { ...stranger, path: piece.path } : each))
      return [strangeVoices({ texts: mixed }).some(({ path }) => path.join() === piece.path.join())]
    }),
  )
}

const voiceOf = (name: string, language: string, contentOf: (section: Swapped) => Content | null): Voice => {
  const of = (section: Swapped) =>
    textsOf(section, contentOf(section) ?? {}).filter(({ place }) => place === places[section])
  return { name, language, texts: { 8: of(8), 9: of(9) } }
}

function sampleVoice(name: string): Voice {
  const frame = frameIn(join(project, 'sample', name))
  const usual = intakesFor(name)[0]
  if (!usual) throw new Error(`${name} has no intake.`)
  return voiceOf(name, 'en', (section) => rendered(frame, section, usual[1]))
}

const files = { 8: '08-emails.json', 9: '09-facebook-ads.json' } as const

function writtenVoice(name: string, language: string): Voice {
  const folder = join(project, 'src/main/storage/testing', name, 'sections')
  return voiceOf(name, language, (section) => {
    const record: unknown = JSON.parse(readFileSync(join(folder, files[section]), 'utf8'))
    return contentSchema.parse(contentSchema.parse(record)['content'])
  })
}
