import type { Paragraph, Root, RootContent } from 'mdast'
import { copyLanguage, textsIn } from '../../../shared/copy-language.ts'
import { tokensIn, withTokens, type CopyToken } from '../../../shared/tokens.ts'
import { languageOf } from '../../../shared/tokens-per-word.ts'
import { failed, ok, type Result } from '../../../shared/result.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import type { FieldPath } from '../../../shared/sections/outline.ts'
import { aiNote, clientName, documentTitle, isSample, root, sampleLabel } from '../document/document-tree.ts'
import { heading, paragraph, paragraphLines, plain, rows } from '../document/nodes.ts'
import { linkedTokens, readableText, tokenAddress, withTokensPut } from '../document/put-token.ts'
import { contentOf, entryReader, type EntryReader } from '../records-in.ts'
import type { VaultToExport } from '../target.ts'

/** The section that holds the gift. */
const giftSection = 6

/** The free gift as whoever asked for it gets it: its title, its pieces, and the way on. */
export interface GiftDocument {
  title: string
  /** What stands under the title: what it is, from whom, and what has to be known of it. */
  front: Paragraph[]
  /** Each piece under its title. */
  body: Root
}

/**
 * The gift of a vault; a failure where a piece has no text, as a gift of a vault that an older version wrote has none: half a gift is none.
 * What the section says of the gift to the consultant, such as what a piece is for, stays out.
 */
export function giftDocument(vault: VaultToExport): Result<GiftDocument> {
  const gift = entryReader(contentOf(vault, giftSection))
  const readable = readableText(vault)
  const pieces = gift.entries('deliverables')
  const unwritten = pieces.filter((piece) => piece.text('text').trim() === '').length
  if (pieces.length === 0 || unwritten > 0)
    return failed({ kind: 'not-allowed', why: notWritten(unwritten, pieces.length) })
  return ok({
    title: readable(gift.line('title', 'main')) || documentTitle(vault),
    front: frontOf(gift, vault),
    body: root([...pieces.flatMap((piece, at) => pieceNodes(piece, at, vault)), ...wayOn(vault)]),
  })
}

const notWritten = (unwritten: number, all: number): string =>
  all === 0
    ? 'The gift has no pieces yet. Write them in “Free Gift”, or have that section written.'
    : `${unwritten} of the ${all} pieces of the gift ${unwritten === 1 ? 'has' : 'have'} no text yet. Write ${unwritten === 1 ? 'it' : 'them'} in “Free Gift”, or have that section written.`

function frontOf(gift: EntryReader, vault: VaultToExport): Paragraph[] {
  const say = sayFor(vault.intake)
  const subtitle = readableText(vault)(gift.line('title', 'subtitle'))
  const from = clientName(vault)
  return [
    ...(isSample(vault.sections) ? [sampleLabel] : []),
    ...(subtitle === '' ? [] : [{ ...paragraph([plain(subtitle)]), data: at('title', 'subtitle') }]),
    ...(from === '' ? [] : [paragraph([plain(from)])]),
    ...(vault.handover.aiNote ? [paragraph([plain(say(aiNote))])] : []),
  ]
}

const at = (...path: FieldPath): NonNullable<RootContent['data']> => ({ section: giftSection, path })

function pieceNodes(piece: EntryReader, nth: number, vault: VaultToExport): RootContent[] {
  const put = linkedTokens(vault.handover.links, sayFor(vault.intake))
  const data = at('deliverables', nth, 'title')
  const title = withTokensPut(piece.line('title'), put).map((node) => ({ ...node, data }))
  return [
    { ...heading(2, title), data: at('deliverables', nth) },
    ...paragraphLines(piece.text('text')).map((block) => ({
      ...paragraph(rows(block, (row) => withTokensPut(row, put))),
      data: at('deliverables', nth, 'text'),
    })),
  ]
}

/** The client's own call to action, with the address where one is known: a gift that leaves has no place to be filled. */
function wayOn(vault: VaultToExport): RootContent[] {
  const { links } = vault.handover
  const [words] = paragraphLines(callToAction(vault)).flat()
  if (words === undefined) return []
  const isKnown = (token: CopyToken): boolean => tokenAddress(links, token) !== ''
  // Words for an address that nobody knows would stand in somebody's gift in brackets.
  const known = withTokens(words, (token, written) => (isKnown(token) ? written : '')).trim()
  const names = tokensIn(known).some(({ token }) => token === 'call link')
  const whole = isKnown('call link') && !names ? `${known} {{call link}}` : known
  return [paragraph(withTokensPut(whole, linkedTokens(links, sayFor(vault.intake))))]
}

/** As it was answered; where the answers are in another language than the copy, as the offer has it, or none. */
function callToAction({ intake, sections }: VaultToExport): string {
  const [ofAnswers, ofCopy] = [languageOf(textsIn(intake).join('\n')), copyLanguage(intake)]
  return ofAnswers === null || ofCopy === null || ofAnswers === ofCopy
    ? intake.callToAction
    : entryReader(contentOf({ sections }, 4)).text('callToAction')
}
