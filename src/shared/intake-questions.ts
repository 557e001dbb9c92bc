import type { Issue } from './failure.ts'
import type { AnswerKey, Intake, Question } from './intake.ts'
import { emptyIntake, intakeSchema } from './intake.ts'
import { sections } from './sections/index.ts'
import type { SectionDefinition } from './sections/section-definition.ts'

/** The two identity answers and the twenty steps, in the order they are asked. `platformsOther` belongs to `platforms`. */
export const questions: readonly Question[] = [
  {
    key: 'businessName',
    chapter: 'You',
    name: 'Business name',
    kind: 'line',
    optional: false,
    ask: 'What is the business called?',
    why: 'It stands in every signature, on every page and in the show.',
    example: 'Northlight Coaching',
  },
  {
    key: 'fullName',
    chapter: 'You',
    name: 'Full name',
    kind: 'line',
    optional: false,
    ask: 'Who speaks for it, by full name?',
    why: 'The bio, the story and every e-mail are written in this person’s name.',
    example: 'Mara Lindqvist',
  },
  {
    key: 'businessType',
    chapter: 'You',
    name: 'Type of business',
    kind: 'choice',
    optional: false,
    ask: 'What kind of business is it?',
    why: 'An offer that changes people is written differently from one that delivers work.',
    example: 'Coaching or consulting',
    choices: [
      { value: 'coaching', label: 'Coaching or consulting' },
      { value: 'service', label: 'Done-for-you service' },
      { value: 'digital', label: 'Digital product or course' },
      { value: 'physical', label: 'Physical product' },
    ],
  },
  {
    key: 'industry',
    chapter: 'You',
    name: 'Industry',
    kind: 'line',
    optional: false,
    ask: 'What industry or niche is it in?',
    why: 'Sets the vocabulary and the examples of all seventeen sections.',
    example: 'Leadership coaching for engineering managers',
  },
  {
    key: 'businessStage',
    chapter: 'You',
    name: 'Stage',
    kind: 'choice',
    optional: false,
    ask: 'How far along is the business?',
    why: 'Decides how large a promise and how much proof the offer can carry.',
    example: 'Intermediate: it sells, but not predictably',
    choices: [
      { value: 'beginner', label: 'Beginner: finding the first clients' },
      { value: 'intermediate', label: 'Intermediate: it sells, but not predictably' },
      { value: 'advanced', label: 'Advanced: it sells steadily and wants to grow' },
    ],
  },
  {
    key: 'idealClient',
    chapter: 'The client',
    name: 'Ideal client',
    kind: 'prose',
    optional: false,
    ask: 'Who is the client you would like ten more of?',
    why: 'Ten sections speak to this person. The more you would recognise them in the street, the better.',
    example:
      'Engineering managers of 35-45 in software firms of 50-300 people, promoted from senior developer in the last two years, leading 5-12 people without ever having been taught how.',
  },
  {
    key: 'message',
    chapter: 'The client',
    name: 'What you help with',
    kind: 'prose',
    optional: false,
    ask: 'What do you help them with, in your own words?',
    why: 'The one-liner and everything that repeats it grow out of this sentence.',
    example:
      'I help new engineering managers lead their team with calm, without working evenings or going back to coding everything themselves.',
  },
  {
    key: 'coreProblem',
    chapter: 'The problem',
    name: 'Core problem',
    kind: 'prose',
    optional: false,
    ask: 'What is the problem they come to you with?',
    why: 'Ads, e-mails and both call scripts begin where it hurts.',
    example:
      'They still do their old job at night because delegating feels slower than doing it, and one-to-ones turn into status reports.',
  },
  {
    key: 'outcomes',
    chapter: 'The problem',
    name: 'Outcomes',
    kind: 'prose',
    optional: false,
    ask: 'What is different for them afterwards?',
    why: 'The offer, the gift and the sales page promise exactly this and no more.',
    example:
      'They delegate real ownership, leave at six, and their team ships without asking them for every decision.',
  },
  {
    key: 'uniqueAdvantage',
    chapter: 'The problem',
    name: 'Unique advantage',
    kind: 'prose',
    optional: false,
    ask: 'Why you, and not somebody else?',
    why: 'Keeps the copy from sounding like anybody in your field.',
    example:
      'Fourteen years as a developer and manager, and a weekly practice on real situations instead of theory.',
  },
  {
    key: 'offerProgram',
    chapter: 'The offer',
    name: 'Offer',
    kind: 'prose',
    optional: false,
    ask: 'What is the offer or program, and how does it run?',
    why: 'The seven steps of the blueprint are drawn from it.',
    example:
      'A 90-day one-to-one program with a weekly call, a leadership diary and support by message between calls.',
  },
  {
    key: 'deliverables',
    chapter: 'The offer',
    name: 'Deliverables',
    kind: 'prose',
    optional: false,
    ask: 'What do they get?',
    why: 'Tiers, objections and the sales page list these things by name.',
    example: '12 calls of 60 minutes, a delegation map, one-to-one templates, message support on weekdays.',
  },
  {
    key: 'pricing',
    chapter: 'The offer',
    name: 'Pricing',
    kind: 'line',
    optional: true,
    ask: 'What does it cost?',
    why: 'One price, the same in every section. Left empty, the copy leaves room for it and says so.',
    example: '$4,800 for 90 days, or three payments of $1,700',
  },
  {
    key: 'callToAction',
    chapter: 'The offer',
    name: 'Call to action',
    kind: 'line',
    optional: false,
    ask: 'What should people do next, and what is the call named?',
    why: 'E-mails, ads and pages all end with these words.',
    example: 'Book a free 30-minute Clarity Call',
  },
  {
    key: 'story',
    chapter: 'Proof and story',
    name: 'Your story',
    kind: 'story',
    optional: true,
    ask: 'How did you come to do this?',
    why: 'The signature story, the video and the bio tell it. You may skip it.',
    example:
      'On a Thursday in November I sat in the office at half past nine, rewriting a colleague’s code so that he would not have to hear that it was wrong.',
  },
  {
    key: 'testimonials',
    chapter: 'Proof and story',
    name: 'Testimonials',
    kind: 'prose',
    optional: true,
    ask: 'What have clients said? Real quotes, with permission.',
    why: 'Nothing is ever invented here: without quotes, the copy does without.',
    example: '“I stopped rewriting my team’s code in week three.” (Jonas, engineering manager)',
  },
  {
    key: 'assets',
    chapter: 'Proof and story',
    name: 'What you have',
    kind: 'several',
    optional: true,
    ask: 'What do you already have?',
    why: 'Background for the plan: nothing is proposed that you already own.',
    example: 'A website and an e-mail list',
    choices: [
      { value: 'website', label: 'Website' },
      { value: 'email-list', label: 'E-mail list' },
      { value: 'social-following', label: 'Social following' },
      { value: 'podcast', label: 'Podcast' },
      { value: 'video-channel', label: 'Video channel' },
      { value: 'book', label: 'Book' },
      { value: 'course', label: 'Course' },
      { value: 'case-studies', label: 'Case studies' },
    ],
  },
  {
    key: 'revenue',
    chapter: 'Proof and story',
    name: 'Yearly revenue',
    kind: 'choice',
    optional: true,
    ask: 'What does the business earn in a year?',
    why: 'Background only. It is never quoted.',
    example: '$50,000 to $100,000',
    choices: [
      { value: 'none', label: 'Nothing yet' },
      { value: 'under-50k', label: 'Under $50,000' },
      { value: '50k-100k', label: '$50,000 to $100,000' },
      { value: '100k-250k', label: '$100,000 to $250,000' },
      { value: '250k-1m', label: '$250,000 to $1 million' },
      { value: 'over-1m', label: 'Over $1 million' },
    ],
  },
  {
    key: 'brandVoice',
    chapter: 'Where and when',
    name: 'Brand voice',
    kind: 'line',
    optional: true,
    ask: 'How should it sound?',
    why: 'Every section is written in this voice.',
    example: 'Calm, direct, a little dry. No hype.',
  },
  {
    key: 'brandColors',
    chapter: 'Where and when',
    name: 'Brand colours',
    kind: 'line',
    optional: true,
    ask: 'Which colours belong to the brand?',
    why: 'Only the funnel page mentions them.',
    example: 'Deep green and warm white',
  },
  {
    key: 'platforms',
    chapter: 'Where and when',
    name: 'Platforms',
    kind: 'several',
    optional: false,
    ask: 'Where do you reach people, or want to?',
    why: 'Ads, the show and the pillars are written for these places.',
    example: 'LinkedIn, e-mail and YouTube',
    choices: [
      { value: 'facebook', label: 'Facebook' },
      { value: 'instagram', label: 'Instagram' },
      { value: 'linkedin', label: 'LinkedIn' },
      { value: 'youtube', label: 'YouTube' },
      { value: 'tiktok', label: 'TikTok' },
      { value: 'x', label: 'X' },
      { value: 'podcast', label: 'Podcasts' },
      { value: 'email', label: 'E-mail' },
      { value: 'other', label: 'Somewhere else' },
    ],
  },
  {
    key: 'goal90Days',
    chapter: 'Where and when',
    name: 'Goal for 90 days',
    kind: 'prose',
    optional: false,
    ask: 'What should be true in 90 days?',
    why: 'Sets the size of the offer and the pace of the e-mails.',
    example: 'Six new clients in the program and a full calendar of first calls.',
  },
  {
    key: 'helpNeeded',
    chapter: 'Where and when',
    name: 'Where you want help',
    kind: 'prose',
    optional: false,
    ask: 'Where do you want the most help?',
    why: 'Background that tells the writer what matters most to you.',
    example: 'Saying what I do without sounding like every other coach, and following up.',
  },
]

