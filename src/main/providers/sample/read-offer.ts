import { leadMagnet } from '../../../shared/sections/06-lead-magnet.ts'
import { valueAt } from '../../../shared/sections/outline.ts'
import { offer } from '../../../shared/sections/04-offer.ts'
import { giftTitleFrom } from './06-lead-magnet.ts'
import { writeOffer, type Offer } from './04-offer.ts'
import { laidOver } from './laid-over.ts'
import type { SampleSource } from './sample-writer.ts'

/** The offer with all that was handed over of it; the rest as the sample would write it. */
export function offerOf(source: SampleSource): Offer {
  const own = writeOffer({ ...source, part: 1, variant: 0 })
  const read = offer.schema.safeParse(laidOver(own, source.reads[4]))
  return read.success ? read.data : own
}

/** The title of the free gift as read; where it was not read, the one the sample would write. */
export function giftTitleOf(source: SampleSource): string {
  const read = leadMagnet.schema.shape.title.shape.main.safeParse(valueAt(source.reads[6], ['title', 'main']))
  return read.success ? read.data : giftTitleFrom(source.intake, 0)
}
