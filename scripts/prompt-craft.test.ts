import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absentAnswers, absentBlocks, withoutAbsent } from '../src/core/generate/without-absent.ts'
import { questionOf, questions } from '../src/shared/intake-questions.ts'
import { emptyIntake, intakeSchema, type AnswerKey, type Intake } from '../src/shared/intake.ts'
import { sectionNumbers, sections, sectionOf, type SectionNumber } from '../src/shared/sections/index.ts'
import { commonPromptFiles, partPromptFiles, promptWords } from './prompt-files.ts'

const ofSection = (number: SectionNumber): string[] =>
  partPromptFiles.filter(({ section }) => section === number).map(({ name }) => name)

/** The paragraph that begins with a bold heading, with the list under it, up to the next heading or the end. */
function stretch(words: string, heading: string): string {
  const from = words.indexOf(`**${heading}**`)
  const rest = from < 0 ? '' : words.slice(from)
  const end = rest.slice(2).search(/^\*\*[A-Z]/m)
  return end < 0 ? rest : rest.slice(0, end + 2)
}

describe('the words for each part', () => {
  it.each(partPromptFiles)(
    '$name say what is wanted, what good looks like, the facts, what to avoid',
    ({ name }) => {
      const words = promptWords(name)
      const order = ['**What good looks like.**', 'Weak: "', '**The facts.**', '**Avoid.**']
      const places = order.map((heading) => words.indexOf(heading))
      expect(places.every((place) => place > 0)).toBe(true)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const heading of order) expect(words.split(heading), heading).toHaveLength(2)
    },
  )

  it.each(partPromptFiles)(
    '$name shows weak and strong wording with nothing of this client in it',
    ({ name }) => {
      expect(promptWords(name)).toMatch(/^Weak: "[^"{“]{3,80}"\.? Strong: "[^"{“]{3,80}"\.?$/m)
    },
  )

  it('show another weak and strong wording each', () => {
    const contrasts = partPromptFiles.map(({ name }) => /^Weak: .*$/m.exec(promptWords(name))?.[0])
    expect(new Set(contrasts).size).toBe(partPromptFiles.length)
  })

  it.each(partPromptFiles.filter(({ part }) => part > 1))(
    '$name speak of what is written already',
    ({ name }) => {
      expect(promptWords(name)).toContain('`<earlier>`')
    },
  )
})

it.each(partPromptFiles.filter(({ section }) => [5, 8, 10, 16, 17].includes(section)))(
  '$name keep out policies that nobody answered; what they are, the words for all say',
  ({ name }) => {
    expect(stretch(promptWords(name), 'Avoid.')).toContain('Policies nobody answered.')
    expect(promptWords('system.md')).toMatch(
      /^- .*Policies, which are hours, cancelling, payment, delivery/mu,
    )
  },
)

/** Answers every section is written from; system.md tells how. */
const forAll: readonly AnswerKey[] = [
  'industry',
  'sells',
  'work',
  'rules',
  'brandVoice',
  'ownWriting',
  'neverWords',
  'pronoun',
  'market',
]
/** Answers that are printed and so stand in the words by their field. */
const printed: readonly AnswerKey[] = ['businessName', 'fullName', 'callToAction']
/** What else prints an answer: a signature holds both names, and one where they are the same. */
const printers = (key: AnswerKey): string[] => [key, ...(key === 'callToAction' ? [] : ['signature'])]
const nameOf = (key: AnswerKey): string => questionOf(key).name
const namesIn = (words: string): string[] => [
  ...new Set([...words.matchAll(/“([^”]+)”/g)].map(([, name]) => name ?? '')),
]

