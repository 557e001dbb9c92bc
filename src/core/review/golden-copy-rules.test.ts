import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy } from '../../shared/intake.ts'
import { reviewWords } from './check-vault.ts'
import { emails, foundAndClean, named, rulesIn, type Contents, type Golden } from './testing/golden.ts'
import { coining, vaultOf } from './testing/vault-of.ts'

const long =
  'We went to the shop on Friday and looked at all of the shelves for quite a long time. Then we went home and asked everybody who was there'

const again = 'a borrowed umbrella drying slowly beside the kitchen radiator'

const mug = {
  9: {
    ads: [{ primaryText: 'The mug of soup cools on the windowsill. The lift hums, and nobody gets out.' }],
  },
  10: { salesPage: { problem: 'You hear the lift. Soup cools in a mug on your windowsill.' } },
  11: { blog: [{ hook: 'On the windowsill a mug of soup is cooling, and downstairs the lift starts.' }] },
}
const { 11: _, ...mugTwice } = mug

const goldens: readonly Golden[] = [
  {
    rule: 'broken-turned',
    language: 'Español',
    answers: { message: 'Dejar de fiar sin dejar de saludarse' },
    found: { 9: { ads: [{ search: { headlines: ['Dejar de fiar y saludarse'] } }] } },
    clean: {
      9: { ads: [{ search: { headlines: ['Sin fiar y saludándose', 'Fiar, dejar de fiar y ya'] } }] },
    },
  },
  {
    rule: 'broken-turned',
    answers: { message: 'Win the grant without lost evenings.' },
    found: { 10: { optInPage: { headline: 'Win the grant and lost evenings' } } },
    clean: {
      10: {
        optInPage: { headline: 'Win the grant and free evenings', subheadline: 'Grant and lost evenings' },
      },
    },
  },
  // Leftovers.
  {
    rule: 'leftover-talk',
    found: 'Here is the revised version of your email:\nHello.',
    clean: 'Here is your checklist, and the version I use myself.',
  },
  {
    rule: 'leftover-talk',
    language: 'Deutsch',
    found: 'Gerne! Hier ist der Text:\nGuten Tag.',
    clean: 'Gerne kommen wir vorbei. Hier ist die Adresse.',
  },
  {
    rule: 'leftover-talk',
    language: 'Español',
    found: 'Aquí tienes la versión revisada:\nHola.',
    clean: 'Aquí tienes la plantilla y la tinta.',
  },
  {
    rule: 'leftover-talk',
    language: 'French',
    found: 'Voici la version corrigée :\nBonjour.',
    clean: 'Voici la liste, et la porte.',
  },
  {
    rule: 'leftover-talk',
    language: 'Polish',
    found: 'Oto poprawiona wersja:\nDzień dobry.',
    clean: 'Oto lista na jutro.',
  },
  {
    rule: 'leftover-note',
    found: 'It is quiet here (confirm price).',
    clean: 'Check the date on the label (it is small).',
  },
  {
    rule: 'leftover-note',
    language: 'Deutsch',
    found: 'Wir freuen uns (Zitat einfügen).',
    clean: 'Wir freuen uns (auch im Mai).',
  },
  {
    rule: 'leftover-note',
    language: 'French',
    found: 'C’est calme ici (à confirmer).',
    clean: 'C’est calme ici (à midi).',
  },
  {
    rule: 'leftover-variant',
    found: 'Option B:\nYou open the door.',
    clean: 'The second option is to wait.',
  },
  {
    rule: 'leftover-heading',
    found: 'Subject: The door\nYou open it.',
    clean: 'The subject is the door: you open it.',
  },
  {
    rule: 'leftover-heading',
    language: 'Español',
    found: 'Asunto: La puerta',
    clean: 'El asunto es la puerta: se abre.',
  },
  {
    rule: 'leftover-count',
    found: 'That is all there is to say. (148 words)',
    clean: 'That is all there is to say, in few words.',
  },
  {
    rule: 'leftover-markdown',
    found: 'This is **important**.\n## The plan',
    clean: 'Five * five is a number, and # is a sign.',
  },
  { rule: 'leftover-html', found: 'Hello <b>you</b>&nbsp;there.', clean: 'Less is < more, they say.' },
  { rule: 'leftover-mojibake', found: 'It isnâ€™t here.', clean: 'It isn’t here.' },
  { rule: 'leftover-invisible', found: 'The ta\u200blk is short.', clean: 'The family 👩‍👧 is here.' },
  {
    rule: 'leftover-cut-off',
    found: `${long} about the`,
    clean: `${long} about it. It waits for you here, whenever you like: {{call link}}`,
  },
  { rule: 'leftover-cut-off', found: `${long} about the`, clean: `${long} about it.\n\nMara Lindqvist` },
  {
    rule: 'leftover-open-quote',
    found: `“I went home, she said. ${long}.`,
    clean: `“I went home,” she said. ${long}.`,
  },
  // Broken sentences.
  {
    rule: 'broken-double-word',
    found: 'It starts in in the spring.',
    clean: 'What she had had was enough, and it was very very good.',
  },
  {
    rule: 'broken-double-word',
    language: 'Deutsch',
    found: 'Das ist für für alle.',
    clean: 'Frauen, die die Kurse leiten, wissen es.',
  },
  {
    rule: 'broken-pair',
    found: 'We look at the your diary.',
    clean: 'The to-do list is the in-house one, filled in at home.',
  },
  {
    rule: 'broken-pair',
    language: 'Español',
    found: 'La casa de el autor.',
    clean: 'La casa del autor y el nuestro.',
  },
  {
    rule: 'broken-article',
    found: 'It is an program for you.',
    clean: 'It is an honest hour, once a year, at a university.',
  },
  {
    rule: 'broken-article',
    language: 'French',
    found: 'Nous aimons le accompagnement.',
    clean: 'Nous aimons le onze et la une.',
  },
  {
    rule: 'broken-capital',
    found: 'You can rely on We come when it rains.',
    clean: 'She reads How to Sleep, and so does The Times.',
  },
  {
    rule: 'broken-capital',
    language: 'Deutsch',
    found: 'Setzen Sie sich, Buchen Sie eine Stunde und warten Sie.',
    clean: 'Das Buchen ist getan, und die Fragen, die man stellt, sind klein.',
  },
  {
    rule: 'broken-pasted-answer',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'Beside the window' } },
    found: 'We meet Beside the window on a quiet day.',
    clean: 'We meet beside the window on a quiet day.',
  },
  {
    rule: 'broken-pasted-answer',
    language: 'French',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'Le bureau du village' } },
    found: 'Nous allons vers Le bureau du village.',
    clean: 'L’étape suivante est Le bureau du village.',
  },
  { rule: 'broken-stop', found: 'It is quiet.. And good.', clean: 'It is quiet… And good, e.g. at noon.' },
  { rule: 'broken-gap', found: 'She said “” and left.', clean: 'She said “no” and left.' },
  { rule: 'broken-greeting', found: 'Hi ,\nhow are you?', clean: 'Hi there,\nhow are you?' },
  {
    rule: 'broken-person',
    found: 'I like quiet rooms. Mara Lindqvist helps engineering managers.',
    clean: 'I like quiet rooms.\n\nMara Lindqvist',
  },
  {
    rule: 'broken-address',
    language: 'Deutsch',
    found: 'Du kennst das. Du stehst am Rand, und wir zeigen Ihnen den Weg.',
    clean: 'Sie kennen das. „Du schaffst das“, sagt dann jemand zu Ihnen.',
  },
  {
    rule: 'broken-address',
    language: 'French',
    found: 'Vous ouvrez. Votre maison attend. Tu décides.',
    clean: 'Vous ouvrez, et votre maison attend.',
  },
  // Contradictions.
  {
    rule: 'contradiction',
    found: {
      8: emails(18),
      10: { thankYouPage: { message: 'Over the next days you get five e-mails from me.' } },
    },
    clean: {
      8: emails(18),
      10: {
        thankYouPage: { message: 'You get eighteen e-mails from me, and five e-mails a day from others.' },
      },
    },
  },
  {
    rule: 'contradiction',
    found: { 7: { tips: [{}, {}, {}], hooks: ['Here are five tips for you.'] } },
    clean: { 7: { tips: [{}, {}, {}], hooks: ['Here are three tips for you.'] } },
  },
  {
    rule: 'contradiction',
    answers: { uniqueAdvantage: 'A course once gave me four tips, and none of them worked.' },
    found: { 7: { tips: [{}, {}, {}], hooks: ['Here are five tips for you.'] } },
    clean: { 7: { tips: [{}, {}, {}], hooks: ['A course gave me four tips.'] } },
  },
  {
    rule: 'contradiction',
    found: {
      5: { nextSteps: 'It is $4,800 plus VAT.' },
      10: { questions: [{ answer: 'It costs $4,800, including VAT.' }] },
    },
    clean: {
      5: { nextSteps: 'It is $4,800 plus VAT.' },
      10: {
        questions: [{ answer: 'With or without VAT, the invoice shows both: including VAT and plus VAT.' }],
      },
    },
  },
  // Told again.
  {
    rule: 'told-again',
    found: {
      3: { socialPost: `There was ${again}.` },
      8: emails(1, `I saw ${again}.`),
      10: { salesPage: { problem: `It was ${again}.` } },
    },
    clean: { 3: { socialPost: `There was ${again}.` }, 8: emails(1, `I saw ${again}.`) },
  },
  {
    rule: 'scene-again',
    found: mug,
    clean: mugTwice,
  },
  {
    rule: 'scene-again',
    language: 'German',
    found: {
      3: { socialPost: 'Der Wecker zeigt vier, nebenan hustet das Kind, und das Thermometer piept.' },
      9: { ads: [{ primaryText: 'Das Thermometer piept. Nebenan hustet ein Kind. Kein Wecker hilft.' }] },
      16: { emails: [{ body: 'Kein Wecker. Es hustet nebenan, und wieder piept ein Thermometer.' }] },
    },
    // Two tell it; the first only names what stands there.
    clean: {
      3: { socialPost: 'Der Wecker, ein Thermometer.' },
      9: { ads: [{ primaryText: 'Das Thermometer piept. Nebenan hustet ein Kind. Kein Wecker hilft.' }] },
      16: { emails: [{ body: 'Kein Wecker. Es hustet nebenan, und wieder piept ein Thermometer.' }] },
    },
  },
  {
    rule: 'filler-worth',
    found: 'Your comfort and satisfaction are at the heart of everything we do.',
    clean: 'Your comfort is a chair with arms, and a kettle that works.',
  },
  {
    rule: 'filler-worth',
    language: 'Español',
    found: 'Nuestro compromiso es ofrecerte un servicio cercano, profesional y de calidad.',
    clean: 'Nuestro servicio llega hasta el río y vuelve con la barca.',
  },
  {
    rule: 'spelling-swiss',
    language: 'Deutsch (Schweiz)',
    answers: { market: { ...emptyIntake().market, language: 'Deutsch', country: 'Schweiz' } },
    found: 'Wir gehen über die Straße.',
    clean: 'Wir gehen über die Strasse.',
  },
  {
    rule: 'spelling-swiss',
    language: 'Deutsch',
    answers: { market: { ...emptyIntake().market, language: 'Deutsch', country: 'Deutschland' } },
    found: 'Das Haus ist gross.',
    clean: 'Herr Gross baut, und Frau Weiss malt. Das Haus ist groß.',
  },
  {
    rule: 'email-link-words',
    found: 'Here it is: The Honest Week Check. The link in this e-mail opens it.',
    clean:
      'Here it is: The Honest Week Check. {{gift link}} opens it. Each letter has a link to unsubscribe.',
  },
  {
    rule: 'email-link-words',
    language: 'Deutsch',
    found: 'Der Link steht in dieser E-Mail.',
    clean: 'Der Link steht hier: {{call link}}',
  },
  {
    rule: 'email-link-words',
    language: 'Español',
    found: 'Se abre con el enlace de este correo.',
    clean: 'Se abre con {{gift link}}.',
  },
  {
    rule: 'email-link-words',
    language: 'French',
    found: 'Ouvrez-le avec le lien dans cet e-mail.',
    clean: 'Ouvrez-le avec {{gift link}}.',
  },
  {
    rule: 'email-link-words',
    language: 'Polish',
    found: 'Otworzy go link w tej wiadomości.',
    clean: 'Otworzy go {{gift link}}.',
  },
  {
    rule: 'email-no-link',
    found: 'Come and see.\n\nBook a free 30-minute Clarity Call\n\nMara',
    clean: 'Come and see.\n\nBook a free 30-minute Clarity Call\n{{call link}}\n\nMara',
  },
  {
    rule: 'email-no-link',
    found: 'When it fits: book a free 30-minute Clarity Call. Mara',
    clean: 'When it fits: book a free 30-minute Clarity Call. For that, answer this e-mail. Mara',
  },
  {
    rule: 'closed-name',
    language: 'German',
    found: 'Das sagt Matt.',
    clean: 'Am Ende steht ein Matt.',
  },
  {
    rule: 'closed-number',
    answers: {
      rules: 'Price plus 15%.',
      offers: [wayToBuy({ price: '€18,500 up to 10 acres, €950 for each acre above' })],
    },
    found: 'We have mapped more than 1,400 acres.',
    clean: 'A plot of 1,400 acres comes to €1,339,000 in all.',
  },
  {
    rule: 'closed-number',
    answers: { uniqueAdvantage: 'Six in ten jobs are done on the first visit.' },
    found: '70% of our jobs are done on the first visit.',
    clean: '60% of our jobs are done on the first visit.',
  },
]

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)

