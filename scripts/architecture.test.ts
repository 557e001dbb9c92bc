import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

/** The folders the tree draws, whole: an indented line belongs to the last one that is not. */
function drawnFolders(): string[] {
  const block = page.split('```').find((each) => each.includes('THE CONTRACT')) ?? ''
  const folders: string[] = []
  let above = ''
  for (const line of block.split('\n')) {
    const [, indent = '', name] = /^( *)([\w/-]+\/)\s/u.exec(line) ?? []
    if (name === undefined) continue
    if (indent === '') above = name
    folders.push(indent === '' ? name : above + name)
  }
  return folders.map((folder) => folder.replace(/\/$/u, ''))
}

const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => statSync(join(root, folder, name)).isDirectory())
    .filter((name) => readdirSync(join(root, folder, name)).length > 0)
    .map((name) => `${folder}/${name}`)

test('every folder that is drawn is there', () => {
  const missing = drawnFolders().filter((folder) => !existsSync(join(root, folder)))
  expect(missing).toEqual([])
})

test('every room that is there is drawn', () => {
  const drawn = new Set(drawnFolders())
  const rooms = ['src', 'src/core', 'src/main', 'src/renderer/src'].flatMap(foldersIn)
  expect(rooms.filter((room) => !drawn.has(room))).toEqual([])
})

test('every file that is named is there', () => {
  const named = [...page.matchAll(/`(src\/[\w./-]+\.tsx?|scripts\/[\w./-]+)`/gu)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(8)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('one key goes through at most nine files, from the field to the disk and back', () => {
  const walk = page.slice(page.indexOf('## A walk'), page.indexOf('## How a section'))
  const steps = [...walk.matchAll(/^\d\. `([\w./-]+)`/gmu)].map(([, path = '']) => path)
  expect(steps.length).toBeLessThanOrEqual(9)
  expect(steps.length).toBeGreaterThan(5)
  // Each step knows the next, or is known by it, but where a process ends or a type alone is handed on.
  const knows = (from: string, to: string): boolean =>
    readFileSync(join(root, from), 'utf8').includes(`/${to.split('/').at(-1) ?? ''}'`)
  const joined = steps.filter(
    (step, at) => at > 0 && (knows(steps[at - 1] ?? '', step) || knows(step, steps[at - 1] ?? '')),
  )
  expect(joined.length).toBeGreaterThanOrEqual(4)
})

test('no two files of the source share a name', () => {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    // Where a folder begins; and each section with its sample, which becomes data.
    .filter((path) => /\.tsx?$/u.test(path) && !/(?:^|\/)(?:index|\d\d-[\w-]+)\.ts$/u.test(path))
    .map((path) => (path.split('/').at(-1) ?? '').replace(/\.tsx?$/u, ''))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
