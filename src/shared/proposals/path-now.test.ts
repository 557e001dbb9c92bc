import { describe, expect, it } from 'vitest'
import { pathNow } from './path-now.ts'

const email = (subject: string, body: string) => ({ subject, body })
const base = {
  emails: [email('Hello', 'one'), email('Proof', 'two'), email('Offer', 'three'), email('Last call', 'four')],
  lines: ['a', 'b', 'c'],
}
const offer = ['emails', 2, 'body']

describe('a place of a section', () => {
  it('is where it was while its list is as it was', () => {
    expect(pathNow(base, base, offer)).toEqual(offer)
  })

  it('moves with its entry, also one that was edited', () => {
    const { emails } = base
    expect(pathNow(base, { ...base, emails: emails.toSpliced(0, 1) }, offer)).toEqual(['emails', 1, 'body'])
    const edited = emails.with(2, email('Offer', 'three, in other words')).toSpliced(1, 1)
    expect(pathNow(base, { ...base, emails: edited }, offer)).toEqual(['emails', 1, 'body'])
    expect(pathNow(base, { ...base, lines: ['c', 'a', 'b'] }, ['lines', 2])).toEqual(['lines', 0])
  })

  it('stays where an entry was rewritten in place', () => {
    const emails = base.emails.with(2, email('Altogether', 'new'))
    expect(pathNow(base, { ...base, emails }, offer)).toEqual(offer)
  })

  it('is gone with its entry', () => {
    expect(pathNow(base, { ...base, emails: base.emails.toSpliced(2, 1) }, offer)).toBeNull()
  })
})
