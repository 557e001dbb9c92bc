import { leadMagnet } from '../../../shared/sections/06-lead-magnet.ts'
import { offer } from '../../../shared/sections/04-offer.ts'
import { giftTitleFrom } from './06-lead-magnet.ts'
import { writeOffer, type Offer } from './04-offer.ts'
import type { SampleSource } from './sample-writer.ts'

/** The offer as read; where it was not read, the one the sample would write. */
export function offerOf(source: SampleSource): Offer {
  const read = offer.schema.safeParse(source.reads[4])
  return read.success ? read.data : writeOffer({ ...source, part: 1, variant: 0 })
}

/** The title of the free gift as read; where it was not read, the one the sample would write. */
export function giftTitleOf(source: SampleSource): string {
  const read = leadMagnet.schema.safeParse(source.reads[6])
  return read.success ? read.data.title.main : giftTitleFrom(source.intake, 0)
}
