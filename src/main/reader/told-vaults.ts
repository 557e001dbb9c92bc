import { isDeepStrictEqual } from 'node:util'
import type { ReviewedVault } from '../../core/review/check-vault.ts'
import type { Handover } from '../../shared/handover.ts'
import type { VaultNews } from './reader-messages.ts'

/** What the thread holds of a vault: what the review reads, and what an export needs beside that. */
export type ReadVault = ReviewedVault & { handover?: Handover | undefined }

/** So many vaults are kept on both sides; the one asked about longest ago goes first. */
export const mostVaults = 4

/** What the reader thread was told of vaults, so that it is told only what changed since. */
export interface ToldVaults {
  /** What the thread has to hear of a vault; it counts as told. */
  newsOf(vaultId: string, now: ReadVault): VaultNews
  /** The thread does not hold this vault any more. */
  forget(vaultId: string): void
  forgetAll(): void
}

export function toldVaults(): ToldVaults {
  const told = new Map<string, { number: number; vault: ReadVault }>()
  let numbers = 0
  return {
    newsOf(vaultId, now) {
      const before = told.get(vaultId)
      const news = newsBetween(before?.vault, now)
      const number = ++numbers
      told.delete(vaultId)
      told.set(vaultId, { number, vault: now })
      for (const [oldest] of told) if (told.size > mostVaults) told.delete(oldest)
      return { ...news, number, after: before?.number ?? null }
    },
    forget: (vaultId) => void told.delete(vaultId),
    forgetAll: () => told.clear(),
  }
}

/** Records that are the same object are not looked into. */
function newsBetween(before: ReadVault | undefined, now: ReadVault): Omit<VaultNews, 'number' | 'after'> {
  const old = new Map(before?.sections.map((record) => [record.number, record]))
  const there = new Set(now.sections.map(({ number }) => number))
  return {
    records: now.sections.filter((record) => !isDeepStrictEqual(old.get(record.number), record)),
    gone: [...old.keys()].filter((number) => !there.has(number)),
    ...(isDeepStrictEqual(before?.leftOut, now.leftOut) ? {} : { leftOut: [...(now.leftOut ?? [])] }),
    ...(isDeepStrictEqual(before?.intake, now.intake) ? {} : { intake: now.intake }),
    ...(isDeepStrictEqual(before?.handover, now.handover) ? {} : { handover: now.handover }),
    ...(isDeepStrictEqual(before?.past, now.past) ? {} : { past: [...now.past] }),
    ...(isDeepStrictEqual(before?.struck, now.struck) ? {} : { struck: [...(now.struck ?? [])] }),
    ...(isDeepStrictEqual(before?.readings, now.readings) ? {} : { readings: [...(now.readings ?? [])] }),
    ...(isDeepStrictEqual(before?.clientReplies, now.clientReplies)
      ? {}
      : { clientReplies: [...(now.clientReplies ?? [])] }),
    ...(isDeepStrictEqual(before?.confirmed, now.confirmed) ? {} : { confirmed: [...now.confirmed] }),
  }
}
