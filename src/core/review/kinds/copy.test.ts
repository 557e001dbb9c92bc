import { describe, expect, it } from 'vitest'
import { placeholderGroups } from '../placeholder-groups.ts'
import { reviewWords } from '../check-vault.ts'
import { found, foundIn, wordsFound } from '../testing/found-in.ts'
import { coining, vaultOf } from '../testing/vault-of.ts'

describe('a placeholder', () => {
  it.each([
    ['Hello [First Name], book here: [Schedule Link].', ['[First Name]', '[Schedule Link]']],
    ['Hello {{surname}}, *|FNAME|* and {name}.', ['{{surname}}', '*|FNAME|*', '{name}']],
    ['It costs $XX, and XX% save X days.', ['$XX', 'XX%', 'X']],
    ['TBD. Date to be confirmed. Insert link here.', ['TBD', 'Date to be confirmed', 'Insert link here']],
    ['Your name here: _____ <insert testimonial>', ['Your name here', '_____', '<insert testimonial>']],
    ['lorem ipsum dolor', ['lorem ipsum dolor']],
    ['See www.yourwebsite.com, @yourhandle.', ['www.yourwebsite.com', '@yourhandle']],
    ['See [the guide](page). I [...] went. [x] done. Nothing has to be decided. Follow us on X.', []],
  ])('is told in “%s”', (body, words) => {
    expect(foundIn(body, 'placeholder')).toEqual(words)
  })

  it('is no token, which is filled in when the copy leaves', () => {
    expect(foundIn('Hello {{first name}}, book: {{call link}}, or {{some link}}.', 'placeholder')).toEqual([
      '{{some link}}',
    ])
  })

  it('is offered as a token where it is plainly meant as one', () => {
    const body = 'Hello [First Name], book: [Schedule Link].'
    const repairs = reviewWords(vaultOf({ 8: { emails: [{ body }] } }))
      .filter(({ kind }) => kind === 'placeholder')
      .map(({ repair }) => repair?.text)
    expect(repairs).toEqual(['{{first name}}', undefined])
  })

  it('is filled in once for all its places', () => {
    const findings = reviewWords(
      vaultOf({
        8: { emails: [{ body: 'Book: [Link]. Or [link].' }, { body: '[Price]' }] },
        16: { textMessages: [{ message: 'Join: [ Link ]' }] },
      }),
    )
    expect(placeholderGroups(findings)).toMatchObject([
      {
        text: '[Link]',
        places: [
          { section: 8, from: 6 },
          { section: 8, was: '[link]' },
          { section: 16, was: '[ Link ]' },
        ],
      },
      { text: '[Price]', places: [{ path: ['emails', 1, 'body'], from: 0, to: 7 }] },
    ])
  })
})

