import type { SectionNumber } from '../../shared/sections/section-definition.ts'
import type { PlacedText } from './words/placed-text.ts'

/**
 * Whom a field speaks to. All but the last four reach the public. `targeting` is read by an ad platform and by nobody else;
 * `theirs` is what a reader says, such as an objection; `internal` is read by the owner and whoever works for them; `avoid`
 * lists what is not to be said.
 */
export const roles = [
  ...['page', 'offer', 'gift', 'bio', 'post', 'script', 'email', 'subject', 'preview', 'text-message', 'ad'],
  ...['targeting', 'theirs', 'internal', 'avoid'],
] as const
export type Role = (typeof roles)[number]

const notPublic: ReadonlySet<Role> = new Set(['targeting', 'theirs', 'internal', 'avoid'])
export const isPublic = (role: Role): boolean => !notPublic.has(role)

/** Roles of the fields of a section: the longest beginning of a field's place counts, and `''` holds for the others. */
const rolesOfSections: Readonly<Record<SectionNumber, Readonly<Record<string, Role>> & { '': Role }>> = {
  1: { '': 'internal' },
  2: { '': 'page', spoken: 'script' },
  3: {
    ...{ '': 'page', networking: 'script', stage: 'script', oneLiner: 'script', socialPost: 'post' },
    ...{ 'email.subject': 'subject', 'email.body': 'email', pullQuotes: 'post' },
  },
  4: { '': 'offer', mode: 'internal' },
  5: {
    ...{ '': 'script', callGoal: 'internal', 'discovery.listenFor': 'internal' },
    'objections.objection': 'theirs',
  },
  6: {
    ...{ '': 'gift', audienceLines: 'theirs', idea: 'internal', 'title.why': 'internal' },
    leadsToCall: 'internal',
  },
  7: {
    ...{ '': 'script', 'objections.objection': 'theirs', 'objections.where': 'internal' },
    estimatedLength: 'internal',
  },
  8: { '': 'email', 'emails.purpose': 'internal', 'emails.subject': 'subject', 'emails.preview': 'preview' },
  9: { '': 'ad', 'ads.angle': 'internal', 'ads.audience': 'targeting', targeting: 'targeting' },
  10: { '': 'page', confirmationVideo: 'script', 'questions.question': 'theirs' },
  11: {
    ...{ '': 'post', calendar: 'internal', 'social.educational.format': 'internal' },
    ...{ 'social.story.format': 'internal', 'social.promotional.format': 'internal' },
  },
  12: { '': 'offer' },
  13: {
    ...{ '': 'post', 'segments.purpose': 'internal', thumbnailStyle: 'internal' },
    ...{ intro: 'script', outro: 'script' },
  },
  14: {
    ...{ '': 'internal', 'brandVoice.avoid': 'avoid', keyMessages: 'page', hashtags: 'post' },
    ...{ 'brandVoice.say': 'page', 'pillars.sampleTitles': 'post', 'pillars.audienceQuestion': 'theirs' },
  },
  15: { '': 'bio', social: 'post' },
  16: {
    ...{ '': 'page', 'emails.subject': 'subject', 'emails.preview': 'preview', 'emails.body': 'email' },
    textMessages: 'text-message',
  },
  17: {
    ...{ '': 'internal', 'callFlow.lines': 'script', 'callFlow.ifTheyResist': 'script' },
  },
}

/** What a text is for, by its section and field. */
export function roleOf({ section, place }: Pick<PlacedText, 'section' | 'place'>): Role {
  const of = rolesOfSections[section]
  for (let until = place.length; until > 0; until = place.lastIndexOf('.', until - 1)) {
    const role = of[place.slice(0, until)]
    if (role) return role
  }
  return of['']
}
