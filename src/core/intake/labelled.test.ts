import { describe, expect, it } from 'vitest'
import type { ImportLine } from '../../shared/imports/imported-file.ts'
import { isHint, labelOf } from './labelled.ts'

const at = (text: string, before?: string, as: ImportLine['as'] = 'line') =>
  labelOf({ text, as, number: 2 }, before === undefined ? undefined : { text: before, as: 'line', number: 1 })

describe('a question', () => {
  it.each([
    ['Who is your ideal client?', 'idealClient', ''],
    ['4) Who is your ideal client? *', 'idealClient', ''],
    ['Who is your ideal client?:', 'idealClient', ''],
    ['Wer ist Ihre Zielgruppe？', 'idealClient', ''],
    ['How much do you charge? 90 euros', 'offers', '90 euros'],
    ['How much do you charge? (per visit) 90 euros', 'offers', '90 euros'],
    ['How much do you charge? (per visit)', 'offers', ''],
    ['Who buys? And who is your ideal client?', 'idealClient', ''],
    ['And so it goes? Who is your ideal client?', 'idealClient', ''],
    ['Do you have a van?', null, ''],
  ])('asks for its slot, with what stands behind it: %s', (text, slot, rest) => {
    expect(at(text)).toEqual({ slot, rest })
  })

  it('in the middle of other lines may be part of an answer, unless it is one of ours or numbered', () => {
    expect(at('Will it hurt me?', 'Vets.')).toEqual({ slot: null, rest: '', within: true })
    expect(at('2. Will it hurt me?', 'Vets.')).toEqual({ slot: null, rest: '' })
    expect(at('Will it hurt me?', '')).toEqual({ slot: null, rest: '' })
    expect(at('Who is your ideal client?', 'Vets.')).toEqual({ slot: 'idealClient', rest: '' })
  })

  it('within a sentence or a quote asks for nothing', () => {
    expect(at('Will it hurt me? No, it will not.', 'Vets.')).toBeNull()
    expect(at('How much do you charge? they ask first', 'Vets.')).toBeNull()
    expect(at('Who is your ideal client?', 'Vets.', 'quote')).toMatchObject({ slot: null })
  })
})

