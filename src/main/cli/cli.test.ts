import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startProvider, type Provider } from '../../../e2e/provider/start-provider.ts'
import { factInUseSchema } from '../../shared/contract/vault-routes.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { numberedPlaces } from '../../shared/numbered-places.ts'
import { isFleeting, runEventSchema } from '../../shared/run-event.ts'
import { foldRun, runViewSchema, type RunView } from '../../shared/run-view.ts'
import type { Content } from '../../shared/vault.ts'
import { createVaultAt, openVault } from '../storage/vault-folder.ts'
import { value } from '../testing/value.ts'
import { fresh, northlight, showsStack, unheard, vault } from './testing/command-line.ts'

const quick = ['--sample-pace', '1000000']
const sampled = ['--provider', 'sample', ...quick]

describe('vault generate', () => {
  it('writes all seventeen sections with the sample provider, without a key, and says where they are', async () => {
    const folder = join(await fresh(), 'vault')
    const ended = await vault([
      'generate',
      '--intake',
      northlight,
      '--out',
      folder,
      '--provider',
      'sample',
      ...quick,
    ])
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('[RUN] 17 sections in 6 chunks of 3')
    expect(ended.out).toContain(`17 of 17 sections saved in ${folder}`)
    expect(await readdir(join(folder, 'sections'))).toHaveLength(17)

    expect(await vault(['check', folder])).toMatchObject({ code: 0 })
    expect((await vault(['status', folder])).out).toContain('17 of 17 sections saved')
    const file = join(await fresh(), 'vault.md')
    const exported = await vault(['export', folder, '--format', 'md', '--to', file, '--even-so'])
    expect(exported).toMatchObject({ code: 0 })
    expect(await readFile(file, 'utf8')).toBe(await readFile(join(folder, 'Vault.md'), 'utf8'))
  })

  it('leaves out what does not seem to fit when asked, says what it is, and takes in again what is named', async () => {
    const parent = await fresh()
    const folder = join(parent, 'vault')
    const file = join(parent, 'shop.json')
    const intake = JSON.parse(await readFile(northlight, 'utf8')) as object
    await writeFile(file, JSON.stringify({ ...intake, firstStep: { kind: 'shop' } }))
    const base = ['generate', '--out', folder, '--provider', 'sample', ...quick]
    const first = await vault([...base, '--intake', file, '--leave-out', 'proposed'])
    expect(first).toMatchObject({ code: 0, err: '' })
    const out = /Left out: ([\d, ]+)\./u.exec(first.out)?.[1]?.split(', ').map(Number) ?? []
    expect(out).toEqual(expect.arrayContaining([5, 12, 16, 17]))
    const wanted = 17 - out.length
    expect(first.out).toContain(`${wanted} of ${wanted} sections saved in ${folder}`)
    const told = await vault(['status', folder])
    expect(told.out).toContain('left out: People buy in a shop')
    expect(told.out).not.toContain('.;')
    expect((await vault(['check', folder])).out).not.toContain('is not written')
    const again = await vault([...base, '--sections', '17'])
    expect(again.out).toContain(`${wanted + 1} of ${wanted + 1} sections saved`)
  })

  it('says before it writes what does not seem to fit, and in a sentence what cannot be left out', async () => {
    const folder = join(await fresh(), 'vault')
    const base = ['generate', '--intake', northlight, '--out', folder, '--provider', 'sample', ...quick]
    for (const [numbers, sentence] of [
      ['4', 'Section 4 (Offer & Pricing) cannot be left out: the others are written from it.'],
      ['19', 'There is no section “19”.'],
      ['', 'There is no section “”.'],
    ] as const) {
      const ended = await vault([...base, '--leave-out', numbers])
      expect(ended.code).toBe(1)
      expect(ended.err).toContain(sentence)
    }
    const both = await vault([...base, '--sections', '5', '--leave-out', '5'])
    expect(both.err).toContain('Section 5 is in --sections and in --leave-out.')
    const whole = await vault([...base, '--leave-out', '5,17'])
    expect(whole.out).toContain('12-Month Program (12) does not seem to fit.')
    expect(whole.out).toContain('[RUN] 15 sections in 5 chunks of 3')
    expect(whole.out).toContain('Left out: 5, 17.')
  })

  it('writes chosen sections, then what is missing, and prints one run event a line when asked for JSON', async () => {
    const folder = join(await fresh(), 'vault')
    const base = [
      'generate',
      '--out',
      folder,
      '--provider',
      'sample',
      '--json',
      '--no-read-through',
      ...quick,
    ]
    const first = await vault([...base, '--intake', northlight, '--sections', '4,14'])
    expect(first.code).toBe(0)
    const events = first.out
      .trim()
      .split('\n')
      .map((line) => runEventSchema.parse(JSON.parse(line)))
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))

    const record = join(folder, 'runs', `${events[0]?.runId}.jsonl`)
    const again = await vault(['replay', record, '--json'])
    expect(again).toMatchObject({ code: 0, err: '' })
    // Told from its record, the run looks as it did live; only the text that was arriving is not kept.
    const live = events.filter((event) => !isFleeting(event)).reduce<RunView | null>(foldRun, null)
    expect(runViewSchema.parse(JSON.parse(again.out))).toEqual(live)
    expect((await vault(['replay', record])).out).toContain('[RUN] Finished: complete')
    // One that died after a minute and a half, with half a line; what is said of that can be printed nowhere.
    const dead = join(folder, 'dead.jsonl')
    const lines = events.slice(0, -1).filter((event) => !isFleeting(event))
    const last = { ...lines.at(-1), at: (events[0]?.at ?? 0) + 90_000 }
    const told = [...lines.slice(0, -1), last].map((event) => JSON.stringify(event))
    await writeFile(dead, `${told.join('\n')}\n{"kind":"run-fin`)
    const deaf = await unheard(['replay', dead])
    expect(deaf.code).toBe(0)
    expect(deaf.out).toContain('Ended: not, the app was closed in the middle\nTime: 90.0 s\n')
    expect(events.at(-1)).toMatchObject({ kind: 'run-finished', outcome: 'complete' })
    const rest = await vault([...base, '--missing'])
    const saved = rest.out.split('\n').filter((line) => line.includes('"kind":"section-saved"'))
    expect(saved).toHaveLength(15)
  })

  it('says in a sentence what was wrong with how it was asked, ends with 1 and writes nothing', async () => {
    const parent = await fresh()
    const out = join(parent, 'vault')
    const broken = join(parent, 'broken.json')
    await writeFile(broken, '{ "businessName": ')
    const thin = join(parent, 'thin.json')
    await writeFile(
      thin,
      JSON.stringify({ businessName: 'Thin', platforms: ['moon'], favouriteColour: 'blue' }),
    )
    const taken = join(parent, 'taken.txt')
    await writeFile(taken, 'not a folder')
    const sample = ['--provider', 'sample']
    const cases: [string[], RegExp][] = [
      [['generate', '--intake', join(parent, 'none.json'), '--out', out, ...sample], /was not found/],
      [['generate', '--intake', join(taken, 'x.json'), '--out', out, ...sample], /x\.json” was not found/],
      [['generate', '--intake', parent, '--out', out, ...sample], /is a folder where a file should be/],
      [['intake', parent], /The intake “.*” is a folder where a file should be/],
      [['replay', parent], /is a folder where a file should be/],
      [['generate', '--intake', broken, '--out', out, ...sample], /not valid JSON/],
      [
        ['generate', '--intake', thin, '--out', out, ...sample],
        /Platforms: pick one of[\s\S]*favouriteColour/,
      ],
      [['generate', '--intake', northlight, '--out', out], /No key was found.*OPENAI_API_KEY/],
      [
        ['generate', '--intake', northlight, '--out', out, '--sections', '4,18', ...sample],
        /no section “18”/,
      ],
      [['generate', '--intake', northlight, '--out', out, '--provider', 'oracle'], /no provider “oracle”/],
      [
        ['generate', '--intake', northlight, '--out', join(taken, 'vault'), ...sample],
        /cannot be|not a folder|written/,
      ],
      [['generate', '--intake', northlight, '--out', out, '--slots', '9', ...sample], /from 1 to 8/],
      [['generate', '--intake', northlight, '--out', out, '--missing', '--resume', ...sample], /only one of/],
      [['generate', '--out', out, ...sample], /an intake is needed/],
      [['generate', '--intake', northlight, '--out', '', ...sample], /It is empty. Say where/],
      [['generate', '--intake', '', '--out', out, ...sample], /It is empty. Say where/],
      [['facts', '', '--set', 'one-liner', 'x'], /It is empty. Say where/],
      [['restore', ' '], /It is empty. Say where/],
      [['cost', '--library', ''], /It is empty. Say where/],
      [['intake', 'import', broken, '--into', ''], /It is empty. Say where/],
      [['intake', 'import', broken, ' '], /It is empty. Say where/],
      [
        [
          'generate',
          '--intake',
          northlight,
          '--out',
          out,
          '--sections',
          '4',
          '--leave-out',
          '5',
          '--leave-out',
          '4',
          ...sample,
        ],
        /cannot be left out/,
      ],
      [
        [
          'generate',
          '--intake',
          northlight,
          '--out',
          out,
          '--leave-out',
          '5',
          '--leave-out',
          'proposed',
          ...sample,
        ],
        /Say numbers or “proposed”/,
      ],
      [
        ['refine', out, '--section', '2', '--section', '3', '--note', 'x', ...sample],
        /one section at a time/,
      ],
      [['generate', '--intake', northlight, '--out', out, ...sample, '--provider', 'openai'], /writes alone/],
      [
        ['generate', '--intake', northlight, '--out', out, '--price', 'openai=2//10', ...sample],
        /A price is said as/,
      ],
      [['cost', '--library', join(parent, 'nowhere')], /nowhere/],
      [['status', join(parent, 'nowhere')], /not found|no vault/i],
    ]
    for (const [args, sentence] of cases) {
      const ended = await vault(args)
      expect(ended.err + ended.out, args.join(' ')).toMatch(sentence)
      expect(ended.code, args.join(' ')).toBe(1)
      expect(showsStack(ended)).toBe(false)
    }
    expect((await readdir(parent)).sort()).toEqual(['broken.json', 'taken.txt', 'thin.json'])
  })

  it('names every answer of an intake that is still missing', async () => {
    const parent = await fresh()
    const thin = join(parent, 'thin.json')
    await writeFile(thin, JSON.stringify({ businessName: 'Thin', fullName: 'Thea Thin' }))
    const { err, code } = await vault([
      'generate',
      '--intake',
      thin,
      '--out',
      join(parent, 'v'),
      '--provider',
      'sample',
    ])
    expect(code).toBe(1)
    for (const key of ['industry', 'idealClient', 'coreProblem', 'platforms', 'goal90Days'])
      expect(err).toContain(`  ${key}: `)
  })

  it('buys nothing for a vault whose intake lacks answers, and names them', async () => {
    const folder = join(await fresh(), 'vault')
    const intake = { ...emptyIntake(), businessName: 'Half' }
    const made = value(await createVaultAt(folder, { title: 'Half', intake }))
    await made.settled()
    for (const which of [['--missing'], ['--sections', '2']]) {
      const ended = await vault(['generate', '--out', folder, ...sampled, ...which])
      expect(ended).toMatchObject({ code: 1, out: '' })
      expect(ended.err).toMatch(
        /^The intake of this vault is not complete:\n {2}Full name has no answer yet\./u,
      )
      expect(ended.err).toContain('--intake FILE')
    }
    const whole = ['--intake', northlight, '--sections', '1']
    expect(await vault(['generate', '--out', folder, ...sampled, ...whole])).toMatchObject({ code: 0 })
  })

  it('says of a vault of a newer version only that it cannot be changed, whatever is to be written', async () => {
    const folder = join(await fresh(), 'vault')
    await vault([...['generate', '--intake', northlight, '--out', folder], ...sampled, '--sections', '1,2'])
    const file = join(folder, 'vault.json')
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(/"schemaVersion": *\d+/u, '"schemaVersion": 99'),
    )
    const sentence =
      '“Northlight Coaching” was made by a newer Vaultwright. It can be read here but not changed.\n'
    for (const args of [
      ['generate', '--out', folder, '--missing', ...sampled],
      ['generate', '--out', folder, '--missing-fields', ...sampled],
      ['generate', '--out', folder, '--resume', ...sampled],
      ['generate', '--out', folder, '--sections', '3', ...sampled],
      ['refine', folder, '--section', '1', '--note', 'Shorter.', ...sampled],
      ['read', folder, ...sampled],
      ['facts', folder, '--set', 'one-liner', 'I help people.'],
    ])
      expect([args, await vault(args)]).toEqual([args, { code: 1, out: '', err: sentence }])
  })

  it('decides nothing about a vault for a run that an approved section is in the way of', async () => {
    const folder = join(await fresh(), 'vault')
    await vault([...['generate', '--intake', northlight, '--out', folder], ...sampled, '--sections', '1,2'])
    const opened = await openVault(folder)
    if (!opened.ok) throw new Error(opened.failure.kind)
    await opened.value.apply({ kind: 'approve', section: 2, approved: true })
    await opened.value.close()
    const run = ['generate', '--out', folder, ...sampled, '--sections', '2,3', '--leave-out', '7']
    const sentence = 'Section 2 is approved, so it is locked. Unlock it to change it.\n'
    expect(await vault(run)).toEqual({ code: 1, out: '', err: sentence })
    expect((await vault(['status', folder])).out).not.toContain('left out')
  })

  it('takes no note and no fact that could not be read again, and a fact as one line', async () => {
    const folder = join(await fresh(), 'vault')
    await vault([...['generate', '--intake', northlight, '--out', folder], ...sampled, '--sections', '1,2'])
    const refine = ['refine', folder, '--section', '1', ...sampled, '--note']
    expect(await vault([...refine, 'x'.repeat(4_001)])).toEqual({
      ...{ code: 1, out: '' },
      err: 'The note has 4,001 characters, and 4,000 fit.\n',
    })
    expect(await vault(['facts', folder, '--set', 'one-liner', 'x'.repeat(2_001)])).toEqual({
      ...{ code: 1, out: '' },
      err: 'The new text has 2,001 characters, and 2,000 fit.\n',
    })
    await vault(['facts', folder, '--set', 'one-liner', 'I help\nyou  lead.'])
    expect((await vault(['facts', folder])).out).toContain('I help you lead.\n')
  })

  it('says what does not seem to fit only where it is written now', async () => {
    const folder = join(await fresh(), 'vault')
    const base = ['generate', '--out', folder, ...sampled]
    const first = await vault([...base, '--intake', northlight, '--sections', '12'])
    expect(first.code).toBe(0)
    const rest = await vault([...base, '--missing', '--leave-out', '3,5,7,8,9,10,16,17'])
    expect(rest).toMatchObject({ code: 0, err: '' })
    expect(rest.out).not.toContain('does not seem to fit')
  })

  it('does not write over a vault that is there', async () => {
    const folder = join(await fresh(), 'vault')
    const args = ['generate', '--intake', northlight, '--out', folder, '--provider', 'sample', ...quick]
    await vault([...args, '--sections', '2'])
    const again = await vault(args)
    expect(again.code).toBe(1)
    expect(again.err).toContain('There is a vault in')
  })
})

