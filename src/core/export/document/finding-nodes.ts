import type { List, RootContent } from 'mdast'
import { isQuiet, type Finding } from '../../../shared/finding.ts'
import { sections } from '../../../shared/sections/index.ts'
import { fieldOf, nameOfPath } from '../../../shared/sections/outline.ts'
import { heading, line, paragraph, plain, strong } from './nodes.ts'

/** Open findings of the review, section by section: where, and what. */
export function findingNodes(findings: readonly Finding[], depth: number): RootContent[] {
  const open = findings.filter((finding) => !isQuiet(finding))
  if (open.length === 0) return []
  return [
    heading(depth, [plain('Open findings')]),
    ...sections.flatMap(({ number, title, schema }) => {
      const here = open.filter(({ section }) => section === number)
      if (here.length === 0) return []
      const root = fieldOf(schema)
      const list: List = {
        type: 'list',
        ordered: false,
        spread: false,
        children: here.map(({ path, sentence }) => {
          const where = nameOfPath(root, path)
          const said = plain(where === '' ? line(sentence) : ` ${line(sentence)}`)
          return {
            type: 'listItem',
            spread: false,
            children: [paragraph(where === '' ? [said] : [strong(`${where}:`), said])],
          }
        }),
      }
      return [heading(depth + 1, [plain(`${number}. ${title}`)]), list]
    }),
  ]
}
