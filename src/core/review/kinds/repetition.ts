import type { Finding } from '../../../shared/finding.ts'
import type { Reading } from '../reviewed-vault.ts'
import { repeatedPieces } from '../repetition/repeated-pieces.ts'
import { repeatedSentences } from '../repetition/repeated-sentences.ts'

/** The same words again: in another e-mail, ad or idea, or one long sentence in three places. */
export function repetitionFindings(reading: Reading): Finding[] {
  return [...repeatedPieces(reading), ...repeatedSentences(reading)]
}
