import { expect, it } from 'vitest'
import { emptyHandover, leavingHandover } from './handover.ts'

it('takes the address that was answered for booking as the call link, unless one is set or it is no address', () => {
  const callLink = (set: string, answered: string) => {
    const { links, ...rest } = emptyHandover()
    return leavingHandover({ ...rest, links: { ...links, call: set } }, answered).links.call
  }
  expect(callLink('', ' https://example.org/book ')).toBe('https://example.org/book')
  expect(callLink('https://example.org/mine', 'https://example.org/book')).toBe('https://example.org/mine')
  expect(callLink('', 'Ring us, or look at our page')).toBe('')
})
