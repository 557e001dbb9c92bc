import { expect, it } from 'vitest'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import { emptyHandover } from '../../shared/handover.ts'
import { emptyIntake } from '../../shared/intake.ts'
import { sayFor } from '../../shared/in-language/say.ts'
import { exportTargets, madeFileName, targetIds, type ExportTarget } from '../../shared/export/targets.ts'
import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import { vaultInMemory } from '../testing/vault-in-memory.ts'
import { chosenOf } from './chosen-of.ts'
import { exportFiles } from './export-files.ts'
import type { VaultToExport } from './target.ts'

const approval = { revision: 1, at: '2026-11-27T00:00:00.000Z' }
const vaultOf = (...written: SectionNumber[]): VaultToExport => ({
  ...{ id: 'a1b2', title: 'Ümlaut: Übung / 1', client: 'Ümlaut' },
  ...{ intake: emptyIntake(), handover: emptyHandover() },
  sections: Object.values(vaultInMemory(written).document.sections),
  ...{ leftOut: [8], approvals: { 4: approval, 8: approval }, findings: [], template: null },
})
const choice = exportChoiceSchema.parse({ targets: ['markdown'] })
const numbers = (vault: VaultToExport): number[] => vault.sections.map(({ number }) => number)
const names = async (...targets: string[]): Promise<unknown> => {
  const made = await exportFiles(vaultOf(1, 4), exportChoiceSchema.parse({ targets }))
  return made.ok ? made.value.files.map(({ name }) => name) : made
}

it('takes what is chosen, written, not left out, and approved where that is asked', () => {
  const vault = vaultOf(1, 4, 8)
  expect(numbers(chosenOf(vault, choice))).toEqual([1, 4])
  expect(numbers(chosenOf(vault, { ...choice, sections: [4, 8, 9] }))).toEqual([4])
  expect(numbers(chosenOf(vault, { ...choice, approvedOnly: true }))).toEqual([4])
})

it('names one file after the vault, and gives targets of several files a folder each beside others', async () => {
  expect(await names('markdown')).toEqual(['Ümlaut Übung 1.md'])
  expect(await names('markdown-folder')).toEqual(['README.md', '01-ideal-client.md', '04-offer.md'])
  const folder = 'Markdown a file for each section'
  expect(await names('markdown', 'markdown-folder', 'markdown')).toEqual([
    'Ümlaut Übung 1.md',
    ...['README.md', '01-ideal-client.md', '04-offer.md'].map((name) => `${folder}/${name}`),
  ])
})

it('calls the folders of targets in the language of the copy, as a package does', async () => {
  const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language: 'German' } }
  const made = await exportFiles(
    { ...vaultOf(1, 4), intake },
    exportChoiceSchema.parse({ targets: ['markdown', 'markdown-folder'] }),
  )
  expect(made.ok && made.value.files.map(({ name }) => name)).toContain(
    'Markdown eine Datei je Abschnitt/README.md',
  )
})

it('calls a file as the sheet says before', async () => {
  for (const target of targetIds) {
    const { makes, from }: ExportTarget = exportTargets[target]
    const vault = vaultOf(...(from ?? [1]))
    const made = await exportFiles({ ...vault, leftOut: [] }, exportChoiceSchema.parse({ targets: [target] }))
    if (makes !== 'folder' && made.ok)
      expect(made.value.files.map(({ name }) => name)).toEqual([
        madeFileName(makes, vault.title, sayFor(vault.intake)),
      ])
  }
})

it('says so where nothing is there to export', async () => {
  const failure = async (given: object): Promise<unknown> => {
    const made = await exportFiles(vaultOf(1), { ...choice, ...given })
    return made.ok || made.failure
  }
  expect(await failure({ approvedOnly: true })).toMatchObject({
    why: expect.stringContaining('approved') as string,
  })
  expect(await failure({ targets: ['calendar'] })).toMatchObject({
    why: expect.stringContaining('is made from “E-mail Sequence” or “Content Ideas”') as string,
  })
  const ads = { ...vaultOf(9), leftOut: [] }
  const without = {
    ...ads,
    sections: ads.sections.map((record) => ({ ...record, content: { ads: [{ angle: 'pain' }] } })),
  }
  const made = (...targets: string[]) => exportFiles(without, exportChoiceSchema.parse({ targets }))
  const why = 'There is nothing for “Ads for ChatGPT” in “Ad Copy” yet. A table for each tab of the workbook.'
  expect(await made('ads-chat')).toMatchObject({ failure: { why } })
  expect(await failure({ sections: [9] })).toMatchObject({
    why: expect.stringContaining('written') as string,
  })
})

