import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import {
  handoverNames,
  handoverPathSchema,
  handoverValueSchema,
  stepsOf,
  typefaces,
  type Handover,
  type HandoverPath,
} from '../../shared/handover.ts'
import { readLogo } from '../logo-file.ts'
import { BadUse, must } from './exit-codes.ts'
import { jsonAt } from './text-at.ts'

const group = z.record(z.string(), z.unknown())

/** A hand-over with what a file of brand and links says in place of what it says; a logo is a path beside that file. */
export async function withBrandFile(handover: Handover, path: string): Promise<Handover> {
  const given = group.safeParse(await jsonAt(path))
  if (!given.success) throw new BadUse(`“${path}” does not hold brand and links.`)
  let now = handover
  for (const [place, value] of leavesOf(given.data))
    now = withValue(now, await changeSaid(place, value, dirname(resolve(path))))
  return now
}

/** A place and a value that somebody wrote, as a change; a logo is read from its file, from `folder` on. */
export async function changeSaid(
  place: string,
  said: unknown,
  folder: string,
): Promise<{ path: HandoverPath; value: unknown }> {
  const path = handoverPathSchema.safeParse(place)
  if (!path.success)
    throw new BadUse(`There is no “${place}”. There are: ${handoverPathSchema.options.join(', ')}.`)
  const isLogo = path.data === 'brand.logo' && typeof said === 'string' && said !== ''
  const value = isLogo ? must(await readLogo(resolve(folder, said))) : said
  const parsed = handoverValueSchema(path.data).safeParse(value)
  if (!parsed.success) {
    const wanted = lengthWanted(said, parsed.error) ?? forms[path.data]
    const instead = wanted === undefined ? '' : `; it ${wanted}`
    throw new BadUse(`${handoverNames[path.data]} cannot be ${JSON.stringify(said)}${instead}.`)
  }
  return { path: path.data, value: parsed.data }
}

const asColour = 'is written as #1f5c8a is'
const forms: Partial<Record<HandoverPath, string>> = {
  'brand.colour': asColour,
  'brand.secondColour': asColour,
  'brand.typeface': `is one of ${typefaces.slice(0, -1).join(', ')} and ${typefaces.at(-1) ?? ''}`,
  launchDate: 'is a day, such as 2026-12-01',
  aiNote: 'is true or false',
}

function lengthWanted(said: unknown, { issues }: z.ZodError): string | null {
  const most = issues.find((issue) => issue.code === 'too_big')?.maximum
  return typeof said === 'string' && most !== undefined
    ? `has ${most.toLocaleString('en')} characters at most`
    : null
}

/** `{ links: { call: … } }` as `links.call`; what has no group of its own by its name. */
function leavesOf(given: Record<string, unknown>): [string, unknown][] {
  return Object.entries(given).flatMap(([key, value]): [string, unknown][] => {
    const inner = group.safeParse(value)
    if (!inner.success || (key !== 'brand' && key !== 'links')) return [[key, value]]
    return Object.entries(inner.data).map(([name, each]) => [`${key}.${name}`, each])
  })
}

function withValue(handover: Handover, { path, value }: { path: HandoverPath; value: unknown }): Handover {
  const [first = '', second] = stepsOf(path)
  if (second === undefined) return { ...handover, [first]: value }
  return first === 'brand'
    ? { ...handover, brand: { ...handover.brand, [second]: value } }
    : { ...handover, links: { ...handover.links, [second]: value } }
}
