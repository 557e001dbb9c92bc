import './found-words.css'
import type { Finding } from '../../../../shared/finding.ts'
import { valueAt } from '../../../../shared/sections/outline.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { inContext } from './in-context.ts'

interface FoundWordsProps {
  vault: Pick<VaultView, 'sections'>
  finding: Pick<Finding, 'section' | 'path' | 'span'>
  /** Characters shown on each side. */
  around?: number
}

/** The words a finding is about as they stand in the text, marked; nothing where it is about a whole field. */
export function FoundWords({ vault, finding, around = 90 }: FoundWordsProps) {
  const { section, path, span } = finding
  const record = vault.sections.find(({ number }) => number === section)
  const shown = span && record ? inContext(valueAt(record.content, path), span, around) : null
  if (!shown) return null
  return (
    <p className="found-words" dir="auto">
      {shown.before}
      <mark>{shown.words}</mark>
      {shown.after}
    </p>
  )
}
