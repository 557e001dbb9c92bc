import { z } from 'zod'
import { answerProposalSchema, type AnswerProposal, type FoundAnswer } from './answer-proposal.ts'
import { importedFileSchema } from './imported-file.ts'

/** What was read from some files, and the answers they seem to hold. */
export const importedSchema = z.object({
  files: z.array(importedFileSchema),
  proposals: z.array(answerProposalSchema),
})
export type Imported = z.infer<typeof importedSchema>

const markOf = ({ key, value }: FoundAnswer): string => JSON.stringify([key, value])

/**
 * An import and what was read after it, which stands behind: what is not decided yet stays, each keeps its number, and the same
 * answer twice is one.
 */
export function withMore(imported: Imported, more: Imported): Imported {
  const known = new Set(imported.proposals.map(markOf))
  const last = imported.proposals.at(-1)?.number ?? 0
  const fresh = more.proposals.filter((proposal) => !known.has(markOf(proposal)))
  return {
    files: [...imported.files, ...more.files],
    proposals: [
      ...imported.proposals,
      ...fresh.map((proposal, at) => ({
        ...proposal,
        number: last + at + 1,
        file: imported.files.length + proposal.file,
      })),
    ],
  }
}

/** What was found in each file as proposals with numbers; the same answer twice is one. */
export function numbered(found: readonly (readonly FoundAnswer[])[]): AnswerProposal[] {
  const known = new Set<string>()
  const proposals: AnswerProposal[] = []
  found.forEach((answers, file) => {
    for (const answer of answers) {
      const mark = markOf(answer)
      if (known.has(mark)) continue
      known.add(mark)
      proposals.push({ ...answer, number: proposals.length + 1, file })
    }
  })
  return proposals
}
