import type { Slot } from './slot.ts'

const address = /\S@\S/u
const link = /https?:\/\/|(?<![\p{L}@])(?:[\p{L}\d-]+\.)+\p{Ll}{2,}(?!\p{L})/u

/** With the words around it, in characters. */
const longestLink = 2_000

/** What an answer must look like where every answer to a question looks alike. */
const shapes: Readonly<Partial<Record<Slot, (text: string) => boolean>>> = {
  // A street and a number below “Contact” are no name.
  fullName: (text) => !address.test(text) && !text.includes('://') && !/\d/u.test(text),
  'practical.address': (text) => !address.test(text) && !text.includes('://'),
  'practical.bookingLink': (text) => text.length <= longestLink && !address.test(text) && link.test(text),
  'practical.phone': (text) => text.replace(/\D/gu, '').length >= 5,
}

/** True unless a text cannot be what a slot asks for: no e-mail address is a place to come to. Nothing yet fits too. */
export const fitsSlot = (slot: Slot, text: string): boolean =>
  text.trim() === '' || (shapes[slot]?.(text) ?? true)
