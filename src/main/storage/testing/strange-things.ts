import { execFileSync } from 'node:child_process'
import { chmod, link, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'

/** Where a stranger puts something, what stood there, and the folder outside that they would like to reach. */
export interface Planted {
  path: string
  original: string
  outside: string
}

type Plant = (planted: Planted) => Promise<unknown>

const text =
  (make: (original: string) => string | Uint8Array): Plant =>
  ({ path, original }) =>
    writeFile(path, make(original))

/** A value of the file, the first after a colon, is another one. */
const value = (other: string): Plant =>
  text((original) => original.replace(/: ?("(\\.|[^"\\])*"|[\d.]+)/u, `: ${other}`))

const socketAt: Plant = async ({ path }) => {
  const server = createServer().listen(path)
  await once(server, 'listening')
  server.unref()
}

/** What may stand where a file of a vault is expected. `secret.txt` outside reads like the original and bears the mark. */
export const strangeFiles: Readonly<Record<string, Plant>> = {
  'link to a private file': ({ path, outside }) => symlink(join(outside, 'secret.txt'), path),
  '15 MB of list': text((original) => {
    const list = `"writers": [${'0,'.repeat(7_000_000)}0]`
    const within = original.replace(/"writers": ?\[[^\]]*\]/u, list)
    return within === original ? `{${list}}` : within
  }),
  'hard link to a private file': ({ path, outside }) => link(join(outside, 'secret.txt'), path),
  pipe: async ({ path }) => execFileSync('mkfifo', [path]),
  'link to a private folder': ({ path, outside }) => symlink(outside, path),
  'link to itself': ({ path }) => symlink(path, path),
  'link to nothing': ({ path, outside }) => symlink(join(outside, 'made-through-a-link'), path),
  'link to a device': ({ path }) => symlink('/dev/zero', path),
  socket: socketAt,
  folder: ({ path }) => mkdir(path),
  '4 GB': async ({ path }) => {
    await writeFile(path, '')
    await truncate(path, 4 * 1024 ** 3)
  },
  '10 MB in one text': value(`"${'a '.repeat(5_000_000)}"`),
  '100,000 levels': text(() => '['.repeat(100_000) + ']'.repeat(100_000)),
  '5,000 levels of groups': value('{"a":'.repeat(5000) + '1' + '}'.repeat(5000)),
  __proto__: value('{"__proto__":{"polluted":true}}'),
  'a key twice': text((original) => original.replace('{', '{"title":"first","title":2,')),
  '1e999': value('1e999'),
  'lone surrogate': value('"\\ud800"'),
  '2^53 - 1': text((original) => original.replace(/"(revision|seq)": ?\d+/gu, '"$1":9007199254740991')),
  'not UTF-8': text(() => Uint8Array.from([0x7b, 0xff, 0xfe, 0x80, 0x7d])),
  'UTF-16': text((original) => Buffer.from(`\ufeff${original}`, 'utf16le')),
  'byte order mark': text((original) => `\ufeff${original}`),
  NULs: text((original) => `${original}${'\0'.repeat(1000)}`),
  nothing: text(() => ''),
  'no permission': async ({ path, original }) => {
    await writeFile(path, original)
    await chmod(path, 0)
  },
}

/** What may stand where a folder of a vault, or the vault itself, is expected. */
export const strangeFolders: Readonly<Record<string, Plant>> = {
  'link to a private folder': ({ path, outside }) => symlink(outside, path),
  'link to itself': ({ path }) => symlink(path, path),
  file: text(() => '{}'),
  pipe: async ({ path }) => execFileSync('mkfifo', [path]),
}
