import { z } from 'zod'
import { answerProposalSchema, type AnswerProposal, type FoundAnswer } from './answer-proposal.ts'
import { importedFileSchema } from './imported-file.ts'

/** What was read from some files, and the answers they seem to hold. */
export const importedSchema = z.object({
  files: z.array(importedFileSchema),
  proposals: z.array(answerProposalSchema),
})
export type Imported = z.infer<typeof importedSchema>

/** What was found in each file as proposals with numbers; the same answer twice is one. */
export function numbered(found: readonly (readonly FoundAnswer[])[]): AnswerProposal[] {
  const known = new Set<string>()
  const proposals: AnswerProposal[] = []
  found.forEach((answers, file) => {
    for (const answer of answers) {
      const mark = JSON.stringify([answer.key, answer.value])
      if (known.has(mark)) continue
      known.add(mark)
      proposals.push({ ...answer, number: proposals.length + 1, file })
    }
  })
  return proposals
}
