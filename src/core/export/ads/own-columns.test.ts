import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerOf, ownHeader, tableOf } from './own-columns.ts'

describe('the first row of a table', () => {
  it('is read back whatever parts its cells', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'B', 'é', '1', ' ', '"'), maxLength: 6 })
      .map((text) => text.trim())
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        (names, mark) => {
          const row = names.map((each) => `"${each.replaceAll('"', '""')}"`).join(mark)
          expect(headerOf(`${row}\r\nold${mark}row`)).toEqual(names)
          expect(headerOf(`\ufeff${row}`)).toEqual(names)
          const bare = names.map((each) => `n${each.replaceAll('"', '')}`.trim())
          expect(headerOf(bare.join(mark))).toEqual(bare)
        },
      ),
    )
  })
  it('may have a mark within quotes, and ends at any line end', () => {
    expect(headerOf('"a, b";c;d\n1;2;3')).toEqual(['a, b', 'c', 'd'])
    expect(headerOf('a,b\rc,d')).toEqual(['a', 'b'])
  })
  it('may have empty cells anywhere', () => {
    for (const mark of [',', ';', '\t']) {
      expect(headerOf(['', 'Campaign', 'Ad'].join(mark))).toEqual(['', 'Campaign', 'Ad'])
      expect(headerOf(['', '', 'Ad', ''].join(mark))).toEqual(['', '', 'Ad', ''])
    }
    expect(headerOf('')).toEqual([''])
  })
})

describe('an own table', () => {
  const needed = ['Campaign', 'Ad', 'Title', 'Body']
  it('is known by more than half of its columns, under any of their names', () => {
    expect(ownHeader('campaign,AD,headline', { needed, alike: { Headline: 'Title' } })).toEqual([
      'campaign',
      'AD',
      'headline',
    ])
    expect(ownHeader('Campaign,Ad,Headline', { needed, alike: {} })).toBeNull()
    expect(ownHeader('Campaign,Ad', { needed, alike: {} })).toBeNull()
    expect(ownHeader('Campaign-, A.D. ,Ti tle', { needed, alike: {} })).toHaveLength(3)
    expect(ownHeader(undefined, { needed, alike: {} })).toBeNull()
    expect(ownHeader('', { needed, alike: {} })).toBeNull()
  })
  it('is known by a row below its title, and by none of its texts', () => {
    const known = { needed, alike: {} }
    expect(
      ownHeader('Report of ads\r\n1. Jan - 31. Jan\r\n\r\nCampaign;Ad;Title;Cost\r\n1;2;3;4', known),
    ).toEqual([...['Campaign', 'Ad', 'Title', 'Cost']])
    expect(ownHeader(`${'\n'.repeat(500)}Campaign,Ad,Title,Body`, known)).toBeNull()
    expect(ownHeader('Kampagne;Anzeige;Titel;Text', known)).toBeNull()
  })
  it('gets its own columns in its own order, those not known empty', () => {
    const rows = [{ Ad: 'one', Title: 'T' }, { Ad: 'two' }]
    expect(tableOf(rows, ['Ad', 'Title'], ['headline', 'New', 'AD'], { Headline: 'Title' })).toEqual([
      ['headline', 'New', 'AD'],
      ['T', '', 'one'],
      ['', '', 'two'],
    ])
    expect(tableOf(rows, ['Title', 'Ad'], null)).toEqual([
      ['Title', 'Ad'],
      ['T', 'one'],
      ['', 'two'],
    ])
  })
})