describe('vault facts and vault export', () => {
  const offer = 'The Northlight Coaching Program'
  let folder = ''
  beforeAll(async () => {
    folder = join(await fresh(), 'vault')
    await vault(['generate', '--intake', northlight, '--out', folder, '--provider', 'sample', ...quick])
  })

  it('lists what must read the same everywhere, with how often it is said', async () => {
    const { out, code } = await vault(['facts', folder])
    expect(code).toBe(0)
    expect(out).toMatch(/^business-name +\d+ uses +Northlight Coaching$/m)
    expect(out).toMatch(/^offer-name +\d+ uses +The Northlight Coaching Program$/m)
    const facts = z.array(factInUseSchema).parse(JSON.parse((await vault(['facts', folder, '--json'])).out))
    expect(facts.find(({ id }) => id === 'offer-name')).toMatchObject({ text: offer })
  })

  it('shows what a change would touch, writes nothing until asked to, then changes every place', async () => {
    const readable = (): Promise<string> => readFile(join(folder, 'Vault.md'), 'utf8')
    const before = await readable()
    const set = ['facts', folder, '--set', 'offer-name', 'The Summit Path']
    const shown = await vault([...set, '--dry-run'])
    expect(shown).toMatchObject({ code: 0, err: '' })
    expect(shown.out).toContain(`[${offer} → The Summit Path]`)
    expect(shown.out).toMatch(/Would change \d+ places in \d+ sections. Nothing was written.\n$/)
    expect(await readable()).toBe(before)
    expect((await vault(set)).out).toMatch(/Changed, with \d+ places in \d+ sections.\n$/)
    expect(await readable()).not.toContain(offer)
    expect(await readable()).toContain('The Summit Path')
    expect(JSON.parse((await vault([...set, '--json', '--dry-run'])).out)).toEqual([])
  })

  it('says in a sentence what cannot be changed', async () => {
    const cases: [string[], RegExp][] = [
      [['--set', 'slogan', 'x'], /There is no fact “slogan”. There are: business-name, /],
      [['--set', 'offer-name'], /in quotes/],
      [['--set', 'offer-name', 'The', 'Climb'], /in quotes/],
      [['--dry-run'], /goes with --set/],
    ]
    for (const [args, sentence] of cases) {
      const ended = await vault(['facts', folder, ...args])
      expect(ended.err, args.join(' ')).toMatch(sentence)
      expect(ended.code, args.join(' ')).toBe(1)
      expect(showsStack(ended)).toBe(false)
    }
  })

  it('exports nothing with a place still to be filled in, unless asked to export even so', async () => {
    const opened = await openVault(folder)
    if (!opened.ok) throw new Error('no vault')
    const edited = await opened.value.apply({
      kind: 'set-field',
      section: 2,
      path: ['oneLiner'],
      value: 'Book here: [Schedule Link]',
    })
    expect(edited.ok).toBe(true)
    await opened.value.settled()
    const to = join(await fresh(), 'out.md')
    const held = await vault(['export', folder, '--to', to])
    expect(held).toMatchObject({ code: 2, out: '' })
    expect(held.err).toMatch(/^Not exported: .*place is still to be filled in.*--even-so/)
    await expect(readFile(to)).rejects.toThrow('ENOENT')
    expect(await vault(['export', folder, '--to', to, '--even-so'])).toMatchObject({ code: 0, err: '' })
    expect(await readFile(to, 'utf8')).toContain('Schedule Link')
  })
})

