import { parse } from 'papaparse'
import { expect, it } from 'vitest'
import type { Evidence } from '../../../shared/claim-grounds.ts'
import { exportChoiceSchema } from '../../../shared/export/export-choice.ts'
import { exportTargets, targetIds } from '../../../shared/export/targets.ts'
import { emptyHandover } from '../../../shared/handover.ts'
import { sayIn, wordsByLanguage } from '../../../shared/in-language/say.ts'
import { sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { emptyIntake } from '../../../shared/intake.ts'
import { validSection } from '../../testing/valid-content.ts'
import { vaultInMemory } from '../../testing/vault-in-memory.ts'
import { vaultToExport } from '../../testing/vault-to-export.ts'
import { wholeVault } from '../document/document-tree.ts'
import { vaultDocx } from '../docx/docx-target.ts'
import { sayAsName } from '../file-name.ts'
import { exportFiles } from '../export-files.ts'
import { makeTargets } from '../make-targets.ts'
import type { ExportFile, VaultToExport } from '../target.ts'
import { handOverPackage } from './hand-over-package.ts'

const choice = exportChoiceSchema.parse({ targets: ['package'] })
const evidence: Evidence = {
  claims: [
    {
      section: 4,
      path: ['name'],
      text: '=2,400',
      family: 'money',
      grounds: { kind: 'answer', key: 'offers', words: 'a | b\nc' },
    },
    {
      section: 4,
      path: ['name'],
      text: '200',
      family: 'number',
      grounds: { kind: 'confirmed', at: '2026-11-01T00:00:00.000Z' },
    },
    { section: 9, path: ['ads'], text: 'not chosen', family: 'name', grounds: { kind: 'open' } },
  ],
  byHand: { 4: 0.256 },
}
const handover = emptyHandover()
const vault: VaultToExport = {
  ...{
    id: 'v',
    title: 'Northlight',
    client: 'Mara',
    intake: { ...emptyIntake(), fullName: 'Mara Lindqvist' },
  },
  handover: {
    ...handover,
    brand: { ...handover.brand, contactName: 'Ada Brandt', email: 'ada@example.com' },
  },
  sections: Object.values(vaultInMemory([1, 4]).document.sections),
  ...{
    leftOut: [],
    approvals: { 4: { revision: 1, at: '2026-11-27T09:00:00.000Z' } },
    findings: [],
    template: null,
    evidence,
  },
}

async function filesOf(given: VaultToExport): Promise<readonly ExportFile[]> {
  const made = await handOverPackage(given, choice, makeTargets)
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}
const textOf = (files: readonly ExportFile[], name: string): string => {
  const file = files.find((each) => each.name === name)
  return file && 'content' in file && typeof file.content === 'string' ? file.content : ''
}
const table = (text: string): string[][] => parse<string[]>(text.replace(/^\ufeff/u, '').trim()).data

it('holds every target whose sections are there, each file once, and says first what each is for', async () => {
  const files = await filesOf(vault)
  const readMe = textOf(files, 'READ ME FIRST.txt')
  expect(files[0]?.name).toBe('READ ME FIRST.txt')
  expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length)
  for (const id of targetIds) {
    const target: (typeof exportTargets)[typeof id] = exportTargets[id]
    const from: readonly number[] | null = 'from' in target ? target.from : null
    const isIn =
      !('alone' in target) &&
      !('tool' in target) &&
      (from === null || from.some((number) => [1, 4].includes(number)))
    expect(readMe.includes(`\r\n${target.name}. ${target.forWhom}.\r\n`), id).toBe(isIn)
  }
  expect(readMe).toContain('Nothing in here is legal advice.')
  expect(readMe).toContain('Ada Brandt\r\nada@example.com\r\n')
  expect(readMe.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  expect(readMe).not.toMatch(/vaultwright/iu)
})

it('has the pack of a program where the business sends with it, and names what cannot be made yet', async () => {
  const { intake } = vault
  const sends = { ...intake, practical: { ...intake.practical, sendingTool: 'we use mailchimp' } }
  const sections = Object.values(vaultInMemory([8]).document.sections)
  const files = await filesOf({ ...vault, intake: sends, sections })
  const folders = new Set(files.map(({ name }) => name.split('/')[0]))
  expect(folders).toContain('E-mails for Mailchimp')
  expect(folders).not.toContain('E-mails for Kit')
  const readMe = textOf(files, 'READ ME FIRST.txt')
  const [, isNot = ''] = readMe.split('WHAT IS NOT IN HERE')
  expect(isNot).toMatch(/\r\n\r\nCalendar of e-mails and posts\. Not finished yet\. .*needs a launch date/u)
  // What is made of what is there says what it goes without; a program's own pack is for who sends with it.
  const title = (number: SectionNumber): string => sectionOf(number).title
  expect(isNot).toContain(`\r\n\r\nE-mails, a table. Not there yet: ${title(16)}.\r\n`)
  expect(isNot).toContain(`\r\n\r\nAds for Facebook and Instagram. Not there yet: ${title(9)}.\r\n`)
  expect(isNot).not.toContain('E-mails for Kit')
})

it('does not name what was left out on purpose', async () => {
  const sections = Object.values(vaultInMemory([8]).document.sections)
  const isNot = async (leftOut: SectionNumber[], chosen: SectionNumber[] | null = null): Promise<string> => {
    const made = await handOverPackage(
      { ...vault, sections, leftOut },
      { ...choice, sections: chosen },
      makeTargets,
    )
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    return textOf(made.value, 'READ ME FIRST.txt').split('WHAT IS NOT IN HERE')[1] ?? ''
  }
  expect(await isNot([])).toMatch(/Ads for LinkedIn\. [^]*Text messages, a table\. /u)
  expect(await isNot([9])).not.toContain('Ads for LinkedIn')
  expect(await isNot([9, 16])).not.toMatch(/E-mails, a table|Text messages/u)
  expect(await isNot([], [8])).not.toContain('Not there yet')
})

it.each(Object.keys(wordsByLanguage))(
  'has folders in %s where the copy is, each file once, and names them so in what is read first',
  async (language) => {
    const say = sayIn(language)
    const market = { ...vault.intake.market, language }
    const files = await filesOf({ ...vault, intake: { ...vault.intake, market } })
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length)
    expect(files[0]?.name).toBe(`${say('READ ME FIRST')}.txt`)
    const readMe = textOf(files, `${say('READ ME FIRST')}.txt`)
    const folders = new Set(files.slice(1).map(({ name }) => name.split('/')[0] ?? ''))
    expect(folders).toContain(say('Documents'))
    expect(folders).not.toContain('Markdown a file for each section')
    for (const folder of folders) expect(readMe, folder).toContain(`\r\n  ${folder}/`)
  },
)

