import { expect, it } from 'vitest'
import { emptyHandover, leavingHandover } from './handover.ts'
import { emptyIntake } from './intake.ts'

const answers = { ...emptyIntake().practical }

it('takes the address that was answered for booking as the call link, unless one is set or it is no address', () => {
  const callLink = (set: string, answered: string) => {
    const { links, ...rest } = emptyHandover()
    return leavingHandover({ ...rest, links: { ...links, call: set } }, { ...answers, bookingLink: answered })
      .links.call
  }
  expect(callLink('', ' https://example.org/book ')).toBe('https://example.org/book')
  expect(callLink('https://example.org/mine', 'https://example.org/book')).toBe('https://example.org/mine')
  expect(callLink('', 'Ring us, or look at our page')).toBe('')
})

it('takes the telephone number that was answered for documents, unless another one is set', () => {
  const phone = (set: string, answered: string) => {
    const { brand, ...rest } = emptyHandover()
    return leavingHandover({ ...rest, brand: { ...brand, phone: set } }, { ...answers, phone: answered })
      .brand.phone
  }
  expect(phone('', ' 036841 555 0142 ')).toBe('036841 555 0142')
  expect(phone('030 1234567', '036841 555 0142')).toBe('030 1234567')
  expect(phone('', ' ')).toBe('')
})
