import { resolve } from 'node:path'
import { checkedIn } from '../../core/review/checked-in.ts'
import { checkVault } from '../../core/review/check-vault.ts'
import { checkedSentence } from '../../shared/checked.ts'
import { copyLanguage } from '../../shared/copy-language.ts'
import { isQuiet, type Finding } from '../../shared/finding.ts'
import { sectionOf } from '../../shared/sections/index.ts'
import { fieldOf, nameOfPath } from '../../shared/sections/outline.ts'
import { reviewedVault } from '../storage/reviewed-vault.ts'
import { openToRead } from '../storage/vault-folder.ts'
import { exitCodes, must } from './exit-codes.ts'

/** Says what is missing or wrong in a vault. Offline and free. */
export async function check(folder: string, options: { json: boolean }): Promise<number> {
  const vault = must(await openToRead(resolve(folder)))
  const reviewed = await reviewedVault(vault)
  const findings = checkVault(reviewed)
  const checked = checkedSentence(checkedIn(copyLanguage(reviewed.intake)))
  process.stdout.write(
    options.json ? `${JSON.stringify(findings)}\n` : `${findingsInLines(findings)}${checked}\n`,
  )
  return findings.some(({ severity }) => severity === 'error')
    ? exitCodes.notAllDelivered
    : exitCodes.delivered
}

/** The findings of each section under its title, and how many there are. */
export function findingsInLines(findings: readonly Finding[]): string {
  const lines: string[] = []
  let section = 0
  for (const finding of findings) {
    if (finding.section !== section) {
      section = finding.section
      lines.push(`${lines.length > 0 ? '\n' : ''}${section}  ${sectionOf(finding.section).title}`)
    }
    lines.push(...linesOf(finding))
  }
  return [...lines, ...(lines.length > 0 ? [''] : []), `${countsOf(findings)}.`, ''].join('\n')
}

const marks = { error: 'Error', warning: 'Warning', note: 'Note' } as const

function linesOf({ section, path, span, severity, sentence, repair }: Finding): string[] {
  const place = path.length > 0 ? nameOfPath(fieldOf(sectionOf(section).schema), path) : ''
  // Most sentences quote the words themselves.
  const here = inOneLine(span?.text ?? '')
  const words = here === '' || sentence.includes(here.slice(0, 40)) ? '' : `“${here}”`
  const where = [place, words].filter((each) => each !== '').join(': ')
  return [
    `  ${marks[severity].padEnd(9)}${sentence}`,
    ...(where === '' ? [] : [`           ${where}`]),
    ...(repair ? [`           ${repair.label}.`] : []),
  ]
}

function inOneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  return letters.length > 100 ? `${letters.slice(0, 99).join('')}…` : line
}

function countsOf(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity'], one: string, many: string): string => {
    const found = findings.filter((finding) => finding.severity === severity && !isQuiet(finding)).length
    return `${found} ${found === 1 ? one : many}`
  }
  return [
    count('error', 'error', 'errors'),
    count('warning', 'warning', 'warnings'),
    count('note', 'note', 'notes'),
  ].join(', ')
}
