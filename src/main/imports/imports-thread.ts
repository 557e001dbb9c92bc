import { stat, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { readAnswersIn } from '../../core/intake/answers-in-text.ts'
import { importLimits, type ImportedFile } from '../../shared/imports/imported-file.ts'
import { toImportsSchema, type FromImports, type ImportSource } from './import-messages.ts'
import { readImportFile } from './read-import-file.ts'

// The thread that opens files of strangers, in a process that holds nothing else. imports-process.ts watches over it.

const say = (message: FromImports): void => parentPort?.postMessage(message)

async function read(source: ImportSource): Promise<ImportedFile> {
  if ('bytes' in source) return readImportFile(source.name, Buffer.from(source.bytes, 'base64'))
  const name = basename(source.path)
  try {
    const found = await stat(source.path)
    if (found.isDirectory()) return { ok: false, name, trouble: 'folder' }
    // A pipe, say, which would be waited for.
    if (!found.isFile()) return { ok: false, name, trouble: 'damaged' }
    if (found.size > importLimits.bytes) return { ok: false, name, trouble: 'too-large' }
    const bytes = await readFile(source.path)
    return await readImportFile(name, new Uint8Array(bytes))
  } catch (error) {
    const known = error instanceof Error && 'code' in error
    return { ok: false, name, trouble: known ? 'not-found' : 'damaged' }
  }
}

for (const source of toImportsSchema.parse(workerData).sources) {
  const file = await read(source)
  const { found, notes } = file.ok ? readAnswersIn(file.text) : { found: [], notes: [] }
  if (file.ok) file.text.notes.push(...notes)
  say({ kind: 'file', file, found })
}
