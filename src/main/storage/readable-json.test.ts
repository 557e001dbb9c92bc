import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filled, isGroup, readableJson } from './readable-json.ts'

const given = {
  settings: {
    vaultsFolder: '/home/mara/Vaults "of" 2026\\x',
    slots: 12,
    limits: { stall: 30, sections: { '4': 90.5 } },
    providers: [
      { provider: 'openai', enabled: true, price: null },
      { provider: 'studio', baseUrl: 'http://localhost:1234' },
    ],
  },
}
const text = JSON.stringify(given, null, 2)

const windowsBytes: Readonly<Record<string, number>> = { '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 }

/** Whatever is in `less` stands in `all` at the same place. */
function isLess(less: unknown, all: unknown): boolean {
  if (Array.isArray(less)) return Array.isArray(all) && less.every((each, at) => isLess(each, all[at]))
  if (isGroup(less))
    return isGroup(all) && Object.entries(less).every(([key, value]) => isLess(value, all[key]))
  return Object.is(less, all)
}

describe('a text that should be JSON', () => {
  const wide = (big: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  it.each<[string, string | Uint8Array]>([
    ['as it is', text],
    ['with a mark at its beginning', Buffer.from(`\uFEFF${text}`)],
    ['in wide letters', wide(false)],
    ['in wide letters the other way round', wide(true)],
    ['in wide letters without a mark', wide(false).subarray(2)],
    ['with a comma too many', text.replace(/\n\}$/u, ',\n}')],
    ['with comments', `// mine\n${text.replace('"slots"', '/* fast */ "slots"')}`],
    ['with zeros behind it', `${text}${'\0'.repeat(64)}`],
    ['as a text of JSON', JSON.stringify(text)],
    ['as a text of a text of JSON', JSON.stringify(JSON.stringify(text))],
    ['in single quotes', text.replaceAll('"', "'").replace("\\'of\\'", '"of"')],
    ['between the markers of a merge', `<<<<<<< HEAD\n${text}\n=======\n{"settings":{}}\n>>>>>>> other`],
    ['without its last brackets', text.replace(/[\s}]+$/u, '\n')],
    ['with words before it', `settings:\n${text}`],
    ['with a bracket too many', `${text}}`],
  ])('is read %s', (_, file) => {
    expect(readableJson(file).value).toEqual(given)
  })

  it('is read in the letters that an older editor saves, and not where a disk has changed some bytes', () => {
    const german = { said: 'Über die Fähre für Größe, “so” – 20 €', name: 'Señora Muñoz' }
    const saved = Buffer.from(
      [...JSON.stringify(german, null, 2)].map((letter) => windowsBytes[letter] ?? letter.charCodeAt(0)),
    )
    expect(readableJson(saved)).toMatchObject({ value: german, whole: true })
    const whole = Buffer.from(JSON.stringify(german))
    const plain = Buffer.from(text)
    for (const [file, at] of [
      [whole, 20],
      [plain, 40],
    ] as const)
      for (const bytes of [[0xe4], [0xff, 0xfe, 0x80], [0x81, 0xe4, 0xe4, 0xe4]]) {
        const damaged = Buffer.concat([file.subarray(0, at), Buffer.from(bytes), file.subarray(at + 3)])
        expect(readableJson(damaged).whole).toBe(false)
      }
  })

  it('gives of one that is cut anywhere what was written, only less, and never the beginning of a value', () => {
    const bytes = Buffer.from(text)
    let before = 0
    for (let end = 0; end < bytes.length; end++) {
      const { value, whole, broken } = readableJson(bytes.subarray(0, end))
      expect(isLess(value ?? {}, given), `${end}`).toBe(true)
      expect(whole).toBe(false)
      if (isGroup(value)) expect(broken.has(value)).toBe(true)
      const size = JSON.stringify(value ?? '').length
      expect(size).toBeGreaterThanOrEqual(before - 2)
      before = size
    }
  })

  it('reads what stands on either side of what cannot be read', () => {
    for (const hole of ['@@@@', '"no end', '', '{"a": ', 'tru', '-', '\0\0\0\0', '"\uFFFD"']) {
      const holed = text.replace('12,', `${hole},`)
      const { settings } = (readableJson(holed).value ?? {}) as typeof given
      expect(settings.vaultsFolder, hole).toBe(given.settings.vaultsFolder)
      expect(typeof settings.slots).not.toBe('number')
      if (!hole.startsWith('{')) expect(settings.providers, hole).toEqual(given.settings.providers)
    }
  })

  it('reads this side of a merge before the other, and what only the other has', () => {
    const merge = [
      '{"settings": {',
      '<<<<<<< HEAD',
      '"slots": 3,',
      '||||||| before',
      '"slots": 1,',
      '=======',
      '"slots": 4, "theme": "dark",',
      '>>>>>>> laptop',
      '"walk": "strict"}}',
    ].join('\n')
    expect(readableJson(merge).value).toEqual({ settings: { slots: 3, theme: 'dark', walk: 'strict' } })
  })

  it('ends at once with whatever it is given, and touches no prototype', () => {
    const deep = '{"a":'.repeat(200_000)
    const hostile = [
      deep,
      `${deep}1${'}'.repeat(200_000)}`,
      '['.repeat(200_000),
      '/*'.repeat(200_000),
      '"\\'.repeat(200_000),
    ]
    for (const each of hostile) expect(readableJson(each).whole).toBe(false)
    readableJson('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},}')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readableJson(bytes)
        readableJson(Buffer.concat([Buffer.from(text.slice(0, 90)), bytes]))
      }),
    )
  })
})

describe('an older copy', () => {
  it('fills what is missing of a file that is broken, and nothing that is whole', () => {
    const cut = readableJson(text.slice(0, text.indexOf('"studio"')))
    const isBroken = (part: object): boolean => cut.broken.has(part)
    expect(filled(cut.value, given, isBroken)).toEqual(given)
    expect(filled(undefined, given, isBroken)).toEqual(given)
    const newer = { settings: { slots: 5 } }
    expect(filled(newer, given, () => false)).toEqual(newer)
  })
})
