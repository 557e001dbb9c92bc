import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/finding.ts'
import { emptyIntake } from '../../../shared/intake.ts'
import { keyOfWords } from './key-of-words.ts'
import { isForTable, unknownsIn } from './table.ts'

describe('the key of words', () => {
  it.each([
    ['en', ['three places are left', 'Only three places are left', '3 places are left']],
    ['en', ['two hours', '2 hrs', 'two-hour']],
    ['en', ['80 percent of clients', '80% of clients', 'eighty percent of clients']],
    ['de', ['drei Plätze frei', 'nur noch 3 Plätze frei', 'Drei Plätze jetzt frei']],
    ['es', ['tres plazas libres', 'solo 3 plazas libres', 'Ya tres plazas libres']],
    ['fr', ['trois places disponibles', 'encore 3 places disponibles']],
    ['pl', ['trzy miejsca wolne', 'tylko 3 miejsca wolne', 'jeszcze trzy miejsca wolne']],
    ['en', ['Sarah’s', 'SARAH', 'sarah']],
  ])('in %s copy is one of %j', (language, texts) => {
    expect(new Set(texts.map((text) => keyOfWords(text, language))).size).toBe(1)
  })

  it.each([
    ['en', '$40', '€40'],
    ['en', '40 %', '40'],
    ['en', '12 pages', '12 weeks'],
    ['en', '12 pages', '13 pages'],
    ['en', 'Only Sarah Berg', 'Sarah Berg'],
    ['en', 'Sarah', 'Sara'],
    ['en', 'clients', 'client'],
    ['de', 'noch drei', 'drei'],
  ])('in %s copy is another of “%s” and “%s”', (language, one, other) => {
    expect(keyOfWords(one, language)).not.toBe(keyOfWords(other, language))
  })
})

describe('the table of what is unknown', () => {
  const finding = (
    rule: string,
    family: Finding['family'],
    severity: Finding['severity'],
    text: string,
    section = 8,
  ): Finding =>
    ({
      rule,
      family,
      severity,
      section,
      path: ['x'],
      span: { from: 0, to: text.length, text },
    }) as unknown as Finding
  const rows = (findings: readonly Finding[], struck: readonly string[] = []) =>
    unknownsIn(findings, emptyIntake(), struck).map((entry) => [
      entry.text,
      entry.family,
      entry.severity,
      entry.struck,
      entry.texts.length,
      entry.places.length,
    ])

  it('has the gravest first, each with its places, as grave as the gravest of them', () => {
    expect(
      rows([
        finding('closed-number', 'number', 'note', '12 pages'),
        finding('closed-name', 'name', 'warning', 'Acme'),
        finding('closed-number', 'number', 'note', '9 desks'),
        finding('closed-number', 'number', 'error', 'twelve pages', 10),
        finding('closed-name', 'name', 'note', 'ACME'),
      ]),
    ).toEqual([
      ['12 pages', 'number', 'error', false, 2, 2],
      ['Acme', 'name', 'warning', false, 2, 2],
      ['9 desks', 'number', 'note', false, 1, 1],
    ])
  })

  it('keeps families apart, and takes every other family for a number', () => {
    expect(
      rows([
        finding('closed-money', 'money', 'error', '40'),
        finding('closed-date', 'date', 'error', '40'),
        finding('closed-number', 'result', 'error', '40'),
        finding('closed-number', 'number', 'error', 'forty'),
      ]).map(([, family, , , texts]) => [family, texts]),
    ).toEqual([
      ['money', 1],
      ['date', 1],
      ['number', 2],
    ])
  })

  it('says what was struck, as it was struck, and joins it with what is still unknown', () => {
    expect(
      rows(
        [
          finding('closed-name', 'name', 'warning', 'Sarah'),
          finding('struck', 'name', 'error', 'Then Sarah said so. '),
          finding('struck', 'name', 'error', 'Berg'),
        ],
        ['sarah'],
      ),
    ).toEqual([
      ['Sarah', 'name', 'error', true, 2, 2],
      ['Berg', 'name', 'error', true, 1, 1],
    ])
  })

  it('has nothing of other rules, and nothing without a place', () => {
    const whole = { ...finding('closed-name', 'name', 'error', 'Sarah'), span: null } as unknown as Finding
    expect(
      rows([
        finding('told-scene', 'scene', 'error', 'Sarah'),
        finding('not-closed-x', 'name', 'error', 'S'),
        whole,
      ]),
    ).toEqual([])
    expect(
      (['note', 'warning'] as const).map((severity) => isForTable({ rule: 'closed-name', severity })),
    ).toEqual([true, false])
    expect(isForTable({ rule: 'told-scene', severity: 'note' })).toBe(false)
  })
})
