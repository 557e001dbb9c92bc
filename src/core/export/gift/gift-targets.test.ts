import { convertToHtml } from 'mammoth'
import { describe, expect, it } from 'vitest'
import { exportChoiceSchema } from '../../../shared/export/export-choice.ts'
import { emptyIntake } from '../../../shared/intake.ts'
import { vaultToExport } from '../../testing/vault-to-export.ts'
import { exportFiles } from '../export-files.ts'
import type { ExportFile, VaultToExport } from '../target.ts'

const gift = {
  idea: { concept: 'One sheet.', problem: 'Nobody counts.', outcome: 'A count.', format: 'PDF' },
  title: {
    main: 'The Tally Sheet',
    subtitle: 'Ten days of cups on one page',
    alternatives: ['Cups'],
    why: 'Short.',
  },
  deliverables: [
    {
      title: 'Begin on Monday',
      description: 'Why.',
      valueAtOnce: 'A start.',
      text: 'Draw four rows.\nOne for each break.',
    },
    {
      title: 'Read it',
      description: 'How.',
      valueAtOnce: 'A number.',
      text: 'Add them up.\n\nThen see {{call link}}.',
    },
  ],
  leadsToCall: 'Who has counted wants to talk.',
}
const handover = {
  links: { call: 'https://example.com/book' },
  brand: { name: 'Second Watch', phone: '01 234' },
}
const vaultWith = (content: object, more: object = {}): VaultToExport =>
  vaultToExport(
    { 6: { ...content } },
    { handover, intake: { ...emptyIntake(), callToAction: 'Book a free look' }, ...more },
  )

async function made(vault: VaultToExport, target: 'gift-docx' | 'gift-pdf'): Promise<ExportFile | string> {
  const files = await exportFiles(vault, exportChoiceSchema.parse({ targets: [target] }))
  if (files.ok) return files.value.files[0] ?? 'nothing'
  return files.failure.kind === 'not-allowed' ? files.failure.why : files.failure.kind
}

async function wordsIn(file: ExportFile | string): Promise<string> {
  if (typeof file === 'string') return file
  if ('page' in file) return file.page
  const buffer =
    'content' in file && typeof file.content !== 'string' ? Buffer.from(file.content) : Buffer.of()
  return (await convertToHtml({ buffer })).value
}

/** Answers in Polish of a business that writes in English. */
const polish = {
  ...emptyIntake(),
  callToAction: 'Umów bezpłatną rozmowę',
  coreProblem:
    'Nie mają czasu na to, co jest dla nich ważne, i nie wiedzą, od czego zacząć, bo do tego nikt ich nie uczył.',
  market: { ...emptyIntake().market, language: 'English' },
}

describe.each(['gift-docx', 'gift-pdf'] as const)('the gift as %s', (target) => {
  it('ends in words of the language it is written in, without a token, and names the address once', async () => {
    const words = async (vault: VaultToExport): Promise<string> => wordsIn(await made(vault, target))
    const withToken = { ...emptyIntake(), callToAction: 'Book at {{call link}}, {{first name}}' }
    const found = await words(vaultWith(gift, { intake: withToken }))
    expect(found).toMatch(/Book at <a[^>]*>https:\/\/example\.com\/book<\/a>,/u)
    expect(found).not.toMatch(/\{\{|\[first name\]/u)
    // Once in the piece that names it.
    expect(found.match(/>https:\/\/example\.com\/book</gu)).toHaveLength(2)
    expect(await words(vaultWith(gift, { intake: polish }))).not.toContain('Umów')
    const offer = { callToAction: 'Book a free talk' }
    const both = vaultToExport({ 4: offer, 6: gift }, { handover, intake: polish })
    expect(await words(both)).toMatch(/Book a free talk <a/u)
  })

  it('is its title, its pieces in their order and the way on, and nothing that is said of it to the consultant', async () => {
    const file = await made(vaultWith(gift), target)
    expect(file).toMatchObject({ name: `Northlight gift.${target.slice(5)}` })
    const words = (await wordsIn(file)).replace(/<style>.*?<\/style>/su, '')
    const inOrder = [
      'The Tally Sheet',
      'Ten days of cups',
      'Begin on Monday',
      'Draw four rows.',
      'Read it',
      'Add them up.',
    ]
    const places = [...inOrder, 'Book a free look'].map((each) => words.lastIndexOf(each))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(words.match(/https:\/\/example\.com\/book/gu)?.length).toBeGreaterThanOrEqual(2)
    expect(words).toContain('01 234')
    expect(words).not.toMatch(
      /Nobody counts|One sheet|Cups<|Short\.|A start\.|wants to talk|Contents|Deliverable/u,
    )
  })

  it('has no place to be filled where no address is known', async () => {
    const words = await wordsIn(await made(vaultWith(gift, { handover: {} }), target))
    expect(words.match(/\[call link\]/gu)).toHaveLength(1)
    expect(words).toContain('Book a free look')
  })

  it('is none while a piece has no text, and says what to do', async () => {
    const [first, second] = gift.deliverables
    const half = { ...gift, deliverables: [first, { ...second, text: ' ' }] }
    expect(await made(vaultWith(half), target)).toBe(
      '1 of the 2 pieces of the gift has no text yet. Write it in “Free Gift”, or have that section written.',
    )
    const older = { ...gift, deliverables: gift.deliverables.map(({ text: _, ...piece }) => piece) }
    expect(await made(vaultWith(older), target)).toMatch(/^2 of the 2 pieces of the gift have no text yet\./u)
    expect(await made(vaultWith({ ...gift, deliverables: [] }), target)).toMatch(
      /^The gift has no pieces yet\./u,
    )
  })
})
