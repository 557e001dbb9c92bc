import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../shared/words.ts'
import {
  asName,
  asSentence,
  asTitle,
  brief,
  callNameOf,
  entriesOf,
  firstThatFits,
  inSentence,
  pick,
  quotesOf,
  toLength,
} from './phrases.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 400 })

describe('brief', () => {
  it('takes the first sentence without its full stop', () => {
    expect(brief('They leave at six. Their team ships.')).toBe('They leave at six')
  })

  it('does not take an abbreviation or an initial for the end of a sentence', () => {
    expect(brief('Tools, e.g. a diary, and Dr. J. Smith. More.')).toBe(
      'Tools, e.g. a diary, and Dr. J. Smith',
    )
  })

  it('ends a cut text at a comma or dash rather than in the middle of a clause', () => {
    const answer =
      'Engineering managers of 35 to 45, promoted in the last two years, who lead a team of their own'
    expect(brief(answer, 15)).toBe('Engineering managers of 35 to 45, promoted in the last two years')
  })

  it('breaks off no list and no insertion when it cuts', () => {
    expect(brief('Reports are laid out the way a kitchen thinks: plates, people, rent and more', 12)).toBe(
      'Reports are laid out the way a kitchen thinks',
    )
    expect(
      brief('My sister, who keeps books for a dairy, came for a weekend and put three columns down', 14),
    ).toBe('My sister, who keeps books for a dairy, came for a weekend')
  })

  it('never ends a cut text on a word that leads on', () => {
    expect(brief('I help new managers lead a team without working every single evening', 8)).toBe(
      'I help new managers lead a team',
    )
  })

  it('leaves no half of a bracket or quotation behind', () => {
    expect(brief('We fit cargo bikes (for two or three children and their bags) in town', 6)).toBe(
      'We fit cargo bikes',
    )
    expect(brief('They say “I will just do it myself tonight again” and then regret it', 7)).toBe(
      'They say I will just do it',
    )
  })

  it('ends sentences of scripts that write no space', () => {
    expect(brief('彼らは六時に帰ります。チームは自分で決めます。')).toBe('彼らは六時に帰ります')
  })

  it('keeps to the number of words for any text, in one line', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (answer, most) => {
        const short = brief(answer, most)
        expect(countWords(short)).toBeLessThanOrEqual(most)
        expect(short).not.toMatch(/\n/u)
      }),
    )
  })
})

describe('the case of a phrase', () => {
  it('is made small inside a sentence, except for names that say so themselves', () => {
    expect(inSentence('Leave at six')).toBe('leave at six')
    expect(inSentence('A 90-day program')).toBe('a 90-day program')
    for (const kept of ['I help managers', 'I’m late', 'NASA engineers', 'iOS apps', 'McKay’s way']) {
      expect(inSentence(kept)).toBe(kept)
    }
  })

  it('is made large at the start of a sentence, and the sentence is closed once', () => {
    expect(asSentence('leave at six')).toBe('Leave at six.')
    expect(asSentence('really?')).toBe('Really?')
    expect(asSentence('he said “stop”')).toBe('He said “stop”.')
    expect(asSentence('he said “stop.”')).toBe('He said “stop.”')
    expect(asSentence('one thing,')).toBe('One thing.')
    expect(asSentence('iOS apps')).toBe('iOS apps.')
    expect(asSentence('  ')).toBe('')
  })

  it('is made large word by word for a title, small words inside apart', () => {
    expect(asTitle('the map of a calm week')).toBe('The Map of a Calm Week')
    expect(asTitle('calm: the way in')).toBe('Calm: The Way In')
  })
})

describe('entriesOf', () => {
  it('takes lines, without their bullets', () => {
    expect(entriesOf('- 12 calls\n- a map\n\n2. notes.')).toEqual(['12 calls', 'a map', 'notes'])
  })

  it('takes sentences, and keeps what belongs together by commas', () => {
    expect(entriesOf('They delegate, truly. They leave at six.')).toEqual([
      'They delegate, truly',
      'They leave at six',
    ])
  })

  it('takes the parts of a list without breaking a pair or a price', () => {
    expect(entriesOf('templates, a plan for $1,700, and a review at day 45 and day 90.')).toEqual([
      'templates',
      'a plan for $1,700',
      'a review at day 45 and day 90',
    ])
  })

  it('keeps quotations and brackets whole', () => {
    const answer = '“I stopped, at last. It held.” (Jonas, manager)'
    expect(entriesOf(answer)).toEqual([answer])
  })

  it('gives one entry for one thought and none for no words', () => {
    expect(entriesOf('Calm.')).toEqual(['Calm'])
    expect(entriesOf(' … ')).toEqual([])
  })
})

describe('words of an answer that must stay as they are', () => {
  it('are quotes, one by one and word for word', () => {
    const one = '“I stopped in week three. It held.” (Jonas, Berlin)'
    expect(quotesOf(`${one}\n\n“Less noise.” (Priya)`)).toEqual([one, '“Less noise.” (Priya)'])
    expect(quotesOf(' \n ')).toEqual([])
  })

  it('are names, unless they are no name at all', () => {
    expect(asName(' Mara \n Lindqvist ', 'the founder')).toBe('Mara Lindqvist')
    expect(asName('***', 'the founder')).toBe('the founder')
    expect(countWords(asName('word '.repeat(300), 'x'))).toBe(8)
  })

  it('are names of calls', () => {
    expect(callNameOf('Book a free 30-minute Clarity Call')).toBe('Clarity Call')
    expect(callNameOf('Book Your Free Strategy Session today')).toBe('Strategy Session')
    expect(callNameOf('book a session with me')).toBe('session')
    expect(callNameOf('Book a call')).toBe('call')
    expect(callNameOf('Recall what matters')).toBe('call')
  })
})

describe('firstThatFits', () => {
  it('counts characters as a person does and takes the first that is short enough', () => {
    expect(firstThatFits(['too long a wording', '🙂🙂 ok'], 5)).toBe('🙂🙂 ok')
  })

  it('refuses to cut when nothing fits', () => {
    expect(() => firstThatFits(['too long'], 3)).toThrow('3 characters')
  })
})

describe('pick', () => {
  it('gives the same wording for the same seed and another for the next, below zero too', () => {
    expect([-1, 0, 1, 2, 3].map((seed) => pick(['a', 'b', 'c'], seed))).toEqual(['c', 'a', 'b', 'c', 'a'])
  })
})

describe('toLength', () => {
  it('adds sentences before the last paragraph until the range is met, and no more', () => {
    expect(toLength(['One two.', 'The end.'], ['Three four.', 'Five six.'], [6, 8])).toBe(
      'One two.\n\nThree four.\n\nThe end.',
    )
  })

  it('adds sentences after an only paragraph', () => {
    expect(toLength(['One two.'], ['Three four.'], [4, 8])).toBe('One two.\n\nThree four.')
  })

  it('leaves out a sentence that would pass the upper end and goes on with the next', () => {
    expect(toLength(['One.'], ['Far too many words here.', 'Two.'], [2, 3])).toBe('One.\n\nTwo.')
  })

  it('says when the words do not suffice or do not fit, instead of writing a wrong length', () => {
    expect(() => toLength(['One.'], ['Two.'], [5, 9])).toThrow('Only 2 words')
    expect(() => toLength(['One two three.'], [], [1, 2])).toThrow('at most 2')
  })
})
