import fc from 'fast-check'
import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { tally, timesOf } from '../testing/tally.ts'
import { folderName, freeName } from './folder-name.ts'
import { tempFolder } from './testing/temp-folder.ts'

test.each([
  ['Northlight Coaching', 'Northlight Coaching'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\system32', 'C Windows system32'],
  ['.hidden', 'hidden'],
  ['...', 'Vault'],
  ['', 'Vault'],
  ['  spaces   and\ttabs\n', 'spaces and tabs'],
  ['con', 'Vault con'],
  ['COM1.txt', 'Vault COM1.txt'],
  ['nul .json', 'Vault nul .json'],
  ['Lpt³', 'Vault Lpt³'],
  ['Conrad', 'Conrad'],
  ['ends with dots...', 'ends with dots'],
  ['a<b>c:d"e|f?g*h', 'a b c d e f g h'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['מאמן עסקי', 'מאמן עסקי'],
  ['cafe\u0301', 'café'],
  ['\ud800', 'Vault'],
])('makes a folder’s name of %j', (title, name) => {
  expect(folderName(title)).toBe(name)
})

test('cuts a long title between characters, so that paths inside stay short enough', () => {
  const flags = '🇳🇴'.repeat(100)
  expect(Buffer.byteLength(folderName(flags))).toBeLessThanOrEqual(120)
  expect(flags.startsWith(folderName(flags))).toBe(true)
  expect([...folderName('x'.repeat(500))]).toHaveLength(60)
})

test('makes a folder that can be made of any title, inside the folder it was meant for', async () => {
  const parent = await tempFolder()
  const titles = timesOf(2000, 200)
  const strange = fc
    .array(
      fc.constantFrom(
        'con',
        'NUL',
        '../',
        '/etc/',
        'C:\\',
        '\u202e',
        '\n',
        'e\u0301',
        'é',
        '.',
        ' ',
        'א',
        'ﷺ',
        'x',
      ),
      {
        maxLength: 60,
      },
    )
    .map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), strange), async (title) => {
      const name = freeName(folderName(title), await readdir(parent))
      expect(basename(name)).toBe(name)
      expect(name.startsWith('.')).toBe(false)
      await mkdir(join(parent, name))
    }),
    { numRuns: titles },
  )
  tally('reserved, long, RTL, NFC/NFD names and ../', titles, { lost: 0, leaked: 0 })
})

test('finds a free name as file systems see it that ignore case and the form of accents', () => {
  expect(freeName('Café', ['cafe\u0301', 'CAFÉ 2'])).toBe('Café 3')
  expect(freeName('a', ['a.json'], '.json')).toBe('a 2.json')
})
