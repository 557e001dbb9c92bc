import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportChoiceSchema } from '../../shared/export/export-choice.ts'
import { isOnNetwork } from '../../shared/export/social-networks.ts'
import { exportTargets, targetIds, type ExportTarget, type TargetId } from '../../shared/export/targets.ts'
import { emptyIntake } from '../../shared/intake.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import { pageAddress } from '../../shared/token-address.ts'
import { copyTokens, tokenPieces } from '../../shared/tokens.ts'
import {
  foundIn,
  markedVaults,
  tokenLeft,
  type MarkedText,
  type MarkedVault,
} from '../testing/marked-vaults.ts'
import { readExport, type ReadExport } from '../testing/read-export.ts'
import { validSection } from '../testing/valid-content.ts'
import { vaultToExport } from '../testing/vault-to-export.ts'
import { cleanText, oneLine } from './clean-text.ts'
import { mailTools } from './email/mail-tools.ts'
import { exportFiles } from './export-files.ts'
import { contentOf, entriesOf, entryReader } from './records-in.ts'
import type { ExportFile, VaultToExport } from './target.ts'
import { timesOf } from '../../main/testing/tally.ts'

/** What a spreadsheet takes for a formula. */
const running = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** Which texts a target has to hold: all that are chosen, or those at places such as `8.emails.3.body`. */
type Holds = 'all' | RegExp | ((text: MarkedText, vault: VaultToExport) => boolean)

const placeOf = ({ section, path }: MarkedText): string => [section, ...path].join('.')
const letters = /^(?:8|16)\.emails\.\d+\.(?:subject|preview|body)$/u
const givenAway = /^6\.(?:title\.(?:main|subtitle)|deliverables\.\d+\.(?:title|text))$/u
const captioned = /^(?:7\.(?:script|shortScript)|10\.confirmationVideo\.script|13\.(?:intro|outro))$/u

/** An ad without a text is none for a feed, and without any such ad there is nobody to show it to. */
function isOfFeed({ path: [list, at] }: MarkedText, vault: VaultToExport): boolean {
  const shown = entriesOf(vault, 9, 'ads').map(({ line }) => line('primaryText') + line('shortText') !== '')
  return list === 'ads' ? shown[Number(at)] === true : shown.includes(true)
}

const holds: Readonly<Record<TargetId, Holds>> = {
  ...{ markdown: 'all', 'markdown-folder': 'all', docx: 'all', html: 'all', pdf: 'all' },
  ...{ 'client-page': 'all', package: 'all', context: 'all', json: 'all' },
  ...{ 'gift-docx': givenAway, 'gift-pdf': givenAway },
  'emails-csv': /^(?:8|16)\.emails\.\d+\.(?:subject|preview|body|subjectB|when)$/u,
  'emails-html': /^(?:8|16)\.emails\.\d+\.(?:preview|body)$/u,
  ...{ 'emails-eml': letters, 'emails-highlevel': letters, 'emails-mailchimp': letters },
  ...{ 'emails-hubspot': letters, 'emails-kit': letters },
  'ads-meta': (text, vault) =>
    /^9\.(?:ads\.\d+\.(?:headline|primaryText|shortText|description|audience|imageIdea)|targeting\..*)$/u.test(
      placeOf(text),
    ) && isOfFeed(text, vault),
  // An ad without headlines is no search ad, and what a search ad has no place for is left out.
  'ads-google': (text, vault) =>
    /^9\.ads\.\d+\.search\.(?:headlines\.\d+|descriptions\.[0-3]|paths\.[01])$/u.test(placeOf(text)) &&
    entryReader(contentOf(vault, 9)).lines(...text.path.slice(0, 2), 'search', 'headlines').length > 0,
  'ads-linkedin': /^9\.ads\.\d+\.linkedin\./u,
  'ads-chat': /^9\.ads\.\d+\.chat\./u,
  calendar: /^11\.calendar\.\d+\.posts\.\d+\.(?:piece|channel)$/u,
  // What goes out on no network is left out.
  planner: (text, vault) =>
    /^11\.calendar\.\d+\.posts\.\d+\.piece$/u.test(placeOf(text)) &&
    isOnNetwork(entryReader(contentOf(vault, 11)).line(...text.path.slice(0, -1), 'channel')),
  'text-messages': /^16\.textMessages\.\d+\.(?:message|when)$/u,
  ...{ 'scripts-srt': captioned, 'scripts-vtt': captioned },
  'scripts-text': (text) =>
    captioned.test(placeOf(text)) || ([5, 17].includes(text.section) && text.field.form === 'script'),
  // The vault's own files are not made here.
  'vault-zip': () => false,
}

const isHeld = (target: TargetId, text: MarkedText, vault: VaultToExport): boolean => {
  const { from }: ExportTarget = exportTargets[target]
  if (from && !from.includes(text.section)) return false
  const held = holds[target]
  return held === 'all' || (held instanceof RegExp ? held.test(placeOf(text)) : held(text, vault))
}

