import { type FirstStep, firstStepKinds } from '../../../../shared/business.ts'
import { intakeSchema, type Intake } from '../../../../shared/intake.ts'

/** A business of each kind that has a frame, answered as such a business might. */
const businesses: Readonly<Record<string, unknown>> = {
  program: {
    ...{
      sells: 'program',
      work: 'together',
      businessName: 'Northlight Coaching',
      fullName: 'Mara Lindqvist',
    },
    industry: 'Leadership coaching for engineering managers',
    idealClient:
      'Engineering managers of 35 to 45 in software firms of 50 to 300 people, promoted in the last two years.',
    message:
      'I help new engineering managers lead their team with calm, without working evenings or going back to coding everything themselves.',
    coreProblem:
      'They still do their old job at night because delegating feels slower than doing it. One-to-ones turn into status reports.',
    outcomes:
      'They delegate real ownership and leave at six. Their team ships without asking them for every decision.',
    uniqueAdvantage: 'Fourteen years as a developer and manager before I coached anybody.',
    story: {
      lowMoment:
        'On a Thursday in November I sat in the office at half past nine, rewriting a colleague’s code.',
      discovery: 'I read every management book I could find and took a two-day course in Uppsala.',
      searchAgain: 'The first difficult talk I had by the book ended with a good developer in tears.',
      breakthrough: 'After six weeks my diary showed the same sentence on almost every page.',
      results: 'The release went out two days late and I was home at six.',
    },
    offerProgram: 'A one-to-one program with a weekly call and a leadership diary.',
    offers: [
      {
        ...{ name: 'Program', timeframe: '90 days', price: '$4,800, or three payments of $1,700' },
        includes:
          '12 calls of 60 minutes, a delegation map, the leadership diary, message support on weekdays',
      },
    ],
    proof: [
      {
        words: '“I stopped rewriting my team’s code in week three.”',
        source: 'Jonas, engineering manager, Berlin',
      },
    ],
    firstStep: { kind: 'free-call', place: 'By video', length: '30 minutes', price: 'Free' },
    ...{ brandVoice: 'Calm, direct, a little dry.', callToAction: 'Book a free 30-minute Clarity Call' },
    ...{ pronoun: 'she', platforms: ['linkedin', 'email'], goal90Days: 'Six new clients in the program.' },
  },
  visits: {
    ...{ sells: 'visits', work: 'together', businessName: 'Hafen Physio', fullName: 'Jule Brandt' },
    ...{ industry: 'Physiotherapy for knees and backs', pronoun: 'she' },
    idealClient: 'People over forty who want to walk, climb stairs and sleep without thinking about it.',
    message:
      'I help people get back to stairs and long walks, without pills and without exercises they never do.',
    coreProblem: 'It hurts on the stairs, and every sheet of exercises ended up in a drawer.',
    outcomes: 'They take the stairs again. They know what to do on a bad day.',
    uniqueAdvantage: 'Every visit is an hour with the same person, and it ends with two exercises at most.',
    offerProgram: 'Single visits, and a card of six.',
    offers: [
      {
        name: 'Single visit',
        timeframe: '60 minutes',
        price: '€110',
        includes: 'Examination; treatment by hand; two exercises in writing',
      },
      {
        name: 'Card of six',
        timeframe: 'within four months',
        price: '€600',
        includes: 'Six visits of 60 minutes; a look at the stairs at home',
      },
    ],
    proof: [{ words: 'State-registered physiotherapist since 2009', source: 'register of the city' }],
    firstStep: {
      kind: 'paid-visit',
      place: 'Hafenstraße 12, second floor',
      length: '60 minutes',
      price: '€110',
    },
    practical: { hours: 'Tuesday to Friday, 8 to 18', cancelling: 'Free of charge up to 24 hours before' },
    ...{ brandVoice: 'Friendly and exact.', callToAction: 'Book a first visit' },
    story: null,
  },
  project: {
    ...{ sells: 'project', work: 'us', businessName: 'Birk & Sohn', fullName: 'Anders Birk', pronoun: 'he' },
    industry: 'Kitchens and built-in furniture in solid wood',
    idealClient: 'Owners of old houses with walls that are not straight.',
    message:
      'I build kitchens for old houses, so that every access closes, without fillers and without surprises on the bill.',
    coreProblem: 'Nothing from a shop fits, and the last offer had three extras in it.',
    outcomes: 'The kitchen fits the wall. The price is the one in the offer.',
    uniqueAdvantage: 'I measure twice, draw everything, and build it myself.',
    offerProgram: 'Kitchens from the first measure to the last hinge.',
    offers: [
      {
        name: 'Kitchen',
        timeframe: '10 to 14 weeks',
        price: 'from €18,000',
        includes: 'Measuring, a drawing, building, fitting, one visit after a year',
      },
    ],
    firstStep: { kind: 'quote', place: 'In your house', length: 'an hour', price: 'free of charge' },
    ...{ brandVoice: 'Dry, friendly, short.', callToAction: 'Ask for a quote' },
    story: null,
  },
  product: {
    ...{ sells: 'product', work: 'thing', businessName: 'Tern & Tiller', fullName: 'Ana Ferreira Duarte' },
    industry: 'Cargo bikes built to measure for families',
    idealClient: 'Parents of two children under eight in a hilly city.',
    message:
      'I build cargo bikes around one family’s hills, hallway and children, so that they can do the school run without a car.',
    coreProblem: 'Shop bikes fit an average family on a flat road.',
    outcomes: 'The school run takes the same time every morning. The shorter parent rides it too.',
    uniqueAdvantage: 'Every frame is drawn after a ride with the family on their own hill.',
    offerProgram: 'A cargo bike made to measure.',
    offers: [
      {
        name: 'Made-to-measure bike',
        timeframe: '',
        price: '',
        includes: 'A fitting ride, a full-size drawing, a made-to-measure frame, a handover ride',
      },
    ],
    firstStep: { kind: 'free-call', place: '', length: '', price: '' },
    ...{ brandVoice: '', callToAction: 'Book a free Fitting Call' },
    story: null,
  },
  subscription: {
    ...{
      sells: 'subscription',
      work: 'us',
      businessName: 'Green Crate',
      fullName: 'Tom Hale',
      pronoun: 'he',
    },
    industry: 'Weekly vegetable boxes from one farm',
    idealClient: 'Families who want to cook and find no time to shop.',
    message:
      'I bring families a box of vegetables every week, so that they cook more, without planning and without waste.',
    coreProblem: 'The plan for the week falls apart on Monday, and salad rots in the drawer.',
    outcomes: 'There is always something to cook. Less is thrown away.',
    uniqueAdvantage: 'Everything grows on our own farm, and the box says what to eat first.',
    offerProgram: 'A box a week.',
    offers: [
      {
        name: 'Small box',
        timeframe: 'a week',
        price: '£16',
        includes: 'Seven kinds of vegetables; a sheet with recipes',
      },
      {
        name: 'Large box',
        timeframe: 'a week',
        price: '£24',
        includes: 'Ten kinds of vegetables; fruit in summer; a sheet with recipes',
      },
    ],
    firstStep: { kind: 'shop', place: '', length: '', price: '' },
    ...{ brandVoice: 'Cheerful, plain.', callToAction: 'Order your first box' },
    story: null,
  },
  agency: {
    ...{ sells: 'project', work: 'us', businessName: 'Halm Studio', fullName: 'Lena Ortiz', pronoun: 'we' },
    industry: 'Websites for independent hotels',
    idealClient: 'Hotels with 10 to 60 rooms whose owners answer the phone themselves.',
    message:
      'We build websites for independent hotels that fill rooms directly, without portals and without monthly surprises.',
    coreProblem: 'Guests find the hotel on a portal, and the portal keeps the margin.',
    outcomes: 'Guests book directly. The site is changed by the front desk itself.',
    uniqueAdvantage: 'Two of us have run front desks ourselves.',
    offerProgram: 'A new site, or care for the one that is there.',
    offers: [
      {
        name: 'New site',
        timeframe: '12 weeks',
        price: '€14,000',
        includes: 'Workshop, texts, photographs, design, launch',
      },
      {
        name: 'Care',
        timeframe: 'monthly',
        price: '€450 a month',
        includes: 'Updates; one change a week; a call every quarter',
      },
    ],
    proof: [{ words: '“We stopped paying the portal for our regulars.”', source: 'Hotel Anker, Lübeck' }],
    firstStep: { kind: 'free-call', place: 'By phone', length: '20 minutes', price: '' },
    ...{ brandVoice: 'Brisk.', callToAction: 'Book a 20-minute call' },
    story: null,
  },
}

