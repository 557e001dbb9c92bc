import { join } from 'node:path'
import { readIntake } from '../shared/read-intake.ts'
import type { RouteOutput } from '../shared/contract/routes.ts'
import { disk } from './storage/file-system.ts'
import { largestFile, readJson } from './storage/read-file.ts'

/** The example intakes that come with the app, in name order. One that cannot be read is left out. */
export async function readExamples(folder: string): Promise<RouteOutput<'intake.examples'>> {
  const names = await disk.names(folder).catch((): string[] => [])
  const found = names.filter((name) => name.endsWith('.json')).sort()
  const read = await Promise.all(
    found.map(async (name) => {
      try {
        const { intake, issues } = readIntake(
          readJson(new TextDecoder().decode(await disk.read(join(folder, name), largestFile))),
        )
        return issues.length > 0
          ? []
          : [{ name: name.replace(/\.json$/, ''), title: intake.businessName, intake }]
      } catch {
        return []
      }
    }),
  )
  return read.flat()
}
