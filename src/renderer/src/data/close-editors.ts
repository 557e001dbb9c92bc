import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { fieldPlace, draftsUnder, dropDraft } from '../stores/open-drafts.ts'
import { showToast } from '../ui/toast.tsx'
import { endSitting, flushTyping } from './typing.ts'

/** Saves what is typed in a vault, and closes the editors under a place. False: something is not saved, so they stay. */
export async function closeEditors(
  vaultId: string,
  section: SectionNumber,
  path: FieldPath = [],
): Promise<boolean> {
  if (!(await flushTyping(vaultId))) {
    showToast({
      title: 'Something you typed is not saved yet.',
      body: 'Save it first, then try again.',
      tone: 'bad',
    })
    return false
  }
  for (const place of draftsUnder(fieldPlace(vaultId, section, path))) {
    endSitting(place)
    dropDraft(place)
  }
  return true
}
