import type { Content } from '../../../shared/vault.ts'
import { confirmation } from './funnel/confirmation.ts'
import { optIn } from './funnel/opt-in.ts'
import { salesPage } from './funnel/sales-page.ts'
import type { SampleSource, SampleWriter } from './sample-writer.ts'

/** Section 10: the pages in three parts. Offer, steps, price, gift and one-liner are the ones already written. */
export const writeFunnelCopy: SampleWriter = (source: SampleSource): Content => {
  if (source.part === 1) return optIn(source)
  return source.part === 2 ? confirmation(source) : { salesPage: salesPage(source) }
}
