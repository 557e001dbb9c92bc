import { resolve } from 'node:path'
import { failureSentence } from '../../shared/failure-sentence.ts'
import { numbersLeftOut, sectionsWanted } from '../../shared/left-out.ts'
import { nameOf } from '../../shared/provider.ts'
import { sections } from '../../shared/sections/index.ts'
import type { VaultView } from '../../shared/vault.ts'
import { dayOf } from '../copies/copies-plan.ts'
import { openToRead } from '../storage/vault-folder.ts'
import { exitCodes, must } from './exit-codes.ts'

/** Says what is in a vault: each section's state, version and writer, and a run that stopped. */
export async function status(folder: string, options: { json: boolean }): Promise<number> {
  const vault = must(await openToRead(resolve(folder)))
  await vault.catchUp()
  const view = await vault.view()
  if (options.json) {
    const approved = Object.keys(view.approvals).map(Number)
    process.stdout.write(
      `${JSON.stringify({ ...view.summary, approved, leftOut: numbersLeftOut(view.leftOut) })}\n`,
    )
    return exitCodes.delivered
  }
  process.stdout.write(
    `${view.summary.title}: ${view.summary.saved} of ${sectionsWanted(view.summary)} sections saved, ${view.summary.words} words\n`,
  )
  for (const section of sections) {
    process.stdout.write(
      `${String(section.number).padStart(3)}  ${section.title.padEnd(24)} ${stateOf(view, section.number)}\n`,
    )
  }
  if (view.summary.readOnly !== null) process.stdout.write(`${view.summary.readOnly}\n`)
  for (const notice of view.notices) process.stdout.write(`${notice}\n`)
  if (view.summary.unfinishedRun)
    process.stdout.write('A run stopped here; generate --resume goes on with it.\n')
  return exitCodes.delivered
}

function stateOf(view: VaultView, number: number): string {
  const record = view.sections.find((candidate) => candidate.number === number)
  const failure = view.failures[String(number)]
  const approval = view.approvals[String(number)]
  const writers = [...new Set(record?.writers.map((writer) => `${nameOf(writer.provider)} ${writer.model}`))]
  const out = view.leftOut[String(number)]
  const notes = [
    ...(out ? [out.reason === null ? 'left out' : `left out: ${out.reason.replace(/\.$/u, '')}`] : []),
    ...(approval ? [`approved on ${dayOf(new Date(approval.at))}`] : []),
    record ? `saved, version ${record.revision}, ${writers.join(' and ')}` : 'not written',
    ...(view.reviews.some((review) => review.number === number) ? ['an answer needs review'] : []),
    ...(view.proposals.some((proposal) => proposal.number === number) ? ['a proposal waits'] : []),
    ...(failure ? [`last try: ${failureSentence(failure)}`] : []),
  ]
  return notes.join('; ')
}
