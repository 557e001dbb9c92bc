import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionNumber } from '../../shared/sections/index.ts'
import type { Content } from '../../shared/vault.ts'
import { holdsAll, longestName, sectionWords, speaksOf, wordsToTouch } from './section-words.ts'
import { textsOf } from './words/placed-text.ts'

const wordsOf = (section: SectionNumber, content: Content, language = 'en') =>
  sectionWords(textsOf(section, content, language))
const mail = (body: string, language = 'en') => wordsOf(8, { emails: [{ body }] }, language)
const speaks = (body: string, name: string): boolean => speaksOf(mail(body), wordsToTouch(name))
const holds = (body: string, name: string): boolean => holdsAll(mail(body), wordsToTouch(name))

describe('the words of a section', () => {
  it('tell of money and of lengths, and hold the values of numbers', () => {
    expect(mail('It costs $4,800.')).toMatchObject({ holdsMoney: true, holdsLengths: false })
    expect(mail('It takes ninety days.')).toMatchObject({ holdsMoney: false, holdsLengths: true })
    expect(mail('Ten of 83 came.')).toMatchObject({ holdsMoney: false, holdsLengths: false })
    expect([...mail('Ten of 83 came.').values].toSorted()).toEqual([10, 83])
    expect([...mail('Zwölf kamen.', 'de').values]).toEqual([12])
  })

  it('are found by their pieces where they hold what is no letter', () => {
    expect([...mail('Our 83rd day, don’t').words]).toEqual(
      expect.arrayContaining(['83', 'rd', 'don', '83rd']),
    )
  })

  it('stand in pairs only where nothing light stands between them', () => {
    expect([...mail('Quiet Manager of the Week').pairs]).toEqual(['quiet manager'])
  })

  it('are large where one of them is, anywhere', () => {
    const { large } = mail('the week, The Week and a manager')
    expect([large.has('week'), large.has('manager')]).toEqual([true, false])
  })

  it('name what the section coins, but nothing blank and nothing longer than a name', () => {
    const named = (name: string) => wordsOf(12, { name }).ownNames
    expect(named(' The Long Year ')).toEqual(['the long year'])
    expect(named('  ')).toEqual([])
    expect([named('a'.repeat(longestName)).length, named('a'.repeat(longestName + 1)).length]).toEqual([1, 0])
  })
})

describe('a section speaks of a name', () => {
  it('with all of its telling words but one, wherever they stand', () => {
    expect(speaks('A manager, and a program.', 'The Quiet Manager Program')).toBe(true)
    expect(speaks('A manager.', 'The Quiet Manager Program')).toBe(false)
    expect(speaks('A quiet day.', 'The Quiet')).toBe(true)
    expect(speaks('A loud day.', 'The Quiet')).toBe(false)
  })

  it('with two of its words in a row, however long it is', () => {
    expect(speaks('The hard month.', 'A Very Hard Month Behind Us Together')).toBe(true)
    expect(speaks('The month is hard.', 'A Very Hard Month Behind Us Together')).toBe(false)
  })

  it('with its words bent', () => {
    expect(speaks('In der Ruhigen Stunden', 'Ruhige Stunde')).toBe(true)
  })

  it('with anything where it has no telling word', () => {
    expect(speaks('Anything.', 'The')).toBe(true)
    expect(speaks('', '')).toBe(true)
  })
})

describe('a section holds a text', () => {
  it('with every word or its pieces, and not with all but one', () => {
    expect(holds('Of them 83 % stayed on.', '83 % stayed')).toBe(true)
    expect(holds('Of them 83 % left.', '83 % stayed')).toBe(false)
    expect(holds('The 83rd of them.', '83')).toBe(true)
    expect(holds('Well, known to all.', 'well-known')).toBe(true)
    expect(holds('Known to all.', 'well-known')).toBe(false)
  })

  const text = fc
    .array(
      fc.constantFrom('The', 'quiet', 'Manager', 'don’t', '83rd', '4,800', 'Führung', 'co-op', 'of', '.'),
      {
        maxLength: 10,
      },
    )
    .map((words) => words.join(' '))

  it('wherever it stands in it, and speaks of it then', () => {
    fc.assert(
      fc.property(text, text, text, (before, name, behind) => {
        const words = mail(`${before} ${name} ${behind}`)
        expect(holdsAll(words, wordsToTouch(name))).toBe(true)
        expect(speaksOf(words, wordsToTouch(name))).toBe(true)
      }),
    )
  })

  it('however many other texts it has', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), text, (bodies, name) => {
        const all = wordsOf(8, { emails: bodies.map((body) => ({ body })) })
        const some = bodies.map((body) => mail(body))
        const touch = wordsToTouch(name)
        if (some.some((each) => holdsAll(each, touch))) expect(holdsAll(all, touch)).toBe(true)
        if (some.some((each) => speaksOf(each, touch))) expect(speaksOf(all, touch)).toBe(true)
      }),
    )
  })
})
