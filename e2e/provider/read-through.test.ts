import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../src/shared/run-event.ts'
import { partOfStep, readThroughStatus, repairOf } from '../../src/shared/read-through.ts'
import type { SectionNumber } from '../../src/shared/sections/index.ts'
import { limitsSchema } from '../../src/shared/settings.ts'
import { reviewedVault } from '../../src/main/storage/reviewed-vault.ts'
import { openVault, type VaultFolder } from '../../src/main/storage/vault-folder.ts'
import type { Script } from './fault-script.ts'
import { coffeeVault, marksFound, must, readVaultThrough } from './read-vault-through.ts'
import { startProvider, type Provider } from './start-provider.ts'

// A reader over HTTP, that plays its marks well, or as a reader that is not to be trusted.

const { claims, across, sift } = partOfStep
/** Words of section 16 that stand nowhere else, and of section 15. */
const counted = 'You have a count of the cups, which says more about the machine than its age does.'
/** It denies something, so it stands in the brief of all sections as well. */
const denied = 'You need not tidy, empty or descale anything for us.'
const quote = 'You have a quote by the next working day, on paper you can hand to whoever signs.'
/** An answer, word for word, that stands in section 4 too. */
const answered = 'There is coffee at half eight. Nobody rings a helpline. It is one invoice a month.'

let provider: Provider | null = null
afterEach(() => provider?.close())

const providerWith = async (script: Script): Promise<Provider> => (provider = await startProvider({ script }))

const mark = (words: string, more: object = {}) => ({
  words,
  family: 'comparison',
  why: 'It is so.',
  ...more,
})
const reads = (marks: object[], how: string = 'well', part = claims): Script =>
  [{ match: { part }, fault: { kind: 'reads', marks, how } }] as Script

const kindsOf = (events: readonly RunEvent[]): string[] => events.map(({ kind }) => kind)
const of = <K extends RunEvent['kind']>(events: readonly RunEvent[], kind: K) =>
  events.filter((event): event is Extract<RunEvent, { kind: K }> => event.kind === kind)
const change = (vault: VaultFolder, section: SectionNumber, path: (string | number)[], value: string) =>
  vault.apply({ kind: 'set-field', section, path, value })