export function questionOf(key: AnswerKey): Question {
  const asked = key === 'platformsOther' ? 'platforms' : key
  return questions.find((question) => question.key === asked)!
}

/** The sections an answer feeds, from the sections' own definitions, so screen and staleness cannot disagree. */
export function feedsOf(key: AnswerKey): readonly SectionDefinition[] {
  return sections.filter((section) => section.answers.includes(key))
}

/** True when the answer says nothing yet. A skipped story counts as answered: skipping is the person's choice. */
export function isUnanswered(intake: Intake, key: AnswerKey): boolean {
  const answer = intake[key]
  if (key === 'story') {
    return intake.story !== null && Object.values(intake.story).every((beat) => beat.trim() === '')
  }
  if (Array.isArray(answer)) return answer.length === 0
  return answer === null || (typeof answer === 'string' && answer.trim() === '')
}

/** What is still missing before a run may start, one issue per answer, in the order asked. Empty: it may. */
export function missingAnswers(intake: Intake): Issue[] {
  const missing: Issue[] = questions
    .filter((question) => !question.optional && isUnanswered(intake, question.key))
    .map((question) => ({
      path: [question.key],
      rule: 'value',
      sentence: `${question.name} has no answer yet.`,
    }))
  if (intake.platforms.includes('other') && intake.platformsOther.trim() === '') {
    missing.push({
      path: ['platformsOther'],
      rule: 'value',
      sentence: 'Platforms says “somewhere else” but not where.',
    })
  }
  return missing
}

