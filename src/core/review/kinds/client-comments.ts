import { valueAt } from '../../../shared/sections/outline.ts'
import { finding, quoted, type Found } from '../finding-about.ts'
import type { ReviewedVault } from '../reading.ts'

/** What clients said on review pages and nobody has settled, at its field; at its section where the field is gone. */
export function clientComments({ clientReplies = [], sections }: ReviewedVault): Found[] {
  return clientReplies.flatMap(({ name, comments }) =>
    comments.flatMap(({ id, section, path, seen, comment, settled }): Found[] => {
      const record = sections.find(({ number }) => number === section)
      if (settled || !record) return []
      const isThere = valueAt(record.content, path) !== undefined
      const about = isThere || seen === '' ? '' : ` It was said of words that are gone: ${quoted(seen)}.`
      return [
        {
          ...finding('client-comment', section, isThere ? path : [], null, {
            severity: 'note',
            sentence: `${name}: “${comment}”${about}`,
          }),
          comment: { id, words: comment },
        },
      ]
    }),
  )
}
