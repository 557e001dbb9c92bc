import './vault-notices.css'
import './vault-strip.css'
import { useMemo } from 'react'
import { businessOf } from '../../../../shared/business.ts'
import { isLeftOut } from '../../../../shared/left-out.ts'
import { fieldAt, fieldOf } from '../../../../shared/sections/outline.ts'
import { lackingIn, sectionsLacking } from '../../../../shared/sections/lacking.ts'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import { startRunAndWatch } from '../../data/run-orders.ts'
import { Button } from '../../ui/button.tsx'
import { QuoteLine } from '../quote/quote-line.tsx'
import { useQuote } from '../quote/use-quote.ts'
import { lowerFirst } from './lower-first.ts'
import { useWriterChoice } from './writer-choice.ts'

interface LackingStripProps {
  vault: VaultView
  section: SectionNumber
  /** A run holds the vault. */
  held: boolean
}

/**
 * At the head of a section that was written before it had all its fields: which are new, and one press that has them written in
 * all such sections, with what that takes. Nothing that stands there is changed.
 */
export function LackingStrip({ vault, section, held }: LackingStripProps) {
  const { intake, sections } = vault
  const content = sections.find(({ number }) => number === section)?.content
  // Only where something is lacking here are the other sections looked at too.
  const lacks = useMemo(
    () => content !== undefined && lackingIn(section, businessOf(intake), content).length > 0,
    [section, intake, content],
  )
  return lacks && <Lacking vault={vault} section={section} held={held} />
}

function Lacking({ vault, section, held }: LackingStripProps) {
  const choice = useWriterChoice()
  const { intake, sections, leftOut } = vault
  const { id: vaultId } = vault.summary
  const lacking = useMemo(
    () =>
      sectionsLacking(
        sections.filter(({ number }) => !isLeftOut(leftOut, number)),
        businessOf(intake),
      ),
    [intake, sections, leftOut],
  )
  const here = lacking.find((each) => each.section === section)
  const purpose = { kind: 'missing' as const, fields: lacking.map((each) => each.section) }
  const { quote, mayStart } = useQuote({ vaultId, purpose, sample: choice.sample }, here !== undefined)
  if (!here) return null
  const root = fieldOf(sectionOf(section).schema)
  const labels = here.places.flatMap((path) => fieldAt(root, path)?.label ?? [])
  const names = [...new Set(labels.map(lowerFirst))]
  return (
    <div className="vault-strip" role="region" aria-label="New in this version">
      <div>
        <p>New in this version, and not written here yet: {names.join(', ')}.</p>
        <p>
          {lacking.length > 1
            ? `They can be written for ${lacking.length} sections at once. What stands there stays.`
            : 'Only these would be written. What stands there stays.'}
        </p>
      </div>
      <div className="vault-strip-do">
        <QuoteLine quote={quote} className="vault-stale-facts" />
        <Button
          size="small"
          disabled={!mayStart || held}
          onClick={() => void startRunAndWatch({ vaultId, purpose, sample: choice.sample })}
        >
          Write these
        </Button>
      </div>
    </div>
  )
}