describe('a reader that marks what stands there', () => {
  test('leaves findings with the words, the answer and the other place, on disk and in the review', async () => {
    const script = [
      ...reads([mark(counted, { answer: 1 }), mark(quote, { severity: 'warning' })]),
      ...reads(
        [mark(denied, { family: 'contradiction', other: 'There is coffee at half eight' })],
        'well',
        across,
      ),
    ]
    const vault = await coffeeVault()
    const events = await readVaultThrough(vault, await providerWith(script))
    expect(events.at(-1)).toMatchObject({ kind: 'run-finished', outcome: 'complete' })
    const found = await marksFound(vault)
    expect(
      found.map(({ section, span, severity, restsOn }) => [section, span?.text, severity, restsOn]),
    ).toEqual([
      [16, counted, 'error', { kind: 'answer', key: 'businessName' }],
      [16, quote, 'warning', undefined],
      [16, denied, 'error', expect.objectContaining({ kind: 'place', section: 4 })],
    ])
    expect(found[0]).toMatchObject({
      kind: 'claim',
      family: 'comparison',
      sentence: 'It is so.',
      confirmable: true,
    })
    await vault.close()
    const file = JSON.parse(await readFile(join(vault.folder, 'read-through.json'), 'utf8')) as {
      readings: { pass: string; marks: { family: string; restsOn: unknown }[] }[]
    }
    expect(file.readings.filter(({ pass }) => pass === 'across').flatMap(({ marks }) => marks)).toMatchObject(
      [
        {
          family: 'contradiction',
          restsOn: { kind: 'place', text: expect.stringContaining('coffee at half eight') },
        },
      ],
    )
    const again = must(await openVault(vault.folder))
    expect(await marksFound(again)).toEqual(found)
    expect(repairOf(found[0]!)).toMatchObject({
      kind: 'refine',
      section: 16,
      note: `“${counted}”: It is so.`,
    })
  })

  test('asks for the answers first, byte for byte the same, in every question, and for each section once', async () => {
    const shared = new Set<string>()
    provider = await startProvider({
      onQuestion: ({ pieces }) => shared.add(pieces.map(({ text }) => text.split('<read ')[0]).join('')),
    })
    const events = await readVaultThrough(await coffeeVault(), provider)
    expect(shared.size).toBe(1)
    expect([...shared][0]).toContain('\n1 Business name: Second Watch Coffee Care\n')
    const planned = of(events, 'run-started')[0]?.sections ?? []
    const read = planned.flatMap(({ reads: all = [] }) => all)
    expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 15, 16])
    // All sections together stand on a card that has a sheet as well; nothing was marked, so the card of the marks asks nothing.
    expect(provider.stats().requests).toBe(planned.length)
    expect(planned.length).toBeLessThan(9)
  })

  test('is told of words that changed, were confirmed or taken back: the mark goes, and comes back with them', async () => {
    const vault = await coffeeVault()
    await readVaultThrough(vault, await providerWith(reads([mark(counted), mark(answered)])))
    expect((await marksFound(vault)).map(({ span }) => span?.text)).toEqual([counted])
    must(await change(vault, 16, ['features', 1], 'Other words.'))
    expect(await marksFound(vault)).toEqual([])
    const { readings = [], sections } = await reviewedVault(vault)
    expect(readThroughStatus(readings, sections)).toMatchObject({ changed: [16], unread: [] })
    must(await vault.apply({ kind: 'undo' }))
    expect(await marksFound(vault)).toHaveLength(1)
    must(await vault.apply({ kind: 'confirm', texts: [counted], confirmed: true }))
    expect(await marksFound(vault)).toEqual([])
  })

  test('only what is asked for is read word by word, and what was read of the others stays', async () => {
    const vault = await coffeeVault()
    await readVaultThrough(vault, await providerWith(reads([mark(counted)])))
    provider?.play([])
    const order = { runId: 'second', purpose: { kind: 'read-through' as const, sections: [15 as const] } }
    const events = await readVaultThrough(vault, provider!, { order })
    expect(of(events, 'run-started')[0]?.sections).toMatchObject([
      { section: 15, reads: [15], parts: [claims, across] },
      { section: 17, reads: [], parts: [sift], waitsFor: [15] },
    ])
    expect(await marksFound(vault)).toHaveLength(1)
    // Marks of another run were looked at in that run.
    expect(provider?.stats().parts['read.sift']).toBe(1)
    await readVaultThrough(vault, provider!, { order: { purpose: { kind: 'read-through', sections: [16] } } })
    expect(await marksFound(vault)).toEqual([])
  })
})

describe('a reader that is not to be trusted', () => {
  test.each(['wrong-words', 'wrong-place', 'unknown-family'])('of %s nothing is kept', async (how) => {
    const vault = await coffeeVault()
    const events = await readVaultThrough(vault, await providerWith(reads([mark(counted)], how)))
    expect(await marksFound(vault)).toEqual([])
    expect(of(events, 'section-read').reduce((sum, { dropped }) => sum + dropped, 0)).toBe(1)
  })

  test.each(['invented-answer', 'invented-place', 'numbers-as-text'])(
    'of %s the mark stays a warning that rests on nothing',
    async (how) => {
      const vault = await coffeeVault()
      await readVaultThrough(vault, await providerWith(reads([mark(counted)], how)))
      expect(await marksFound(vault)).toMatchObject([{ severity: 'warning', span: { text: counted } }])
      expect((await marksFound(vault))[0]?.restsOn).toBeUndefined()
    },
  )

  test('a flood of marks is twenty-five of a short section, and more only of a long one', async () => {
    const vault = await coffeeVault()
    await readVaultThrough(vault, await providerWith(reads([], 'flood')))
    const { readings = [] } = await reviewedVault(vault)
    const marks = readings.flatMap((reading) => reading.marks)
    const keptOf = (asked: number) => marks.filter(({ section }) => section === asked)
    expect(keptOf(1)).toHaveLength(25)
    expect(keptOf(8).length).toBeGreaterThan(25)
    expect(marks.length).toBeGreaterThan(100)
  })

  test('an answer in another form, prose or cut is asked for again, and what comes then counts', async () => {
    for (const fault of [
      { kind: 'wrong-json' },
      { kind: 'truncated' },
      { kind: 'stall', afterCharacters: 8 },
      { kind: 'reads', marks: [mark(counted)], how: 'other-keys' },
      { kind: 'reads', marks: [], how: 'text' },
    ]) {
      const vault = await coffeeVault()
      const script = [{ match: { part: claims, nth: 5 }, fault }, ...reads([mark(counted)])] as Script
      const events = await readVaultThrough(vault, await providerWith(script), { settings: { slots: 1 } })
      expect(of(events, 'attempt-failed'), fault.kind).toHaveLength(1)
      expect(await marksFound(vault), fault.kind).toHaveLength(1)
      await provider?.close()
    }
  })

  test('a bare list, fences and a comma too many are read', async () => {
    for (const fault of [{ kind: 'reads', marks: [mark(counted)], how: 'list' }]) {
      const vault = await coffeeVault()
      const script = [{ match: { part: claims }, fault }] as Script
      const events = await readVaultThrough(vault, await providerWith(script))
      expect(events.at(-1)).toMatchObject({ outcome: 'complete' })
      expect(await marksFound(vault)).toHaveLength(1)
      await provider?.close()
    }
  })

  test('one that declines hands over to the other provider; where both do, the rest is good and what is not read is said', async () => {
    const refuses = (vendor: string): Script =>
      [{ match: { part: claims, vendor }, fault: { kind: 'refusal' } }, ...reads([mark(counted)])] as Script
    const vault = await coffeeVault()
    const both = { who: ['openai' as const, 'anthropic' as const] }
    await readVaultThrough(vault, await providerWith(refuses('openai')), both)
    expect(await marksFound(vault)).toHaveLength(1)
    await provider?.close()

    const other = await coffeeVault()
    const script = [{ match: { part: claims }, fault: { kind: 'refusal' } }] as Script
    const events = await readVaultThrough(other, await providerWith(script), both)
    expect(events.at(-1)).toMatchObject({ kind: 'run-finished', outcome: 'partial' })
    expect(kindsOf(events)).toContain('section-failed')
    const { readings = [], sections } = await reviewedVault(other)
    const status = readThroughStatus(readings, sections)
    expect(status?.unread).toHaveLength(14)
    expect(status?.across).not.toBeNull()
  })
})

