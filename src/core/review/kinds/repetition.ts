import type { Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'
import { piecesOf, type Piece } from '../repetition/pieces.ts'
import { repeatedPieces } from '../repetition/repeated-pieces.ts'
import { toldAgain, toldIn, type Told } from '../repetition/told-again.ts'
import { longSentences, repeatedSentences, type LongSentence } from '../repetition/repeated-sentences.ts'

/** What a section says that no other should say again. */
export interface Repeatable {
  pieces: readonly Piece[]
  sentences: readonly LongSentence[]
  told: readonly Told[]
}

export const repeatableIn = (reading: Reading): Repeatable => ({
  pieces: piecesOf(reading),
  sentences: longSentences(reading),
  told: toldIn(reading),
})

/** The same words again: in another e-mail, ad or idea, or one long sentence in three places. */
export const repetitionFindings = (said: readonly Repeatable[]): Found[] => [
  ...repeatedPieces(said.flatMap(({ pieces }) => pieces)),
  ...repeatedSentences(said.flatMap(({ sentences }) => sentences)),
  ...toldAgain(said.flatMap(({ told }) => told)).map((found) => ({ ...found, rule: 'told-again' })),
]
