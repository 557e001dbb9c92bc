import { resolve } from 'node:path'
import { replyFile } from '../storage/reply-file.ts'
import { openVault } from '../storage/vault-folder.ts'
import { takeReply } from '../take-reply.ts'
import { exitCodes, must } from './exit-codes.ts'

/** Reads what a client's review page saved into the vault it was made from, and prints what was said. */
export async function clientReply(folder: string, file: string, evenSo: boolean): Promise<number> {
  const vault = must(await openVault(resolve(folder)))
  const { taken, asks } = must(await takeReply(vault, must(await replyFile(resolve(file))), evenSo))
  await vault.close()
  if (asks !== null) {
    process.stderr.write(`Not read: ${asks} Add --even-so to read it all the same.\n`)
    return exitCodes.notAllDelivered
  }
  process.stdout.write(`${taken?.words ?? ''}\n`)
  return exitCodes.delivered
}
