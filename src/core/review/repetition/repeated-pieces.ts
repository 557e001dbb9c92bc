import type { Finding } from '../../../shared/finding.ts'
import { aboutText } from '../finding-about.ts'
import type { Reading } from '../reviewed-vault.ts'
import type { PlacedText } from '../words/placed-text.ts'
import { piecesOf, type Piece } from './pieces.ts'

/** How many earlier pieces a run of words remembers. */
const remembered = 30

/** Pieces that say largely the same as an earlier one. Each is named once, with the one it is nearest to. */
export function repeatedPieces(reading: Reading): Finding[] {
  const seen = new Map<string, number[]>()
  const earlier: { piece: Piece; runs: number }[] = []
  return piecesOf(reading).flatMap((piece) => {
    const runs = runsOf(piece)
    const nearest = nearestTo(runs, seen, earlier)
    for (const run of runs) {
      const before = seen.get(run)
      if (!before) seen.set(run, [earlier.length])
      else if (before.length < remembered) before.push(earlier.length)
    }
    earlier.push({ piece, runs: runs.size })
    const other = earlier[nearest.at]
    if (!other || nearest.share < enough(Math.min(runs.size, other.runs))) return []
    return finding(piece, other.piece, nearest.share, mostAlike(piece, runs, seen, nearest.at))
  })
}

/** The earlier piece that shares the largest part of its runs, or of these. */
function nearestTo(
  runs: ReadonlySet<string>,
  seen: ReadonlyMap<string, number[]>,
  earlier: readonly { runs: number }[],
): { at: number; share: number } {
  const shared = new Map<number, number>()
  for (const run of runs) for (const at of seen.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let nearest = { at: -1, share: 0 }
  for (const [at, count] of shared) {
    const share = count / Math.max(1, Math.min(runs.size, earlier[at]?.runs ?? 0))
    if (share > nearest.share) nearest = { at, share }
  }
  return nearest
}

/** The text of the piece that shares most runs with the earlier one: there the words are to be changed. */
function mostAlike(
  piece: Piece,
  runs: ReadonlySet<string>,
  seen: ReadonlyMap<string, number[]>,
  at: number,
): PlacedText | undefined {
  const length = runLength(piece)
  const counted = piece.texts.map(({ placed, words }) => {
    const own = runsIn(words, length, piece.group).filter(
      (run) => runs.has(run) && seen.get(run)?.includes(at),
    )
    return { placed, count: own.length }
  })
  return counted.sort((a, b) => b.count - a.count)[0]?.placed
}

/** Runs of four words, of two in a short piece. */
const runLength = ({ texts }: Piece): number =>
  texts.reduce((sum, { words }) => sum + words.length, 0) < 30 ? 2 : 4

function runsOf(piece: Piece): Set<string> {
  const length = runLength(piece)
  return new Set(piece.texts.flatMap(({ words }) => runsIn(words, length, piece.group)))
}

function runsIn(words: readonly string[], length: number, group: string): string[] {
  const runs: string[] = []
  for (let i = 0; i + length <= words.length; i++) {
    runs.push(`${group} ${length} ${words.slice(i, i + length).join(' ')}`)
  }
  return runs
}

/** The share of runs from which on two pieces say the same: long ones meet by chance less often. */
const enough = (runs: number): number => (runs < 6 ? 2 : runs < 25 ? 0.6 : runs < 60 ? 0.4 : 0.28)

function finding(piece: Piece, other: Piece, share: number, placed: PlacedText | undefined): Finding[] {
  const where = other.section === piece.section ? other.name : `${other.name} of section ${other.section}`
  const percent = Math.round(share * 100)
  const sentence = `${piece.name} says largely the same as ${where} (${percent} % of its word sequences). Give it a point of its own.`
  return placed ? [aboutText('repetition', placed, { severity: 'warning', sentence })] : []
}