export const frameNames = Object.keys(businesses)

/** A name for the intake, and the intake. */
export type FrameIntake = readonly [name: string, intake: Intake]

const required = [
  'industry',
  'idealClient',
  'message',
  'coreProblem',
  'outcomes',
  'uniqueAdvantage',
  'offerProgram',
]
const sentence = (words: number): string =>
  `${'It holds on an ordinary day and '
    .repeat(Math.ceil(words / 7))
    .split(' ')
    .slice(0, words)
    .join(' ')}.`

/** The intakes that every section of a frame must be good for: as usual, hardly answered, at length, oddly, each first step, two of them at
 * length too, and where much is not asked for. */
export function intakesFor(frame: string): FrameIntake[] {
  const usual = businesses[frame]
  const { sells, work, pronoun, message, businessName, fullName, callToAction } = intakeSchema.parse(usual)
  const of = (answers: object): Intake =>
    intakeSchema.parse({
      sells,
      work,
      pronoun,
      message,
      businessName,
      fullName,
      callToAction,
      ...answers,
    })
  const all = (text: string): object => Object.fromEntries(required.map((key) => [key, text]))
  const beginning = frame === 'agency' ? 'We ' : ''
  const step = (kind: FirstStep): FrameIntake => [
    `with ${kind}`,
    of({ ...(usual as object), firstStep: { kind } }),
  ]
  return [
    ['as usual', of(usual as object)],
    [
      'in brief',
      of({
        ...all(`${beginning}work`),
        businessName: 'Jo',
        fullName: 'Jo Li',
        callToAction: 'Call me',
        story: null,
      }),
    ],
    ['at length', of(atLength(beginning, 'free-call'))],
    [
      'with odd answers',
      of({
        ...all('“{{x}}” [[y]] || ??? …'),
        businessName: '“Łódź” 工房',
        story: null,
        offers: [{ price: '???' }],
        callToAction: 'Write!',
      }),
    ],
    ...firstStepKinds.map(step),
    // Section 16 has letters of its own for what is ordered and for who applies.
    ...(['shop', 'application'] as const).map((kind): FrameIntake => [
      `with ${kind}, at length`,
      of(atLength(beginning, kind)),
    ]),
    [
      'found by a search, after a short telephone call',
      of({
        ...(usual as object),
        ...{ platforms: ['google', 'email'], assets: ['website'] },
        firstStep: { kind: 'free-call', place: 'By telephone', length: '20 minutes', price: 'Free' },
        practical: { sendingTool: 'MailerLite' },
        ownWriting: `Morning all,\n\n${sentence(180)}\n\nJo`,
      }),
    ],
    [
      'posting, and at the client’s door',
      of({
        ...(usual as object),
        ...{ platforms: ['linkedin', 'email'], assets: ['website'] },
        firstStep: { kind: 'paid-visit', place: 'At your home', length: '60 minutes', price: '€60' },
      }),
    ],
    ...(frame === 'agency' ? [] : [['with “we”', of({ ...(usual as object), pronoun: 'we' })] as const]),
    ['in German', of({ ...(usual as object), market: { language: 'Deutsch' } })],
  ]
}