describe('marks that are looked at once more', () => {
  const made = reads([mark(counted, { severity: 'warning' }), mark(quote, { severity: 'warning' })])
  const sifts = (more: object): Script =>
    [{ match: { part: sift }, fault: { kind: 'sifts', ...more } }] as Script
  const ofOneSection = { purpose: { kind: 'read-through' as const, sections: [16 as const] } }
  const read = (vault: VaultFolder, asked: Provider, how: Parameters<typeof readVaultThrough>[2] = {}) =>
    readVaultThrough(vault, asked, { order: ofOneSection, ...how })
  const severities = async (vault: VaultFolder) =>
    (await marksFound(vault)).map(({ span, severity }) => [span?.text, severity])

  test('go where they are struck, and are notes where they are doubtful', async () => {
    const vault = await coffeeVault()
    const script = [...sifts({ struck: [counted], doubtful: [quote] }), ...made]
    const events = await read(vault, await providerWith(script))
    expect(await severities(vault)).toEqual([[quote, 'note']])
    expect(of(events, 'section-read').at(-1)).toMatchObject({ sifted: true, marks: 1, dropped: 1 })
  })

  test('are asked about where there are any, with their texts and what they are held against', async () => {
    const asked: string[] = []
    provider = await startProvider({
      script: reads([mark(counted, { answer: 1, other: quote })]),
      onQuestion: ({ pieces }) => asked.push(pieces.map(({ text }) => text).join('')),
    })
    await read(await coffeeVault(), provider)
    const [question = '', ...others] = asked.filter((words) => words.includes('<read pass="sift"/>'))
    expect(others).toEqual([])
    expect(question).toContain(`(1) comparison, error: “${counted}”: It is so.`)
    expect(question).toMatch(/ {4}stands in \[\d+\] [a-z]+: You have a count of the cups/iu)
    expect(question).toMatch(/ {4}other place: \[\d+\] [a-z]+: You have a quote/iu)
  })

  test('that are errors are struck by nobody who sees a piece of the text: they stay as warnings', async () => {
    const vault = await coffeeVault()
    const script = [
      ...sifts({ struck: [counted], doubtful: [quote] }),
      ...reads([mark(counted, { answer: 1 }), mark(quote, { answer: 1 })]),
    ]
    await read(vault, await providerWith(script))
    expect(await severities(vault)).toEqual([
      [counted, 'warning'],
      [quote, 'warning'],
    ])
  })

  test('are named by numbers as text too, and a number that no mark has names none', async () => {
    const vault = await coffeeVault()
    const script = [...sifts({ struck: [counted], how: 'numbers-as-text' }), ...made]
    await read(vault, await providerWith(script))
    expect(await severities(vault)).toEqual([[quote, 'warning']])
  })

  test.each([
    { kind: 'sifts', how: 'text' },
    { kind: 'truncated' },
    { kind: 'refusal' },
    { kind: 'status', status: 500 },
  ])('stay as they were made where the answer is $kind', async (fault) => {
    const vault = await coffeeVault()
    const script = [{ match: { part: sift }, fault }, ...made] as Script
    const settings = { limits: limitsSchema.parse({ attempts: 2, transportBudget: 60 }) }
    const events = await read(vault, await providerWith(script), { settings })
    expect(events.at(-1)).toMatchObject({ kind: 'run-finished', outcome: 'complete' })
    expect(of(events, 'attempt-failed').length).toBeGreaterThan(0)
    expect(await severities(vault)).toEqual([
      [counted, 'warning'],
      [quote, 'warning'],
    ])
  })

  test('of a section that is typed in meanwhile are none any more', async () => {
    const vault = await coffeeVault()
    const store = Object.create(vault, {
      saveReading: {
        value: async (reading: Parameters<VaultFolder['saveReading']>[0]) => {
          const saved = await vault.saveReading(reading)
          if (reading.marks.length > 0) must(await change(vault, 16, ['features', 0], 'Typed meanwhile.'))
          return saved
        },
      },
    }) as VaultFolder
    const events = await read(store, await providerWith([...sifts({ doubtful: [quote] }), ...made]))
    expect(events.at(-1)).toMatchObject({ outcome: 'complete' })
    const { readings = [], sections } = await reviewedVault(vault)
    expect(readThroughStatus(readings, sections)?.changed).toEqual([16])
    expect(await severities(vault)).toEqual([
      [counted, 'warning'],
      [quote, 'warning'],
    ])
  })
})

