import fc from 'fast-check'
import type { VaultToExport } from '../export/target.ts'
import { handoverSchema } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { unreachable } from '../../shared/result.ts'
import { fieldOf, type Field } from '../../shared/sections/outline.ts'
import { sectionNumbers, sectionOf, type SectionNumber } from '../../shared/sections/index.ts'
import { contentSchema, schemaVersion, type SectionRecord } from '../../shared/vault.ts'
import { sectionDraft } from './vault-in-memory.ts'

/** Pieces that break programs: every script, other directions, formulas, marks of formats, control characters. */
const oddPieces = [
  ...['We plan', 'Über Größe', 'Ça va', '¿Qué tal?', 'Zażółć gęślą jaźń', 'Привет', 'Γειά', 'שלום', 'مرحبا'],
  ...['नमस्ते', '你好世界', 'こんにちは', '안녕하세요', 'สวัสดี', 'Բարեւ', 'გამარჯობა', 'ሰላም', 'বাংলা'],
  ...['😀', '👩‍👩‍👧‍👦', '🇩🇪', 'e\u0301', '\u200f', '\u202e', '\u200b', '\u00a0', '\ufeff', '\u00ad'],
  ...[
    '=cmd()',
    '=1+1',
    '+49 30 123',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\uff1d1',
    '|',
    ';',
    ',',
  ],
  ...['"', '""', "'", '“so”', '–', '—', '…', '\\', '\\n', '%', '#', '##', '*b*', '_i_', '`', '~~', '[x](y)'],
  ...[
    '<b>',
    '</script>',
    '<!--',
    ']]>',
    '&amp;',
    '&',
    '<img src=http://x.test/a.png>',
    'javascript:alert(1)',
  ],
  ...[
    '{{first name}}',
    '{{call link}}',
    '{{ Call Link }}',
    '{{unknown}}',
    '{{',
    '}}',
    '*|FNAME|*',
    '${x}',
    '{%',
  ],
  ...[
    '\0',
    '\u0001',
    '\u001b',
    '\u007f',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\r\n',
    '\n',
    '\n\n',
    '\r',
    '\u2028',
    '\t',
  ],
  ...[
    'BEGIN:VEVENT',
    'DTSTART:1',
    '00:00:01,000 --> 00:00:02,000',
    'From: a@b.test',
    '.',
    '..',
    '--',
    'http://x.test',
  ],
  ...['CON', '../../x', 'a'.repeat(300)],
]

const oddText = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...oddPieces), { maxLength: 9 }) },
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom(...oddPieces), { maxLength: 9 }).map((all) => [all.join(' ')]),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => [text]) },
  )
  .map((pieces) => pieces.join(''))

/** A text that now and then is far longer than any field allows. */
const oddWords = fc.oneof(
  { weight: 40, arbitrary: oddText },
  { weight: 1, arbitrary: oddText.map((text) => `${text} `.repeat(Math.ceil(6000 / (text.length + 1)))) },
)

/** A value of a field: mostly of its form, now and then without it, empty or of another. */
function oddValue(field: Field): fc.Arbitrary<unknown> {
  const strange = fc.constantFrom(undefined, null, '', [], {}, 0, ['a', ['b']], { other: 'text' })
  return fc.oneof({ weight: 60, arbitrary: ofForm(field) }, { weight: 1, arbitrary: strange })
}

function ofForm(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return oddWords
    case 'number':
      return fc.oneof(fc.integer({ min: field.range?.[0] ?? 0, max: field.range?.[1] ?? 20 }), fc.double())
    case 'choice':
      return fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...field.values) },
        { weight: 1, arbitrary: oddText },
        // What every object answers to.
        { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString') },
      )
    case 'list':
      return fc.array(oddValue(field.each), { maxLength: Math.min((field.count?.[1] ?? 3) + 1, 19) })
    case 'group':
      return fc.record(Object.fromEntries(field.fields.map((inner) => [inner.key, oddValue(inner)])), {
        requiredKeys: [],
      })
    default:
      return unreachable(field)
  }
}

/** A section record whose content is odd, whatever its schema says. */
const oddRecord = (number: SectionNumber): fc.Arbitrary<SectionRecord> =>
  ofForm(fieldOf(sectionOf(number).schema)).map((content) => ({
    ...sectionDraft(number, contentSchema.parse(content)),
    schemaVersion,
    key: sectionOf(number).key,
    revision: 1,
    savedAt: '2026-11-27T00:00:00.000Z',
  }))

const line = oddText.map((text) => text.slice(0, 500))

const oddHandover = fc
  .record({
    brand: fc.record({ name: line, contactName: line, email: line, phone: line, website: line }),
    links: fc.record(
      { call: line, gift: line, offer: line, policy: line, unsubscribe: line, postalAddress: line },
      { requiredKeys: [] },
    ),
    launchDate: fc.constantFrom(null, '2026-12-01', '2028-02-29', '2026-03-29'),
    aiNote: fc.boolean(),
  })
  .map((handover) => handoverSchema.parse(handover))

const answers = fc
  .record({ fullName: line, businessName: line })
  .map((said) => ({ ...emptyIntake(), ...said }))

/**
 * Vaults of odd content, as targets read them, for properties: empty lists, far too long texts, every script, formulas,
 * control characters, halves of characters. `sections`: of which they are, where a target reads no others.
 */
export const oddVaults = (sections: readonly SectionNumber[] = sectionNumbers): fc.Arbitrary<VaultToExport> =>
  fc
    .tuple(line, line, answers, oddHandover, fc.subarray([...sections]))
    .chain(([title, client, intake, handover, numbers]) =>
      fc.tuple(...numbers.map(oddRecord)).map((records) => ({
        ...{ id: 'a1b2', title, client, intake, handover, sections: records },
        ...{ leftOut: [], approvals: {}, findings: [], template: null },
      })),
    )
