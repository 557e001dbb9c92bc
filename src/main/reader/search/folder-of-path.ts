import { isAbsolute, relative, sep } from 'node:path'

/** The folder of the library that a path lies in; null for paths elsewhere and for what is no vault. */
export function folderOfPath(root: string, path: string): string | null {
  const [name = ''] = relative(root, path).split(sep)
  return name === '' || name.startsWith('.') || isAbsolute(name) ? null : name
}
