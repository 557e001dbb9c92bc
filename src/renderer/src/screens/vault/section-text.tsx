import { memo } from 'react'
import type { Content } from '../../../../shared/vault.ts'
import { useDesk } from './desk.ts'
import { GroupFields } from './field-view.tsx'

/** The whole text of a section, set from its form. */
export const SectionText = memo(function SectionText({ content }: { content: Content }) {
  const { root } = useDesk()
  return (
    <div className="vault-text" data-fields>
      {root.kind === 'group' && <GroupFields group={root} path={[]} value={content} level={3} />}
    </div>
  )
})
