import { plainWords, slotOf } from './slot-of.ts'
import type { Slot } from './slot.ts'
import { hasNumber, isBlank, withoutLead, wordCount, type NumberedLine } from './numbered-line.ts'
import { fitsSlot } from './slot-shape.ts'

/** A line that asks for something: which slot (null: none of ours), and what stands behind it on the same line. */
export interface Label {
  slot: Slot | null
  rest: string
  /** Nothing but its question mark sets it apart: it may be part of an answer, such as what people ask before they buy. */
  within?: true
}

/** Verbs that ask without a question mark, in five languages. */
const asks =
  /^(please |bitte |por favor |merci de )?(describe|tell|list|name|explain|share|give|write|paste|add|state|beschreib\w*|nenn\w*|erzähl\w*|schildern?|listen?|describ\w*|cuént\w*|cuent\w*|indi\w+|nombr\w*|explic\w*|décri\w*|parlez|indiquez|citez|expliquez|racontez)\b/iu

const mostLabelWords = 9

/** "What does it cost? 110 euros a session" */
const question = /^(.{3,300}?[?？])(?:\s*\*|\s*:)?(?:\s+(.*))?$/u
const beforeColon = /^([^:：]{2,120})[:：](?:\s+(.*))?$/u

/** How a line that asks looks: two cells, a question, words before a colon, or words alone. */
export type LabelForm = 'cells' | 'question' | 'colon' | 'words'

export function formOf(text: string): LabelForm {
  const bare = withoutLead(text)
  if (bare.includes('\t')) return 'cells'
  return question.test(bare) ? 'question' : beforeColon.test(bare) ? 'colon' : 'words'
}

/**
 * What a line of a questionnaire or a form asks for; null: it asks for nothing. `isOfForm`: again and again in its text a line
 * asks and answers, so this one may do so wherever it stands.
 */
export function labelOf(
  line: NumberedLine,
  before: NumberedLine | undefined,
  isOfForm = false,
): Label | null {
  const text = withoutLead(line.text)
  if (text === '') return null
  const cells = text.split('\t')
  if (cells.length === 2) return cellLabel(cells[0] ?? '', cells[1] ?? '')
  if (cells.length > 2) return null
  const apart = before === undefined || isBlank(before) || before.as === 'heading'
  const marked = line.as === 'heading' || hasNumber(line.text)
  const asked = isLabelFirst(text) ? null : question.exec(text)
  if (asked) {
    const [, asks = '', rest = ''] = asked
    const slot = line.as === 'quote' ? null : slotOf(asks)
    const behind = withoutHint(rest)
    // A second question behind the first asks for the same.
    if (/[?？]\s*\*?$/u.test(behind))
      return slot || marked || apart ? { slot: slot ?? slotOf(behind), rest: '' } : null
    const asksHere = marked || (isOfForm && !opensQuote.test(text))
    if (slot && (behind === '' || asksHere || apart)) return { slot, rest: behind }
    if (behind !== '')
      return marked || (asksHere && (looksLikeLabel(asks) || interrogative.test(asks)))
        ? { slot: null, rest: behind }
        : null
    return marked || apart ? { slot, rest: '' } : { slot, rest: '', within: true }
  }
  const colon = beforeColon.exec(text)
  if (colon) {
    const [, label = '', rest = ''] = colon
    // "(going up in January: £80)" says something by the way.
    const short = wordCount(label) <= mostLabelWords && !opensBracket.test(label)
    const slot = short || asks.test(label) ? slotOf(label) : null
    // "Cancelling under 24 hours: half of the price" says something before its colon as well.
    if (slot === 'practical.cancelling' && /\d/u.test(label)) return { slot, rest: text }
    if (slot && fitsSlot(slot, withoutHint(rest))) return { slot, rest: withoutHint(rest) }
    if (short && (rest === '' || looksLikeLabel(label))) return { slot: null, rest }
  }
  if (asks.test(text) && wordCount(text) <= 40) {
    const slot = slotOf(text)
    if (slot) return { slot, rest: '' }
  }
  if (line.as === 'heading') return { slot: states.test(text) ? null : slotOf(text), rest: '' }
  if (apart && asksForRest.test(plainWords(text))) return { slot: null, rest: '' }
  // A short line alone that is one of our names, word for word or nearly.
  if (apart && wordCount(text) <= 5 && !/[.!,;]$/u.test(text)) {
    const slot = slotOf(text)
    if (slot && covers(text)) return { slot, rest: '' }
  }
  return null
}

const opensBracket = /[([][^)\]]*$/u