/** Letters and digits alone: blanks, signs and line ends are each format's own. */
const dense = (text: string): string => cleanText(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** The words of a text; where a token stands, an address or a program's syntax comes between. */
const wordsOf = (text: string): string[] =>
  tokenPieces(cleanText(text)).flatMap((piece) => ('text' in piece ? [dense(piece.text)] : []))

const printOf = (files: readonly ExportFile[]): string => {
  const hash = createHash('sha256')
  const add = (all: readonly ExportFile[]): void => {
    for (const file of all) {
      hash.update(`\0${file.name}\0`)
      if ('zip' in file) add(file.zip)
      else if ('page' in file) hash.update(file.page)
      else if ('content' in file) hash.update(file.content)
    }
  }
  add(files)
  return hash.digest('hex')
}

const namesIn = (files: readonly ExportFile[]): string[] =>
  files.flatMap((file) => [file.name, ...('zip' in file ? namesIn(file.zip) : [])])

/** What a target makes of the sections that were chosen; null where there is nothing for it to be made from. */
async function made(target: TargetId, { vault, chosen }: MarkedVault): Promise<ExportFile[] | null> {
  const choice = exportChoiceSchema.parse({
    targets: [target],
    sections: chosen.length === 0 ? null : chosen,
    withFindings: true,
  })
  const [once, again] = [await exportFiles(vault, choice), await exportFiles(structuredClone(vault), choice)]
  if (!once.ok || !again.ok) {
    expect(once).toEqual(again)
    expect(once).toMatchObject({ failure: { kind: 'not-allowed' } })
    return null
  }
  expect(printOf(once.value.files)).toBe(printOf(again.value.files))
  return once.value.files
}

/** The addresses that a person typed, and what programs that send e-mails put in for one. */
function mayFollow({ handover: { links } }: VaultToExport): Set<string> {
  const typed = Object.values(links).flatMap((link) =>
    [link.trim(), oneLine(link)].flatMap((each) => pageAddress(each) ?? []),
  )
  return new Set([...typed, ...Object.values(mailTools).map(({ unsubscribe }) => unsubscribe)])
}

function expectQuiet(target: TargetId, read: readonly ReadExport[], vault: VaultToExport): void {
  const typed = mayFollow(vault)
  for (const { name, rows, follows, acts } of read) {
    // The page for review has one script, its own, which its policy names by its hash.
    const own = /for review\.html$/u.test(name) ? ['<script>'] : []
    expect(acts, `${target}: ${name}`).toEqual(own)
    for (const address of follows)
      if (!address.startsWith('#') && !/^\d\d-[\w-]+\.md$/u.test(address))
        expect([...typed], `${target}: ${name}`).toContain(address)
    expect(new Set(rows.map((row) => row.length)).size, name).toBeLessThanOrEqual(1)
    expect(rows.flat().filter((cell) => running.test(cell))).toEqual([])
  }
}

function expectWords(
  target: TargetId,
  read: readonly ReadExport[],
  marked: MarkedVault,
  names: string[],
): void {
  const { texts, chosen, vault } = marked
  const all = [...read.map(({ text }) => text), ...names].map(dense).join(' ')
  const isChosen = ({ section }: { section: SectionNumber }): boolean => chosen.includes(section)
  const left = { ...vault, sections: vault.sections.filter(({ number }) => chosen.includes(number)) }
  const missing = texts.filter(
    (text) =>
      isChosen(text) &&
      isHeld(target, text, left) &&
      !wordsOf(text.text).every((words) => all.includes(words)),
  )
  expect(missing.map((text) => [target, placeOf(text), text.text])).toEqual([])
  const others = [...texts, ...foundIn(vault)].filter((each) => !isChosen(each) && all.includes(each.mark))
  expect(others.map(({ section, mark }) => [target, section, mark])).toEqual([])
}

/** What is for other programs has the texts as they are kept. */
const asKept: readonly TargetId[] = ['json', 'vault-zip']

function expectNoTokens(target: TargetId, read: readonly ReadExport[], names: readonly string[]): void {
  if (asKept.includes(target)) return
  const inTexts = read.flatMap(({ name, text }) => (tokenLeft.test(text) ? name : []))
  expect([...inTexts, ...names.filter((name) => tokenLeft.test(name))], target).toEqual([])
}

describe('every target, of vaults of odd content', () => {
  it('makes the same bytes each time; every chosen word is in them and none of a section that is not; no token is left in them; nothing in them runs, fetches or leads elsewhere', async () => {
    expect(copyTokens).toHaveLength(10)
    await fc.assert(
      fc.asyncProperty(markedVaults, async (marked) => {
        for (const target of targetIds) {
          const files = await made(target, marked)
          if (files === null) continue
          const names = namesIn(files)
          expect(new Set(names.map((name) => name.toLowerCase())).size, target).toBe(names.length)
          for (const name of names) expect(name).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|\\|:/u)
          const read = await readExport(files)
          expectQuiet(target, read, marked.vault)
          expectWords(target, read, marked, names)
          expectNoTokens(target, read, names)
        }
      }),
      { numRuns: timesOf(500, 10), endOnFailure: true },
    )
  }, 3_600_000)
})

it('says of itself which language it is in and where its lines begin, also in one nobody measured', async () => {
  const inLanguage = async (target: TargetId, language: string, country = ''): Promise<string> => {
    const intake = { ...emptyIntake(), market: { ...emptyIntake().market, language, country } }
    const vault = vaultToExport({ 2: validSection(2), 8: validSection(8) }, { intake })
    const made = await exportFiles(vault, exportChoiceSchema.parse({ targets: [target] }))
    const [file] = made.ok ? made.value.files : []
    if (!file) return ''
    const page =
      'page' in file ? file.page : 'content' in file && typeof file.content === 'string' ? file.content : ''
    return /<html[^>]*>/u.exec(page)?.[0] ?? ''
  }
  for (const target of ['html', 'pdf', 'client-page'] as const) {
    expect(await inLanguage(target, 'Farsi')).toBe('<html lang="fa" dir="rtl">')
    expect(await inLanguage(target, 'Japanese')).toBe('<html lang="ja" dir="ltr">')
    expect(await inLanguage(target, 'English', 'Ireland')).toBe('<html lang="en-IE" dir="ltr">')
  }
  expect(await inLanguage('emails-html', 'Urdu')).toBe('<html lang="ur" dir="rtl">')
})