it('makes the others where a chosen target has nothing, and says which and why', async () => {
  const made = async (targets: string[], more: object = {}) => {
    const all = await exportFiles({ ...vaultOf(1, 6, 9), ...more }, exportChoiceSchema.parse({ targets }))
    return all.ok ? { names: all.value.files.map(({ name }) => name), without: all.value.without } : all
  }
  const noCalendar =
    '“Calendar of e-mails and posts” is made from “E-mail Sequence” or “Content Ideas”: none of them is written yet.'
  const noMessages = '“Text messages, a table” is made from “Reminders”: it is not written yet.'
  expect(await made(['calendar', 'markdown', 'text-messages'])).toEqual({
    names: ['Ümlaut Übung 1.md'],
    without: [noCalendar, noMessages],
  })
  expect(await made(['calendar', 'text-messages'])).toMatchObject({
    failure: { why: `${noCalendar} ${noMessages}` },
  })
  // A gift whose pieces have no text is not finished; a template that is refused is the person's to mend.
  const unfinished = vaultOf(1, 6).sections.map((record) =>
    record.number === 6 ? { ...record, content: { deliverables: [{ title: 'One' }] } } : record,
  )
  expect(await made(['gift-docx', 'gift-pdf', 'markdown'], { sections: unfinished })).toMatchObject({
    names: ['Ümlaut Übung 1.md'],
    without: [expect.stringContaining('1 of the 1 pieces of the gift has no text yet.') as string],
  })
  const template = new Uint8Array([1, 2, 3])
  expect(await made(['docx', 'markdown'], { template })).toMatchObject({
    failure: { why: expect.stringContaining('template') as string },
  })
})

it('says why a section that a target is made of is not there', async () => {
  const why = async (given: object, more: object = {}): Promise<unknown> => {
    const vault = { ...vaultOf(1, 9), approvals: { 1: approval }, ...more }
    const made = await exportFiles(vault, { ...choice, targets: ['ads-linkedin'], ...given })
    return made.ok ? made.value : made.failure
  }
  const said = '“Ads for LinkedIn” is made from “Ad Copy”: it is'
  expect(await why({ sections: [1] })).toMatchObject({ why: `${said} not among what you chose.` })
  expect(await why({ approvedOnly: true })).toMatchObject({ why: `${said} not approved.` })
  expect(await why({}, { leftOut: [9] })).toMatchObject({ why: `${said} left out of this vault.` })
})

it('refuses a table of ads that no chosen target knows, and names the columns looked for', async () => {
  const german = 'Kampagnenname;Anzeigengruppenname;Anzeigenname;Titel;Text;Link\r\n'
  const report =
    'Ads report\n1. Jan - 31. Jan\nCampaign,Ad group,Headline 1,Headline 2,Description 1,Final URL\n'
  const made = (adTable: string, ...targets: string[]) =>
    exportFiles({ ...vaultOf(9), adTable }, exportChoiceSchema.parse({ targets }))
  for (const targets of [['ads-meta'], ['ads-meta', 'ads-google'], ['package'], ['docx', 'ads-google']])
    for (const table of [german, '', '\ufffd\ufffd\u0000\u0010JFIF\u0000,,,;'])
      expect(await made(table, ...targets)).toMatchObject({
        ok: false,
        failure: {
          kind: 'not-allowed',
          why: expect.stringMatching(
            targets.includes('docx') ? /“Headline 1”/u : /“Campaign Name”, “Ad Set Name”/u,
          ) as string,
        },
      })
  expect(await made(report, 'ads-meta')).toMatchObject({ ok: false })
  for (const targets of [['ads-google'], ['ads-meta', 'ads-google'], ['package']])
    expect(await made(report, ...targets)).toMatchObject({ ok: true })
  // What is made to fit no table reads none.
  expect(await made(german, 'markdown')).toMatchObject({ ok: true })
  const google = await made(report, 'ads-google')
  const [file] = google.ok ? google.value.files : []
  expect(file && 'content' in file ? file.content : '').toMatch(
    /^Campaign,Ad group,Headline 1,Headline 2,Description 1,Final URL\r\n/u,
  )
})
