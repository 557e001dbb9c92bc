import { useEffect, useState } from 'react'
import { sizeWords } from '../../../../shared/size-words.ts'
import { readOldFolder, trashOldFolder, type OldFolder } from '../../data/move-orders.ts'
import { Button } from '../../ui/button.tsx'

/** The folder that the vaults were moved from, until it is put away. `folder`: the one in use. */
export function OldFolderNote({ folder }: { folder: string | null }) {
  const [old, setOld] = useState<OldFolder | null>(null)
  useEffect(() => void readOldFolder().then(setOld), [folder])
  if (old === null) return null
  const trash = async (): Promise<void> => {
    if (await trashOldFolder(old)) setOld(null)
  }
  return (
    <div className="settings-old-folder">
      <p>
        The folder before is still there, {sizeWords(old.bytes)}: <bdi>{old.folder}</bdi>. Nothing uses it any
        more. Once you have seen that all is well in the new one, you can put it away.
      </p>
      <div className="settings-row">
        <Button onClick={() => void trash()}>Move the old folder to the trash</Button>
      </div>
    </div>
  )
}
