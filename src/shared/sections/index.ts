import { idealClient } from './01-ideal-client.ts'
import { message } from './02-message.ts'
import { story } from './03-story.ts'
import { offer } from './04-offer.ts'
import { salesScripts } from './05-sales-scripts.ts'
import { leadMagnet } from './06-lead-magnet.ts'
import { vsl } from './07-vsl.ts'
import { emails } from './08-emails.ts'
import { facebookAds } from './09-facebook-ads.ts'
import { funnelCopy } from './10-funnel-copy.ts'
import { contentIdeas } from './11-content-ideas.ts'
import { program12Month } from './12-program-12-month.ts'
import { youtubeShow } from './13-youtube-show.ts'
import { contentPillars } from './14-content-pillars.ts'
import { bio } from './15-bio.ts'
import { appointmentReminders } from './16-appointment-reminders.ts'
import { setterScript } from './17-setter-script.ts'
import type { SectionDefinition, SectionNumber } from './section-definition.ts'

/** The seventeen sections in number order. */
export const sections: readonly SectionDefinition[] = [
  idealClient,
  message,
  story,
  offer,
  salesScripts,
  leadMagnet,
  vsl,
  emails,
  facebookAds,
  funnelCopy,
  contentIdeas,
  program12Month,
  youtubeShow,
  contentPillars,
  bio,
  appointmentReminders,
  setterScript,
]

/** The definition of a section. Every number of the type has one, so this cannot fail. */
export function sectionOf(number: SectionNumber): SectionDefinition {
  return sections[number - 1]!
}

/** Chunks of three in dependency order (domain contract): every section finds what it reads in an earlier chunk. */
export const chunkOrder: readonly (readonly SectionNumber[])[] = [
  [1, 2, 3],
  [4, 6, 15],
  [5, 17, 7],
  [8, 9, 10],
  [16, 14, 12],
  [11, 13],
]

export type { PartDefinition, Phase, Read, SectionDefinition, SectionNumber } from './section-definition.ts'
export { sectionNumbers, sectionSlug } from './section-definition.ts'