describe('a read-through is a run', () => {
  test('the hard limit of money ends it before it is passed, and nothing that was read is lost', async () => {
    const vault = await coffeeVault()
    const settings = { slots: 1, spending: { perRun: 0.3, perMonth: null } }
    const events = await readVaultThrough(vault, await providerWith(reads([])), { settings })
    expect(of(events, 'section-failed').map(({ failure }) => failure.kind)).toContain('spending-limit')
    const end = events.at(-1)
    expect(end?.kind === 'run-finished' && (end.metrics.cost ?? 1) <= 0.3).toBe(true)
    expect((await reviewedVault(vault)).readings?.length).toBeGreaterThan(0)
  })

  test('a section that is typed in while it is read keeps no mark of what it was', async () => {
    const vault = await coffeeVault()
    const script = [
      {
        match: { part: claims },
        fault: { kind: 'reads', marks: [mark(counted), mark(answered)], how: 'well' },
      },
    ] as Script
    let looked = 0
    // Looked at when the run begins, and once more before the marks of each answer are kept.
    const store = Object.create(vault, {
      readSections: {
        value: async () => {
          if (looked++ === 1) must(await change(vault, 16, ['features', 0], 'Typed meanwhile.'))
          return vault.readSections()
        },
      },
    }) as VaultFolder
    await readVaultThrough(store, await providerWith(script))
    const { readings = [], sections } = await reviewedVault(vault)
    expect(readings.flatMap(({ marks }) => marks).filter(({ section }) => section === 16)).toEqual([])
    expect(readThroughStatus(readings, sections)?.unread).toEqual([16])
  })

  test('what a run that died has read is not asked for and not paid again', async () => {
    const vault = await coffeeVault()
    const script = [
      { match: { part: claims, nth: 3 }, fault: { kind: 'refusal' } },
      { match: { part: sift }, fault: { kind: 'refusal' } },
      ...reads([mark(counted)]),
    ] as Script
    const settings = { limits: limitsSchema.parse({ attempts: 1 }) }
    const first = await readVaultThrough(vault, await providerWith(script), { settings })
    const failed = of(first, 'section-failed').map(({ section }) => section)
    expect(failed).toHaveLength(1)
    expect(await marksFound(vault)).toHaveLength(1)
    provider?.reset()
    provider?.play([])
    const order = { runId: 'reads-on', resumes: 'reads' }
    const second = await readVaultThrough(vault, provider!, { order })
    expect(of(second, 'run-started')[0]?.sections.map(({ section, parts }) => [section, parts])).toEqual([
      [failed[0], [claims]],
      [17, [sift]],
    ])
    // The marks of the run that died are looked at with its own.
    expect(provider?.stats().parts).toEqual({ 'read.claims': 1, 'read.sift': 1 })
  })
})
