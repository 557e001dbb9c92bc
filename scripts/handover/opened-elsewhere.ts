// A sample vault's whole hand-over, written by the command line into a folder and opened by programs that are not ours:
// npm run test:full -- handover. What is not on this machine is skipped, by name.
import { spawnSync } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { targetIds } from '../../src/shared/export/targets.ts'
import { sections } from '../../src/shared/sections/index.ts'
import { blanks, readPage } from '../../src/core/testing/read-page.ts'
import { fresh, northlight, vault } from '../../src/main/cli/testing/command-line.ts'

let [out, page, word, markdown, pdf] = ['', '', '', '', '']

beforeAll(async () => {
  const folder = join(await fresh(), 'Northlight')
  out = join(await fresh(), 'out')
  const must = async (...words: string[]): Promise<void> => {
    const ended = await vault(words)
    if (ended.code !== 0) throw new Error(`${words.join(' ')}: ${ended.err}${ended.out}`)
  }
  // A business that advertises everywhere, so that every target has something to be made from.
  const answers = { platforms: ['linkedin', 'email', 'youtube', 'facebook', 'google', 'chat-assistants'] }
  const intake = join(await fresh(), 'intake.json')
  await writeFile(intake, JSON.stringify({ ...JSON.parse(await readFile(northlight, 'utf8')), ...answers }))
  await must('generate', '--intake', intake, '--provider', 'sample', '--out', folder)
  const links = ['call', 'gift', 'offer', 'policy', 'unsubscribe'].map(
    (name) => `links.${name}=https://northlight.example/${name}`,
  )
  const said = [...links, 'links.postalAddress=1 Long Lane, Leeds', 'launchDate=2026-12-01']
  await must('handover', folder, '--set', ...said, 'brand.colour=#1f5c8a', 'brand.contactName=Ada Brandt')
  const whole = targetIds.filter((id) => id !== 'pdf')
  await must('export', folder, '--to', out, '--target', whole.join(','), '--even-so')
  const named = (ending: string, names: readonly string[]): string =>
    join(out, names.find((name) => name.endsWith(ending)) ?? `none of ${ending}`)
  const names = await readdir(out)
  word = named('.docx', names)
  markdown = named(
    '.md',
    names.filter((name) => !name.includes('context')),
  )
  page = named(
    '.html',
    names.filter((name) => !name.includes('for review')),
  )
  const file = join(out, 'printed.pdf')
  const printed = await vault(['export', folder, '--to', file, '--target', 'pdf', '--even-so'])
  if (printed.code === 0) pdf = file
  else console.log(`No PDF on this machine: ${printed.err.trim()}`)
})

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

/** A test that a program is needed for; where it is not there, its name says so. */
const withProgram = (program: string, what: string, work: () => Promise<void>): void =>
  has(program)
    ? test(`${program}: ${what}`, work)
    : test.skip(`${what} (skipped: there is no ${program} on this machine)`, work)

function run(program: string, ...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`, { cause: error })
  return stdout
}

const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
const textOf = async (path: string): Promise<string> =>
  (await mammoth.extractRawText({ buffer: await readFile(path) })).value

/** The words of one that the other has fewer of. */
function fewer(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const each of found) left.set(each, (left.get(each) ?? 0) + 1)
  return wanted.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count <= 0
  })
}

async function office(to: string): Promise<string> {
  const into = await fresh()
  // A profile of its own: a LibreOffice that is open would take the order and answer at once.
  const profile = `-env:UserInstallation=file://${join(into, 'profile')}`
  run('soffice', profile, '--headless', '--convert-to', to, '--outdir', into, word)
  return join(into, (await readdir(into)).find((name) => name.endsWith(`.${to}`)) ?? '')
}

const files = async (ending: string): Promise<string[]> =>
  (await readdir(out, { recursive: true }))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(out, name))

withProgram('soffice', 'opens the Word document and saves it again with the same text', async () => {
  const saved = blanks(await textOf(await office('docx')))
  expect(saved.length).toBeGreaterThan(50_000)
  expect(saved).toBe(blanks(await textOf(word)))
})

withProgram('soffice', 'prints the Word document with every word of it', async () => {
  const printed = await office('pdf')
  expect((await stat(printed)).size).toBeGreaterThan(10_000)
  if (!has('pdftotext')) return
  expect(fewer(wordsOf(await textOf(word)), wordsOf(run('pdftotext', printed, '-')))).toEqual([])
})