describe('a label', () => {
  it.each([
    ['Company name: Nordwind', 'businessName', 'Nordwind'],
    ['Firmenname： Nordwind', 'businessName', 'Nordwind'],
    ['Opening hours:', 'practical.hours', ''],
    ['Tone of voice: (three words) warm', 'brandVoice', 'warm'],
    ['Shoe size: 42', null, '42'],
    ['What I would like to say about shoes:', null, ''],
    ['Company name\tNordwind', 'businessName', 'Nordwind'],
    ['Shoe size\t42', null, '42'],
  ])('stands before a colon or in the first of two cells: %s', (text, slot, rest) => {
    expect(at(text, 'Vets.')).toEqual({ slot, rest })
  })

  it.each([
    'She looked at me and said to all of us in the room that day: prices',
    'he said: 42',
    '“Shoes”: they laughed',
    'a\tb\tc',
    `${'word '.repeat(31)}\tb`,
    '',
    '3.',
  ])('is none in a sentence, a quote or a table: %s', (text) => {
    expect(at(text, 'Vets.')).toBeNull()
  })

  it.each([
    ['Please describe your ideal client', 'idealClient'],
    ['Tell us your story', 'story'],
    ['Bitte nennen Sie Ihre Preise', 'offers'],
    ['Beschreiben Sie Ihren idealen Kunden', 'idealClient'],
    ['Erzählen Sie Ihre Geschichte', 'story'],
    ['Cuéntanos tu historia', 'story'],
    ['Indique sus precios', 'offers'],
    ['Décrivez votre client idéal', 'idealClient'],
    ['Indiquez vos tarifs', 'offers'],
    ['Describe for us in a few words what makes you different from competitors: all', 'uniqueAdvantage'],
  ])('asks with a verb: %s', (text, slot) => {
    expect(at(text, 'Vets.')).toMatchObject({ slot })
  })

  it('before a colon has nine words at most, unless it asks with a verb', () => {
    expect(at('The ideal client as we see it in here: bakers', 'Vets.')).toEqual({
      ...{ slot: 'idealClient', rest: 'bakers' },
    })
    expect(at('The ideal client as we see it in our house: bakers', 'Vets.')).toBeNull()
    expect(at('Describe the ideal client as you see it in your house: bakers', 'Vets.')).toEqual({
      ...{ slot: 'idealClient', rest: 'bakers' },
    })
  })

  it('goes before a question mark behind it, unless that asks for the same', () => {
    expect(at('Proof: marked by Which? since 2014')).toEqual({
      slot: 'proof',
      rest: 'marked by Which? since 2014',
    })
    expect(at('Prices: what do you charge? 90 euros')).toEqual({ slot: 'offers', rest: '90 euros' })
  })

  it('that says something itself is part of its answer', () => {
    expect(at('Cancellations under 24h: half of the price')).toEqual({
      ...{ slot: 'practical.cancelling', rest: 'Cancellations under 24h: half of the price' },
    })
  })

  it('with which forms end asks for none of ours', () => {
    for (const text of ['Sonstiges', 'Anything else', 'Additional notes', 'Otras observaciones', 'Remarques'])
      expect(at(text, ''), text).toEqual({ slot: null, rest: '' })
    expect(at('Sonstiges', 'Vets.')).toBeNull()
  })

  it('alone is a short line with a capital, apart from others', () => {
    expect(at('Opening hours', '')).toEqual({ slot: 'practical.hours', rest: '' })
    const below = { text: 'Practical', as: 'heading', number: 1 } as const
    expect(labelOf({ text: 'Opening hours', as: 'line', number: 2 }, below)).toMatchObject({
      slot: 'practical.hours',
    })
    expect(at('Opening hours')).toEqual({ slot: 'practical.hours', rest: '' })
    for (const text of [
      'opening hours',
      'Opening hours.',
      'Opening hours,',
      'Opening 24 hours',
      'Opening hours of the shop',
    ])
      expect(at(text, ''), text).toBeNull()
    expect(at('Opening hours', 'Vets.')).toBeNull()
  })

  it.each([
    ...['Our prices are fair', 'Feedback is welcome', 'Unsere Preise sind fair'],
    ...['Nuestros precios son justos', 'Nos tarifs sont justes'],
  ])('is none in a line or a heading that says something: %s', (text) => {
    expect(at(text, '')).toBeNull()
    expect(at(text, '', 'heading')).toEqual({ slot: null, rest: '' })
  })
  it.each([
    ['What our prices are like', 'offers'],
    ['Was die Preise sind im Haus', 'offers'],
    ['Réserver son premier rendez-vous', 'firstStep'],
  ])('is one in another heading: %s', (text, slot) => {
    expect(at(text, '', 'heading')).toEqual({ slot, rest: '' })
  })
  it('does not stand beside the name of a column', () => {
    expect(at('Name\tEmail')).toEqual({ slot: null, rest: 'Email' })
    expect(at('Nombre\tTeléfono')).toEqual({ slot: null, rest: 'Teléfono' })
    expect(at('Name\tAna Berg')).toEqual({ slot: 'fullName', rest: 'Ana Berg' })
  })

  it('is every heading, of ours or not', () => {
    expect(at('Opening hours', 'Vets.', 'heading')).toEqual({ slot: 'practical.hours', rest: '' })
    expect(at('Of shoes and ships', 'Vets.', 'heading')).toEqual({ slot: null, rest: '' })
  })
})

it('knows a hint by what stands around it', () => {
  for (const text of ['(as precise as you can)', '[optional]', '*three words*', ' _like this_ '])
    expect(isHint(text)).toBe(true)
  for (const text of ['Bakers (two)', '(two) bakers', '']) expect(isHint(text)).toBe(false)
})
