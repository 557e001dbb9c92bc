import { nameOf, type ProviderId, type Writer } from '../../../../shared/provider.ts'
import { unreachable } from '../../../../shared/result.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'

type Called = (provider: ProviderId) => string

/** Who wrote a version, each once: "Claude · claude-sonnet-5-5". */
export function writerWords(writers: readonly Writer[], called: Called = nameOf): string {
  const names = writers.map(({ provider, model }) =>
    provider === 'sample' ? 'the sample writer' : `${called(provider)} (${model})`,
  )
  return [...new Set(names)].join(' and ') || 'unknown'
}

/** Where a version came from, for a person: "Written by Claude (…)", "Edited by you". */
export function sourceWords(
  record: Pick<SectionRecord, 'source' | 'writers' | 'note'>,
  called: Called = nameOf,
): string {
  switch (record.source) {
    case 'run':
      return `Written by ${writerWords(record.writers, called)}`
    case 'refine':
      return !record.note ? `Refined by ${writerWords(record.writers, called)}` : `Refined: “${record.note}”`
    case 'edit':
      return 'Edited by you'
    case 'restore':
      return 'Brought back by you'
    case 'kept':
      return 'Kept by you as it came'
    default:
      return unreachable(record.source)
  }
}

export const isSampleText = (writers: readonly Writer[]): boolean =>
  writers.some((writer) => writer.provider === 'sample')