const atLength = (beginning: string, kind: FirstStep): object => ({
  ...Object.fromEntries(required.map((key) => [key, `${beginning}${sentence(38)} ${sentence(300)}`])),
  businessName: 'The Long Lane Company for Careful Repairs and Renewals',
  fullName: 'María del Carmen Fernández-Oliveira y Soto',
  callToAction: 'Choose a day for a first look together at what is there, free and at home',
  story: {
    ...{ lowMoment: sentence(38), discovery: sentence(38), searchAgain: sentence(38) },
    ...{ breakthrough: sentence(38), results: sentence(38) },
  },
  offers: [1, 2, 3, 4, 5, 6].map((n) => ({
    name: `Number ${n}, with all that belongs to it`,
    timeframe: `${n} months, counted from the first day on which somebody was there`,
    price: `€${n},200.50 in ${n} payments, the first of them on the day of the order, tax included`,
    includes: Array.from({ length: 14 }, (_, i) => `Thing ${i + 1} of what is in it`).join('\n'),
  })),
  proof: [1, 2, 3].map((n) => ({ words: `“${sentence(25)}”`, source: `Client ${n}, by letter` })),
  firstStep: {
    kind,
    place: 'At the long table in the yard behind the old mill',
    length: '45 minutes or a little more',
    price: 'Nothing',
  },
  practical: {
    address: '12 Long Lane, Old Mill Yard, Upper Town',
    hours: 'Monday to Saturday, 8 to 18',
    cancelling: 'A day before, by telephone or by letter',
    bookingLink: 'https://long-lane.example/first-look',
  },
  ...{
    objections: sentence(30),
    clientWords: sentence(30),
    scenes: sentence(30),
    platforms: ['linkedin', 'email'],
  },
})
