import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FoundPlace } from '../../shared/search.ts'
import { longestSearch } from '../../shared/search.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import { ownIndex } from '../reader/search/own-index.ts'
import { openVaultSearch } from '../reader/search/vault-search.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'

export interface SearchOptions {
  library?: string
  index?: string
  json: boolean
}

/** Finds words in the copy of all vaults. What it has read is remembered, so the second time only changes are read. */
export async function searchLibrary(words: string, options: SearchOptions): Promise<number> {
  if (words.length > longestSearch) throw new BadUse(`Search for ${longestSearch} characters at most.`)
  const root = resolve(options.library ?? join(homedir(), 'Documents', 'Vaultwright'))
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const index = ownIndex(join(resolve(options.index ?? cacheFolder()), `${name}.sqlite`))
  const search = openVaultSearch({
    index: index.path,
    root,
    turn: () => setImmediate(),
    log: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    must(await search.read())
    // What is given as an argument is typed to its end.
    const typed = `${words} `
    const { places, texts, atLeast } = must(search.search(typed))
    const vaults = search.called(typed)
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ vaults, places, texts, atLeast })}\n`
        : inLines({ vaults, places, texts, atLeast }),
    )
    return exitCodes.delivered
  } finally {
    search.close()
    index.release()
  }
}

interface Said {
  vaults: readonly { title: string; client: string }[]
  places: readonly FoundPlace[]
  texts: number
  atLeast: boolean
}

function inLines({ vaults, places, texts, atLeast }: Said): string {
  const called = vaults.map(({ title, client }) => `${title}${client === '' ? '' : `, ${client}`}`)
  const found = places.map((place) => {
    const section = place.kind === 'section' ? sectionOf(place.section).title : 'Intake'
    const snippet = place.snippet.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
    return `${place.title}: ${section} › ${place.place}\n    ${snippet}`
  })
  const counted = `${atLeast ? 'over ' : ''}${texts} ${texts === 1 ? 'section or intake' : 'sections and intakes'}`
  const copy = texts === 0 ? 'No section or answer holds these words.' : `Found in ${counted}.`
  return [...called, ...found, copy, ''].join('\n')
}

/** Where this system keeps what can be made again. */
function cacheFolder(): string {
  const { platform, env } = process
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Vaultwright')
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Vaultwright', 'Cache')
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'vaultwright')
}