/** "Proof: a mark of Which? since 2014" has a label, whatever asks behind it. */
function isLabelFirst(text: string): boolean {
  const [, label = '', rest = ''] = beforeColon.exec(text) ?? []
  return (
    rest !== '' &&
    !/[?？]/u.test(label) &&
    looksLikeLabel(label) &&
    slotOf(label) !== null &&
    !asksOn.test(rest)
  )
}
const asksOn =
  /^\P{L}*(?:who|what|which|when|where|why|how|do|does|is|are|can|will|tell|describe|please|wer|wen|wem|was|welche\p{L}*|wann|wo|wohin|warum|wie|für wen|haben|gibt|bitte|qué|quién|a quién|cuál\p{L}*|cuánto|cómo|dónde|hay|qui|à qui|que|qu|quel\p{L}*|comment|combien|où|avez)(?!\p{L})/iu

/** How a question of a form begins, in as many words as it has. */
const interrogative =
  /^(?:who|what|which|when|where|why|how|do|does|is|are|can|will|wer|was|welche\p{L}*|wann|wo|warum|wie|haben|gibt|qué|quién|cuál\p{L}*|cómo|dónde|hay|tienes|qui|que|quel\p{L}*|comment|où|avez)(?!\p{L})(?:\s\S+){1,8}$/iu
const opensQuote = /^["“”„«»'‘]/u

/** True where a line asks for one of ours and is answered beside that. */
export function answersItself(line: NumberedLine): boolean {
  const label = opensQuote.test(line.text) ? null : labelOf(line, undefined)
  return label !== null && label.slot !== null && label.rest !== '' && !line.text.includes('\t')
}

/** What forms end with: "Anything else?", "Sonstiges"; and pages: "FAQ", "Follow us". */
const asksForRest =
  /^(faqs?|frequently asked questions|haufige fragen|preguntas frecuentes|questions frequentes|follow (us|me)|newsletter|others?|miscellaneous|anything else|(other |additional |any other |further )?(notes?|comments?|remarks|information)|sonstiges|weiteres|(weitere )?(anmerkungen|bemerkungen|notizen|hinweise)|otros|otras?|(otras )?(observaciones|notas|comentarios)|autres?|divers|(autres )?(remarques|commentaires))$/u

/** "Our prices are fair" says something of prices and asks for none; "What our prices are" asks. */
const states =
  /^(?!(?:who|what|which|when|where|why|how|we[rnm]|was|welche\w*|wann|wo\w*|warum|wie|für wen|quién|qué|cuál\w*|cuándo|dónde|por qué|cómo|para quién|qui|que|quel\w*|quand|où|pourquoi|comment|pour qui)(?!\p{L}))(?:\S+\s){1,4}(?:is|are|ist|sind|(?<=[ao]s\s)son|est|sont)\s/iu
const covers = (text: string): boolean =>
  wordCount(text) <= 4 && /^\p{Lu}/u.test(text) && !/\d/u.test(text) && !states.test(text)

export const looksLikeLabel = (label: string): boolean =>
  wordCount(label) <= 4 && /^\p{Lu}/u.test(label) && !/["“„«]|\p{L}{3}[.!;]\s/u.test(label)

/** Words that somebody says of themselves; who asks says “your”. */
const speaks =
  /(?<!\p{L})(?:i|we|our|my|ich|wir|unser\w*|mein\w*|yo|nosotr[oa]s|nuestr\w+|mi|mis|je|nous|notre|nos|mon|ma|mes)(?!\p{L})/iu
export const speaksOfSelf = (text: string): boolean => speaks.test(text)

/** How the columns beside one of names are called. */
const besideNames =
  /^(e ?mail( address| adresse)?|mail|phone( number)?|telephone|mobile|tel|telefon|handy|telefono|movil|correo( electronico)?|courriel|portable|address|adresse|direccion|company|firma|empresa|entreprise|website|url|prices?|preise?|precios?|prix|tarifs?|date|datum|fecha|status|role)$/u
/** "Name⇥Email" heads a list of people or things; beside the label of a form stands a name. */
export const headsList = (slot: Slot | null, beside: string): boolean =>
  (slot === 'fullName' || slot === 'businessName') && besideNames.test(plainWords(beside))

function cellLabel(label: string, rest: string): Label | null {
  const slot = headsList(slotOf(label), rest) ? null : slotOf(label)
  if (slot) return { slot, rest: rest.trim() }
  return wordCount(label) <= 30 ? { slot: null, rest } : null
}

/** A hint in brackets behind a question is none of the answer. */
const withoutHint = (rest: string): string => rest.replace(/^\([^)]{0,300}\)\s*/u, '').trim()
export const isHint = (text: string): boolean => /^[([_*].{0,300}[)\]_*]$/u.test(text.trim())
