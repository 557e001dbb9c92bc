import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openOwnWords } from '../storage/own-words.ts'
import { britishIn } from './british-in.ts'
import { spelling } from './spelling.ts'

const packages = join(import.meta.dirname, '../../../node_modules')
const own: string[] = []
const logged: string[] = []
const english = (name = 'dictionary-en') =>
  spelling({
    script: pathToFileURL(join(import.meta.dirname, 'speller.ts')),
    dictionary: () => ({
      aff: join(packages, name, 'index.aff'),
      dic: join(packages, name, 'index.dic'),
      own,
    }),
    log: (line) => logged.push(line),
    patienceMs: 20_000,
  })
const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? []

describe('spelling', () => {
  const american = english()
  afterAll(() => american.end())

  it.each([
    ['We recieve the books of small workshops, so that you can sleep', ['recieve']],
    ['It’s the coach’s 24 clients’ definately good time', ['definately']],
    ['colour', []],
    ['We like the colour', ['colour']],
    ['Wir helfen kleinen Werkstätten, ihre Bücher zu führen, damit Sie gut schlafen', []],
    ['Die Frau war in der Stadt', []],
    ['Nous aidons les petits ateliers à tenir leurs comptes', []],
    ['Ik help coaches met een website die verkoopt in drie maanden', []],
    ['Pomagamy małym warsztatom prowadzić księgi', []],
    ['Mehr Umsatz', []],
    ['', []],
  ])('marks what is wrong in English and nothing in another language: %s', async (text, wrong) => {
    expect(await american.misspelt(words(text))).toEqual(wrong)
  })

  it('offers what was meant', async () => {
    expect(await american.meant('recieve')).toContain('receive')
    expect((await american.meant('definately'))[0]).toBe('definitely')
  })

  it('knows a word once it was added', async () => {
    const text = words('We meet at Northlihgt every week')
    expect(await american.misspelt(text)).toEqual(['Northlihgt'])
    american.learn('Northlihgt')
    expect(await american.misspelt(text)).toEqual([])
  })

  it('knows the words that were added before, and British spelling', async () => {
    own.push('Northlihgt')
    const british = english('dictionary-en-gb')
    expect(await british.misspelt(words('We like the colour of Northlihgt, not the color'))).toEqual([
      'color',
    ])
    await british.end()
    expect(await british.misspelt(words('We like the color'))).toEqual(['color'])
    await british.end()
  })

  it('says nothing where the dictionary cannot be read, and why in the log', async () => {
    const none = english('dictionary-none')
    expect(await none.misspelt(['recieve'])).toEqual([])
    expect(logged.join()).toContain('ENOENT')
  })

  it('is British where English is', () => {
    expect(['en-GB', 'en-AU', 'en-US', 'en', 'de-AT', 'en-Latn-IN'].filter(britishIn)).toEqual([
      'en-GB',
      'en-AU',
      'en-Latn-IN',
    ])
  })
})

describe('words of a person’s own', () => {
  it('are kept a line each, each once, and are there the next time', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'own-words-')), 'own-words.txt')
    const kept = await openOwnWords(path)
    await Promise.all(['Northlight', 'TikTok', 'Northlight'].map((word) => kept.add(word)))
    expect(await readFile(path, 'utf8')).toBe('Northlight\nTikTok\n')
    expect((await openOwnWords(path)).all()).toEqual(['Northlight', 'TikTok'])
  })
})
