import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../src/shared/settings.ts'
import { homeWith } from './started-app.ts'
import { projectFolder } from './launch.ts'
import { exampleIntake } from './provider/ask.ts'

/** A home whose library holds so many vaults, four for each business, answered and not written; the last is the newest. */
export async function homeWithVaults(count: number): Promise<string> {
  const home = await homeWith({})
  const library = join(home, 'Documents', 'Vaultwright')
  const northlight = exampleIntake()
  const businesses = Math.ceil(count / 4)
  for (let number = 1; number <= count; number++) {
    const folder = join(library, `Client ${number}`)
    await mkdir(folder, { recursive: true })
    const at = new Date(number * 1000).toISOString()
    const vault = {
      schemaVersion: 1,
      id: `bench-${number}`,
      title: `Client ${number}`,
      client: `Business ${number % businesses}`,
      revision: 1,
      createdAt: at,
      changedAt: at,
      sections: [],
      failures: {},
    }
    await writeFile(join(folder, 'vault.json'), JSON.stringify(vault))
    await writeFile(
      join(folder, 'intake.json'),
      JSON.stringify({ ...northlight, businessName: vault.client }),
    )
  }
  return home
}

/** A home whose library holds one vault that real models wrote, as it was saved then. */
export async function homeWithVault(name: string, settings: Partial<Settings> = {}): Promise<string> {
  const home = await homeWith(settings)
  const saved = join(projectFolder, 'src/main/storage/testing', name)
  await cp(saved, join(home, 'Documents', 'Vaultwright', name), { recursive: true })
  return home
}
