import { useState } from 'react'
import { failureSentence } from '../../../../shared/failure-sentence.ts'
import { refreshLibrary } from '../../data/library-reading.ts'
import { changeSettings, chooseFolder, refreshSettings, saveChange } from '../../data/settings-reading.ts'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Settings } from '../../../../shared/settings.ts'
import { MoveDialog } from './move-dialog.tsx'
import { OldFolderNote } from './old-folder-note.tsx'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** The folder of the vaults, the look of the window, and which version this is. */
export function PlaceSettings({ settings }: { settings: Settings }) {
  const about = useSettingsStore((store) => store.about)
  const [chosen, setChosen] = useState<string | null>(null)
  const use = async (folder: string | null): Promise<void> => {
    const written = await changeSettings({ vaultsFolder: folder })
    if (!written.ok) {
      return showToast({
        title: 'The folder could not be used.',
        body: `${failureSentence(written.failure)} The folder before is still the one in use.`,
        tone: 'bad',
      })
    }
    await Promise.all([refreshSettings(), refreshLibrary()])
  }
  return (
    <>
      <div className="field">
        <span className="field-label" id="folder-label">
          Folder of the vaults
        </span>
        <p className="settings-folder" aria-labelledby="folder-label">
          {settings.vaultsFolder ?? about?.vaultsFolder ?? 'Vaultwright in your documents'}
        </p>
        <div className="settings-row">
          <Button onClick={() => void chooseFolder().then(setChosen)}>Choose another folder…</Button>
          {settings.vaultsFolder !== null && (
            <Button look="plain" onClick={() => void use(null)}>
              Back to the usual one
            </Button>
          )}
        </div>
        <OldFolderNote folder={settings.vaultsFolder} />
      </div>
      {chosen !== null && (
        <MoveDialog
          folder={chosen}
          onLook={() => void use(chosen).then(() => setChosen(null))}
          onClose={() => setChosen(null)}
        />
      )}
      <Field label="Look">
        <Select value={settings.theme} options={themes} onChange={(theme) => void saveChange({ theme })} />
      </Field>
      {about && (
        <p className="field-hint numbers">
          Vaultwright {about.version}, on Electron {about.electron}
        </p>
      )}
    </>
  )
}