describe('vault with providers over HTTP', () => {
  let provider: Provider
  const keys = { OPENAI_API_KEY: 'sk-canary-cli-openai-1', ANTHROPIC_API_KEY: 'sk-ant-canary-cli-2' }
  const at = (): string[] => ['--openai-base-url', `${provider.url}/v1`, '--anthropic-base-url', provider.url]
  beforeAll(async () => {
    provider = await startProvider()
  })
  afterAll(() => provider.close())

  it('names the one provider there is also for sections that it was not asked for', async () => {
    const folder = join(await fresh(), 'vault')
    provider.play([{ match: { route: 'write' }, fault: { kind: 'status', status: 401 } }])
    const only = ['--provider', 'openai', '--no-read-through']
    const ended = await vault(['generate', '--intake', northlight, '--out', folder, ...at(), ...only], keys)
    provider.play([])
    expect(ended.code).toBe(2)
    expect(ended.out).toMatch(/^Sections [\d, ]+ and 17 were not written\. OpenAI did not accept the key\./mu)
  })

  it('ends with 2 when a section could not be had, and writes only that one with --missing', async () => {
    const folder = join(await fresh(), 'vault')
    provider.play([{ match: { section: 6 }, fault: { kind: 'refusal' } }])
    const ended = await vault(['generate', '--intake', northlight, '--out', folder, ...at()], keys)
    expect(ended.code).toBe(2)
    // By name, as there are two of them.
    expect(ended.out).toMatch(/^Section 6 was not written\. (?:OpenAI|Claude) declined to write this\./mu)
    expect(ended.out + ended.err).not.toContain('sk-canary')
    expect(await readdir(join(folder, 'sections'))).toHaveLength(16)
    provider.play([])
    provider.reset()
    expect((await vault(['generate', '--out', folder, '--missing', ...at()], keys)).code).toBe(0)
    // Written by itself, then read through word by word and beside the others.
    expect(provider.stats().parts).toEqual({ '6.1': 1, 'read.claims': 1, 'read.across': 1 })
  })

  it('reads a vault through and prints what is marked, what changed since, and nothing that was made up', async () => {
    const folder = join(await fresh(), 'vault')
    provider.play([])
    const write = [
      'generate',
      '--intake',
      northlight,
      '--out',
      folder,
      '--sections',
      '2,15',
      '--no-read-through',
    ]
    await vault([...write, ...at()], keys)
    expect((await vault(['status', folder])).code).toBe(0)
    const bio = await readFile(join(folder, 'sections', '15-bio.json'), 'utf8')
    const { content } = JSON.parse(bio) as { content: Content }
    const words = (numberedPlaces({ 15: content })[0]?.text ?? '').split(/(?<=[.!?])\s/u)[0] ?? ''
    const priced = ['--price', 'openai=2/0.2/10', '--price', 'anthropic=3/0.3/15']
    const marks = [
      { words, family: 'credential', why: 'No answer speaks of it.' },
      { words, family: 'credential', why: 'Made up.', answer: 99_999 },
    ]
    provider.play([{ match: { part: 101 }, fault: { kind: 'reads', marks } }])
    provider.reset()
    const read = await vault(['read', folder, '--limit', '5', ...at(), ...priced], keys)
    expect(read).toMatchObject({ code: 0, err: '' })
    expect(read.out).toContain('[RUN] Reads 2 sections through')
    expect(read.out).toContain('Warning  No answer speaks of it.')
    expect(read.out).toMatch(/0 errors, 1 warning, 0 notes\.\nRead through on \d+ \w+ 2\d\d\d by /u)
    expect(provider.stats().parts).toEqual({ 'read.claims': 1, 'read.across': 1, 'read.sift': 1 })
    expect((await vault(['check', folder])).out).toContain('No answer speaks of it.')
    const none = await vault(['read', folder, '--sections', '9', ...at()], keys)
    expect(none).toMatchObject({ code: 1 })
    expect(none.err).toContain('Section 9 is not written, so it cannot be read.')
  })

  it('ends with 130 on Ctrl+C, keeps what was saved, and resumes only a run that died', async () => {
    const folder = join(await fresh(), 'vault')
    provider.play([{ match: { section: 12 }, fault: { kind: 'stall', afterCharacters: 20 } }])
    const args = ['generate', '--intake', northlight, '--out', folder, ...at()]
    let asked = false
    const ended = await vault(args, keys, (line, kill) => {
      if (!asked && line.includes('Section 12')) {
        asked = true
        kill()
      }
    })
    expect(ended.code).toBe(130)
    await provider.whenIdle()
    const resumed = await vault(['generate', '--out', folder, '--resume', ...at()], keys)
    expect(resumed).toMatchObject({ code: 1 })
    expect(resumed.err).toContain('No run stopped in this vault')
    provider.play([])
    expect((await vault(['generate', '--out', folder, '--missing', ...at()], keys)).code).toBe(0)
    expect(await readdir(join(folder, 'sections'))).toHaveLength(17)
  })

  it('ends a run with its last line where its terminal is closed, and leaves no lock', async () => {
    const folder = join(await fresh(), 'vault')
    provider.play([{ match: { section: 2 }, fault: { kind: 'stall', afterCharacters: 20 } }])
    const args = ['generate', '--intake', northlight, '--out', folder, '--sections', '1,2', ...at()]
    let asked = false
    const ended = await vault(args, keys, (line, kill) => {
      if (!asked && line.includes('Ideal Client saved')) {
        asked = true
        kill('SIGHUP')
      }
    })
    expect(ended.code).toBe(130)
    const [record = ''] = await readdir(join(folder, 'runs'))
    const told = await vault(['replay', join(folder, 'runs', record)])
    expect(told.out).toContain('Ended: cancelled')
    expect((await readdir(folder)).filter((name) => name.endsWith('.lock'))).toEqual([])
    provider.play([])
  })

  it('refines a section: a proposal first, the section itself only when accepted', async () => {
    const folder = join(await fresh(), 'vault')
    provider.play([])
    await vault(['generate', '--intake', northlight, '--out', folder, '--sections', '2', ...at()], keys)
    const file = join(folder, 'sections', '02-message.json')
    const before = await readFile(file, 'utf8')
    const refine = ['refine', folder, '--section', '2', '--note', 'Shorter', ...at()]
    expect((await vault(refine, keys)).out).toContain('Nothing was replaced')
    expect(await readFile(file, 'utf8')).toBe(before)
    expect((await vault([...refine, '--accept'], keys)).out).toContain('Saved as version 2')
    expect(await readFile(file, 'utf8')).not.toBe(before)
    expect(await readdir(join(folder, 'history', '02-message'))).toEqual(['1.json'])
    expect((await vault(['refine', folder, '--section', '3', '--note', 'x', ...at()], keys)).err).toContain(
      'not written yet',
    )
  })
})

