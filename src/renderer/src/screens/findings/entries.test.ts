import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../shared/finding.ts'
import type { UnknownEntry } from '../../../../shared/unknown-entry.ts'
import { countByKind, countBySeverity, entriesOf, filtered, grouped, kindOf } from './entries.ts'

let made = 0
const finding = (some: Partial<Finding>, words?: string): Finding => ({
  id: `finding-${made++}`,
  kind: 'length',
  family: 'length',
  rule: 'length',
  section: 8,
  path: ['emails', 0, 'body'],
  span: words === undefined ? null : { from: 0, to: words.length, text: words },
  severity: 'warning',
  sentence: 'Something is to be looked at.',
  repair: null,
  confirmable: false,
  ...some,
})

const price = (section: Finding['section'], words: string): Finding =>
  finding(
    { kind: 'fact', severity: 'error', section, repair: { label: 'Use €2,400', text: '€2,400' } },
    words,
  )

describe('entries', () => {
  test('the same words to be filled in are one entry over all sections, in capitals or not', () => {
    const places = [
      finding({ kind: 'placeholder', section: 8 }, '[Schedule Link]'),
      finding({ kind: 'placeholder', section: 16 }, '[schedule  link]'),
      finding({ kind: 'placeholder', section: 16 }, '{{first_name}}'),
    ]
    const entries = entriesOf(places)
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatchObject({ form: 'placeholder', words: '[Schedule Link]' })
    expect(entries[0]?.findings).toHaveLength(2)
  })

  test('a sentence said again is one entry with all its places', () => {
    const again = (section: Finding['section']): Finding =>
      finding(
        { kind: 'repetition', section, sentence: '“Every week counts” stands in 2 places.' },
        'Every week',
      )
    const entries = entriesOf([again(7), again(15), finding({ kind: 'repetition' }, 'Another')])
    expect(entries.map(({ form, findings }) => [form, findings.length])).toEqual([
      ['repeated', 2],
      ['one', 1],
    ])
  })

  test('what is true of many sections is said once', () => {
    const entries = entriesOf([
      finding({ kind: 'sample', section: 1, path: [] }),
      finding({ kind: 'sample', section: 2, path: [] }),
      finding({ kind: 'not-written', section: 3, path: [] }),
    ])
    expect(entries.map(({ findings }) => findings.length)).toEqual([2, 1])
  })

  test('a claim knows the others in the same words, a fact the others with the same repair', () => {
    const claims = [
      finding({ kind: 'proof', confirmable: true }, '47 managers'),
      finding({ kind: 'proof', confirmable: true, section: 9 }, '47 managers'),
      finding({ kind: 'proof', confirmable: true }, '12 banks'),
    ]
    const same = entriesOf([...claims, price(5, '€2,500'), price(8, '2500 euros')]).map((entry) =>
      entry.form === 'one' ? entry.same.length : 0,
    )
    expect(same).toEqual([2, 2, 1, 2, 2])
  })

  test('are filtered by kind and gravity, and counted', () => {
    const entries = entriesOf([
      price(5, '€2,500'),
      finding({}),
      finding({ kind: 'filler', severity: 'note' }),
    ])
    expect(filtered(entries, { kinds: [], severity: null })).toHaveLength(3)
    expect(filtered(entries, { kinds: ['fact', 'filler'], severity: null }).map(kindOf)).toEqual([
      'fact',
      'filler',
    ])
    expect(filtered(entries, { kinds: ['fact', 'filler'], severity: 'note' }).map(kindOf)).toEqual(['filler'])
    expect(countBySeverity(entries)).toEqual({ error: 1, warning: 1, note: 1 })
    expect(countByKind(entries)).toEqual([
      { kind: 'length', count: 1 },
      { kind: 'fact', count: 1 },
      { kind: 'filler', count: 1 },
    ])
  })
})

test('a little that changed since a section was written is no entry and is counted nowhere', () => {
  const stale = finding({ kind: 'stale', severity: 'warning' })
  expect(entriesOf([finding({ kind: 'stale', severity: 'note' }), stale]).map(({ id }) => id)).toEqual([
    stale.id,
  ])
})

test('groups go by section or by kind; the vault and what is to be filled in come first', () => {
  const entries = entriesOf([
    price(10, '€2,500'),
    finding({ section: 2 }),
    price(2, '€2,500'),
    finding({ kind: 'placeholder', section: 8 }, '[Link]'),
    finding({ kind: 'sample', section: 1, path: [] }),
  ])
  expect(grouped(entries, 'section').map(({ title }) => title)).toEqual([
    'The vault',
    'To be filled in',
    'Million-Dollar Message',
    'Funnel Page Copy',
  ])
  const byKind = grouped(entries, 'kind')
  expect(byKind.map(({ title }) => title)).toEqual([
    'The vault',
    'To be filled in',
    'Length and count',
    'Facts that differ',
  ])
  expect(byKind[3]?.entries).toHaveLength(2)
})

test('a number that is not from the person is decided once, in a table of its own before all else', () => {
  const span = { from: 0, to: 11, text: '200 clients' }
  const [place, other] = [
    { section: 8 as const, path: ['emails', 0, 'body'], span },
    { section: 2 as const, path: ['oneLiner'], span: { from: 4, to: 23, text: 'two hundred clients' } },
  ]
  const unknown: UnknownEntry = {
    ...{
      id: 'u',
      family: 'number',
      text: '200 clients',
      key: '200 client',
      severity: 'error',
      struck: false,
    },
    ...{ texts: ['200 clients', 'two hundred clients'], places: [place, other] },
  }
  const claim = finding({ kind: 'proof', ...place })
  const elsewhere = finding({ kind: 'filler', section: 1 })
  const entries = entriesOf([elsewhere, claim], [unknown])
  expect(entries.map(({ form, findings }) => [form, findings.length])).toEqual([
    ['unknown', 2],
    ['one', 1],
  ])
  expect(grouped(entries, 'section').map(({ key }) => key)).toEqual(['unknown', '1'])
  expect(countBySeverity(entries)).toEqual({ error: 1, warning: 1, note: 0 })
})
