import { createHash } from 'node:crypto'

/**
 * The id of a vault whose folder was copied: the same each time it is listed, so that nothing has to be written for it to
 * stay. It is written down with the first change, and from then on stays wherever the folder goes. In the form of a UUID.
 */
export function idOfCopy(id: string, path: string): string {
  const hex = createHash('sha256').update(`${id} ${path}`).digest('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...groups, hex.slice(20, 32)].join('-')
}