describe('vault search', () => {
  it('finds words in the copy of a library, again after a change, and says so as JSON', async () => {
    const library = await fresh()
    const folder = join(library, 'North')
    const intake = ['--intake', northlight, '--out', folder, '--provider', 'sample', ...quick]
    expect((await vault(['generate', ...intake, '--sections', '1,2'])).code).toBe(0)
    const where = ['--library', library, '--index', join(library, '.index')]
    const first = await vault(['search', '"engineering MANAGERS"', ...where])
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/Million-Dollar Message › .+\n {4}.*\[[Ee]ngineering managers\]/)
    const opened = await openVault(folder)
    if (!opened.ok) throw new Error('the vault does not open')
    const intakeNow = await opened.value.readIntake()
    if (!intakeNow.ok) throw new Error('the intake cannot be read')
    await opened.value.apply({
      kind: 'set-intake',
      intake: { ...intakeNow.value, helpNeeded: 'A lighthouse for the café' },
    })
    await opened.value.settled()
    const json = await vault(['search', 'cafe lighthouse', ...where, '--json'])
    expect(JSON.parse(json.out)).toMatchObject({
      texts: 1,
      places: [{ kind: 'answer', answer: 'helpNeeded' }],
    })
    const none = await vault(['search', 'windmill', ...where])
    expect(none).toMatchObject({ code: 0, out: 'No section or answer holds these words.\n' })
  })

  it('says in a sentence when the library is not there', async () => {
    const ended = await vault([
      'search',
      'words',
      '--library',
      join(await fresh(), 'none'),
      '--index',
      await fresh(),
    ])
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('none')
    expect(showsStack(ended)).toBe(false)
  })
})
