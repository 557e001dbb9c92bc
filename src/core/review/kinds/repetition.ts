import type { Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { piecesOf, type Piece } from '../repetition/pieces.ts'
import { repeatedPieces } from '../repetition/repeated-pieces.ts'
import { scenesAgain, stretchesIn, type Stretch } from '../repetition/scene-again.ts'
import { toldAgain, toldIn, type Told } from '../repetition/told-again.ts'
import { longSentences, repeatedSentences, type LongSentence } from '../repetition/repeated-sentences.ts'

/** What a section says that no other should say again. */
export interface Repeatable {
  pieces: readonly Piece[]
  sentences: readonly LongSentence[]
  told: readonly Told[]
  stretches: readonly Stretch[]
}

export const repeatableIn = (reading: Reading): Repeatable => ({
  pieces: piecesOf(reading),
  sentences: longSentences(reading),
  told: toldIn(reading),
  stretches: stretchesIn(reading),
})

/** The same words again: in another e-mail, ad or idea, one long sentence in three places, one moment in three sections. */
export function repetitionFindings(said: readonly Repeatable[]): Found[] {
  const told = toldAgain(said.flatMap(({ told }) => told)).map((found) => ({ ...found, rule: 'told-again' }))
  const scenes = scenesAgain(said.flatMap(({ stretches }) => stretches))
    .filter((scene) => !told.some((each) => meet(each, scene)))
    .map((found) => ({ ...found, rule: 'scene-again' }))
  return [
    ...repeatedPieces(said.flatMap(({ pieces }) => pieces)),
    ...repeatedSentences(said.flatMap(({ sentences }) => sentences)),
    ...told,
    ...scenes,
  ]
}

/** Both speak of the same words. */
const meet = (a: Found, b: Found): boolean =>
  a.path === b.path &&
  a.span !== null &&
  b.span !== null &&
  a.span.from < b.span.to &&
  b.span.from < a.span.to
