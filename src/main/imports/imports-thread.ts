import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { answersIn } from '../../core/intake/answers-in-text.ts'
import { importLimits, type ImportedFile } from '../../shared/imports/imported-file.ts'
import { disk } from '../storage/file-system.ts'
import { isTooLarge, StrangePath } from '../storage/strange-path.ts'
import { toImportsSchema, type FromImports, type ImportSource } from './import-messages.ts'
import { readImportFile } from './read-import-file.ts'

// The thread that opens files of strangers, in a process that holds nothing else. imports-process.ts watches over it.

const say = (message: FromImports): void => parentPort?.postMessage(message)

async function read(source: ImportSource): Promise<ImportedFile> {
  if ('bytes' in source) return readImportFile(source.name, Buffer.from(source.bytes, 'base64'))
  const name = basename(source.path)
  try {
    const bytes = await disk.read(source.path, importLimits.bytes, 'chosen')
    return await readImportFile(name, bytes)
  } catch (error) {
    if (error instanceof StrangePath && error.strangeness === 'folder')
      return { ok: false, name, trouble: 'folder' }
    if (isTooLarge(error)) return { ok: false, name, trouble: 'too-large' }
    const known = error instanceof Error && 'code' in error
    return { ok: false, name, trouble: known ? 'not-found' : 'damaged' }
  }
}

for (const source of toImportsSchema.parse(workerData).sources) {
  const file = await read(source)
  say({ kind: 'file', file, found: file.ok ? answersIn(file.text) : [] })
}
