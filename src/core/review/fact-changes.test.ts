import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factIds, type FactId } from '../../shared/facts.ts'
import type { Content } from '../../shared/vault.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { factChange, factsInUse } from './fact-changes.ts'
import { replaceWords } from './replace-words.ts'
import type { ReviewedVault } from './reading.ts'
import { coining, intakeOfCoach, vaultOf, vaultSaying } from './testing/vault-of.ts'

/** The body of the e-mail after a fact was changed there. */
function bodyAfter(body: string, fact: FactId, text: string): unknown {
  const changes = factChange(vaultSaying(body), fact, text).filter(({ section }) => section === 8)
  const changed = replaceWords({ emails: [{ body }] }, changes)
  return changed.ok ? valueAt(changed.value, ['emails', 0, 'body']) : changed.failure.kind
}

describe('a fact in use', () => {
  it('is counted wherever its words stand, its own place left out', () => {
    const vault = vaultOf({
      ...coining,
      5: { pitch: 'The Quiet Manager Program begins with The Honest Picture.' },
      8: { emails: [{ body: 'THE QUIET MANAGER PROGRAM. Your Quiet Manager Program.' }] },
    })
    const uses = (id: FactId) => factsInUse(vault).find((fact) => fact.id === id)?.uses
    expect(uses('offer-name')).toEqual([
      { section: 5, path: ['pitch'], from: 0, to: 25 },
      { section: 8, path: ['emails', 0, 'body'], from: 0, to: 25 },
      { section: 8, path: ['emails', 0, 'body'], from: 32, to: 53 },
    ])
    expect(uses('step-1')).toHaveLength(1)
    expect(uses('step-2')).toEqual([])
    expect(uses('one-liner')).toEqual([])
  })

  it('is not a part of a word, nor a step’s name in small letters', () => {
    const facts = factsInUse(vaultSaying('Marathon. Take the own way. The Own Ways.'))
    expect(facts.flatMap(({ uses }) => uses.filter(({ section }) => section === 8))).toEqual([])
  })
})

