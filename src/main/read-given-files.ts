import { basename } from 'node:path'
import type { GivenFile } from '../shared/export/targets.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import { failureFromDisk } from './storage/failure-from-disk.ts'
import { disk } from './storage/file-system.ts'

/** What `VaultToExport` has of the files that a person gives. */
export interface ReadGiven {
  template: Uint8Array | null
  adTable: string | undefined
}

/** Reads what a person gave for an export, by path; what is not given is left out. */
export async function readGivenFiles(
  paths: Readonly<Partial<Record<GivenFile, string | undefined>>>,
): Promise<Result<ReadGiven>> {
  const template = await bytesOf('The template', paths.template)
  if (!template.ok) return template
  const table = await bytesOf('The table of ads', paths['ad-table'])
  if (!table.ok) return table
  return ok({ template: template.value, adTable: table.value === null ? undefined : tableIn(table.value) })
}

/** A Word template with pictures, or a table of many ads, in bytes. */
const largestGiven = 100_000_000

async function bytesOf(what: string, path: string | undefined): Promise<Result<Uint8Array | null>> {
  if (path === undefined) return ok(null)
  try {
    return ok(await disk.read(path, largestGiven, 'chosen'))
  } catch (error) {
    return failed(failureFromDisk(error, `${what} “${basename(path)}”`))
  }
}

/** Ads Manager and Ads Editor also write UTF-16, which its first two bytes tell. */
const tableIn = (bytes: Uint8Array): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)
