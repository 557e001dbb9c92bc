import { memo } from 'react'
import type { Content } from '../../../../shared/vault.ts'
import { useSectionEditor } from './section-editor.ts'
import { GroupFields } from './field-view.tsx'

/** The whole text of a section, set from its form. */
export const SectionText = memo(function SectionText({ content }: { content: Content }) {
  const { root } = useSectionEditor()
  return (
    <div className="vault-text" data-fields>
      {root.kind === 'group' && <GroupFields group={root} path={[]} value={content} level={3} />}
    </div>
  )
})
