import { describe, expect, it } from 'vitest'
import type { Reading } from '../reading.ts'
import { intakeOfCoach } from '../testing/vault-of.ts'
import { textsOf } from '../words/placed-text.ts'
import { neverWordFindings } from './never-words.ts'

const found = (
  neverWords: string,
  body: string,
  language = 'English',
  facts: readonly { from: number; to: number }[] = [],
) => {
  const intake = { ...intakeOfCoach, neverWords, market: { ...intakeOfCoach.market, language } }
  const texts = textsOf(8, { emails: [{ body }] })
  const factPlaces = () => facts
  return neverWordFindings({ texts, intake, factPlaces } as unknown as Reading).map(({ span }) => span?.text)
}

describe('a word that is never used', () => {
  it.each([
    ['journey', 'Journeys, journeying, journal', ['Journeys', 'journeying']],
    [
      'transform',
      'It transforms. Transforming, transformed. A transformer. Transformation',
      [...['transforms', 'Transforming', 'transformed', 'transformer']],
    ],
    ['amazing', 'Amazed, amazes, amazingly. A maze', ['Amazed', 'amazes', 'amazingly']],
    ['tip', 'A tip, tips, tipped, tipping', ['tip', 'tips']],
    ['guru', 'Gurus, gurus’ guruish', ['Gurus', 'gurus']],
    ['success', 'Success, successes, succession', ['Success', 'successes']],
  ])('is found in its simple forms, and not in other words: %s', (never, body, words) => {
    expect(found(never, body)).toEqual(words)
  })

  it.each([
    ['English', 'happy', 'Happy, happier, happiest, happily', 'happen, happened, happiness, unhappy'],
    ['English', 'party', 'party, parties', 'part, parts, parting'],
    ['English', 'care', 'care, cares, caring', 'career, car, careful'],
    ['English', 'trade', 'trades, traded, trading', 'trad, trademark'],
    ['English', 'stories', 'story, stories', 'store, stored'],
    ['English', 'treasures', 'treasure, treasures, treasured', 'treasurer, treasury'],
    ['Deutsch', 'Reise', 'Reise, Reisen', 'Reis, reißt, reist'],
    ['Deutsch', 'einfach', 'einfach, einfacher, einfachste, einfacheren', 'Einfachheit'],
    ['Deutsch', 'günstige', 'günstig, günstigen, günstigste', 'Günstling'],
    ['Deutsch', 'heilen', 'heilt, heile, heilend', 'heilig, Heilung, heil'],
    ['Deutsch', 'Faden', 'Faden, Fadens', 'fade, fadet'],
    ['Español', 'mágico', 'mágico, mágica, mágicas', 'magia'],
    ['Español', 'cuento', 'cuento, cuentos', 'cuenta, cuentas'],
    ['Español', 'feliz', 'feliz, felices', 'felicidad'],
    ['Français', 'heureux', 'heureux, heureuse, heureuses', 'heure, heureusement'],
    ['Français', 'porte', 'porte, portes', 'port, ports, porter'],
    ['Polski', 'magia', 'magia, magii, magią', 'magiczny, magister'],
    ['Polski', 'tani', 'tani, tania, taniego, tanich', 'taniec, tango'],
    ['Polski', 'klient', 'klienta, klientów, klientom', 'klientka'],
  ])(
    'of %s is found with its endings, and not where another word begins alike: %s',
    (language, never, forms, others) => {
      expect(found(never, `So: ${forms}.`, language)).toEqual(forms.split(', '))
      expect(found(never, `So: ${others}.`, language)).toEqual([])
    },
  )

  it('is one of a list, however it is parted, and a phrase stands in one sentence', () => {
    for (const list of [
      'guru, hack',
      'guru; hack',
      'guru/hack',
      'guru\nhack',
      '• guru • hack',
      'guru - hack',
    ])
      expect(found(list, 'A guru and a hack.')).toEqual(['guru', 'hack'])
    expect(found('pain free', 'Pain free weeks. A free pain. No pain. Free weeks.')).toEqual(['Pain free'])
  })

  it('is an instruction from five words on', () => {
    expect(found('no pain no gain', 'No pain, no gain.')).toEqual(['No pain, no gain'])
    expect(found('no pain no gain ever', 'No pain, no gain ever.')).toEqual([])
  })

  it.each(['none', 'None.', 'keine', 'ninguna', 'aucun', 'brak', 'nothing', 'n/a', '-', 'no'])(
    'is none where there are none: %s',
    (none) => {
      expect(found(none, `Of these ${none} is here. No, a nothing, none, n, a - ${none}.`)).toEqual([])
    },
  )

  it('may stand inside of a fact', () => {
    const body = 'The Quiet Manager Program is quiet.'
    expect(found('quiet', body, 'English', [{ from: 0, to: 25 }])).toEqual(['quiet'])
    expect(found('quiet', body, 'English', [{ from: 5, to: 25 }])).toEqual(['Quiet', 'quiet'])
    expect(found('quiet', body, 'English', [{ from: 0, to: 8 }])).toEqual(['Quiet', 'quiet'])
  })

  it.each([
    ['Deutsch', ['Nichtschwimmerkurs']],
    ['Nederlands', ['Nichtschwimmerkurs']],
    ['English', []],
  ])('begins a compound in %s where it is long', (language, words) => {
    expect(found('Nichtschwimmer', 'Ein Nichtschwimmerkurs.', language)).toEqual(words)
    expect(found('Angst', 'Ein Angsthase.', language)).toEqual([])
  })

  it.each(['besiege', 'besiegst', 'besiegt', 'besiegte', 'besiegten', 'besiegend', 'besiegende'])(
    'may be a German verb behind its object or before it: %s',
    (verb) => {
      expect(found('Angst besiegen', `Ich die Angst ${verb}.`, 'Deutsch')).toEqual([`Angst ${verb}`])
      expect(found('Angst besiegen', `Hier ${verb} du deine Angst.`, 'Deutsch')).toEqual([])
      expect(found('Angst besiegen', `Hier ${verb} deine Angst.`, 'Deutsch')).toEqual([`${verb} deine Angst`])
      expect(found('Angst besiegen', `Hier ${verb} deine Angst.`, 'English')).toEqual([])
    },
  )
})
