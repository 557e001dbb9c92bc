import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WayOfAsking } from '../providers/way-of-asking.ts'
import { openWays } from './ways-file.ts'

const path = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'ways-')), 'ways.json')
const way = { form: 'json-object', bound: 'max_tokens' } as const

test('remembers between starts how an endpoint and model want to be asked, each by itself', async () => {
  const file = await path()
  const ways = await openWays(file)
  ways.of('studio').set('http://a m', way)
  await ways.settled()
  const again = await openWays(file)
  expect(again.of('studio').get('http://a m')).toEqual(way)
  expect(again.of('studio').get('http://a other')).toBeUndefined()
  expect(again.of('studio').get('http://b m')).toBeUndefined()
  expect(again.of('openai').get('http://a m')).toBeUndefined()
})

test('remembers all that was found, and reads what was written before there was more than form and name', async () => {
  const file = await path()
  const text = JSON.stringify({ schemaVersion: 1, ways: { studio: { old: way } } })
  await writeFile(file, text)
  const ways = await openWays(file)
  expect(ways.of('studio').get('old')).toEqual(way)
  const more: WayOfAsking = {
    ...way,
    without: ['stream_options', 'system'],
    largest: 4096,
    together: 8192,
    thinks: true,
  }
  ways.of('studio').set('new', more)
  await ways.settled()
  expect((await openWays(file)).of('studio').get('new')).toEqual(more)
})

test('forgets an endpoint when it is asked to, on disk too', async () => {
  const file = await path()
  const ways = await openWays(file)
  ways.of('studio').set('a', way)
  ways.of('openai').set('a', way)
  await ways.settled()
  ways.forget('studio')
  await ways.settled()
  const again = await openWays(file)
  expect([again.of('studio').get('a'), again.of('openai').get('a')]).toEqual([undefined, way])
})

test('begins anew with a file that is damaged or of another time', async () => {
  const file = await path()
  for (const text of [
    '{ half',
    '[]',
    '{"schemaVersion":9,"ways":{}}',
    '{"schemaVersion":1,"ways":{"studio":{"a":{"form":"odd"}}}}',
  ]) {
    await writeFile(file, text)
    const ways = await openWays(file)
    expect(ways.of('studio').get('a')).toBeUndefined()
    ways.of('studio').set('a', way)
    await ways.settled()
    expect((await openWays(file)).of('studio').get('a')).toEqual(way)
  }
})

test('keeps the last fifty places of an endpoint, and writes only what is new', async () => {
  const file = await path()
  const ways = await openWays(file)
  for (let at = 0; at < 60; at += 1) ways.of('studio').set(`place ${at}`, way)
  await ways.settled()
  const text = await readFile(file, 'utf8')
  expect(text).toContain('place 59')
  expect(text).not.toContain('"place 9"')
  await writeFile(file, 'untouched')
  ways.of('studio').set('place 59', way)
  await ways.settled()
  expect(await readFile(file, 'utf8')).toBe('untouched')
})