describe('repetition', () => {
  const story =
    'On Thursday the office was dark and I was still rewriting a release that somebody else had made. It was wrong in two places only. I could have asked about them the next day and gone home, but I liked being needed more than I liked my evening.'
  const other =
    'A map of decisions is a sheet with three columns. On the left you write what only you may decide; in the middle, what others may decide and tell you; on the right, what nobody needs to tell you at all. Most people find the left column far too long.'

  it('is found between e-mails, and between an e-mail and an ad, with the one it is nearest to', () => {
    const again = story
      .replace('Thursday', 'Friday')
      .replace('dark', 'quiet')
      .replace('two places', 'one place')
    const vault = vaultOf({
      8: { emails: [{ body: story }, { body: other }, { body: again }] },
      9: { ads: [{ primaryText: other }] },
    })
    expect(
      found(vault, 'repetition').map(({ section, path, sentence }) => [
        section,
        path,
        sentence.split(' (')[0],
      ]),
    ).toEqual([
      [8, ['emails', 2, 'body'], 'E-mail 3 says largely the same as E-mail 1'],
      [9, ['ads', 0, 'primaryText'], 'Ad 1 says largely the same as E-mail 2 of section 8'],
    ])
  })

  it('is found between ideas, short as they are', () => {
    const idea = (title: string) => ({
      title,
      hook: 'The meeting you could cancel tomorrow without anybody noticing',
      keyPoints: ['Which one', 'How to cancel it'],
    })
    const vault = vaultOf({ 11: { blog: [idea('The meeting to cancel'), idea('A meeting to cancel')] } })
    expect(found(vault, 'repetition')).toMatchObject([{ path: ['blog', 1, 'hook'] }])
  })

  it('is a long sentence in three places, named at all but the first, and never a fact or a way to unsubscribe', () => {
    const line = 'You will not find a single slide in this, because nobody ever changed by looking at slides.'
    const own = [story, other, 'Nobody here.']
    const emails = own.map((first) => ({
      body: `${first} ${line} I help new engineering managers lead their team with calm, without working evenings. To leave this list and hear no more of it you may unsubscribe here at any time you like.`,
    }))
    const vault = vaultOf({ ...coining, 8: { emails }, 3: { coreLesson: line, stage: line } })
    expect(
      found(vault, 'repetition')
        .filter(({ span }) => span)
        .map(({ span }) => span?.text),
    ).toEqual([line.slice(0, -1), line.slice(0, -1), line.slice(0, -1)])
    const twice = vaultOf({ ...coining, 8: { emails: emails.slice(0, 2) } })
    expect(found(twice, 'repetition').filter(({ span }) => span)).toEqual([])
  })
})

describe('filler', () => {
  it('is a note at its words, and a warning where it piles up', () => {
    const vault = vaultOf({
      8: {
        emails: [
          {
            body: 'In today’s fast-paced world, take your business to the next level and unlock your potential.',
          },
        ],
      },
    })
    expect(found(vault, 'filler').map(({ severity, span }) => [severity, span?.text])).toEqual([
      ['warning', undefined],
      ['note', 'In today’s fast-paced world'],
      ['note', 'take your business to the next level'],
      ['note', 'unlock your potential'],
    ])
  })

  it('is not found in what to avoid, in the person’s own words, or in a word that only looks like it', () => {
    expect(wordsFound(vaultOf({ 14: { brandVoice: { avoid: ['Game-changer'] } } }), 'filler')).toEqual([])
    expect(foundIn('Unlock the door. The game changed. Come at the end of the day.', 'filler')).toEqual([])
    expect(foundIn('At the end of the day, it counts.', 'filler')).toEqual(['At the end of the day'])
  })
})

describe('the policy of ads', () => {
  const inAd = (primaryText: string) =>
    found(vaultOf({ 9: { ads: [{ primaryText }] } }), 'ad-policy').map(({ severity, span }) => [
      severity,
      span?.text,
    ])

  it.each([
    ['Are you depressed?', [['error', 'Are you depressed']]],
    ['As a single mother over 40 you know.', [['error', 'As a single mother']]],
    ['Make $10k a month from home.', [['error', '$10k']]],
    [
      'Get guaranteed income and get rich quick.',
      [
        ['error', 'guaranteed income'],
        ['error', 'get rich quick'],
      ],
    ],
    [
      'Lose 30 pounds. Cure your anxiety.',
      [
        ['error', 'Cure your anxiety'],
        ['error', 'Lose 30 pounds'],
      ],
    ],
    [
      'You won’t believe this one weird trick.',
      [
        ['warning', 'You won’t believe'],
        ['warning', 'this one weird trick'],
      ],
    ],
    [
      'STOP DOING THIS NOW!!!',
      [
        ['warning', 'STOP DOING THIS NOW'],
        ['warning', '!!!'],
      ],
    ],
    ['Are you a manager who works at night? It is $4,800 for 90 days. Technical debt and VAT grow.', []],
  ])('is kept or not in “%s”', (text, findings) => {
    expect(inAd(text).toSorted()).toEqual(findings.toSorted())
  })

  it('is asked of pictures and text messages, and not of e-mails', () => {
    const vault = vaultOf({
      8: { emails: [{ body: 'Are you depressed?' }] },
      9: { ads: [{ imageIdea: 'A before-and-after photo of the office' }] },
      16: { textMessages: [{ message: 'LAST CHANCE TODAY' }] },
    })
    expect(found(vault, 'ad-policy').map(({ section }) => section)).toEqual([9, 16])
  })
})

