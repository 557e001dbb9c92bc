import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { mailDraft } from './mail-draft.ts'
import type { WrittenMail } from './mail-bodies.ts'

const mail: WrittenMail = {
  ...{ kind: 'sequence', number: 1, day: 0, date: '', time: '', when: '', subject: 'Hello', subjectB: '' },
  ...{ called: 'Hello', preview: '', body: '', text: 'Hi.', html: '<p>Hi.</p>' },
}
const draft = (more: Partial<WrittenMail>, from = '', page = '<p>Hi.</p>'): string =>
  mailDraft({ ...mail, ...more }, page, from)
const subjectRead = async (subject: string) => (await PostalMime.parse(draft({ subject }))).subject
const textRead = async (text: string) =>
  (await PostalMime.parse(draft({ text }))).text?.replaceAll('\r\n', '\n')

describe('a draft of a letter', () => {
  it('has its subject as it was written, in any script and of any length', async () => {
    for (const subject of [
      'Ein Platz für dich – jetzt',
      'ご予約ありがとうございます。'.repeat(6),
      'Nur noch 3 Plätze '.repeat(12).trim(),
      'Only 😀👩‍👩‍👧 today, also in 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '=?utf-8?Q?looks_encoded?=',
      'under_score, 50% = half?',
    ])
      expect(await subjectRead(subject)).toBe(subject)
  })

  it('has its text to the letter: blanks at ends, equals signs, lone dots, signs of every script', async () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '=',
      '.',
      '\n',
      'ß',
      '語',
      '😀',
      '=3D',
      'From ',
      '-',
      '\t',
      'word ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 120 }), async (pieces) => {
        const text = `${pieces.join('')}.`
        expect((await textRead(text))?.trimEnd()).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('has no line that is too long for a mail server, and none that ends in a blank it may take away', () => {
    for (const text of ['x'.repeat(300), 'ü'.repeat(300), 'blank \n tab\t\n', `${' '.repeat(200)}\nend`]) {
      const lines = draft({ text }).split('\r\n')
      expect(lines.filter((line) => line.length > 76 || /[ \t]$/u.test(line))).toEqual([])
    }
  })

  it('has a long subject on lines that are short enough, the first one with its name before it', () => {
    for (const subject of [
      'Übergänge für Führungskräfte im nächsten Jahr – jetzt anmelden',
      'ü'.repeat(200),
    ]) {
      const [head = ''] = draft({ subject }).split('\r\nX-Unsent')
      expect(head.split('\r\n').filter((line) => line.length > 76)).toEqual([])
    }
  })

  it('is not cut in two by a text that holds the line between its parts', async () => {
    const text = 'Before\n--part-of-letter\n--part-of-letter-x--\nafter.'
    const read = await PostalMime.parse(draft({ text }))
    expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(text)
    expect(read.html).toContain('<p>Hi.</p>')
    expect(read.attachments).toEqual([])
  })

  it('names a sender only where it is an address, and takes no other header from it', async () => {
    for (const address of ['mara@mara.test', "sinead.o'neill@hexham.example", 'a+b=c/d&e@mail.mara.test'])
      expect((await PostalMime.parse(draft({}, address))).from).toMatchObject({ address })
    for (const from of [
      '',
      'mara',
      'mara@mara.test\r\nBcc: all@mara.test',
      'Mara <mara@mara.test>',
      'a@b',
      'a..b@c.test',
      'a>@c.test',
    ])
      expect(draft({}, from)).not.toMatch(/^(?:From|Bcc):/mu)
  })
})