describe('the answers', () => {
  it.each(sections)('named in the words of $title are exactly those that feed it', ({ number, answers }) => {
    const words = ofSection(number).map(promptWords).join('\n')
    const fed = answers.filter((key) => !forAll.includes(key) && !printed.includes(key)).map(nameOf)
    expect(namesIn(words).toSorted()).toEqual(fed.toSorted())
  })

  it.each(sections)('printed in $title stand in its words by their field', ({ number, answers }) => {
    const files = ofSection(number).map(promptWords)
    for (const key of printed.filter((each) => answers.includes(each))) {
      const fields = printers(key).map((field) => `{{${field}}}`)
      expect(files.some((words) => fields.some((field) => words.includes(field)))).toBe(true)
    }
    // The names stand in the frame of every prompt; the call to action only where it is printed.
    const says = files.map((words) => words.includes('{{callToAction}}'))
    expect(says).toEqual(files.map(() => answers.includes('callToAction')))
  })

  it('that feed all seventeen stand in the words for all, by their field or their name', () => {
    const words = promptWords('system.md')
    for (const key of forAll)
      expect(words.includes(`{{${key}}}`) || words.includes(`“${nameOf(key)}”`), key).toBe(true)
    const names = questions.map(({ name }) => name)
    expect(namesIn(words).filter((name) => !names.includes(name))).toEqual([])
  })
})

/** What a prompt may name that is not always there: sections that may be left out, and answers that are optional. */
const mayBeLeftOut = sectionNumbers.filter((number) => ![1, 2, 4].includes(number))
const optional = questions.filter((question) => question.optional).map(({ key }) => key)
const sayer = (number: SectionNumber): string => `<section number="${number}" `
const rendered = (name: string, gone: readonly SectionNumber[], silent: readonly AnswerKey[]): string => {
  const intake = spokenIntake(silent)
  const there = sectionNumbers.filter((number) => !gone.includes(number)).map(sayer)
  return withoutAbsent(promptWords(name), [
    ...absentAnswers(intake),
    ...absentBlocks([...there, '<facts>', '<earlier part="1">', '<path>']),
  ])
}
/** An intake in which everything is answered but some. */
function spokenIntake(silent: readonly AnswerKey[]): Intake {
  const said = Object.entries(emptyIntake()).map(([key, value]: [string, unknown]) => {
    const choice = questions.find((question) => question.key === key)?.choices?.[0]?.value
    return [key, silent.some((each) => each === key) ? value : spoken(value, choice)]
  })
  return intakeSchema.parse(Object.fromEntries(said))
}
function spoken(value: unknown, choice: string | undefined): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map((row) => spoken(row, choice)) : [choice]
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, part === null ? 'free-call' : 'said']),
    )
  return choice ?? 'said'
}

