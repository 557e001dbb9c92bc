import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { added, drawn } from './long/fault-table.mjs'
import { groups } from './long/groups.mjs'
import { asked } from './long/run-groups.mjs'

const line = (counts: object): string => JSON.stringify(counts)

test('adds up what was written of one row, and counts no harm where none was written', () => {
  const { rows, wrong } = added(
    [line({ what: 'kills', tried: 3 }), line({ what: 'kills', tried: 1_000, lost: 0 })],
    ['kills'],
  )
  expect(wrong).toEqual([])
  expect(drawn(rows).split('\n').at(-1)).toMatch(/^\| kills +\| +1,003 \|( +0 \|){6}$/)
})

test('says what came to harm, in a row that was expected or not', () => {
  const { wrong } = added(
    [line({ what: 'kills', tried: 3, lost: 1 }), line({ what: 'links', tried: 5, opened: 2 })],
    ['kills'],
  )
  expect(wrong).toEqual(['1 lost: kills.', '2 opened: links.'])
})

test('never counts as fine what nobody wrote down, or tried not once', () => {
  const { rows, wrong } = added([line({ what: 'links', tried: 0 })], ['kills', 'links'])
  expect(wrong).toEqual(['Nobody wrote down: kills.', 'Nobody wrote down: links.'])
  expect(drawn(rows)).toMatch(/\| kills +\| NOT TRIED \|( +\? \|){6}/)
})

test('takes names of groups and a share above 0 and up to 1, and no other', () => {
  expect(asked(['kills', '--share', '0.5', '--write'], 1)).toEqual({
    names: ['kills'],
    share: 0.5,
    flags: ['--write'],
  })
  expect(asked([], 0.02)).toMatchObject({ names: [], share: 0.02 })
  for (const share of ['0', '2', 'all']) expect(() => asked(['--share', share], 1)).toThrow('--share wants')
  expect(() => asked(['kils'], 1)).toThrow('There is no "kils".')
})

test('expects only rows that a test of the group, or what the test is built on, writes down', () => {
  const source = (paths: string[]): string => paths.map((path) => readFileSync(path, 'utf8')).join('\n')
  for (const [name, { files = [], rows = [], writers = files }] of Object.entries(groups)) {
    for (const path of [...files, ...writers]) expect(existsSync(path), path).toBe(true)
    if (rows.length > 0) for (const row of rows) expect(source(writers), name).toContain(`'${row}'`)
  }
})