it('says of each claim that is in it what it stands on, in a table that runs nothing, and the same to be read', async () => {
  const files = await filesOf(vault)
  expect(table(textOf(files, 'Evidence/evidence.csv'))).toEqual([
    ['Section', 'Where', 'Claim', 'Kind', 'Stands on', 'Words there'],
    ['Offer & Pricing', 'Offer name', "'=2,400", 'An amount', 'Answer: Ways to buy', 'a | b c'],
    ['Offer & Pricing', 'Offer name', '200', 'A number', 'Confirmed on 2026-11-01', ''],
  ])
  expect(table(textOf(files, 'Evidence/sections.csv')).slice(1)).toEqual([
    [expect.any(String), 'openai gpt', '0 %', '', ''],
    ['Offer & Pricing', 'openai gpt', '26 %', '2026-11-27', 'Ada Brandt'],
  ])
  const readable = textOf(files, 'Evidence/evidence.md')
  expect(readable).toContain('Confirmed on 2026-11-01')
  expect(readable).toContain('a \\| b c')
  expect(readable).not.toContain('not chosen')
})

it.each(Object.keys(wordsByLanguage))(
  'says in %s, where the copy is, what else there is to say',
  async (language) => {
    const say = sayIn(language)
    const market = { ...vault.intake.market, language }
    const written = Object.values(vaultInMemory([4, 6, 9]).document.sections)
    const sections = written.map((record) =>
      record.number === 6
        ? { ...record, content: { ...record.content, deliverables: [{ title: 'A' }] } }
        : record,
    )
    const files = await filesOf({ ...vault, intake: { ...vault.intake, market }, sections })
    const readMe = textOf(files, `${say('READ ME FIRST')}.txt`)
    expect(readMe).toContain(`[${say('call link')}]`)
    expect(readMe).toContain(
      `${say('The gift, PDF')}. ${say('Not finished yet. {forWhom}.', { forWhom: say(exportTargets['gift-pdf'].forWhom) })}\r\n`,
    )
    const folder = say('Evidence')
    const named = (word: string): string => sayAsName(word, say)
    const [claims, byWhom] = ['evidence', 'sections'].map((name) =>
      table(textOf(files, `${folder}/${named(name)}.csv`)),
    )
    expect(claims?.[1]).toEqual([
      ...[say('Offer & Pricing'), say('Offer name'), "'=2,400", say('An amount')],
      ...[say('Answer: {question}', { question: say('Ways to buy') }), 'a | b c'],
    ])
    expect(byWhom?.[0]?.[1]).toBe(say('Models'))
    const audiences = textOf(
      files,
      `${say(exportTargets['ads-meta'].name)}/${named('audiences and pictures')}.txt`,
    )
    expect(audiences).toContain(`${say('Behaviours')}\r\n- `)
    // A sentence of ours that nothing translates would stand there in English.
    const ours = [readMe, audiences, textOf(files, `${folder}/${named('evidence')}.md`)].join('\n')
    const english = /\b(?:the|yet|and|with|what|which|write|written|stands|confirmed)\b/iu
    const lines = ours
      .split(/\r?\n/u)
      .filter((row) => row !== '' && !row.startsWith('- ') && !row.startsWith('  '))
    expect(lines.filter((row) => english.test(row))).toEqual([])
  },
)