/** As the schema, but a key nobody asked for is an issue, in the story too. */
const strictIntake = intakeSchema
  .extend({
    story: intakeSchema.shape.story.unwrap().unwrap().strict().nullable().default(emptyIntake().story),
  })
  .strict()

/** Reads an intake from a file or another program. Every wrong answer is named; unknown ones too, as typos hide there. */
export function readIntake(raw: unknown): { intake: Intake; issues: Issue[] } {
  const parsed = strictIntake.safeParse(raw)
  if (parsed.success) return { intake: parsed.data, issues: missingAnswers(parsed.data) }
  const issues = parsed.error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [...issue.path.map(String), key],
        rule: 'shape',
        sentence: `“${key}” is not a question of the intake.`,
      }))
    }
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    const name =
      questions.find((question) => question.key === path[0])?.name ?? (path.join('.') || 'The intake')
    return [{ path, rule: 'shape', sentence: `${name}: ${sentenceOf(issue)}` }]
  })
  return { intake: intakeSchema.parse({}), issues }
}

/** What a form is called to somebody who writes the file by hand. */
const forms: Record<string, string> = { string: 'a text', array: 'a list', object: 'a group of answers' }

function sentenceOf(issue: { code: string; values?: unknown; expected?: unknown; message: string }): string {
  if (issue.code === 'invalid_value' && Array.isArray(issue.values)) {
    return `pick one of ${issue.values.map(String).join(', ')}.`
  }
  if (issue.code === 'invalid_type')
    return `${forms[String(issue.expected)] ?? 'another form'} is expected here.`
  return issue.message
}
