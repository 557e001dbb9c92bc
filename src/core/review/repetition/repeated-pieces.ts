import type { Finding } from '../../../shared/finding.ts'
import { aboutText } from '../finding-about.ts'
import type { Reading } from '../reviewed-vault.ts'
import { piecesOf, type Piece } from './pieces.ts'

/** How many earlier pieces a run of words remembers. */
const remembered = 30

/** Pieces that say largely the same as an earlier one. Each is named once, with the one it is nearest to. */
export function repeatedPieces(reading: Reading): Finding[] {
  const seen = new Map<string, number[]>()
  const earlier: { piece: Piece; runs: number }[] = []
  return piecesOf(reading).flatMap((piece) => {
    const runs = runsOf(piece)
    const shared = new Map<number, number>()
    for (const run of runs) {
      const before = seen.get(run) ?? []
      for (const one of before) shared.set(one, (shared.get(one) ?? 0) + 1)
      if (before.length < remembered) seen.set(run, [...before, earlier.length])
    }
    const [nearest] = [...shared]
      .map(([at, count]) => ({
        other: earlier[at],
        share: count / Math.max(1, Math.min(runs.size, earlier[at]?.runs ?? 0)),
      }))
      .sort((a, b) => b.share - a.share)
    earlier.push({ piece, runs: runs.size })
    if (!nearest?.other || nearest.share < enough(Math.min(runs.size, nearest.other.runs))) return []
    return [finding(piece, nearest.other.piece, nearest.share)]
  })
}

/** The runs of words of a piece: of four words, of two in a short piece. */
function runsOf({ words, group }: Piece): Set<string> {
  const length = words.length < 30 ? 2 : 4
  const runs = new Set<string>()
  for (let i = 0; i + length <= words.length; i++) {
    runs.add(`${group} ${length} ${words.slice(i, i + length).join(' ')}`)
  }
  return runs
}

/** The share of runs from which on two pieces say the same: long ones meet by chance less often. */
const enough = (runs: number): number => (runs < 6 ? 2 : runs < 25 ? 0.6 : runs < 60 ? 0.4 : 0.28)

function finding(piece: Piece, other: Piece, share: number): Finding {
  const where = other.section === piece.section ? other.name : `${other.name} of section ${other.section}`
  return aboutText('repetition', piece.placed, {
    severity: 'warning',
    sentence: `${piece.name} says largely the same as ${where} (${Math.round(share * 100)} % of its word sequences). Give it a point of its own.`,
  })
}
