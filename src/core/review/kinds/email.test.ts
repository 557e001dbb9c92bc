import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../../shared/sections/index.ts'
import type { Content } from '../../../shared/vault.ts'
import { reviewWords } from '../check-vault.ts'
import { vaultOf } from '../testing/vault-of.ts'
import { sameSubjects, unsubscribeWords } from './email.ts'

type Contents = Partial<Record<SectionNumber, Content>>

const found = (contents: Contents) =>
  reviewWords(vaultOf(contents)).filter(({ rule, kind }) => kind === 'email' && rule !== 'email-no-link')
const ofSubject = (
  subject: string,
  contents: Contents = { 8: { emails: [{ subject, body: 'Unsubscribe.' }] } },
) => found(contents).map(({ sentence }) => sentence.split(/[.,] /u)[0])

describe('a subject', () => {
  it('has at most sixty characters, of which an emoji is one', () => {
    expect(ofSubject('a'.repeat(60))).toEqual([])
    expect(ofSubject('a'.repeat(61))).toEqual(['The subject has 61 characters'])
    expect(ofSubject('🙂'.repeat(60))).toEqual([])
  })

  it('is no shouting, unless it is one word', () => {
    expect(ofSubject('READ THIS')).toEqual(['The subject is all in large letters'])
    expect(ofSubject('NASA')).toEqual([])
    expect(ofSubject('READ this')).toEqual([])
  })

  it('has one exclamation mark at most, of either form', () => {
    expect(ofSubject('Come! Today')).toEqual([])
    expect(ofSubject('Come! Today！')).toEqual(['The subject has several exclamation marks'])
  })

  it.each(['Re: your call', 'RE : your call', 'Fw: a call', 'Fwd: a call', 'AW: Termin', 'WG: Termin'])(
    'pretends nothing: “%s”',
    (subject) => {
      const [fake] = found({ 8: { emails: [{ subject, body: 'Unsubscribe.' }] } })
      expect(fake).toMatchObject({ severity: 'error', family: 'consent', span: { from: 0 } })
      expect(fake?.span?.text).toBe(subject.slice(0, subject.indexOf(':') + 1))
    },
  )

  it.each(['Remember: the call', 'Retreat: a week', 'Your call, re: May', 'Award: ours'])(
    'may begin like one: “%s”',
    (subject) => {
      expect(ofSubject(subject)).toEqual([])
    },
  )

  it('is looked at in the sequence, the reminders and the story, and nowhere else', () => {
    const subject = 'READ THIS'
    expect(ofSubject('', { 16: { emails: [{ subject }] } })).toHaveLength(1)
    expect(ofSubject('', { 3: { email: { subject } } })).toHaveLength(1)
    expect(ofSubject('', { 8: { emails: [{ purpose: subject, body: 'Unsubscribe.' }] } })).toEqual([])
    expect(ofSubject('', { 9: { ads: [{ headline: subject }] } })).toEqual([])
  })
})

describe('the same subject', () => {
  it('is told at the second e-mail, however it is written, with the first one named', () => {
    const emails = ['Your call', 'A week', 'your  CALL!'].map((subject) => ({
      subject,
      body: 'Unsubscribe.',
    }))
    expect(found({ 8: { emails } })).toMatchObject([
      { path: ['emails', 2, 'subject'], sentence: 'E-mail 1 has the same subject.' },
    ])
    expect(found({ 8: { emails: emails.slice(0, 2) }, 16: { emails: emails.slice(2) } })).toMatchObject([
      { section: 16, sentence: 'An e-mail of section 8 has the same subject.' },
    ])
    expect(found({ 3: { email: { subject: 'A week' } }, 8: { emails: emails.slice(1, 2) } })).toMatchObject([
      { section: 8, sentence: 'An e-mail of section 3 has the same subject.' },
    ])
  })

  it('is told of all but the first, and of no two that say nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'c')), (keys) => {
        const subjects = keys.map((key, i) => ({ section: 8 as const, path: ['emails', i, 'subject'], key }))
        const again = keys.flatMap((key, i) => (key !== '' && keys.indexOf(key) < i ? [i] : []))
        expect(sameSubjects(subjects).map(({ path }) => path[1])).toEqual(again)
      }),
    )
  })
})

describe('a preview', () => {
  const repeats = (subject: string, preview: string, contents?: Contents): boolean =>
    found(contents ?? { 8: { emails: [{ subject, preview, body: 'Unsubscribe.' }] } }).some(({ sentence }) =>
      sentence.startsWith('The preview'),
    )

  it.each([
    ['Your call', 'your call!', true],
    ['Your call today', 'Your call today, and then', true],
    ['Your call', 'Your call, and then', false],
    ['Your call today, and then', 'Your call today', true],
    ['Your call today, and then', 'Your call', false],
    ['Your call today', 'Your call todays', false],
    ['Your call today', 'And then: your call today', false],
    ['!', '?', false],
  ])('after “%s”: “%s” repeats it: %s', (subject, preview, isRepeated) => {
    expect(repeats(subject, preview)).toBe(isRepeated)
  })

  it('is held against the subject of its own e-mail', () => {
    expect(repeats('', '', { 16: { emails: [{ subject: 'Your call', preview: 'Your call' }] } })).toBe(true)
    const apart = {
      8: { emails: [{ subject: 'Your call', body: 'Unsubscribe.' }, { preview: 'Your call' }] },
    }
    expect(repeats('', '', apart)).toBe(false)
  })
})

describe('a way to get no more letters', () => {
  it('is noted once where no e-mail of the sequence has one', () => {
    const emails = [{ body: 'Hello.' }, { body: 'Hello again.' }]
    expect(found({ 8: { emails } })).toMatchObject([
      { severity: 'note', path: ['emails'], sentence: expect.stringContaining('unsubscribe') as string },
    ])
    expect(found({ 8: { emails: [...emails, { body: 'Unsubscribe here.' }] } })).toEqual([])
    expect(found({ 16: { emails } })).toEqual([])
    expect(found({ 8: { emails: [{ subject: 'Hello' }] } })).toEqual([])
  })

  it.each([
    'To opt out, answer “stop”.',
    'One click ends these letters.',
    'If you no longer wish to hear from us, say so.',
    'Take yourself off the list.',
    'Hier kannst du dich abmelden.',
    'Melden Sie sich jederzeit mit einem Klick ab.',
    'Newsletter abbestellen',
    'Puedes darte de baja.',
    'Se désabonner en un clic',
    'Désinscription',
    'Wypisz się tutaj.',
    'Możesz zrezygnować w każdej chwili.',
  ])('is “%s”', (line) => {
    expect(unsubscribeWords.test(line)).toBe(true)
  })

  it.each(['Sign up here.', 'Melde dich an.', 'Suscríbete.', 'Abonnez-vous.', 'Zapisz się.'])(
    'is not “%s”',
    (line) => {
      expect(unsubscribeWords.test(line)).toBe(false)
    },
  )
})
