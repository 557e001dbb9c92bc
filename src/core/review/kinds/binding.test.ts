import { describe, expect, it } from 'vitest'
import { emptyIntake, type Intake } from '../../../shared/intake.ts'
import { found, wordsFound } from '../testing/found-in.ts'
import { intakeOfCoach, vaultOf, vaultSaying } from '../testing/vault-of.ts'

const saying = (body: string, change: Partial<Intake>) =>
  vaultSaying(body, { intake: { ...intakeOfCoach, ...change } })
const inLanguage = (language: string): Intake['market'] => ({ ...emptyIntake().market, language })

describe('the call to action inside of a sentence', () => {
  const visit = { callToAction: 'Book a first visit' }

  it('is found with its capital, and made small', () => {
    const findings = found(saying('From the kitchen chair, Book a first visit at the link.', visit), 'fact')
    expect(findings.map(({ severity, span, repair }) => [severity, span?.text, repair?.text])).toEqual([
      ['warning', 'Book', 'book'],
    ])
  })

  it.each([
    'Book a first visit.',
    'It is quiet on Fridays. Book a first visit at the link.',
    'The link says:\nBook a first visit',
    'The button is “Book a first visit”.',
    'When you book a first visit, bring your shoes.',
    'BOOK A FIRST VISIT',
  ])('is fine in “%s”', (body) => {
    expect(wordsFound(saying(body, visit), 'fact')).toEqual([])
  })

  it('is told in other languages where a verb begins it, and never of a German noun', () => {
    const french = { callToAction: 'Réservez une visite', market: inLanguage('French') }
    expect(wordsFound(saying('Puis, Réservez une visite ici.', french), 'fact')).toEqual(['Réservez'])
    const verb = { callToAction: 'Buchen Sie einen Termin', market: inLanguage('Deutsch') }
    expect(
      wordsFound(
        saying('Danach reden wir in Ruhe, Buchen Sie einen Termin gleich hier unten.', verb),
        'fact',
      ),
    ).toEqual(['Buchen'])
    const noun = { callToAction: 'Erstgespräch buchen', market: inLanguage('Deutsch') }
    expect(wordsFound(saying('Hier können Sie Ihr Erstgespräch buchen.', noun), 'fact')).toEqual([])
  })

  it.each([
    ['Ruf mich an', 'Danach reden wir, Ruf mich an.', ['Ruf']],
    ['Jetzt Termin sichern', 'Wer mag, kann Jetzt Termin sichern.', ['Jetzt']],
    ['Kostenloses Gespräch buchen', 'Sie können ein Kostenloses Gespräch buchen.', ['Kostenloses']],
    ['Buchen Sie eine Probestunde', 'Am Rand sitzen, dann Buchen Sie eine Probestunde.', ['Buchen']],
    ['Buchen Sie eine Probestunde', 'Auf dem Knopf steht „Buchen Sie eine Probestunde“.', []],
    ['Buchen Sie eine Probestunde', 'Wenn es passt: Buchen Sie eine Probestunde.', []],
  ])('is told in German: %s, in “%s”', (callToAction, body, words) => {
    const german = { callToAction, market: inLanguage('Deutsch') }
    expect(wordsFound(saying(body, german), 'fact')).toEqual(words)
  })
})

describe('words never used', () => {
  const never = { neverWords: 'Journey, unlock; pain-free' }

  it('are found in their simple forms, phrases too', () => {
    const findings = found(saying('Our journeys unlocked a pain-free week.', never), 'filler').filter(
      ({ severity }) => severity === 'warning',
    )
    expect(findings.map(({ span }) => span?.text)).toEqual(['journeys', 'unlocked', 'pain-free'])
  })

  it('are left alone in other words, and where the brand voice lists them', () => {
    expect(wordsFound(saying('The locker was free of pain. Journalists came.', never), 'filler')).toEqual([])
    const vault = vaultOf(
      { 14: { brandVoice: { avoid: ['journey'] } } },
      { intake: { ...intakeOfCoach, ...never } },
    )
    expect(wordsFound(vault, 'filler')).toEqual([])
  })

  it.each([
    ['Hier können Sie Ihre Angst besiegen.', ['Angst besiegen']],
    ['Wer die Angst zu besiegen sucht.', ['Angst zu besiegen']],
    ['Besiegen Sie Ihre Angst im Wasser.', ['Besiegen Sie Ihre Angst']],
    ['Sie besiegten die Angst.', ['besiegten die Angst']],
    ['Nichtschwimmerinnen und Nichtschwimmern.', ['Nichtschwimmerinnen', 'Nichtschwimmern']],
    ['Ein Nichtschwimmerkurs am Montag.', ['Nichtschwimmerkurs']],
    ['Kinderleichte Übungen.', ['Kinderleichte']],
    ['Die Angst ist da. Besiegen muss sie niemand. Kinder schwimmen leicht.', []],
  ])('are found in their German forms, in “%s”', (body, words) => {
    const german = {
      neverWords: 'Angst besiegen, kinderleicht, Nichtschwimmer',
      market: inLanguage('Deutsch'),
    }
    expect(wordsFound(saying(body, german), 'filler')).toEqual(words)
  })

  it('do not excuse a stock phrase by being answered', () => {
    const body = 'This is a game-changer.'
    expect(wordsFound(saying(body, { neverWords: 'game-changer' }), 'filler')).not.toEqual([])
  })
})

describe('advice to people nobody has seen', () => {
  const clinic = { ...intakeOfCoach, industry: 'Physiotherapy clinic for knees and hips' }
  const tip = { action: 'Stand on one leg for a minute.', content: 'It trains balance.', why: 'Muscles.' }
  const notes = (tips: unknown[], more = {}) =>
    found(vaultOf({ 7: { tips } }, { intake: clinic, ...more }), 'binding').filter(
      ({ severity }) => severity === 'note',
    )

  it('is asked about where it says no limit, until it is confirmed', () => {
    const [finding, ...others] = notes([tip])
    expect([finding?.span?.text, finding?.confirmable, others]).toEqual([tip.action, true, []])
    const confirmed = [{ text: tip.action, at: '2026-01-01T00:00:00.000Z' }]
    expect(notes([tip], { confirmed })).toEqual([])
  })

  it('is fine with its limit in any text of the tip, and in a field without such risk', () => {
    expect(notes([{ ...tip, content: 'Not if you have had surgery this year; see your doctor.' }])).toEqual(
      [],
    )
    expect(notes([tip], { intake: intakeOfCoach })).toEqual([])
    for (const industry of [
      'Boulangerie, pain au levain',
      'Transport of pianos',
      'Help for people who sleep rough',
      'Betten und Schlafzimmermöbel',
      'Textile trends',
      'Private investigation',
    ])
      expect(notes([tip], { intake: { ...intakeOfCoach, industry } }), industry).toEqual([])
    for (const industry of [
      'Help with chronic pain',
      'Sportphysiotherapie',
      'Sleep for new parents',
      'Trening personalny',
      'Investment advice',
    ])
      expect(notes([tip], { intake: { ...intakeOfCoach, industry } }), industry).toHaveLength(1)
  })
})
