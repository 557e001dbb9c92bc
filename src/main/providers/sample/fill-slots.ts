import { copyTokens } from '../../../shared/tokens.ts'

/** What stands in a slot: words, or a list of them; null where nothing was answered. `undefined`: there is no such slot. */
export type Slots = (name: string) => string | readonly string[] | null | undefined

/** Tokens are no slots: they stay for whoever sends the copy. */
const isToken = (name: string): boolean => copyTokens.some((token) => token === name)

/** A slot, with the closing mark and the full stop behind it: words that end a sentence themselves take no second one. */
const slot = /\{\{([^{}]+)\}\}([”)]?)(\.?)/gu

/**
 * What a text of a frame can say, its slots filled, the first wording first. `a || b`: two wordings. `[[ … ]]`: left out
 * where a slot in it has no answer; a wording with such a slot elsewhere cannot be said.
 */
export const fillings = (text: string, slots: Slots): string[] =>
  text.split(' || ').flatMap((wording) => filledWith(namedOnce(wording, slots), slots) || [])

/** An owner, and behind it or on the line below the business. */
const bothNames = /(\{\{fullName\}\}(?: here)?)(?:,? (?:of|from) |, |\n)\{\{businessName\}\}/gu

/** A business that bears its owner's name is named once: “Akari Morita of Akari Morita” is nobody. */
const namedOnce = (text: string, slots: Slots): string =>
  slots('fullName') === slots('businessName') ? text.replace(bothNames, '$1') : text

function filledWith(text: string, slots: Slots): string | null {
  // Every second piece stands in brackets. Each is filled once, so that marks in an answer mean nothing.
  const pieces = text
    .split(/\[\[|\]\]/u)
    .map((piece, i) => pieceWith(piece, slots) ?? (i % 2 === 1 ? '' : null))
  return pieces.includes(null) ? null : tidied(pieces.join(''))
}

function pieceWith(piece: string, slots: Slots): string | null {
  let whole = true
  const filled = piece.replace(slot, (written, name: string, mark: string, stop: string) => {
    if (isToken(name)) return written
    const value = valueOf(name, slots)
    if (value === null) whole = false
    return `${value ?? ''}${mark}${/[.!?…]["”’)]*$/u.test(value ?? '') ? '' : stop}`
  })
  return whole ? filled : null
}

/** `?name` holds no words and is there where the slot is answered; `!name` where it is not. */
function valueOf(name: string, slots: Slots): string | null {
  const [, condition, bare = ''] = /^([?!]?)(.+)$/u.exec(name) ?? []
  const value = slots(bare) ?? null
  if (condition !== '') return (value === null) === (condition === '!') ? '' : null
  return typeof value === 'string' ? value : (value?.join(', ') ?? null)
}

/** Without the blanks and lines that what was left out leaves behind. */
const tidied = (text: string): string =>
  text
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