describe('the change of a fact', () => {
  it.each<[string, FactId, string, string]>([
    [
      'Join the Quiet Manager Program. THE QUIET MANAGER PROGRAM!',
      'offer-name',
      'The Calm Lead',
      'Join the Calm Lead. THE CALM LEAD!',
    ],
    [
      'Your Quiet Manager Program’s first week.',
      'offer-name',
      'The Calm Lead',
      'Your Calm Lead’s first week.',
    ],
    [
      'Only $4,800, or $1700 three times.',
      'way-1-price',
      '$5,200, or three payments of $1,850',
      'Only $5,200, or $1,850 three times.',
    ],
    ['Only $4,800 in all.', 'way-1-price', 'Agreed on the call', 'Only $4,800 in all.'],
    [
      'It takes 90 days: a 90-day program.',
      'way-1-timeframe',
      '12 weeks',
      'It takes 12 weeks: a 12-week program.',
    ],
    [
      'So book a free 30-minute Clarity Call. The Clarity Call is free.',
      'call-to-action',
      'Ask for a Numbers Call',
      'So ask for a Numbers Call. The Numbers Call is free.',
    ],
    ['I am Mara. Mara Lindqvist, Marathon.', 'full-name', 'Ida Berg', 'I am Ida. Ida Berg, Marathon.'],
  ])('turns “%s”', (body, fact, text, after) => {
    expect(bodyAfter(body, fact, text)).toBe(after)
  })

  /** The body after a way’s part, or a step’s name, was changed from one text to another. */
  const bodyAfterChange = (body: string, fact: FactId, was: string, now: string): unknown => {
    const [, of, part] = /^(way|step)-1-?(.*)$/u.exec(fact) ?? []
    const offer =
      of === 'way' ? { tiers: [{ [part ?? '']: was }] } : of ? { blueprint: [{ name: was }] } : { name: was }
    const changes = factChange(vaultOf({ 4: offer, 8: { emails: [{ body }] } }), fact, now)
    const changed = replaceWords(
      { emails: [{ body }] },
      changes.filter(({ section }) => section === 8),
    )
    return changed.ok ? valueAt(changed.value, ['emails', 0, 'body']) : changed.failure.kind
  }

  it.each<[string, string, string, string]>([
    ['He took 11.390 €, I take 390 €.', '390 €', '420 €', 'He took 11.390 €, I take 420 €.'],
    ['A £20,000 boat for £20.', '£20', '£120', 'A £20,000 boat for £120.'],
    ['1 120 zł, 2.120 zł, 120 zł', '120 zł', '140 zł', '1 120 zł, 2.120 zł, 140 zł'],
    ['CHF 9.50, CHF 90, CHF 9.– each', 'CHF 9', 'CHF 10', 'CHF 9.50, CHF 90, CHF 10 each'],
    ['0,85 € and 1’085 € and 85 €', '85 €', '95 €', '0,85 € and 1’085 € and 95 €'],
    ['$49k and $49.00', '$49', '$59', '$49k and $59'],
    ['It costs 390 €.', '390 €', '420 € and a ride', 'It costs 420 €.'],
    ['Feel free to write. It is free.', 'free', '£38', 'Feel free to write. It is free.'],
    ['Photos on request.', 'On request', '£38', 'Photos on request.'],
  ])('of a price leaves other amounts and words of “%s” as they are', (body, was, now, after) => {
    expect(bodyAfterChange(body, 'way-1-price', was, now)).toBe(after)
  })

  it.each<[string, FactId, string, string, string]>([
    [
      'It takes 2.5 hours, or 5 hours.',
      'way-1-timeframe',
      '5 hours',
      '6 hours',
      'It takes 2.5 hours, or 6 hours.',
    ],
    [
      'I am away for 2 weeks. It takes 2 weeks.',
      'way-1-timeframe',
      '2 weeks',
      '9 days',
      'I am away for 2 weeks. It takes 9 days.',
    ],
    ['Rinse it twice. Then comes Rinse.', 'step-1', 'Rinse', 'Photo', 'Rinse it twice. Then comes Photo.'],
    ['Rinse: a cold bath.', 'step-1', 'Rinse', 'Photo', 'Photo: a cold bath.'],
    ['Try the Fix.', 'offer-name', 'The Fix', 'Mended by Post', 'Try Mended by Post.'],
    ['Try the Fix.', 'offer-name', 'The Fix', 'The Mending', 'Try the Mending.'],
  ])('tells the fact from other words of “%s”', (body, fact, was, now, after) => {
    expect(bodyAfterChange(body, fact, was, now)).toBe(after)
  })

  it.each<[string, string, string, string]>([
    ['We are Weber Inc. Call us.', 'Weber Inc.', 'Weber GmbH', 'We are Weber GmbH. Call us.'],
    ['Weber Inc. is small.', 'Weber Inc.', 'Weber GmbH', 'Weber GmbH is small.'],
    ['Ask Weber Inc., or me.', 'Weber Inc.', 'Weber GmbH', 'Ask Weber GmbH, or me.'],
    ['Is it Weber Inc.?', 'Weber Inc.', 'Weber GmbH', 'Is it Weber GmbH?'],
    ['Ask (Weber Inc.). Then', 'Weber Inc.', 'Weber GmbH', 'Ask (Weber GmbH). Then'],
    ['“Ask Weber Inc.” That is all.', 'Weber Inc.', 'Weber GmbH', '“Ask Weber GmbH.” That is all.'],
    [
      'Yours,\n\nWeber Inc.\n\nCall us at Weber Inc.',
      'Weber Inc.',
      'Weber',
      'Yours,\n\nWeber\n\nCall us at Weber.',
    ],
    ['We are Weber GmbH.', 'Weber GmbH', 'Weber Inc.', 'We are Weber Inc.'],
    ['Weber GmbH is small.', 'Weber GmbH', 'Weber Inc.', 'Weber Inc. is small.'],
    ['Ask Weber Inc. Now.', 'Weber Inc.', 'Who else?', 'Ask Who else? Now.'],
  ])('leaves “%s” the full stop of its sentence', (body, was, now, after) => {
    expect(bodyAfterChange(body, 'offer-name', was, now)).toBe(after)
  })

  it('ends no title in a full stop for a name that ended in one', () => {
    const mail = { subject: 'A note from Weber Inc.', preview: 'It is late. Ask Weber Inc.' }
    const changes = factChange(
      vaultOf({ 4: { name: 'Weber Inc.' }, 8: { emails: [mail] } }),
      'offer-name',
      'Weber GmbH',
    )
    expect(changes.map(({ text }) => text)).toEqual(['Weber GmbH', 'Weber GmbH.'])
  })

  it('reads numbers in words in the language of the copy, where a noun has a large letter as well', () => {
    const german = { ...intakeOfCoach, market: { ...intakeOfCoach.market, language: 'Deutsch' } }
    const changes = (offer: Content, body: string, fact: FactId): string[] =>
      factChange(vaultOf({ 4: offer, 8: { emails: [{ body }] } }, { intake: german }), fact, 'Neu').map(
        ({ was }) => was,
      )
    expect(changes({ blueprint: [{ name: 'Saft' }] }, 'Der Saft läuft.\nSaft', 'step-1')).toEqual(['Saft'])
    expect(
      changes(
        { tiers: [{ timeframe: 'acht Wochen' }] },
        'In acht Wochen. In zwei bis acht Wochen.',
        'way-1-timeframe',
      ),
    ).toHaveLength(2)
  })

  it('asks for nothing where the fact is not there or reads the same', () => {
    expect(factChange(vaultOf({}), 'offer-name', 'The Calm Lead')).toEqual([])
    expect(
      factChange(vaultSaying('The Quiet Manager Program'), 'offer-name', 'The Quiet Manager Program'),
    ).toEqual([])
  })

  it('never touches its own place nor the price of the other way to buy', () => {
    const places = factChange(vaultSaying('$4,800'), 'way-1-price', '$5,000, or three payments of $1,800')
    expect(places.map(({ section }) => section)).toEqual([8])
  })

  it('fits the words that stand there, whatever the texts', () => {
    const piece = fc.constantFrom(
      'Mara',
      'The Quiet Manager Program',
      '90 days',
      '$4,800',
      'İß',
      '🙂',
      'Clarity Call',
      'the',
      '’s',
      '.',
      '\n',
      '-',
    )
    const vault = (parts: string[], joint: string): ReviewedVault => vaultSaying(parts.join(joint))
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom(' ', '', '  '),
        fc.constantFrom(...factIds),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (parts, joint, fact, text) => {
          const body = parts.join(joint)
          const changes = factChange(vault(parts, joint), fact, text).filter(({ section }) => section === 8)
          for (const { from, to, was } of changes) expect(body.slice(from, to)).toBe(was)
          expect(replaceWords({ emails: [{ body }] }, changes).ok).toBe(true)
        },
      ),
    )
  })
})
