import { nameOfPath } from '../../../shared/sections/outline.ts'
import { aboutText, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { voiceDistances, type VoiceDistance } from '../voice/voice-distances.ts'
import { voicePrint } from '../voice/voice-features.ts'
import { rootOf, type PlacedText } from '../words/placed-text.ts'

/** Fewer pieces have no voice that one could be unlike, nor have shorter ones. */
const fewest = { pieces: 6, words: 60 }
/** From here a piece is told, in spreads. Fewer pieces are further apart by chance. `npm run bench:review` swaps pieces and counts what is told. */
const strangeFrom = (pieces: number): number => 1.3 + 4 / pieces
/** When more are unlike the rest, it is the vault that has many voices, and the strangest are enough to see it. */
const mostTold = 2

/** E-mails and ads that read as if somebody else had written them. Whether they did, only a person can tell: notes. */
export const strangeVoices = ({ texts }: Pick<Reading, 'texts'>): Found[] => [
  ...strangeAmong(texts.filter(({ section, place }) => section === 8 && place === 'emails.body')),
  ...strangeAmong(texts.filter(({ section, place }) => section === 9 && place === 'ads.primaryText')),
]

const near: VoiceDistance = { distance: 0, strangest: [] }

function strangeAmong(texts: readonly PlacedText[]): Found[] {
  const pieces = texts.filter((placed) => placed.words().length >= fewest.words)
  if (pieces.length < fewest.pieces) return []
  const distances = voiceDistances(pieces.map(voicePrint))
  return pieces
    .map((placed, at) => ({ placed, ...(distances[at] ?? near) }))
    .filter(({ distance }) => distance > strangeFrom(pieces.length))
    .sort((a, b) => b.distance - a.distance)
    .slice(0, mostTold)
    .map(({ placed, strangest }) =>
      aboutText('voice', placed, { severity: 'note', sentence: said(placed, strangest) }),
    )
}

function said({ section, path }: PlacedText, strangest: readonly string[]): string {
  const name = nameOfPath(rootOf(section), path.slice(0, 2))
  const by = strangest.length === 0 ? '' : `, most of all by ${strangest.slice(0, 2).join(' and ')}`
  return `${name} sounds unlike the others${by}. Read it beside one of them: it should be the same voice.`
}
