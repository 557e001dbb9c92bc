import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../shared/intake.ts'
import type { SectionNumber } from '../../shared/sections/index.ts'
import type { Content } from '../../shared/vault.ts'
import { reviewWords } from './check-vault.ts'
import { coining, intakeOfCoach, vaultOf } from './testing/vault-of.ts'

type Contents = Partial<Record<SectionNumber, Content>>

/** What a rule finds and what it leaves alone: a text in the body of an e-mail, or whole contents. */
interface Golden {
  rule: string
  language?: string
  answers?: Partial<Intake>
  found: string | Contents
  clean: string | Contents
}

const emails = (count: number, body = 'See you.'): Content => ({
  emails: Array.from({ length: count }, (_, at) => ({
    subject: `Letter ${at}`,
    body: at === 0 ? body : 'See you.',
  })),
})
const call = (...lines: string[]): Contents => ({
  17: { callFlow: [{ lines }, { lines: ['How is it going?'] }] },
})
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

/** A question of a page, and what is answered. */
const reply = (question: string, answer: string): Contents => ({ 10: { questions: [{ question, answer }] } })

/** The coach's longer answers, in another language than hers. */
const inGerman: Partial<Intake> = {
  industry: 'Nähschule für Erwachsene',
  idealClient: 'Leute, die noch nie genäht haben und nicht wissen, wo sie mit der Maschine anfangen sollen.',
  message: 'Ich zeige dir, wie du ein Kleid nähst, das passt, ohne dass du dabei verzweifelst.',
  uniqueAdvantage: 'Ich war vierzehn Jahre lang Schneiderin am Theater und nähe auch heute noch jeden Tag.',
  proof: [],
  offerProgram: 'Ein Kurs an acht Abenden, in dem jede ein Stück für sich näht.',
}

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
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'At your office' } },
    found: { 16: { emails: [{ body: 'Tomorrow we meet on Zoom.' }] } },
    clean: { 16: { emails: [{ body: 'Tomorrow we come to your office, not on Zoom.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: {
      firstStep: {
        ...emptyIntake().firstStep,
        place: 'At the building, within 70 km. Further, by video call',
      },
    },
    found: { 16: { emails: [{ body: 'Tomorrow we speak by phone.' }] } },
    clean: { 16: { emails: [{ body: 'Tomorrow we look, at the place in your confirmation.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'By telephone' } },
    found: { 16: { emails: [{ body: 'Tomorrow we meet online.' }] } },
    clean: { 16: { emails: [{ body: 'Everyone online says something else about it.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'By telephone' } },
    found: { 16: { emails: [{ body: 'Tomorrow you come to our workshop.' }] } },
    clean: { 16: { emails: [{ body: 'I ring you, unless we agreed that you come to our workshop.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'By telephone' } },
    found: { 16: { emails: [{ body: 'As you come to our workshop, bring it along.' }] } },
    clean: { 16: { emails: [{ body: 'Tell it the way you would tell it in our workshop.' }] } },
  },
  {
    rule: 'first-step-place',
    language: 'Deutsch',
    answers: { firstStep: { ...emptyIntake().firstStep, place: 'am Telefon, ich rufe an' } },
    found: { 16: { emails: [{ body: 'Morgen sehen wir uns bei Ihnen.' }] } },
    clean: { 16: { emails: [{ body: 'Sie wissen dann, ob bei Ihnen zuerst der Arzt dran ist.' }] } },
  },
  {
    rule: 'first-step-place',
    answers: {
      firstStep: { ...emptyIntake().firstStep, place: 'By telephone' },
      offers: [wayToBuy({ name: 'The Sibling Call', timeframe: '75 minutes by video' })],
    },
    found: { 16: { emails: [{ body: 'The free call is 20 minutes by video.' }] } },
    clean: { 16: { emails: [{ body: 'There is also the Sibling Call, 75 minutes by video.' }] } },
  },
  {
    rule: 'ad-targeting-en',
    answers: { practical: { ...emptyIntake().practical, address: 'Church Stretton, I drive 25 miles' } },
    found: { 9: { targeting: { demographics: ['People near Church Lane who go to Church'] } } },
    clean: { 9: { targeting: { demographics: ['Within 25 miles of Church Stretton'] } } },
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
  // What binds.
  {
    rule: 'policy-reply',
    found: 'We answer within 24 hours.',
    clean: 'Do you answer within 24 hours? We do not answer within 24 hours.',
  },
  {
    rule: 'policy-reply',
    language: 'Deutsch',
    found: 'Wir antworten innerhalb von 24 Stunden.',
    clean: 'Wir antworten gern.',
  },
  { rule: 'policy-cancel', found: 'You can cancel any time.', clean: 'A talk can be moved to another room.' },
  {
    rule: 'policy-cancel',
    language: 'Español',
    found: 'Cancela cuando quieras.',
    clean: 'Ven cuando quieras.',
  },
  {
    rule: 'policy-hours',
    found: 'We are open on Saturdays, with evening appointments.',
    clean: 'It was an evening in May.',
  },
  {
    rule: 'policy-payment',
    answers: { offers: [] as never },
    found: 'A payment plan is available, interest free.',
    clean: 'The plan is available.',
  },
  {
    rule: 'policy-payment',
    answers: { offers: [] as never },
    language: 'Español',
    found: 'Se paga en cuotas.',
    clean: 'En cuanto a plazos, son doce meses.',
  },
  {
    rule: 'policy-deposit',
    found: 'A refundable deposit is all it takes.',
    clean: 'There was a deposit of lime in the kettle? No.',
  },
  { rule: 'policy-delivery', found: 'Free shipping on everything.', clean: 'The ship was free to go.' },
  {
    rule: 'policy-delivery',
    found: 'The box arrives within three days.',
    clean: 'The whole lot of questions arrives in one week.',
  },
  { rule: 'policy-travel', found: 'There is free parking at the door.', clean: 'The park is free.' },
  { rule: 'policy-included', found: 'No hidden fees.', clean: 'Nothing is hidden here.' },
  {
    rule: 'consent-ticked',
    found: 'By signing up you agree to receive marketing emails.',
    clean: 'Tick the box if you would like letters.',
  },
  {
    rule: 'consent-call',
    found: 'I will call you tomorrow.',
    clean: 'If you wish, I will call you tomorrow.',
  },
  {
    rule: 'consent-call',
    language: 'Français',
    found: 'Je vous appelle demain.',
    clean: 'Je m’appelle Solène, et ma sœur s’appelle Aude.',
  },
  { rule: 'consent-recording', found: 'All calls are recorded.', clean: 'All calls are short.' },
  {
    rule: 'consent-stop',
    found: { 16: { textMessages: [{ message: 'See you tomorrow.' }] } },
    clean: { 16: { textMessages: [{ message: 'See you tomorrow. STOP to end.' }] } },
  },
  {
    rule: 'consent-suits',
    found: call('Hello, this is Mara.', 'How was the week?'),
    clean: call('Hello, this is Mara. Is this a good time?', 'How was the week?'),
  },
  {
    rule: 'consent-number',
    found: call('Hello, is this a good time?', 'You downloaded the guide.'),
    clean: call('Hello, is this a good time?', 'You downloaded the guide and left your number.'),
  },
  // Answers and the questions they answer.
  {
    rule: 'rule-ban',
    answers: { rules: 'We do not clean ovens.' },
    found: reply('Do you do ovens?', 'Of course, inside and out.'),
    clean: reply('Do you do ovens?', 'No, but the neighbour does.'),
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { rules: 'Je ne répare pas les toits.' },
    found: reply('Réparez-vous aussi le toit ?', 'Bien sûr, dans la foulée.'),
    clean: reply('Réparez-vous aussi le toit ?', 'Seulement la gouttière.'),
  },
  {
    rule: 'rule-ban',
    language: 'Polish',
    answers: { rules: 'Nie pływamy na wesela.' },
    found: reply('Czy obsługujecie wesela?', 'Jasne, podpłyniemy pod samą przystań.'),
    clean: reply('Czy obsługujecie wesela?', 'Wesela oddajemy komuś innemu, nie pływamy na nie.'),
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Auf Nähte und Band zwei Jahre Gewähr, auf Wasserschäden keine.' },
    found: 'Auch auf Wasserschäden gibt es das.',
    clean: 'Auf Nähte und Band geben wir zwei Jahre Gewähr.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Wenn der Hut nicht sitzt, machen wir ihn neu. Keine Kappen mit Pelzrand.' },
    found: 'Die Kappen mit Pelzrand sind warm.',
    clean: 'Dann machen wir ihn neu, den Hut, bis er sitzt.',
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { businessName: 'Studio Demi-Pointe', rules: 'Pas de pointes avant deux ans.' },
    found: 'Vous dansez sur pointes dès le premier mois.',
    clean: 'Elle enseigne au Studio Demi-Pointe.',
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { industry: 'Chanteuse de cérémonies', rules: 'Je ne chante pas de chants militants.' },
    found: { 10: { questions: [{ question: 'Et un chant militant ?', answer: 'Oui, bien sûr.' }] } },
    clean: { 10: { questions: [{ question: 'Chantez-vous en breton ?', answer: 'Oui, et en latin.' }] } },
  },
  {
    rule: 'rule-limit',
    language: 'Polish',
    answers: { uniqueAdvantage: 'Mamy tylko trzy łodzie i znamy każdą.' },
    found: reply('Ile macie łodzi?', 'Siedem, wszystkie drewniane.'),
    clean: reply('Ile macie łodzi?', 'Trzy, wszystkie drewniane.'),
  },
  {
    rule: 'rule-limit',
    language: 'Español',
    answers: { uniqueAdvantage: 'Nunca más de ocho perros.' },
    found: reply('¿Cuántos perros hay?', 'Entre diez y quince, según el mes.'),
    clean: reply('¿Cuántos perros hay?', 'Entre cinco y ocho, según el mes.'),
  },
  // What a rule names in other words than the copy.
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Keine Ratenzahlung.' },
    found: 'Du zahlst in vier Teilen.',
    clean: 'Du zahlst vor dem ersten Abend. In Raten geht es nicht.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Never say that bait is harmless or safe for pets.', industry: 'Pest control' },
    found: 'The bait does no harm to cats, so there is no need to keep them out.',
    clean: 'We do not say that bait is safe. The bait stands in locked boxes, out of reach of cats.',
  },
  {
    rule: 'rule-ban',
    language: 'French',
    answers: { rules: 'Ne jamais dire que le produit est sans danger pour les animaux.' },
    found: 'Votre chat peut lécher le produit sans crainte.',
    clean: 'Le produit se pose quand votre chat est dehors.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Never say that the ants will not come back.', industry: 'Ant control' },
    found: 'Once it is sealed, the ants are gone for good.',
    clean: 'Whether the ants come back nobody can tell you.',
  },
  {
    rule: 'rule-ban',
    language: 'Español',
    answers: { rules: 'No recogemos a domicilio.' },
    found: 'Si no puedes venir, pasamos a buscarlo por tu portal.',
    clean: 'Lo traes tú; no pasamos por tu casa.',
  },
  // What has to be there, who may come, and where only.
  {
    rule: 'rule-waived',
    language: 'Español',
    answers: { rules: 'Solo perros vacunados y con microchip.' },
    found: 'Si aún le falta alguna vacuna, no pasa nada.',
    clean: 'Si le falta alguna vacuna, tendrá que esperar. Trae la cartilla, no pasa nada si está vieja.',
  },
  {
    rule: 'rule-waived',
    language: 'Deutsch',
    answers: { rules: 'Gearbeitet wird nur mit Helm.' },
    found: 'Wer den Helm vergessen hat, kein Problem.',
    clean: 'Ohne Helm geht es nicht. Wer die Jacke vergessen hat, kein Problem.',
  },
  {
    rule: 'rule-age',
    language: 'Polish',
    answers: { rules: 'Sternik musi mieć 23 lata.' },
    found: 'Możesz sterować od 18 lat.',
    clean: 'Możesz sterować od 23 lat. Poniżej 18 lat nie można.',
  },
  {
    rule: 'rule-restriction',
    answers: { rules: 'Pianos only in the van with the lift.' },
    found: reply('Do you take pianos?', 'Gladly, in any of our vans.'),
    clean: reply('Do you take pianos?', 'Only in the one with the lift, not in any of the others.'),
  },
  {
    rule: 'against-answer',
    language: 'Polish',
    answers: { offers: [wayToBuy({ name: 'Doba', price: '300 zł', includes: 'sternik, kapoki' })] },
    found: reply('Co jest w cenie?', 'Kapoki są dodatkowo płatne.'),
    clean: reply('Co jest w cenie?', 'Kapoki są w cenie, paliwo jest dodatkowo płatne.'),
  },
  {
    rule: 'against-answer',
    answers: { proof: [proofOf({ words: 'Each rope is tested once a year' })] },
    found: reply('How often are the ropes tested?', 'Twice a year.'),
    clean: reply('How often are the ropes tested?', 'Once a year.'),
  },
  {
    rule: 'fact-included',
    answers: { offers: [wayToBuy({ name: 'Day', includes: 'two tents, a table' })] },
    found: { 4: { tiers: [{ name: 'Day', deliverables: ['Two tents', 'A candyfloss machine'] }] } },
    clean: { 4: { tiers: [{ name: 'Day', deliverables: ['Two tents', 'A folding table'] }] } },
  },
  {
    rule: 'fact-included',
    language: 'Deutsch',
    answers: { ...inGerman, offers: [wayToBuy({ name: 'Grundkurs', includes: 'Stoff und Garn' })] },
    found: 'Mittagessen und Parkplatz sind dabei.',
    clean: 'Stoff und Garn sind dabei. Das Mittagessen ist nicht dabei.',
  },
  {
    rule: 'fact-included',
    answers: { offers: [wayToBuy({ name: 'Day', includes: 'two tents, a table' })] },
    found: 'Lunch and parking are included.',
    clean:
      'Whatever was named to you with the price is included. The second page has what suppliers could reasonably assume is included.',
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
    rule: 'rule-ban',
    answers: { rules: 'No swimming in lakes or rivers.' },
    found: 'We go swimming in rivers too.',
    clean: 'We do not go swimming in rivers.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Kein Unterricht in Seen oder Flüssen.' },
    found: 'Der Unterricht findet auch im See statt.',
    clean: 'Der Unterricht findet im Becken statt.',
  },
  {
    rule: 'rule-limit',
    answers: { rules: 'At most 6 children in a group.' },
    found: 'There are 9 children in the water.',
    clean: 'There are 5 children in the water.',
  },
  {
    rule: 'rule-limit',
    answers: {
      uniqueAdvantage: 'Never more than nine people.',
      proof: [proofOf({ words: '117 people in 14 groups', source: 'my sheets' })],
    },
    found: 'There were 12 people at the table.',
    clean: 'So far 117 people have come.',
  },
  {
    rule: 'rule-limit',
    answers: { rules: 'Six passengers at most.' },
    found: 'There is room for eight on board.',
    clean: 'There is room for six on board.',
  },
  {
    rule: 'rule-limit',
    answers: { rules: 'In the lake two minutes at most.' },
    found: 'Stay in the lake for five minutes.',
    clean: 'The walk to the bus takes five minutes.',
  },
  {
    rule: 'rule-limit',
    answers: { uniqueAdvantage: 'Groups of at most eight people.' },
    found: 'We are at most twelve.',
    clean: 'We are at most seven.',
  },
  {
    rule: 'rule-condition',
    answers: {
      rules: 'Pregnant, heart trouble or high blood pressure: only after your doctor has said yes.',
    },
    found: 'With high blood pressure, begin near the door.',
    clean: 'With high blood pressure, ask your doctor and begin near the door.',
  },
  {
    rule: 'rule-condition',
    answers: { rules: 'Children under eight only with a parent.' },
    found: 'Children under eight are welcome.',
    clean: 'Children under eight come with a parent.',
  },
  {
    rule: 'rule-condition',
    answers: { rules: 'Students under 18 only with a parent in the room.' },
    found: 'Students under 18 are welcome.',
    clean: 'By the end of 2024 it showed 112 students.',
  },
  {
    rule: 'rule-condition',
    answers: { rules: 'Newsletters only with consent.' },
    found: 'The newsletter goes to everybody in town.',
    clean: 'Newsletter',
  },
  { rule: 'safety-doctor', found: 'There is no need to see a doctor.', clean: 'See a doctor first.' },
  {
    rule: 'safety-doctor',
    language: 'Deutsch',
    found: 'Dafür brauchen Sie keinen Arzt.',
    clean: 'Fragen Sie vorher die Ärztin.',
  },
  {
    rule: 'safety-doctor',
    language: 'Deutsch',
    answers: { rules: 'Ohne Rezept nur dank sektoraler Erlaubnis.' },
    found: 'Dafür brauchen Sie keinen Arzt.',
    clean: 'Zu mir geht es ohne Rezept, und wer zahlt, braucht kein Rezept.',
  },
  {
    rule: 'safety-absolute',
    found: 'It is safe for everyone.',
    clean: 'Nobody can say that it is safe for everyone.',
  },
  {
    rule: 'safety-absolute',
    language: 'Español',
    found: 'Es seguro para todos.',
    clean: 'No es seguro para todos.',
  },
  { rule: 'safety-works-for-all', found: 'It works for everyone.', clean: 'It never works for everyone.' },
  // What the client's own answers bind.
  {
    rule: 'rule-ban',
    answers: { rules: 'Not a school, no certificate.' },
    found: 'As our school you choose the pace.',
    clean: 'Schools grade transcripts. If a certificate is what you need, look for a school.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Keine Schule.' },
    found: 'Unsere Schule hat offen.',
    clean: 'In der Schule lernt man anderes.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Nobody with a nut allergy comes into the kitchen.' },
    found: 'Whoever has a nut allergy comes into the kitchen too.',
    clean: 'Whoever has a nut allergy comes with us and waits outside of the kitchen.',
  },
  {
    rule: 'rule-ban',
    language: 'Español',
    answers: { rules: 'No prometer que no morirá ningún pez.' },
    found: 'Con nosotras no morirá ningún pez.',
    clean: 'Si necesitas que te juremos que no morirá ningún pez, nosotras no juramos.',
  },
  {
    rule: 'rule-ban',
    language: 'Français',
    answers: { rules: 'Pas de conseil sur un conduit : on renvoie au ramoneur.' },
    found: 'Nous donnons un conseil sur le conduit.',
    clean: 'Pour un conseil sur le conduit, il y a le ramoneur.',
  },
  {
    rule: 'rule-topic',
    answers: { rules: 'Nothing is said about grants.' },
    found: 'A grant pays for the rest.',
    clean: 'What pays for the rest is talked over with the bank.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'No promise of a level.' },
    found: 'You will be on a new level by May.',
    clean: 'The level is measured by the board.',
  },
  {
    rule: 'rule-topic',
    language: 'Deutsch',
    answers: { rules: 'Über Lachgas und Narkose wird nur im Gespräch gesprochen, nie in Texten.' },
    found: 'Manchen hilft Lachgas sehr gut.',
    clean: 'Über Lachgas sprechen wir am Tisch.',
  },
  {
    rule: 'safety-referral',
    answers: { rules: 'With swelling or strong pain always send people to the emergency dentist.' },
    found: 'If your cheek is swollen, wait until your first appointment.',
    clean: 'If your cheek is swollen, do not wait: the emergency dentist is open all night.',
  },
  {
    rule: 'safety-referral',
    language: 'Deutsch',
    answers: { rules: 'Wer Medikamente nimmt, muss vorher mit dem Arzt sprechen.' },
    found: 'Mit Tabletten fährst du einfach etwas langsamer.',
    clean: 'Mit Tabletten fragst du vorher in der Praxis deines Arztes, einfach so.',
  },
  {
    rule: 'against-answer',
    answers: { offerProgram: 'Fitting and tiles; furniture not included.' },
    found: 'The furniture is included.',
    clean: 'The tiles are included, and the furniture is paid separately.',
  },
  {
    rule: 'against-answer',
    answers: { offerProgram: 'A restore test every quarter.' },
    found: 'The restore test is held twice a year.',
    clean: 'The restore test is held every quarter.',
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
    rule: 'claim-discount-de',
    language: 'German',
    found: 'Rabatte gibt es bei uns im Jänner.',
    clean: 'Rabatte gibt es bei uns nicht, auch nicht im Jänner.',
  },
  {
    rule: 'claim-guarantee-en',
    answers: { rules: 'If the bank refuses the map we fly again at no charge.' },
    found: 'If your bank says no, you get your money back, and you pay nothing.',
    clean: 'If your bank says no, we fly once more and you pay nothing.',
  },
  {
    rule: 'claim-discount-en',
    answers: { rules: 'All repairs carry a 12-month guarantee on the part.' },
    found: 'Order today and the tea is on us.',
    clean: 'If the part fails within a year, the next one is on us.',
  },
  {
    rule: 'claim-discount-figure-es',
    language: 'Spanish',
    answers: { offers: [wayToBuy({ price: '$1,200' }), wayToBuy({ price: '$6,300' })] },
    found: 'Seis sesiones son $6,300: ahorras 1,500 pesos.',
    clean: 'Seis sesiones serían $7,200 por separado: ahorras 900 pesos.',
  },
  {
    rule: 'claim-press-de',
    language: 'German',
    answers: { proof: [proofOf({ words: '„Er hat beim Bäcker selbst bestellt.“ Mutter von Emil' })] },
    found: '„Er hat im Laden laut gesungen.“ Das schrieb uns die Mutter eines Sechsjährigen.',
    clean: '„Er hat beim Bäcker selbst bestellt.“ Das schrieb uns die Mutter eines Sechsjährigen.',
  },
  {
    rule: 'claim-result-es',
    language: 'Spanish',
    answers: { proof: [proofOf({ words: 'Dimos con la fuga en 187 de 203 casos' })] },
    found: 'Todos mis clientes aprueban.',
    clean: 'Dimos con ella, o sea, en nueve de cada diez.',
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
  {
    rule: 'advice',
    answers: { industry: 'Physiotherapy' },
    found: { 7: { tips: [{ action: 'Stand on one leg for a minute.' }] } },
    clean: { 7: { tips: [{ action: 'Stand on one leg for a minute, unless your doctor says no.' }] } },
  },
]

function rulesIn({ language, answers }: Golden, said: string | Contents): string[] {
  const contents = typeof said === 'string' ? { 8: { emails: [{ body: said }] } } : said
  const market = { ...emptyIntake().market, language: language ?? 'English' }
  const { offers, ...rest } = answers ?? {}
  const ways = offers ?? intakeOfCoach.offers
  const intake = { ...intakeOfCoach, market, offers: ways, ...rest }
  return reviewWords(vaultOf({ ...coining, ...contents }, { intake })).map(({ rule }) => rule)
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)

describe('a rule about the copy or about what binds', () => {
  it.each(goldens.map((golden) => ({ ...golden, in: golden.language ?? 'English' })))(
    '$rule, in $in, finds what it is for, and nothing in what only looks like it',
    (golden) => {
      expect(
        [rulesIn(golden, golden.found), rulesIn(golden, golden.clean)].map((all) =>
          all.includes(golden.rule),
        ),
      ).toEqual([true, false])
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

  it('says of nothing that it does not come with an offer where the answers are in another language', () => {
    const tiers = (thing: string) => ({ 4: { tiers: [{ name: '90 days', deliverables: [thing] }] } })
    const map = { rule: '', found: '', clean: '' }
    expect(rulesIn(map, tiers('A candyfloss machine'))).toContain('fact-included')
    const german = { ...map, language: 'Deutsch' }
    expect(rulesIn(german, tiers('Eine Landkarte zum Abgeben'))).not.toContain('fact-included')
  })

  it('is silent in a language it does not know', () => {
    const dutch = { rule: '', language: 'Dutch', found: '', clean: '' }
    expect(rulesIn(dutch, 'It works for everyone. You can cancel any time. In in.')).not.toContain(
      'policy-cancel',
    )
  })
})
