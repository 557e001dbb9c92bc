import { describe, expect, it } from 'vitest'
import { handoverSchema } from '../../../shared/handover.ts'
import { sayIn } from '../../../shared/in-language/say.ts'
import { mailPage, writtenMail } from './mail-bodies.ts'
import { unsubscribeWords } from './mail-footer.ts'
import { mailTools, plainTool } from './mail-tools.ts'
import type { Mail } from './mails.ts'

const { links } = handoverSchema.parse({
  links: {
    call: 'mara.test/call',
    unsubscribe: 'mara.test/out',
    postalAddress: 'Weg 1,\n10115 Berlin',
    offer: 'ask me',
  },
})
const mail = (body: string, more: Partial<Mail> = {}): Mail => ({
  ...{
    kind: 'sequence',
    number: 1,
    day: 0,
    date: '',
    time: '',
    when: '',
    subject: 'S',
    subjectB: '',
    preview: '',
  },
  ...{ body, ...more },
})
const plain = { tool: plainTool(links, sayIn('en')), links, language: 'en' }

describe('a letter', () => {
  it('has a paragraph where a line is empty, and a line where one ends', () => {
    const { html } = writtenMail(mail('One\ntwo\n \t\nthree\n\n\n\nfour', { kind: 'reminder' }), plain)
    expect(html.split('\n')).toEqual(
      ['One<br>two', 'three', 'four'].map((words) => `<p dir="ltr">${words}</p>`),
    )
  })

  it('says of each paragraph which way it runs, as mail programs do not look for themselves; a tag of a program is no word of it', () => {
    const { html } = writtenMail(
      mail('{{first name}}، أهلاً بك في الدورة.\n\nMara, with love\n\n{{call link}}\n\n«נתראה» Zoom', {
        kind: 'reminder',
      }),
      { ...plain, tool: mailTools.mailchimp },
    )
    expect([...html.matchAll(/<p dir="(\w+)">/gu)].map(([, way]) => way)).toEqual([
      'rtl',
      'ltr',
      'rtl',
      'rtl',
    ])
    for (const tool of [mailTools.highlevel, plainTool(handoverSchema.parse({}).links, sayIn('en'))])
      expect(
        writtenMail(mail('أهلاً بك'), { ...plain, tool, links: handoverSchema.parse({}).links }).html,
      ).toContain('<p dir="rtl" style=')
    expect(mailPage(writtenMail(mail('B'), plain), 'he')).toContain('<html lang="he" dir="rtl">')
  })

  it('links to pages by their address, and leaves other addresses to be read', () => {
    const { html, text } = writtenMail(
      mail('{{call link}} {{offer link}} {{gift link}} {{first name}} <b>', { kind: 'reminder' }),
      plain,
    )
    expect(html).toBe(
      '<p dir="ltr"><a href="https://mara.test/call">mara.test/call</a> ask me [gift link] [first name] &lt;b&gt;</p>',
    )
    expect(text).toBe('https://mara.test/call ask me [gift link] [first name] <b>')
  })

  it('puts tokens into all that stands over it', () => {
    const tokens = { subject: 'For {{first name}}', subjectB: '{{call link}}', preview: '{{gift link}}' }
    expect(writtenMail(mail('B', tokens), { ...plain, tool: mailTools.kit })).toMatchObject({
      ...{ subject: 'For {{ subscriber.first_name }}', subjectB: 'mara.test/call', preview: '[gift link]' },
    })
  })
})

