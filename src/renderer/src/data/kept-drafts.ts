import { ask } from '../main-process.ts'
import { showToast } from '../ui/toast.tsx'
import { putBackNotes } from './notes.ts'

/** What could not be saved when the window closed last, or while the folder was away, is put in now. */
export async function putInKept(): Promise<void> {
  const tried = await ask('app.drafts', null)
  if (!tried.ok) return
  const { saved, kept } = tried.value
  putBackNotes(tried.value)
  if (saved > 0)
    showToast({
      title: 'What could not be saved last time is saved now.',
      body: 'Undo takes it back.',
      tone: 'ok',
    })
  if (kept > 0)
    showToast({
      title: 'Some words of last time can still not be saved.',
      body: 'They are kept, and tried again as soon as it can be.',
      tone: 'bad',
    })
}