it.each(Object.keys(wordsByLanguage))('calls its files in %s, where the copy is', async (language) => {
  const written = Object.fromEntries(
    ([6, 7, 8, 9, 17] as const).map((number) => [number, validSection(number)]),
  )
  const namesIn = async (spoken: string): Promise<string[]> => {
    const intake = { ...vault.intake, market: { ...vault.intake.market, language: spoken } }
    const more = { intake, evidence, handover: { launchDate: '2026-12-01' } }
    const files = await filesOf(vaultToExport(written, more))
    return files.map(({ name }) => name)
  }
  // Tables that programs read are called alike everywhere, as their columns are; the rest is called after the vault or a letter.
  const isOurs = (name: string): boolean => !/\.csv$|\/README\.md$|\/Northlight\.\w+$/u.test(name)
  const steps = (names: readonly string[]): Set<string> =>
    new Set(
      names.filter(isOurs).flatMap((name) => name.split('/').filter((step) => !/^\d\d (?!-)/u.test(step))),
    )
  const english = steps(await namesIn('English'))
  expect(english).toContain('Video script.srt')
  const spoken = await namesIn(language)
  // “Plan” and “PDF” are words of both.
  const both = [...Object.entries(wordsByLanguage[language] ?? {})].filter(([word, said]) => word === said)
  expect(
    [...steps(spoken)].filter((step) => english.has(step) && !both.some(([word]) => word === step)),
  ).toEqual([])
  expect(new Set(spoken.map((name) => name.toLowerCase())).size).toBe(spoken.length)
})

it('says that a model helped where that is asked for, and not else', async () => {
  const note = 'A language model helped'
  expect(textOf(await filesOf(vault), 'READ ME FIRST.txt')).not.toContain(note)
  const noted = { ...vault, handover: { ...vault.handover, aiNote: true } }
  expect(textOf(await filesOf(noted), 'READ ME FIRST.txt')).toContain(note)
})

it('is not made with another look than that of the template that was given', async () => {
  const given = { ...vault, template: new Uint8Array([1, 2, 3]) }
  expect(await handOverPackage(given, choice, makeTargets)).toMatchObject({
    ok: false,
    failure: { why: expect.stringContaining('template') as string },
  })
})

it('is one archive', async () => {
  expect(await exportFiles(vault, choice)).toMatchObject({
    value: { files: [{ name: 'Northlight hand-over.zip', zip: expect.any(Array) as unknown }] },
  })
})

it('is made with a template where the gift is not written yet, and says so', async () => {
  const template = await vaultDocx(vault, wholeVault)
  if (!template.ok) throw new Error('There is no template.')
  const [gift] = Object.values(vaultInMemory([6]).document.sections)
  if (!gift) throw new Error('There is no gift.')
  const older = { ...gift, content: { ...gift.content, deliverables: [{ title: 'Begin on Monday' }] } }
  const files = await filesOf({ ...vault, sections: [...vault.sections, older], template: template.value })
  expect(files.map(({ name }) => name).filter((name) => name.includes('gift'))).toEqual([])
  const readMe = textOf(files, 'READ ME FIRST.txt')
  expect(readMe).toContain(
    '\r\nThe gift, Word document. Not finished yet. The free gift itself, to be finished and given away.\r\n',
  )
})