describe('what stands below a letter', () => {
  it('is the address on one line and a way out, in the language of the copy', () => {
    const { text, html } = writtenMail(mail('B'), { ...plain, language: 'pl' })
    expect(text).toBe('B\n\nWeg 1, 10115 Berlin\nWypisz się: https://mara.test/out')
    expect(html).toContain('Weg 1, 10115 Berlin<br><a href="https://mara.test/out">Wypisz się</a></p>')
  })
  it('leaves out what the text has itself', () => {
    expect(writtenMail(mail('{{postal address}}'), plain).text).toBe(
      'Weg 1, 10115 Berlin\n\nUnsubscribe: https://mara.test/out',
    )
    expect(writtenMail(mail('{{unsubscribe}}'), plain).text).toBe(
      'https://mara.test/out\n\nWeg 1, 10115 Berlin',
    )
    const both = writtenMail(mail('{{unsubscribe}} {{postal address}}'), { ...plain, language: 'de' })
    expect(both.text).toBe('https://mara.test/out Weg 1, 10115 Berlin')
    expect(both.html).toBe(
      '<p dir="ltr"><a href="https://mara.test/out">Abmelden</a> Weg 1, 10115 Berlin</p>',
    )
  })
  it('is in a reminder only where the program wants it in every letter', () => {
    const reminder = mail('B', { kind: 'reminder' })
    for (const tool of [plain.tool, mailTools.highlevel])
      expect(writtenMail(reminder, { ...plain, tool }).text).toBe('B')
    for (const tool of [mailTools.mailchimp, mailTools.hubspot, mailTools.kit])
      expect(writtenMail(reminder, { ...plain, tool }).text).toContain(tool.unsubscribe)
  })
  it('leads to a tag that was typed for the way out, and to no other', () => {
    const htmlWith = (unsubscribe: string): string => {
      const typed = { ...links, unsubscribe }
      return writtenMail(mail('B'), { tool: plainTool(typed, sayIn('en')), links: typed, language: 'en' })
        .html
    }
    expect(htmlWith('*|UNSUB|*')).toContain('<a href="*|UNSUB|*">')
    expect(htmlWith('*|FNAME|*')).not.toContain('<a ')
  })
  it('says what is missing where nothing is known', () => {
    const none = handoverSchema.parse({}).links
    const { text, html } = writtenMail(mail('B'), {
      tool: plainTool(none, sayIn(null)),
      links: none,
      language: null,
    })
    expect(text).toBe('B\n\n[postal address]\nUnsubscribe: [unsubscribe]')
    expect(html).not.toContain('<a ')
  })
  it('says in both bodies what an address is for that cannot be pressed, as its language writes it', () => {
    const typed = { ...links, unsubscribe: 'mailto:stop@mara.test' }
    const { text, html } = writtenMail(mail('B'), {
      ...{ tool: plainTool(typed, sayIn('fr')), links: typed, language: 'fr' },
    })
    expect(text).toMatch(/\nSe désabonner\u00a0: mailto:stop@mara\.test$/u)
    expect(html).toMatch(/<br>Se désabonner\u00a0: mailto:stop@mara\.test<\/p>$/u)
  })
  it('begins a letter without a text, and no line is empty over it', () => {
    expect(writtenMail(mail(''), plain).text).toBe('Weg 1, 10115 Berlin\nUnsubscribe: https://mara.test/out')
  })
})

it.each([
  ...[
    ['en', 'Unsubscribe'],
    ['de', 'Abmelden'],
    ['fr', 'Se désabonner'],
    ['es', 'Darse de baja'],
    ['pl', 'Wypisz się'],
  ],
  ...[
    ['it', 'Annulla l’iscrizione'],
    ['ja', 'Unsubscribe'],
    [null, 'Unsubscribe'],
  ],
] as const)('says in %s: %s', (language, words) => {
  expect(unsubscribeWords(language)).toBe(words)
})

it('shows in a page its title, its language and its hidden preview, as words', () => {
  const page = mailPage(writtenMail(mail('B', { subject: '<S> & "T"', preview: 'P <i>' }), plain), 'de')
  expect(page).toContain('<html lang="de" dir="ltr">')
  expect(page).toContain('<title>&lt;S&gt; &amp; &quot;T&quot;</title>')
  expect(page).toMatch(/<div style="display: none[^>]*>P &lt;i&gt;<\/div>/u)
  const bare = mailPage(writtenMail(mail('B', { subject: '' }), plain), 'en')
  expect([
    bare.includes('<title>E-mail</title>'),
    bare.includes('lang="en"'),
    bare.includes('display: none'),
  ]).toEqual([...[true, true, false]])
})

it('puts the day, the hour and the link of an appointment in where a program knows them, and else names them in the language of the copy', () => {
  const letter = mail(
    'Hello {{first name}}, on {{appointment day}} at {{appointment time}}: {{meeting link}}',
  )
  const textIn = (language: string, tool = plainTool(links, sayIn(language))): string =>
    writtenMail(letter, { tool, links, language }).text.split('\n')[0] ?? ''
  expect(textIn('en', mailTools.highlevel)).toBe(
    'Hello {{contact.first_name}}, on {{appointment.only_start_date}} at {{appointment.only_start_time}}: {{appointment.meeting_location}}',
  )
  expect(textIn('en', mailTools.mailchimp)).toBe(
    'Hello *|FNAME|*, on [appointment day] at [appointment time]: [meeting link]',
  )
  expect(textIn('de')).toBe(
    'Hello [Vorname], on [Tag des Termins] at [Uhrzeit des Termins]: [Link zum Einwählen]',
  )
})
