import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { routes } from '../src/shared/contract/routes.ts'

const window = join(import.meta.dirname, '..', 'src', 'renderer', 'src')

test('the window asks every route there is', async () => {
  const files = await readdir(window, { recursive: true })
  const sources = files.filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name))
  const texts = await Promise.all(sources.map((name) => readFile(join(window, name), 'utf8')))
  const all = texts.join('\n')
  expect(Object.keys(routes).filter((route) => !all.includes(`'${route}'`))).toEqual([])
})
