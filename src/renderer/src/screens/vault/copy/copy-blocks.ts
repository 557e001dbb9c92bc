import { sayFor, type Say } from '../../../../../shared/in-language/say.ts'
import { tokenAddress } from '../../../../../shared/token-address.ts'
import { leavingLinks, vaultView } from '../../../stores/vaults.ts'
import { showToast } from '../../../ui/toast.tsx'
import { htmlOf, plainOf, type AddressOf, type Block } from './copied-blocks.ts'

/** Puts text on the clipboard twice, formatted and plain: the program that it is pasted into takes what it can. */
export async function copyBlocks(blocks: readonly Block[], vaultId: string, what = ''): Promise<void> {
  const [addressOf, say] = [addressIn(vaultId), sayOf(vaultId)]
  const parts = { 'text/html': htmlOf(blocks, addressOf, say), 'text/plain': plainOf(blocks, addressOf, say) }
  const copies = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })])
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(copies) as Record<string, Blob>)])
    showToast({ title: what === '' ? 'Copied' : `Copied: ${what}`, tone: 'ok' })
  } catch {
    showToast({ title: 'The text could not be copied.', body: 'Select it and copy it by hand.', tone: 'bad' })
  }
}

/** The addresses that a vault leaves with, as far as they are known. */
export const addressIn =
  (vaultId: string): AddressOf =>
  (token) => {
    const vault = vaultView(vaultId)
    return vault ? tokenAddress(leavingLinks(vault), token) : ''
  }

/** The labels of what is copied from a vault, in the language of its copy: they are pasted beside it. */
export const sayOf = (vaultId: string): Say => sayFor(vaultView(vaultId)?.intake)
