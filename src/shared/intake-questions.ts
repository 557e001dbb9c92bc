import type { Issue } from './failure.ts'
import type { AnswerKey, Intake, Question } from './intake.ts'
import { emptyIntake, intakeSchema, mostWays } from './intake.ts'
import { migratedIntake } from './intake-migration.ts'
import { sections } from './sections/index.ts'
import type { SectionDefinition } from './sections/section-definition.ts'

/** Every question, in the order asked (a long list, as it is read as one): what copy lives on first, background last. `platformsOther` belongs to `platforms`. */
export const questions: readonly Question[] = [
  {
    key: 'businessName',
    chapter: 'You',
    name: 'Business name',
    kind: 'line',
    optional: false,
    ask: 'What is the business called?',
    why: 'It stands in every signature and on every page.',
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
    key: 'industry',
    chapter: 'You',
    name: 'Industry',
    kind: 'line',
    optional: false,
    ask: 'What is its field, in a line?',
    why: 'Sets the vocabulary and the examples of every section.',
    example: 'Leadership coaching for engineering managers',
  },
  {
    key: 'sells',
    chapter: 'You',
    name: 'What is sold',
    kind: 'choice',
    optional: false,
    ask: 'What do people buy from you, above all?',
    why: 'Decides the shape of the offer, how many steps it has, and which sections fit you.',
    example: 'Visits or hours',
    choices: [
      { value: 'program', label: 'A program with a beginning and an end' },
      { value: 'visits', label: 'Visits, sessions or hours' },
      { value: 'project', label: 'Work made or done to order, after a quote' },
      { value: 'product', label: 'A product or a course' },
      { value: 'subscription', label: 'A service or a membership paid every month' },
    ],
  },
  {
    key: 'work',
    chapter: 'You',
    name: 'Who does the work',
    kind: 'choice',
    optional: false,
    ask: 'Who does the work that leads to the result?',
    why: 'Copy for people who practise themselves reads differently from copy for people who have it done.',
    example: 'We do it for them',
    choices: [
      { value: 'client', label: 'The client does it, and I guide' },
      { value: 'together', label: 'We do it together' },
      { value: 'us', label: 'We do it for them' },
      { value: 'thing', label: 'The product does it' },
    ],
  },
  {
    key: 'idealClient',
    chapter: 'The client',
    name: 'Ideal client',
    kind: 'prose',
    optional: false,
    ask: 'Who is the client you would like ten more of?',
    why: 'The copy speaks to this one person. The more you would recognise them in the street, the better.',
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
    key: 'clientWords',
    chapter: 'The client',
    name: 'Clients’ own words',
    kind: 'prose',
    optional: true,
    ask: 'How do clients say it themselves? Paste reviews, letters or notes of calls.',
    why: 'The copy takes over these words, so that readers hear themselves.',
    example: '“I just want to pick up my daughter without thinking about it first.”',
  },
  {
    key: 'objections',
    chapter: 'The client',
    name: 'What makes people hesitate',
    kind: 'prose',
    optional: true,
    ask: 'What do people say before they say yes, and what do you answer?',
    why: 'The objections in scripts, e-mails and questions are these, not those of anybody.',
    example: '“My last course changed nothing.” I show them the diary of the first week.',
  },
  {
    key: 'coreProblem',
    chapter: 'The problem',
    name: 'Core problem',
    kind: 'prose',
    optional: false,
    ask: 'What is wrong before they come to you?',
    why: 'Ads, e-mails and pages begin where it hurts.',
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
    why: 'The copy promises exactly this and no more.',
    example:
      'They delegate real ownership, leave at six, and their team ships without asking them for every decision.',
  },
  {
    key: 'uniqueAdvantage',
    chapter: 'The problem',
    name: 'Unique advantage',
    kind: 'prose',
    optional: false,
    ask: 'Why you, and not what they tried before or compare you with?',
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
    ask: 'What do you offer, and how does it go, one step after another?',
    why: 'The steps of the offer are drawn from it.',
    example:
      'A 90-day one-to-one program with a weekly call, a leadership diary and support by message between calls.',
  },
  {
    key: 'offers',
    chapter: 'The offer',
    name: 'Ways to buy',
    kind: 'rows',
    optional: false,
    ask: 'What can people buy, for how long, and at what price?',
    why: 'Each way stands in the copy as you word it here, to the letter, and no other is made up.',
    example: '12 weeks, $4,800, with 12 calls of 60 minutes and message support on weekdays',
    row: 'Way to buy',
    most: mostWays,
    parts: [
      { key: 'name', name: 'Name', ask: 'What it is called', kind: 'line', optional: true },
      {
        key: 'timeframe',
        name: 'How long',
        ask: 'What takes how long: “12 weeks of calls”',
        kind: 'line',
        optional: true,
      },
      {
        key: 'price',
        name: 'Price',
        ask: 'With its currency. Left empty, none is named',
        kind: 'line',
        optional: true,
      },
      {
        key: 'includes',
        name: 'What is in it',
        ask: 'What they get, and how many of it',
        kind: 'prose',
        optional: true,
      },
    ],
  },
  {
    key: 'firstStep',
    chapter: 'The offer',
    name: 'First step',
    kind: 'group',
    optional: false,
    ask: 'What is the first thing somebody does who is interested?',
    why: 'Decides what e-mails and pages lead to, and whether a call needs a script.',
    example: 'A free call of 30 minutes, by video',
    parts: [
      {
        key: 'kind',
        name: 'Kind',
        ask: 'What it is',
        kind: 'choice',
        optional: false,
        choices: [
          { value: 'free-call', label: 'A free call, talk or meeting' },
          { value: 'paid-visit', label: 'A first visit or session that costs something' },
          { value: 'quote', label: 'They ask for a quote' },
          { value: 'shop', label: 'They buy, in a shop or online' },
          { value: 'application', label: 'They apply' },
        ],
      },
      {
        key: 'place',
        name: 'Where',
        ask: 'By video, by telephone, or at which place',
        kind: 'line',
        optional: true,
      },
      { key: 'length', name: 'How long', ask: 'For example 30 minutes', kind: 'line', optional: true },
      { key: 'price', name: 'Price', ask: 'Where it costs something', kind: 'line', optional: true },
    ],
  },
  {
    key: 'callToAction',
    chapter: 'The offer',
    name: 'Call to action',
    kind: 'line',
    optional: false,
    ask: 'With which words do you ask people to take that step?',
    why: 'E-mails, ads and pages all end with these words.',
    example: 'Book a free 30-minute Clarity Call',
  },
  {
    key: 'rules',
    chapter: 'The offer',
    name: 'Rules that bind you',
    kind: 'prose',
    optional: true,
    ask: 'Which rules bind what you may say? Your regulator, promises you never make, limits, guarantees.',
    why: 'They go into every section and into the review.',
    example: 'No promise of healing. No before and after. The title is “physiotherapist”, never “doctor”.',
  },
  {
    key: 'story',
    chapter: 'Proof and story',
    name: 'Your story',
    kind: 'group',
    optional: true,
    ask: 'How did you come to do this?',
    why: 'The story, the bio and whatever tells of you are written from it. You may skip it.',
    example:
      'On a Thursday in November I sat in the office at half past nine, rewriting a colleague’s code so that he would not have to hear that it was wrong.',
    skip: 'Skip the story',
    parts: [
      {
        key: 'lowMoment',
        name: 'The low moment',
        ask: 'When did it go wrong, and where were you?',
        kind: 'prose',
        optional: false,
      },
      {
        key: 'discovery',
        name: 'What was found',
        ask: 'What did you come across that helped?',
        kind: 'prose',
        optional: false,
      },
      {
        key: 'searchAgain',
        name: 'Where it failed, and the search went on',
        ask: 'What did it not solve?',
        kind: 'prose',
        optional: true,
      },
      {
        key: 'breakthrough',
        name: 'The breakthrough',
        ask: 'What made the difference?',
        kind: 'prose',
        optional: false,
      },
      {
        key: 'results',
        name: 'What came of it',
        ask: 'What is true now, for you and your clients?',
        kind: 'prose',
        optional: false,
      },
    ],
  },
  {
    key: 'scenes',
    chapter: 'Proof and story',
    name: 'True scenes',
    kind: 'prose',
    optional: true,
    ask: 'Which moments with clients are true and may be told?',
    why: 'Only these are told as something that happened. Everything else is written as typical.',
    example:
      'A head of platform closed his laptop in the middle of our call and went to the one-to-one he had put off.',
  },
  {
    key: 'proof',
    chapter: 'Proof and story',
    name: 'Proof',
    kind: 'rows',
    optional: true,
    ask: 'What proves it? Quotes, years, numbers, credentials, awards, each with its source.',
    why: 'Nothing is ever invented here: without proof, the copy makes its case without it.',
    example: '“I stopped rewriting my team’s code in week three.” Jonas, engineering manager, Berlin',
    row: 'Proof',
    most: 40,
    parts: [
      { key: 'words', name: 'Words', ask: 'As they may be printed', kind: 'prose', optional: true },
      { key: 'source', name: 'Source', ask: 'Who said it, or where it stands', kind: 'line', optional: true },
    ],
  },
  {
    key: 'platforms',
    chapter: 'Where and when',
    name: 'Platforms',
    kind: 'several',
    optional: false,
    ask: 'Where do you reach people, or want to?',
    why: 'Ads and posts are written for these places and no others.',
    example: 'LinkedIn, e-mail and YouTube',
    choices: [
      { value: 'facebook', label: 'Facebook' },
      { value: 'instagram', label: 'Instagram' },
      { value: 'linkedin', label: 'LinkedIn' },
      { value: 'youtube', label: 'YouTube' },
      { value: 'tiktok', label: 'TikTok' },
      { value: 'x', label: 'X' },
      { value: 'podcast', label: 'Podcasts' },
      { value: 'google', label: 'Google search' },
      { value: 'chat-assistants', label: 'Chat assistants' },
      { value: 'email', label: 'E-mail' },
      { value: 'other', label: 'Somewhere else' },
    ],
  },
  {
    key: 'emailPace',
    chapter: 'Where and when',
    name: 'Pace of the e-mails',
    kind: 'choice',
    optional: true,
    ask: 'How often should the eighteen e-mails go out?',
    why: 'Sets the day of each. Without an answer one goes out every day.',
    example: 'Every second day',
    choices: [
      { value: 'daily', label: 'Every day' },
      { value: 'second-day', label: 'Every second day' },
      { value: 'twice-a-week', label: 'Twice a week' },
    ],
  },
  {
    key: 'goal90Days',
    chapter: 'Where and when',
    name: 'Goal for 90 days',
    kind: 'prose',
    optional: false,
    ask: 'What should be true in 90 days?',
    why: 'Decides what the sections lead to, and whose calendar is to be filled.',
    example: 'Six new clients in the program and a full calendar of first calls.',
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
    key: 'ownWriting',
    chapter: 'Where and when',
    name: 'Your own writing',
    kind: 'prose',
    optional: true,
    ask: 'Paste a page or two that you wrote yourself.',
    why: 'A sample of your voice: its rhythm and its words are taken over, its subject is not.',
    example: 'A letter to clients, a post, a page of your website',
  },
  {
    key: 'neverWords',
    chapter: 'Where and when',
    name: 'Words never used',
    kind: 'line',
    optional: true,
    ask: 'Which words would you never use?',
    why: 'They are kept out of every section, and the review looks for them.',
    example: 'Journey, unlock, pain-free',
  },
  {
    key: 'pronoun',
    chapter: 'Where and when',
    name: 'How others speak of you',
    kind: 'choice',
    optional: true,
    ask: 'Which word do others use for you?',
    why: 'The bio is written in the third person.',
    example: 'She',
    choices: [
      { value: 'she', label: 'She' },
      { value: 'he', label: 'He' },
      { value: 'they', label: 'They' },
      { value: 'we', label: 'We, the firm' },
    ],
  },
  {
    key: 'market',
    chapter: 'Where and when',
    name: 'Country and language',
    kind: 'group',
    optional: true,
    ask: 'Where are your clients, and in which language do you write to them?',
    why: 'Language, spelling and currency follow it, and so do the rules of advertising.',
    example: 'United Kingdom, English, British spelling, pounds',
    parts: [
      { key: 'country', name: 'Country', ask: 'Where your clients live', kind: 'line', optional: true },
      { key: 'language', name: 'Language', ask: 'The language of the copy', kind: 'line', optional: true },
      {
        key: 'spelling',
        name: 'Spelling',
        ask: 'For example British or American',
        kind: 'line',
        optional: true,
      },
      { key: 'currency', name: 'Currency', ask: 'For example euros', kind: 'line', optional: true },
    ],
  },
  {
    key: 'practical',
    chapter: 'Where and when',
    name: 'What clients need to know',
    kind: 'group',
    optional: true,
    ask: 'Where and when do people find you, and what do they need to know?',
    why: 'Reminders and pages name these, and nothing that is not here.',
    example: 'Hafenstraße 4, Mondays to Fridays 8 to 18, cancelling free until the day before',
    parts: [
      { key: 'bookingLink', name: 'Link', ask: 'Where they book or buy', kind: 'line', optional: true },
      { key: 'address', name: 'Address', ask: 'Where they come to', kind: 'line', optional: true },
      { key: 'hours', name: 'Hours', ask: 'When you are there', kind: 'line', optional: true },
      {
        key: 'cancelling',
        name: 'Cancelling',
        ask: 'Until when, and what it costs',
        kind: 'line',
        optional: true,
      },
      {
        key: 'sendingTool',
        name: 'Sending tool',
        ask: 'What sends your e-mails',
        kind: 'line',
        optional: true,
      },
    ],
  },
  {
    key: 'businessStage',
    chapter: 'Where and when',
    name: 'Stage',
    kind: 'choice',
    optional: true,
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
    key: 'assets',
    chapter: 'Where and when',
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
    chapter: 'Where and when',
    name: 'Yearly revenue',
    kind: 'choice',
    optional: true,
    ask: 'What does the business earn in a year?',
    why: 'Background only, in your own currency. It is never quoted.',
    example: '50,000 to 100,000',
    choices: [
      { value: 'none', label: 'Nothing yet' },
      { value: 'under-50k', label: 'Under 50,000' },
      { value: '50k-100k', label: '50,000 to 100,000' },
      { value: '100k-250k', label: '100,000 to 250,000' },
      { value: '250k-1m', label: '250,000 to 1 million' },
      { value: 'over-1m', label: 'Over 1 million' },
    ],
  },
  {
    key: 'brandColors',
    chapter: 'Where and when',
    name: 'Brand colours',
    kind: 'line',
    optional: true,
    ask: 'Which colours belong to the brand?',
    why: 'Only the sales pages mention them.',
    example: 'Deep green and warm white',
  },
  {
    key: 'helpNeeded',
    chapter: 'Where and when',
    name: 'Where you want help',
    kind: 'prose',
    optional: true,
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

/**
 * True when the answer says nothing yet. An answer that was skipped counts as answered: skipping is the person's choice.
 * One of several parts says something when a part that is needed does, or any where none is.
 */
export function isUnanswered(intake: Intake, key: AnswerKey): boolean {
  const answer: unknown = intake[key]
  const { parts, skip } = questionOf(key)
  if (skip !== undefined && answer === null) return false
  if (!parts) return Array.isArray(answer) ? answer.length === 0 : isBlank(answer)
  const needed = parts.filter(({ optional }) => !optional)
  const rows = rowsOf(answer)
  return rows.every((row) => (needed.length > 0 ? needed : parts).every((part) => isBlank(row[part.key])))
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** An answer of several parts as its rows; a group is one row. What says nothing is no row. */
export function rowsOf(answer: unknown): Record<string, unknown>[] {
  const rows: unknown[] = Array.isArray(answer) ? answer : [answer]
  return rows
    .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .filter((row) => !Object.values(row).every(isBlank))
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

/** Keys that no question has, in answers of several parts too: typos hide there. Each row has the keys of the first. */
function unknownKeys(raw: unknown, read: unknown, path: (string | number)[] = []): Issue[] {
  if (Array.isArray(raw))
    return Array.isArray(read)
      ? raw.flatMap((row: unknown, at) => unknownKeys(row, (read as unknown[])[0], [...path, at]))
      : []
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return []
  const known = new Map<string, unknown>(Object.entries(read))
  return Object.entries(raw).flatMap(([key, value]) => {
    const at = [...path, key]
    if (known.has(key)) return unknownKeys(value, known.get(key), at)
    return [{ path: at, rule: 'shape' as const, sentence: `“${key}” is not a question of the intake.` }]
  })
}

/**
 * Reads an intake from a file or another program, of version 1 too. Every wrong answer is named; unknown ones too, as
 * typos hide there.
 */
export function readIntake(raw: unknown): { intake: Intake; issues: Issue[] } {
  const current = migratedIntake(raw)
  const parsed = intakeSchema.safeParse(current)
  if (parsed.success) {
    const unknown = unknownKeys(current, parsed.data)
    if (unknown.length === 0) return { intake: parsed.data, issues: missingAnswers(parsed.data) }
    return { intake: emptyIntake(), issues: unknown }
  }
  const issues = parsed.error.issues.map((issue): Issue => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    const name =
      questions.find((question) => question.key === path[0])?.name ?? (path.join('.') || 'The intake')
    return { path, rule: 'shape', sentence: `${name}: ${sentenceOf(issue)}` }
  })
  return {
    intake: emptyIntake(),
    issues: [...issues, ...unknownKeys(current, { ...emptyIntake(), guessed: [] })],
  }
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
