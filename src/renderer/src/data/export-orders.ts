import type { ExportChoice } from '../../../shared/export/export-choice.ts'
import { areMadeToFit, givenFiles, type GivenFile } from '../../../shared/export/targets.ts'
import type { Logo } from '../../../shared/handover.ts'
import { ask } from '../main-process.ts'
import { placeUnderWay, type GivenFiles } from '../stores/export-choices.ts'
import { useSettingsStore } from '../stores/known-settings.ts'
import { placeFindings } from '../stores/findings.ts'
import { showToast } from '../ui/toast.tsx'
import { tellFailure } from './tell-failure.ts'
import { flushTyping } from './typing.ts'

/**
 * Exports a vault: main asks where, and writes. What went where is said with ways to it. Where errors of the review hold it
 * back, they are read anew, so that what is shown of them is what counts.
 */
export async function exportVault(
  vaultId: string,
  choice: ExportChoice,
  own: GivenFiles,
  evenSo: boolean,
): Promise<void> {
  await flushTyping(vaultId)
  const usual = useSettingsStore.getState().settings?.wordsAMinute
  const paced = { ...choice, wordsAMinute: choice.wordsAMinute ?? usual }
  const given = Object.fromEntries(
    givenFiles.flatMap((what) => {
      const file = own[what]
      return file && areMadeToFit(choice.targets, what) ? [[what, file.id]] : []
    }),
  )
  placeUnderWay(vaultId, true)
  const answer = await ask('export.files', { vaultId, choice: paced, given, evenSo })
  placeUnderWay(vaultId, false)
  if (!answer.ok)
    return tellFailure('The vault could not be exported.', answer.failure, 'The vault is untouched.')
  const { path, files, without, held } = answer.value
  if (held > 0) return readFindings(vaultId)
  if (path === null) return
  const exported = files === 1 ? 'Exported' : `Exported ${files} files`
  showToast({
    ...(without.length === 0
      ? { title: exported, body: path, tone: 'ok' }
      : {
          title: `${exported}, not all you chose`,
          body: `${without.join(' ')} The others are in ${path}`,
          tone: 'bad',
        }),
    action: { label: 'Show in folder', onPress: () => void showExport(path, 'in-folder') },
    also: { label: 'Open', onPress: () => void showExport(path, 'open') },
  })
}

async function readFindings(vaultId: string): Promise<void> {
  const read = await ask('findings.read', { vaultId })
  if (read.ok) placeFindings(vaultId, read.value)
  else tellFailure('The vault could not be exported.', read.failure, 'The vault is untouched.')
}

async function showExport(path: string, how: 'in-folder' | 'open'): Promise<void> {
  const shown = await ask('export.show', { path, how })
  if (!shown.ok)
    tellFailure('It could not be opened.', shown.failure, 'It is written, in the folder you chose.')
}

/** A picture that the person chooses as a logo; null where none was, and why was said. */
export async function chooseLogo(): Promise<Logo | null> {
  const chosen = await ask('logo.choose', null)
  if (!chosen.ok) tellFailure('This picture cannot be the logo.', chosen.failure, 'The logo is as it was.')
  return chosen.ok ? chosen.value : null
}

/** A file that exports are made to fit, chosen by the person; null where none was. */
export async function chooseGivenFile(what: GivenFile): Promise<{ id: string; name: string } | null> {
  const chosen = await ask('export.choose-file', { what })
  if (!chosen.ok) tellFailure('This file could not be chosen.', chosen.failure)
  return chosen.ok ? chosen.value : null
}
