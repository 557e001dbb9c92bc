import type { ArchiveFile } from '../../core/export/package/zip-files.ts'
import type { ExportFile } from '../../core/export/target.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { VaultFolder } from './vault-folder-type.ts'
import { filesToMove } from './files-to-move.ts'

/** What makes the bytes of files that an export only describes. */
export interface BytesPorts {
  vault: Pick<VaultFolder, 'folder' | 'settled'>
  /** An HTML document as a PDF. */
  printPdf(page: string): Promise<Result<Uint8Array>>
  /** Files as one archive, see `zipFiles`. */
  archive(files: readonly ArchiveFile[]): Promise<Result<Uint8Array>>
}

/** A file of an export as bytes: text, a page that is printed, an archive of others, or the vault's own files. */
export async function exportBytes(file: ExportFile, ports: BytesPorts): Promise<Result<Uint8Array>> {
  if ('page' in file) return ports.printPdf(file.page)
  if ('vault' in file) {
    const own = await filesToMove(ports.vault)
    return own.ok ? ports.archive(own.value) : own
  }
  if ('content' in file)
    return ok(typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content)
  const inside: ArchiveFile[] = []
  for (const each of file.zip) {
    const bytes = await exportBytes(each, ports)
    if (bytes.ok) inside.push({ name: each.name, bytes: bytes.value })
    else if (!('page' in each)) return bytes
  }
  return ports.archive(inside)
}
