import { join } from 'node:path'
import { foldedText } from '../../../shared/folded-words.ts'
import { sectionOf } from '../../../shared/sections/index.ts'
import { vaultFile } from '../../storage/vault-paths.ts'
import type { IndexFile, IndexedText } from './index-file.ts'
import {
  fileOf,
  readHead,
  readVaultFile,
  stampOf,
  textNumbers,
  textsIn,
  type Head,
  type TextNumber,
} from './vault-texts.ts'

/**
 * Brings what the index knows of one vault up to what is on disk. Only what changed is read: a file whose size and
 * time are the same is taken for the same, unless `vault.json` has changed and names another hash for it.
 */
export function keepCurrent(index: IndexFile, root: string, folder: string): void {
  const path = join(root, folder)
  const known = index.vault(folder)
  const stamp = stampOf(join(path, vaultFile))
  if (stamp === null) {
    // Gone, or its index lost: then it is back as soon as it has been opened and mended.
    if (known) index.removeVault(known.id)
    return
  }
  const changed = stamp !== known?.stamp
  const head = changed ? readHead(path) : null
  if (changed && !head) {
    if (known) index.removeVault(known.id)
    return
  }
  const { title, client } = head ?? known ?? { title: '', client: '' }
  const renamed = known !== null && (known.title !== title || known.client !== client)
  const vault = head ? index.putVault({ folder, vaultId: head.id, title, client, stamp }) : (known?.id ?? 0)
  const texts = new Map(index.texts(vault).map((text) => [text.number, text]))
  for (const number of textNumbers) {
    const text = texts.get(number)
    const file = stampOf(join(path, fileOf(number)))
    if (file === null) {
      if (text) index.removeText(text.id)
    } else if (!text || renamed || text.stamp !== file || otherHash(head, text)) {
      takeIn(
        index,
        { path, vault, number, stamp: file, about: aboutOf(title, client, number), renamed },
        text,
      )
    }
  }
}

/** `vault.json` was written anew and says that this text is not the one that was read. */
function otherHash(head: Head | null, text: IndexedText): boolean {
  const said = head?.sections.find(({ number }) => number === text.number)
  return said !== undefined && said.sha256 !== text.sha256
}

interface TakenIn {
  path: string
  vault: number
  number: TextNumber
  stamp: string
  about: string
  renamed: boolean
}

function takeIn(index: IndexFile, text: TakenIn, old: IndexedText | undefined): void {
  const { path, vault, number, stamp, about, renamed } = text
  const read = readVaultFile(join(path, fileOf(number)))
  if (!read) {
    if (old) index.removeText(old.id)
    return
  }
  if (old?.sha256 === read.sha256 && !renamed) return index.restamp(old.id, stamp)
  // Words of two fields are no phrase.
  const body = textsIn(number, read.json)
    .map(({ text: words }) => foldedText(words))
    .join(` ${fieldEnd} `)
  index.putText(vault, { number, sha256: read.sha256, stamp }, about, body)
}

/** A word that nobody can look for: folded text has letters and digits only. */
const fieldEnd = '¶'

const aboutOf = (title: string, client: string, number: TextNumber): string =>
  foldedText(`${title} ${client} ${number === 0 ? 'Intake' : sectionOf(number).title}`)
