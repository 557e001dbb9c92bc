import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('the packed app can be made to run no code but its own', async () => {
  const builder = await readFile(join(import.meta.dirname, '..', 'electron-builder.yml'), 'utf8')
  const fuses = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(builder)?.[1] ?? ''
  expect(
    Object.fromEntries([...fuses.matchAll(/^ {2}(\w+): (\w+)$/gmu)].map(([, key, on]) => [key, on])),
  ).toMatchObject({
    ...{ runAsNode: 'false', enableNodeOptionsEnvironmentVariable: 'false' },
    ...{ enableNodeCliInspectArguments: 'false', enableCookieEncryption: 'true' },
    ...{ enableEmbeddedAsarIntegrityValidation: 'true', onlyLoadAppFromAsar: 'true' },
    ...{ grantFileProtocolExtraPrivileges: 'false' },
  })
})
