import { aboutText, type Found } from '../finding-about.ts'
import type { Piece } from './pieces.ts'

/** How many earlier pieces a run of words remembers. */
const remembered = 30

/** Pieces that say largely the same as an earlier one. Each is named once, with the one it is nearest to. */
export function repeatedPieces(pieces: readonly Piece[]): Found[] {
  const seen = new Map<string, number[]>()
  return pieces.flatMap((piece, at) => {
    const { runs } = piece
    const nearest = nearestTo(runs, seen, pieces)
    for (const run of runs) {
      const before = seen.get(run)
      if (!before) seen.set(run, [at])
      else if (before.length < remembered) before.push(at)
    }
    const other = pieces[nearest.at]
    if (!other || nearest.share < enough(Math.min(runs.size, other.runs.size))) return []
    return finding(piece, other, nearest.share, mostAlike(piece, seen, nearest.at))
  })
}

/** The earlier piece that shares the largest part of its runs, or of these. */
function nearestTo(
  runs: ReadonlySet<string>,
  seen: ReadonlyMap<string, number[]>,
  earlier: readonly Piece[],
): { at: number; share: number } {
  const shared = new Map<number, number>()
  for (const run of runs) for (const at of seen.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let nearest = { at: -1, share: 0 }
  for (const [at, count] of shared) {
    const share = count / Math.max(1, Math.min(runs.size, earlier[at]?.runs.size ?? 0))
    if (share > nearest.share) nearest = { at, share }
  }
  return nearest
}

/** The text of the piece that shares most runs with the earlier one: there the words are to be changed. */
function mostAlike(
  { texts }: Piece,
  seen: ReadonlyMap<string, number[]>,
  at: number,
): Piece['texts'][number] | undefined {
  const counted = texts.map((text) => ({
    text,
    count: text.runs.filter((run) => seen.get(run)?.includes(at)).length,
  }))
  return counted.sort((a, b) => b.count - a.count)[0]?.text
}

/** The share of runs from which on two pieces say the same: long ones meet by chance less often. */
const enough = (runs: number): number => (runs < 6 ? 2 : runs < 25 ? 0.6 : runs < 60 ? 0.4 : 0.28)

function finding(
  piece: Piece,
  other: Piece,
  share: number,
  placed: Piece['texts'][number] | undefined,
): Found[] {
  const where = other.section === piece.section ? other.name : `${other.name} of section ${other.section}`
  const percent = Math.round(share * 100)
  const sentence = `${piece.name} says largely the same as ${where} (${percent} % of its word sequences). Give it a point of its own.`
  return placed ? [aboutText('repetition', placed, { severity: 'warning', sentence })] : []
}