describe('the words for a question that lacks something', () => {
  const names = [...partPromptFiles.map(({ name }) => name), 'ask.md', 'refine.md', 'system.md']

  it.each(names)('%s never name a section that was left out or an answer that was not given', (name) => {
    fc.assert(
      fc.property(fc.subarray(mayBeLeftOut), fc.subarray(optional), (gone, silent) => {
        const words = rendered(name, gone, silent)
        for (const number of gone) expect(words).not.toMatch(new RegExp(`Section ${number}\\b`))
        for (const key of silent) {
          expect(words).not.toContain(`“${nameOf(key)}”`)
          expect(words).not.toContain(`{{${key}}}`)
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each(names)('%s lose nothing that is there with it', (name) => {
    const marks = (words: string): string[] => [
      ...new Set([...words.matchAll(/Section \d+|“[^”]+”|\{\{\w+\}\}/g)].map(([mark]) => mark)),
    ]
    const before = marks(promptWords(name))
    for (const gone of mayBeLeftOut) {
      const lost = before.filter((mark) => !marks(rendered(name, [gone], [])).includes(mark))
      expect(lost.filter((mark) => mark !== `Section ${gone}`)).toEqual([])
    }
    for (const key of optional) {
      const lost = before.filter((mark) => !marks(rendered(name, [], [key])).includes(mark))
      expect(lost.filter((mark) => mark !== `“${nameOf(key)}”` && mark !== `{{${key}}}`)).toEqual([])
    }
  })
})

describe('a sentence that goes with an answer', () => {
  const names = [...partPromptFiles.map(({ name }) => name), 'ask.md', 'refine.md', 'system.md']
  const optionalIn = (sentence: string): string[] => [
    ...new Set(namesIn(sentence).filter((name) => optional.map(nameOf).includes(name))),
  ]
  const lines = (name: string): string[][] =>
    promptWords(name)
      .split('\n')
      .map((line) => line.split(/(?<=[.!?]\*{0,2}) /u))

  it.each(names)('takes nothing with it in %s that holds without the answer', (name) => {
    for (const sentence of lines(name)
      .flat()
      .filter((each) => optionalIn(each).length > 0)) {
      expect(sentence).not.toMatch(/[;,] (?:else|not|never)\b|\bwhere (?:there (?:is|was) )?none\b/iu)
      // Of two that it names one may be there.
      expect([sentence, optionalIn(sentence)]).toEqual([sentence, [expect.any(String)]])
      expect(namesIn(sentence).filter((one) => !optionalIn(sentence).includes(one))).toEqual([])
    }
  })

  it.each(names)('leaves none behind in %s that speaks of it', (name) => {
    const goes = (sentence: string): boolean =>
      optionalIn(sentence).length > 0 ||
      mayBeLeftOut.some((number) => new RegExp(`\\bSection ${number}\\b`, 'u').test(sentence))
    for (const line of lines(name))
      line.forEach((sentence, at) => {
        if (!goes(line[at - 1] ?? '')) return
        expect(sentence).not.toMatch(/^“[^”]+” \w+ (?:it|them)\b/u)
        expect(sentence).not.toMatch(/^(?:It|They|Where (?:there (?:is|was) )?none)\b/u)
      })
  })
})

/** Fields that are asked of some businesses only, as prompts call them, and their keys. */
const namedWhereAsked: readonly (readonly [file: string, what: RegExp, key: string])[] = [
  ['sections/03-story.md', /social post/iu, 'socialPost'],
  ['sections/09-facebook-ads.part-1.md', /primary text/iu, 'primaryText'],
  ['sections/09-facebook-ads.part-1.md', /image idea/iu, 'imageIdea'],
  ['sections/09-facebook-ads.part-2.md', /primary text/iu, 'primaryText'],
  ['sections/11-content-ideas.md', /calendar/iu, 'calendar'],
  ['sections/11-content-ideas.md', /story posts/iu, 'social'],
]

it.each(namedWhereAsked)('%s speaks of %s only where it is asked for', (name, what, key) => {
  expect(promptWords(name)).toMatch(what)
  expect(withoutAbsent(promptWords(name), [new RegExp(`\`${key}\``, 'u')])).not.toMatch(what)
})

it.each(partPromptFiles.filter(({ name }) => promptWords(name).includes('{{gift link}}')))(
  '$name have a link to a gift only where there is one',
  ({ name }) => {
    const sentences = rendered(name, [6], []).split(/(?<=[.!?;]) /u)
    for (const sentence of sentences.filter((each) => each.includes('{{gift link}}')))
      expect(sentence).toContain('`<facts>`')
  },
)

describe('what binds every answer', () => {
  /** What holds however little was answered, and is no answer's own. */
  const rules = [
    'Never invent numbers, results, clients, quotes',
    'what no answer says is not mentioned at all',
    'Clients are named, or made known, only where an answer allows it',
    'plain, warm and direct where none was answered',
    'no text argues against buying unless its task does',
  ]

  it.each(rules)('“%s” stays whatever was not answered', (rule) => {
    fc.assert(
      fc.property(fc.subarray(optional), (silent) => {
        expect(rendered('system.md', [], silent)).toContain(rule)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves no heading of it with nothing below', () => {
    expect(rendered('system.md', [], optional)).not.toMatch(/:\n\n[^-]/u)
  })
})

/** What a section coins for all later ones, as the words for a part name it. */
const coined: Partial<Record<SectionNumber, readonly RegExp[]>> = {
  2: [/one-liner/],
  4: [/\bname\b/, /\bsteps\b/, /\bprices?\b/, /\btime frames?\b/],
  6: [/\bgift\b/, /\btitle\b/],
}

const readBy = (section: SectionNumber, part: number): SectionNumber[] =>
  (sectionOf(section).parts[part - 1]?.reads ?? []).map((read) => read.section)

describe('the sections a part reads', () => {
  it.each(partPromptFiles)('are each named in $name, and no other', ({ name, section, part }) => {
    const facts = stretch(promptWords(name), 'The facts.')
    const named = [...new Set([...facts.matchAll(/\bSection (\d+)/g)].map(([, number]) => Number(number)))]
    expect(named).toEqual(readBy(section, part))
  })

  it.each(partPromptFiles)('are named in $name with all that they coin', ({ name, section, part }) => {
    const facts = stretch(promptWords(name), 'The facts.')
    for (const read of readBy(section, part)) {
      for (const word of coined[read] ?? []) expect(facts).toMatch(word)
    }
  })
})

/** What the ledger may hand to any part, whether it reads the section that coined it or not. */
const ledger = [/one-liner/i, /\boffer\b/i, /\bprices?\b/i, /\bgift\b/i, /\bcall\b|\{\{callToAction\}\}/i]

describe('the facts of the vault', () => {
  it.each(partPromptFiles)('have each their place in $name, or none and it says so', ({ name }) => {
    for (const fact of ledger) expect(promptWords(name)).toMatch(fact)
  })
})

/** Wording of no value, which a prompt may name only as something to avoid. */
const stock = [
  'are you tired of',
  'authenticity',
  'don’t miss out',
  "don't miss out",
  'everything changed',
  'friendly reminder',
  'game-changer',
  'game-changing',
  'great question',
  'imagine a world',
  "in today's",
  'in this video',
  'just checking in',
  'let that sink in',
  'level up',
  'limited spots',
  'little did i know',
  'mindset matters',
  'next level',
  'pain points',
  'passionate about',
  'proven',
  'quick call',
  'quick question',
  'renowned',
  'rest assured',
  'rock bottom',
  'secrets',
  'signature system',
  'skyrocket',
  'smash that like',
  'stop scrolling',
  'struggling with',
  'struggles with',
  'take your business',
  'transform your life',
  'transformation journey',
  'ultimate',
  'unlock',
  'unleash',
  'value of',
  'what if i told you',
  'work-life balance',
  "you won't believe",
]

describe('stock phrases', () => {
  const all = [...commonPromptFiles(), ...partPromptFiles.map(({ name }) => name)]
  it.each(all)('stand in %s only as things to avoid, in quotation marks', (name) => {
    const words = promptWords(name)
    const avoid = stretch(words, 'Avoid.')
    const rest = words.replace(avoid, '') + avoid.replaceAll(/"[^"]*"/g, '')
    expect(stock.filter((phrase) => rest.toLowerCase().includes(phrase))).toEqual([])
  })
})

describe('long sentences', () => {
  it('of 12 words or more stand in one prompt only', () => {
    const places = new Map<string, Set<string>>()
    for (const name of [...commonPromptFiles(), ...partPromptFiles.map((file) => file.name)]) {
      for (const sentence of promptWords(name).split(/(?<=[.!?:;])\s+|\n/)) {
        const plain = sentence.replaceAll(/[*"“”`]|^[-\d., ]+/g, '').trim()
        if (plain.split(/\s+/).length < 12) continue
        places.set(plain, (places.get(plain) ?? new Set()).add(name))
      }
    }
    expect([...places].filter(([, names]) => names.size > 1)).toEqual([])
  })
})
