import { resolve } from 'node:path'
import {
  handoverNames,
  handoverPathSchema,
  stepsOf,
  type Handover,
  type HandoverPath,
} from '../../shared/handover.ts'
import { valueAt } from '../../shared/sections/outline.ts'
import { pageAddress } from '../../shared/token-address.ts'
import { openToRead, openVault } from '../storage/vault-folder.ts'
import { changeSaid } from './brand-file.ts'
import { BadUse, exitCodes, must } from './exit-codes.ts'

export interface HandoverOptions {
  /** `links.call=https://…`, one or several. */
  set?: string[]
  json: boolean
}

/** Shows what a vault needs to leave, or changes some of it first. */
export async function handover(folder: string, options: HandoverOptions): Promise<number> {
  const changes = await Promise.all((options.set ?? []).map(changeOf))
  const vault = must(await (changes.length > 0 ? openVault : openToRead)(resolve(folder)))
  for (const change of changes) must(await vault.apply({ kind: 'set-handover', ...change }))
  for (const change of changes) sayIfNoPage(change)
  await vault.settled()
  const { handover: now } = await vault.view()
  process.stdout.write(options.json ? `${JSON.stringify(now)}\n` : inLines(now))
  return exitCodes.delivered
}

function changeOf(said: string): ReturnType<typeof changeSaid> {
  const at = said.indexOf('=')
  if (at < 0) throw new BadUse(`Say what it is to be: --set ${said}=…`)
  const [place, words] = [said.slice(0, at), said.slice(at + 1)]
  return changeSaid(place, typed(place, words), process.cwd())
}

/** The links that readers follow. */
const followed: readonly HandoverPath[] = ['links.call', 'links.gift', 'links.offer', 'links.policy']
/** A place that a sending program fills in. */
const filledIn = /\{\{|\*\||%%/u

/** It is kept, as in the window: what stands there may be meant to be read. */
function sayIfNoPage({ path, value }: Awaited<ReturnType<typeof changeOf>>): void {
  if (!followed.includes(path) || typeof value !== 'string' || value.trim() === '') return
  if (pageAddress(value.trim()) !== null || filledIn.test(value)) return
  process.stderr.write(
    `${handoverNames[path]} is no address a browser opens: “${value}” stands there as it is, and nobody is led by it.\n`,
  )
}

/** What is typed as the value it stands for: nothing where nothing is typed. */
function typed(place: string, words: string): unknown {
  if (words === '' && (place === 'launchDate' || place === 'brand.logo')) return null
  return place === 'aiNote' && ['true', 'false'].includes(words) ? words === 'true' : words
}

function inLines(handover: Handover): string {
  const lines = handoverPathSchema.options.map((path) => {
    const value = valueAt(handover, stepsOf(path))
    const plain = typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : ''
    const shown = path === 'brand.logo' ? logoWords(handover) : plain
    return `${path.padEnd(22)}${handoverNames[path].padEnd(26)}${shown}`.trimEnd()
  })
  return `${lines.join('\n')}\n`
}

const logoWords = ({ brand: { logo } }: Handover): string =>
  logo ? `${logo.width} × ${logo.height} pixels` : ''
