import type { ConflictCopy } from '../../../../shared/conflict-copy.ts'
import { unreachable } from '../../../../shared/result.ts'
import { sectionOf } from '../../../../shared/sections/index.ts'

/** “A sync program left a second version of Offer & Pricing (“04-offer (1).json”). It differs in Offer name.” */
export function copyWords(copy: ConflictCopy): string {
  const { name, differs, places, usable } = copy
  const more = places - differs.length
  const where = [...differs, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  const rest = !usable
    ? 'It cannot be used here.'
    : places === 0
      ? 'It says the same.'
      : `It differs in ${where}. Whichever you take, the other stays in History or in the trash of this vault.`
  return `A sync program left a second version of ${heldBy(copy)} (“${name.slice(name.lastIndexOf('/') + 1)}”). ${rest}`
}

function heldBy({ holds, section }: ConflictCopy): string {
  switch (holds) {
    case 'section':
      return section === null ? 'a section' : sectionOf(section).title
    case 'answers':
      return 'your answers'
    case 'names':
      return 'this vault’s title and approvals'
    case 'other':
      return 'a file'
    default:
      return unreachable(holds)
  }
}
