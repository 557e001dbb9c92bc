import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { emptyIntake } from '../../shared/intake.ts'
import { oddVaults } from '../testing/odd-vaults.ts'
import { cleanText } from './clean-text.ts'
import { csvText } from './csv-text.ts'
import { textIn } from './document/text-in.ts'

const read = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), { delimiter: ',' }).data

describe('csvText', () => {
  it('writes cells that another parser reads back, on lines that end with CRLF', () => {
    const text = csvText([
      ['name', 'note'],
      ['Ann "the plan" Lee', 'one,\ntwo'],
      ['', 'last'],
    ])
    expect(text).toBe('name,note\r\n"Ann ""the plan"" Lee","one,\ntwo"\r\n,last\r\n')
    expect(read(text).slice(0, 3)).toEqual([
      ['name', 'note'],
      ['Ann "the plan" Lee', 'one,\ntwo'],
      ['', 'last'],
    ])
  })

  it('quotes a line end of any kind, which ends a row for some programs', () => {
    expect(csvText([['one\n\ntwo', 'x']])).toBe('"one\n\ntwo",x\r\n')
  })

  it('puts an apostrophe before every cell that could run as a formula, and before no other', () => {
    const running = ['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\uff1d1', '\0=1']
    for (const cell of running) expect(read(csvText([[cell, 'x']]))[0]?.[0]).toMatch(/^'/u)
    for (const cell of ['1=1', 'so - so', 'a@b.test', "'so'"])
      expect(read(csvText([[cell, 'x']]))[0]?.[0]).toBe(cell)
    expect(csvText([[-2, true, null]])).toBe('-2,TRUE,\r\n')
  })

  it('begins with the mark of UTF-8 only for spreadsheets', () => {
    expect(csvText([['a']], { forSpreadsheetsOf: emptyIntake() }).startsWith('\ufeff')).toBe(true)
    expect(csvText([['a']]).startsWith('\ufeff')).toBe(false)
  })

  it('parts cells as spreadsheets of the copy’s language do, and by commas for programs that import', () => {
    const row = (language: string, country = ''): string => {
      const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language, country } }
      expect(csvText([['a', 'b']])).toBe('a,b\r\n')
      return csvText([['a', 'b']], { forSpreadsheetsOf: intake }).slice(1)
    }
    for (const language of ['German', 'French', 'Spanish', 'Polish', 'Italian', 'Dutch', 'pt-BR', 'Czech'])
      expect(row(language), language).toBe('a;b\r\n')
    expect(row('German', 'Switzerland')).toBe('a;b\r\n')
    expect(row('Spanish', 'Mexico')).toBe('a,b\r\n')
    for (const language of ['English', '', 'Klingon', 'Japanese', 'Hebrew', 'Hindi', 'en-IE'])
      expect(row(language), language).toBe('a,b\r\n')
  })

  it('quotes what other programs part cells by, as some look for several signs at once', () => {
    expect(csvText([['one; two', 'a\tb', 'c,d', 'e']])).toBe('"one; two","a\tb","c,d",e\r\n')
  })

  it('keeps every word of odd vaults and runs none of their cells', () => {
    fc.assert(
      fc.property(oddVaults(), (vault) => {
        const texts = vault.sections.flatMap(({ content }) => Object.values(content).map(textIn))
        const rows = read(csvText([['text'], ...texts.map((text) => [text, 'end'])])).slice(1)
        texts.forEach((text, at) => {
          const cell = rows[at]?.[0] ?? ''
          expect(cell).not.toMatch(/^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u)
          expect(cell.replace(/^'/u, '')).toBe(cleanText(text).replace(/^'/u, ''))
        })
      }),
      { numRuns: 25 },
    )
  })
})
