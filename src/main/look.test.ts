import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '../shared/settings.ts'
import { readLook } from './look.ts'
import { tempFolder } from './storage/testing/temp-folder.ts'

const first = { theme: 'system', place: null }
const place = { x: 10, y: 20, width: 1300, height: 900, maximized: false }

async function lookAt(text: string): Promise<ReturnType<typeof readLook>> {
  const file = join(await tempFolder(), 'settings.json')
  await writeFile(file, text)
  return readLook(file)
}

test('reads theme and place as the settings wrote them', async () => {
  const settings = { ...defaultSettings(), theme: 'dark', window: place }
  expect(await lookAt(JSON.stringify({ settings }))).toEqual({ theme: 'dark', place })
  expect(await lookAt(JSON.stringify({ settings: defaultSettings() }))).toEqual(first)
})

test('begins as at the first start where the file is missing, damaged or says something else', async () => {
  expect(readLook(join(await tempFolder(), 'none.json'))).toEqual(first)
  for (const text of ['', '{', 'null', '[]', '{"settings":7}', '{"settings":{"theme":"pink","window":[1]}}'])
    expect(await lookAt(text), text).toEqual(first)
  const odd = { settings: { theme: 'light', window: { ...place, width: '1300' } } }
  expect(await lookAt(JSON.stringify(odd))).toEqual({ theme: 'light', place: null })
})
