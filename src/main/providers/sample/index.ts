import type { SectionNumber } from '../../../shared/sections/section-definition.ts'
import { writeIdealClient } from './01-ideal-client.ts'
import { writeMessage } from './02-message.ts'
import { writeStory } from './03-story.ts'
import { writeOffer } from './04-offer.ts'
import { writeSalesScripts } from './05-sales-scripts.ts'
import { writeLeadMagnet } from './06-lead-magnet.ts'
import { writeVsl } from './07-vsl.ts'
import { writeEmails } from './08-emails.ts'
import { writeFacebookAds } from './09-facebook-ads.ts'
import { writeFunnelCopy } from './10-funnel-copy.ts'
import { writeContentIdeas } from './11-content-ideas.ts'
import { writeProgram12Month } from './12-program-12-month.ts'
import { writeYoutubeShow } from './13-youtube-show.ts'
import { writeContentPillars } from './14-content-pillars.ts'
import { writeBio } from './15-bio.ts'
import { writeAppointmentReminders } from './16-appointment-reminders.ts'
import { writeSetterScript } from './17-setter-script.ts'
import type { SampleWriter } from './sample-writer.ts'

/** The writer of each section. */
export const sampleWriters: Readonly<Record<SectionNumber, SampleWriter>> = {
  1: writeIdealClient,
  2: writeMessage,
  3: writeStory,
  4: writeOffer,
  5: writeSalesScripts,
  6: writeLeadMagnet,
  7: writeVsl,
  8: writeEmails,
  9: writeFacebookAds,
  10: writeFunnelCopy,
  11: writeContentIdeas,
  12: writeProgram12Month,
  13: writeYoutubeShow,
  14: writeContentPillars,
  15: writeBio,
  16: writeAppointmentReminders,
  17: writeSetterScript,
}