withProgram(
  'pandoc',
  'reads the words of the Word document in order, and those of the Markdown',
  async () => {
    const plain = (from: string, path: string): string[] =>
      wordsOf(run('pandoc', '-f', from, '-t', 'plain', '--wrap=none', path))
    const own = wordsOf(await textOf(word))
    expect(fewer(own, plain('docx', word))).toEqual([])
    const told = plain('gfm', markdown)
    for (const { title } of sections) expect(told.join(' ')).toContain(wordsOf(title).join(' '))
    expect(told.length).toBeGreaterThan(10_000)
  },
)

withProgram(
  'pdftotext',
  'reads every word of the page in the PDF, in order, and nothing but numbers of pages beside',
  async (): Promise<void> => {
    if (pdf === '') return
    const wanted = wordsOf(readPage(await readFile(page, 'utf8')).words.join(' ')).join('')
    const pages = run('pdftotext', '-raw', pdf, '-').split('\f').slice(0, -1)
    // Each page ends with its number.
    const found = pages.map((text, at) => text.trimEnd().replace(new RegExp(`${String(at + 1)}$`, 'u'), ''))
    const read = wordsOf(found.join('\n')).join('')
    const differs = [...wanted].findIndex((sign, at) => sign !== read[at])
    expect([read.slice(Math.max(0, differs - 60), differs + 60), read.length]).toEqual([
      wanted.slice(Math.max(0, differs - 60), differs + 60),
      wanted.length,
    ])
  },
)

withProgram(
  'pdfinfo',
  'finds the title of the PDF and no script; its outline leads to every section',
  async () => {
    if (pdf === '') return
    const told = run('pdfinfo', pdf)
    expect(told).toMatch(/^Title: +\S/mu)
    expect(told).toMatch(/^JavaScript: +no$/mu)
    expect(told).toMatch(/^Tagged: +yes$/mu)
    const [cover] = await (await getDocumentProxy(new Uint8Array(await readFile(pdf)))).getOutline()
    const outline = JSON.stringify(cover)
    for (const { number, title } of sections) expect(outline).toContain(`${String(number)}. ${title}`)
  },
)

withProgram('unzip', 'finds every archive whole', async () => {
  const archives = [...(await files('.zip')), ...(await files('.docx'))]
  expect(archives).toHaveLength(3)
  for (const path of archives) expect(run('unzip', '-t', path)).toContain('No errors detected')
})

withProgram(
  'python3',
  'reads the drafts with its own parser of e-mails, and the tables as rows of one width',
  async () => {
    const script = join(await fresh(), 'read.py')
    await writeFile(
      script,
      `import csv, email, email.policy, sys
for path in sys.argv[1:]:
    if path.endswith('.eml'):
        with open(path, 'rb') as file: letter = email.message_from_binary_file(file, policy=email.policy.default)
        assert letter['subject'] and not letter.defects, path
        for kind in ('plain', 'html'):
            body = letter.get_body((kind,))
            assert body and body.get_content().strip() and not body.defects, path
    else:
        with open(path, encoding='utf-8-sig', newline='') as file: rows = list(csv.reader(file, strict=True))
        assert len(rows) > 1 and len({len(row) for row in rows}) == 1, path
print(len(sys.argv) - 1)
`,
    )
    const read = [...(await files('.eml')), ...(await files('.csv'))]
    expect(read.length).toBeGreaterThan(30)
    expect(run('python3', script, ...read).trim()).toBe(String(read.length))
  },
)

test('papaparse reads every table without a fault, and ical.js every entry of the calendar', async () => {
  for (const path of await files('.csv')) {
    const text = (await readFile(path, 'utf8')).replace(/^\ufeff/u, '')
    expect(Papa.parse(text, { delimiter: ',', skipEmptyLines: true }).errors, path).toEqual([])
  }
  const [calendar = ''] = await files('.ics')
  const root = new ICAL.Component(ICAL.parse(await readFile(calendar, 'utf8')) as unknown[])
  const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.length).toBeGreaterThanOrEqual(18 + 12)
  for (const { summary, startDate } of events)
    expect([summary !== '', startDate.year >= 2026]).toEqual([true, true])
})
