import { describe, expect, it } from 'vitest'
import { group, list, text, wholeNumber } from '../../../../shared/sections/field.ts'
import { fieldOf } from '../../../../shared/sections/outline.ts'
import { changesOf, wordPieces } from './changes.ts'

const email = group('E-mail', { number: wholeNumber('Number', { from: 1, to: 9 }), subject: text('Subject') })
const root = fieldOf(
  group('Section', {
    name: text('Name'),
    lines: list('Lines', text('Line'), { count: [1, 9] }),
    emails: list('E-mails', email, { count: [1, 9], item: 'E-mail' }),
  }),
)
const before = {
  name: 'Quiet',
  lines: ['one', 'two'],
  emails: [
    { number: 1, subject: 'Welcome' },
    { number: 2, subject: 'Proof' },
  ],
}

describe('the changes of a proposal', () => {
  it('are none when nothing reads differently', () => {
    expect(changesOf(root, before, structuredClone(before))).toEqual([])
  })

  it('are the leaves that differ, in reading order', () => {
    const after = {
      name: 'Quieter',
      lines: ['one', 'deux'],
      emails: [before.emails[0], { number: 2, subject: 'Real proof' }],
    }
    expect(changesOf(root, before, after).map(({ key }) => key)).toEqual([
      'name',
      'lines/1',
      'emails/1/subject',
    ])
  })

  it('take a list that grew or shrank as one change', () => {
    const changes = changesOf(root, before, { ...before, lines: ['one', 'two', 'three'] })
    expect(changes.map(({ key, after }) => ({ key, after }))).toEqual([
      { key: 'lines', after: ['one', 'two', 'three'] },
    ])
  })
})

describe('a change by words', () => {
  const pieces = (from: string, to: string) => {
    const field = fieldOf(text('Line'))
    return wordPieces({ field, before: from, after: to }).map(
      ({ kind, text: words }) => `${kind}:${words.trim()}`,
    )
  }

  it('weaves old and new where most words stay', () => {
    expect(pieces('We write five plain decisions down.', 'We write seven plain decisions down.')).toEqual([
      'same:We write',
      'out:five',
      'in:seven',
      'same:plain decisions down.',
    ])
  })

  it('shows the old text and then the new one where little stays', () => {
    expect(pieces('Nothing of this remains here.', 'Altogether different words now stand.')).toEqual([
      'out:Nothing of this remains here.',
      'in:Altogether different words now stand.',
    ])
  })
})