describe('an e-mail', () => {
  const subjects = (...all: string[]) =>
    found(
      vaultOf({ 8: { emails: all.map((subject) => ({ subject, body: 'Unsubscribe here.' })) } }),
      'email',
    ).map(({ sentence }) => sentence)

  it('has a subject that fits, does not shout, pretend or come twice', () => {
    expect(subjects('The quiet Monday', 'A Sunday without code')).toEqual([])
    expect(subjects('x'.repeat(61))).toEqual(['The subject has 61 characters. Most inboxes show about 60.'])
    expect(subjects('READ THIS NOW')[0]).toContain('large letters')
    expect(subjects('Now!! Please!')[0]).toContain('exclamation marks')
    expect(subjects('RE: your question')[0]).toContain('pretends')
    expect(subjects('One thing', 'Another', 'one thing.')).toEqual(['E-mail 1 has the same subject.'])
    expect(subjects('Act now for a risk-free week')).toHaveLength(2)
  })

  it('has a preview that goes on where the subject ends', () => {
    const emails = [
      { subject: 'The quiet Monday', preview: 'The quiet Monday!', body: 'Unsubscribe.' },
      { subject: 'The dark office', preview: 'And what I did in it.', body: '' },
    ]
    expect(found(vaultOf({ 8: { emails } }), 'email')).toMatchObject([{ path: ['emails', 0, 'preview'] }])
  })

  it('lets its readers go: one note for the whole sequence', () => {
    const emails = [{ body: 'One.' }, { body: 'Two.' }]
    expect(found(vaultOf({ 8: { emails } }), 'email')).toMatchObject([{ severity: 'note', path: ['emails'] }])
    expect(found(vaultOf({ 16: { emails } }), 'email')).toEqual([])
  })
})

describe('reading time', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
  const sentences = (contents: Parameters<typeof vaultOf>[0]) =>
    found(vaultOf(contents), 'read-time').map(({ sentence }) => sentence)

  it('is held against what the field promises', () => {
    expect(sentences({ 3: { stage: words(400), networking: words(130), oneLiner: words(65) } })).toEqual([])
    expect(sentences({ 3: { stage: words(1100) } })).toEqual([
      'Read aloud, this takes about 8 minutes; it should take 3 to 5 minutes.',
    ])
    expect(sentences({ 2: { spoken: words(150) } })[0]).toContain('it should take 30 seconds.')
    expect(sentences({ 10: { confirmationVideo: { script: words(100) } } })[0]).toContain('90 to 120 seconds')
  })

  it('is that of the language the copy is in: fewer and longer words say as much', () => {
    const timesIn = (language: string) => {
      const vault = vaultOf({ 3: { stage: words(300) } })
      const intake = { ...vault.intake, scenes: words(200), market: { ...vault.intake.market, language } }
      return found({ ...vault, intake }, 'read-time').length
    }
    expect([timesIn('English'), timesIn('Suomi')]).toEqual([1, 0])
  })

  it('may be short where little was told, and not where a story was', () => {
    const timesOf = (lowMoment: string) => {
      const vault = vaultOf({ 3: { stage: words(180) } })
      const story = { lowMoment, discovery: 'A book.', searchAgain: '', breakthrough: '', results: '' }
      return found({ ...vault, intake: { ...vault.intake, story, scenes: '' } }, 'read-time').length
    }
    expect([timesOf('One night.'), timesOf(words(200))]).toEqual([0, 1])
  })

  it('is held against the estimate beside the video script', () => {
    expect(
      sentences({
        7: { script: words(2800), estimatedLength: 'About twenty minutes, at 140 words a minute' },
      }),
    ).toEqual([])
    expect(sentences({ 7: { script: words(2800), estimatedLength: '8 to 10 minutes' } })).toEqual([
      'Read aloud, this takes about 20 minutes; it should take 8 to 10 minutes.',
    ])
  })
})