describe('a rule about the copy', () => {
  it.each(named(goldens))(
    '$rule, in $in, finds what it is for, and nothing in what only looks like it',
    (golden) => {
      expect(foundAndClean(golden)).toEqual([true, false])
    },
  )

  it('warns at the third section of a scene that returns, and only notes what little is shared', () => {
    const found = (contents: Contents) =>
      reviewWords(vaultOf({ ...coining, ...contents }))
        .filter(({ rule }) => rule === 'scene-again')
        .map(({ section, severity }) => [section, severity])
    expect(found(mug)).toEqual([[11, 'warning']])
    const explained = {
      9: { ads: [{ primaryText: 'Felt closes when wool is rubbed.' }] },
      10: { salesPage: { problem: 'What is rubbed closes, as wool does.' } },
      11: { blog: [{ hook: 'Rubbed enough, any wool closes.' }] },
    }
    expect(found(explained)).toEqual([[11, 'note']])
  })

  it('lets a scene that the client answered return, and what the gift hands on', () => {
    const answered = {
      rule: 'scene-again',
      answers: { scenes: Object.values(mug).flatMap(textsIn).join('\n') },
    }
    const umbrella = {
      3: { socialPost: `There was ${again}.` },
      8: emails(1, `I saw ${again}.`),
      10: { salesPage: { problem: `It was ${again}.` } },
    }
    const toldOften = { rule: '', answers: { scenes: `In March there was ${again}.` }, found: '', clean: '' }
    expect(rulesIn(toldOften, umbrella)).not.toContain('told-again')
    const gift = { 6: { deliverables: [{ description: 'A mug of soup, a windowsill, a lift that hums.' }] } }
    expect(rulesIn({ ...answered, found: '', clean: '' }, mug)).not.toContain('scene-again')
    expect(rulesIn({ rule: '', found: '', clean: '' }, { ...mug, ...gift })).not.toContain('scene-again')
  })
})
