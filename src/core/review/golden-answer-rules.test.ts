import { describe, expect, it } from 'vitest'
import { emptyIntake, wayToBuy, type Intake } from '../../shared/intake.ts'
import { foundAndClean, named, reply, type Golden } from './testing/golden.ts'

const practical = (given: Partial<Intake['practical']>): Partial<Intake> => ({
  practical: { ...emptyIntake().practical, ...given },
})
const paidFirst: Partial<Intake> = {
  firstStep: { ...emptyIntake().firstStep, kind: 'paid-visit', price: '€50' },
}
const alone: Partial<Intake> = { uniqueAdvantage: 'Mara does every visit herself.' }

/** What an answer says, and copy that turns it round; beside it copy that keeps to it. */
const goldens: readonly Golden[] = [
  // Who does it.
  {
    rule: 'done-by-other',
    answers: alone,
    found: 'One of our sweeps will ring the evening before.',
    clean: 'One of our rods is older than I am, and one of my hives lost its queen.',
  },
  {
    rule: 'done-by-other',
    answers: alone,
    found: 'A member of our team will visit.',
    clean: 'Mara is a member of the Guild. Whoever is rung first talks to her. No subcontractors, no team.',
  },
  {
    rule: 'done-by-other',
    answers: { uniqueAdvantage: 'Nobody is subcontracted. My assistant Rob helps with every visit.' },
    found: 'A subcontractor sees to the roof.',
    clean: 'A subcontractor sees to the roof.',
  },
  {
    rule: 'done-by-other',
    language: 'Deutsch',
    answers: { uniqueAdvantage: 'Mara bepflanzt jedes Grab selbst.' },
    found: 'Ein Mitarbeiter unserer Partnerfirma kommt.',
    clean: 'Eine unserer Rosen blüht noch.',
  },
  {
    rule: 'done-by-other',
    language: 'Español',
    answers: { uniqueAdvantage: 'Mara da todas las clases.' },
    found: 'Te asignamos un monitor del equipo.',
    clean: 'Una de nuestras tablas es verde.',
  },
  {
    rule: 'done-by-other',
    language: 'Français',
    answers: { uniqueAdvantage: 'Mara règle chaque vélo elle-même.' },
    found: 'Un de nos techniciens passe le matin.',
    clean: 'Un de nos vélos est bleu.',
  },
  {
    rule: 'done-by-other',
    language: 'Polski',
    answers: { uniqueAdvantage: 'Każdą wizytę prowadzi Mara.' },
    found: 'Przyjmie panią jedna z naszych masażystek.',
    clean: 'Przyjmuje Mara.',
  },
  // What it costs.
  {
    rule: 'free-though-priced',
    answers: paidFirst,
    found: 'The first consultation is free.',
    clean: 'The first consultation is free if you go on. Cancelling the first visit is free.',
  },
  {
    rule: 'free-though-priced',
    language: 'Español',
    answers: { offers: [wayToBuy({ name: 'Primera consulta', price: '50 €' })] },
    found: 'La primera consulta es gratuita.',
    clean: 'La hoja es gratuita.',
  },
  {
    rule: 'free-though-priced',
    language: 'Deutsch',
    answers: paidFirst,
    found: 'Das Erstgespräch ist kostenlos.',
    clean: 'Das Erstgespräch ist nicht kostenlos.',
  },
  // For how long.
  {
    rule: 'free-to-leave',
    language: 'Français',
    answers: practical({ cancelling: 'Un mois de préavis après six mois' }),
    found: 'Vous rendez le vélo quand bon vous semble.',
    clean: 'Après six mois, vous rendez le vélo quand bon vous semble.',
  },
  {
    rule: 'free-to-leave',
    answers: practical({ cancelling: 'Free up to the day before' }),
    found: 'You can stop at any time.',
    clean: 'You can stop at any time.',
  },
  // What is made up for.
  {
    rule: 'promise-if',
    found: reply('What if it dies?', 'Then we send another, as often as it takes.'),
    clean: reply('What if I cannot come?', 'Then we send another, as often as it takes.'),
  },
  {
    rule: 'promise-if',
    language: 'Deutsch',
    found: 'Falls Sie rückfällig werden, ist eine weitere Sitzung für Sie frei.',
    clean: 'Wenn Sie nicht sicher sind, ist am Freitag etwas frei geworden.',
  },
  {
    rule: 'promise-if',
    language: 'Español',
    found: 'Si te lo deniegan, recurrimos sin coste para ti.',
    clean: 'Si no puedes venir, avisa; cancelar es sin coste.',
  },
  {
    rule: 'promise-if',
    language: 'Polski',
    found: 'Jeśli nie będzie różnicy, oddam pieniądze.',
    clean: 'Jeśli nie będzie miejsca, zadzwonię.',
  },
  // The names of steps.
  {
    rule: 'fact-step-called',
    found: 'The third step is called Face the Month.',
    clean: 'The third step is called The Small Start. One step we call it. A step is called for Now.',
  },
  // What the client's rules forbid, limit and demand.
  {
    rule: 'rule-ban',
    answers: { rules: 'Never give figures for bursaries.' },
    found: 'A bursary is worth thirty thousand.',
    clean: 'Bursaries change, so ask the school about yours.',
  },
  {
    rule: 'rule-ban',
    answers: { rules: 'Do not say that a plant cannot be killed.', industry: 'Houseplants' },
    found: 'Honestly, these are impossible to kill.',
    clean: 'Honestly, some of these are easy to kill.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Keine Erfolgsquoten.' },
    found: 'Die allermeisten meiner Klienten sind heute noch rauchfrei.',
    clean: 'Manche meiner Klienten sind heute rauchfrei.',
  },
  {
    rule: 'rule-ban',
    language: 'Deutsch',
    answers: { rules: 'Nie von Trost oder Heilung der Trauer sprechen.' },
    found: 'So findet Ihre Trauer einen Ort, an dem sie heilen darf.',
    clean: 'So hat Ihre Trauer einen Ort.',
  },
  {
    rule: 'rule-ban',
    language: 'Español',
    answers: { rules: 'No llevamos asilo ni nacionalidad.' },
    found: 'También tramitamos tu nacionalidad.',
    clean: 'Otros tramitan tu nacionalidad.',
  },
  {
    rule: 'rule-age',
    language: 'Deutsch',
    answers: { rules: 'Wir behandeln nur Erwachsene.' },
    found: 'Auch Jugendliche ab 14 sind willkommen.',
    clean: 'Jugendliche ab 14 nehmen wir nicht.',
  },
  {
    rule: 'rule-waived',
    answers: { rules: 'Always tell people to fit a carbon monoxide alarm.' },
    found: 'A carbon monoxide alarm is an optional extra.',
    clean: 'A carbon monoxide alarm belongs in the room. A scarf is optional.',
  },
  {
    rule: 'rule-waived',
    language: 'Español',
    answers: { rules: 'Es imprescindible saber nadar.' },
    found: reply('¿Hace falta saber nadar?', 'No te preocupes, con el neopreno flotas.'),
    clean: reply('¿Hace falta saber nadar?', 'Sí, siempre.'),
  },
  {
    rule: 'rule-waived',
    language: 'Deutsch',
    answers: { rules: 'Kein Klettern ohne Partnercheck.' },
    found: 'Ab der dritten Stunde sparen wir uns den Partnercheck.',
    clean: 'Ab der dritten Stunde sitzt der Partnercheck.',
  },
  {
    rule: 'rule-limit',
    answers: { offerProgram: '16 weeks in a group of eight.' },
    found: 'You work in a small group of twelve.',
    clean: 'You work in a small group of eight.',
  },
  {
    rule: 'rule-limit',
    language: 'Español',
    answers: { uniqueAdvantage: 'Grupos de cuatro personas como máximo.' },
    found: reply('¿Cuántos somos?', 'Entre seis y ocho.'),
    clean: reply('¿Cuántas semanas son?', 'Entre seis y ocho.'),
  },
  // “Alternative” is no age.
  {
    rule: 'own-who-en',
    answers: { rules: 'Age is never a criterion.' },
    found: 'Somebody under 30 mph.',
    clean: 'Somebody with time.',
  },
  // Half of the fee is half of nothing else.
  {
    rule: 'closed-number',
    answers: practical({ cancelling: 'Free until 48 hours before, then half the fee' }),
    found: 'Complaints drop by 50 %.',
    clean: 'Cancel later than that and 50 % of the fee is due.',
  },
  {
    rule: 'fact-practical',
    language: 'Deutsch',
    answers: practical({ hours: 'Montag bis Freitag, 8 bis 12 Uhr' }),
    found: reply('Wann sind Sie erreichbar?', 'Montag bis Freitag, 8 bis 17 Uhr.'),
    clean: reply('Was ist erreichbar?', 'Ein Berg, 8 bis 17 Uhr zu Fuß.'),
  },
]

describe('what goes against an answer', () => {
  it.each(named(goldens))('$rule in $in: $found', (golden) => {
    expect(foundAndClean(golden)).toEqual([golden.found !== golden.clean, false])
  })

  it('is no age where an answer speaks of an alternative', () => {
    const golden: Golden = {
      rule: 'own-who-en',
      answers: { rules: 'Never mention poison as an alternative. Ask the agency.' },
      found: 'We do not fly in winds over 30 mph.',
      clean: 'We fly.',
    }
    expect(foundAndClean(golden)).toEqual([false, false])
  })
})
