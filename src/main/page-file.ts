import { join, sep } from 'node:path'

/** The file a page address means, or null when it lies outside the bundle. */
export function fileOf(folder: string, url: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== 'vaultwright') return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = join(folder, path)
  return file.startsWith(folder + sep) ? file : null
}
