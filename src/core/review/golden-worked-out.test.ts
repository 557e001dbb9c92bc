import { describe, expect, it } from 'vitest'
import { emptyIntake, proofOf, wayToBuy, type Intake } from '../../shared/intake.ts'
import { reviewWords } from './check-vault.ts'
import type { Contents } from './testing/golden.ts'
import { vaultOf } from './testing/vault-of.ts'

// What a sober owner works out for the reader from the own answers, in other words, units and notation, and the neighbouring sentence
// that the answers do not come to.

interface WorkedOut {
  about: string
  answers: Partial<Intake>
  language?: string
  /** Where it stands: in the body of an e-mail where nothing is said. */
  place?: (text: string) => Contents
  honest: readonly string[]
  /** Each with the rule that finds it. */
  false: readonly (readonly [rule: string, text: string])[]
}

const selling = (...prices: readonly string[]): Partial<Intake> => ({
  offers: prices.map((price, at) => wayToBuy({ name: `Way ${at + 1}`, price })),
})
const proving = (...rows: readonly string[]): Partial<Intake> => ({
  proof: rows.map((words) => proofOf({ words, source: 'Files' })),
})

const inAd = (text: string): Contents => ({ 9: { ads: [{ primaryText: text }] } })

const worked: readonly WorkedOut[] = [
  {
    about: 'a share of an amount that stands for any',
    answers: selling('18 % vom Zuschlag', 'CHF 1’480.–'),
    language: 'Deutsch (Schweiz)',
    honest: [
      'Von jedem Zuschlag behalten wir achtzehn Prozent; bei 1000 Franken sind das 180, Ihnen bleiben 820.',
      'Ein Zuschlag von CHF 2000.– bringt uns CHF 360.–.',
      'Bei einem Zuschlag von 500 Franken sind das 90 Franken Kommission.',
    ],
    false: [
      ['fact-price', 'Der Preis: Bei einem Zuschlag von 500 Franken sind das 75 Franken.'],
      ['fact-price', 'Statt 1480 Franken kostet es Sie 266 Franken und 40 Rappen.'],
    ],
  },
  {
    about: 'a fee that follows what is saved',
    answers: selling('25% of the first year’s savings, minimum $150', '$195'),
    honest: [
      'If we save you $2,000, our fee comes to $500.',
      'On savings of $2,000 you would pay us $500.',
      'My fee is a quarter of what you save: on $1,200 it is $300.',
    ],
    false: [['fact-price', 'On savings of $2,000 you would pay us $400.']],
  },
  {
    about: 'a part of the price that is due for another reason',
    answers: { ...selling('$1,300'), rules: 'Cancel late and 50% is due.' },
    honest: ['It costs $1,300. Cancel late and half of the price, $650, is due.'],
    false: [['fact-price', 'The price was $1,300, today you pay $650.']],
  },
  {
    about: 'a price and so many of one more',
    answers: selling('120 € zuzüglich 0,50 € je Kilometer'),
    language: 'Deutsch',
    honest: [
      'Bei 30 Kilometern sind das 135 Euro.',
      'Ein Besuch kostet bei 30 Kilometern 135 Euro, wären es 40, wären das 140 Euro.',
    ],
    false: [['fact-price', 'Bei 30 Kilometern sind das 155 Euro.']],
  },
  {
    about: 'what the parts of a package cost one by one',
    answers: {
      offers: [
        wayToBuy({ name: 'First Visit', price: '£68' }),
        wayToBuy({ name: 'Follow-up', price: '£44' }),
        wayToBuy({ name: 'Four Visits', price: '£185', includes: 'one First Visit and three Follow-ups' }),
      ],
    },
    honest: [
      'The block of four saves you £15.',
      'Four visits one by one would cost £200.',
      'The price of Four Visits is £185, which is £15 less than one by one.',
    ],
    false: [
      ['closed-money', 'The block of four saves you £25.'],
      ['fact-price', 'Four visits one by one would cost £240.'],
    ],
  },
  {
    about: 'so many of one against a block of them',
    answers: {
      offers: [
        wayToBuy({ name: 'One Night', price: '€160' }),
        wayToBuy({ name: 'Ten Tuesdays', price: '€1,400', includes: '10 quizzes, a league table' }),
      ],
    },
    honest: [
      'You save €200 against ten single nights.',
      'By the tenth week you have saved €200 on what ten single nights would cost.',
    ],
    false: [['closed-money', 'You save €300 against ten single nights.']],
  },
  {
    about: 'what is left of a price when the first step is taken off',
    answers: {
      ...selling('3200 zł'),
      firstStep: { ...emptyIntake().firstStep, kind: 'paid-visit', price: '250 zł, odliczane' },
    },
    language: 'Polski',
    honest: ['Po odliczeniu wizyty zostaje 2950 zł ceny.'],
    false: [['fact-price', 'Po odliczeniu wizyty zostaje 2850 zł ceny.']],
  },
  {
    about: 'a price for another period',
    answers: selling('49 € im Monat'),
    language: 'Deutsch',
    honest: [
      'Das sind 588 € im Jahr.',
      'Im Quartal kostet das 147 €.',
      'Ein halbes Jahr kostet 294 Euro.',
      '588 Euro jährlich',
    ],
    false: [
      ['closed-money', 'Das sind 488 € im Jahr.'],
      ['fact-price', 'Ein halbes Jahr kostet 588 Euro.'],
    ],
  },
  {
    about: 'a price for a year told by the month',
    answers: selling('£588 a year'),
    honest: ['Monthly, that is £49.', 'That is £49 a month, and less than £12 a week.'],
    false: [['fact-price', 'That is £39 a month.']],
  },
  {
    about: 'a price by the year in Polish and Spanish',
    answers: selling('49 zł miesięcznie'),
    language: 'Polski',
    honest: ['Rocznie to 588 zł.', 'W skali roku wychodzi 588 zł.'],
    false: [['closed-money', 'Rocznie to 688 zł.']],
  },
  {
    about: 'what an hour costs of half of one',
    answers: { offers: [wayToBuy({ name: 'On the Screen', timeframe: '30 minutes', price: '£48' })] },
    honest: ['£48 for 30 minutes is £96 an hour.'],
    false: [['fact-price', '£48 for 30 minutes is £86 an hour.']],
  },
  {
    about: 'the tax of the country',
    answers: selling('$4,800 MXN al mes más IVA'),
    language: 'Español',
    honest: ['Con IVA son $5,568 al mes.'],
    false: [['fact-price', 'Con IVA son $5,968 al mes.']],
  },
  {
    about: 'the ends of a range whose scale is said once',
    answers: { ...selling('₹3,75,000'), idealClient: 'Exporters with a turnover of ₹20 to 80 crore' },
    honest: ['Turnover between ₹20 crore and ₹80 crore, and orders growing.'],
    false: [['closed-money', 'Turnover between ₹30 crore and ₹80 crore, and orders growing.']],
  },
  {
    about: 'the rest and the other share of what the proof counts',
    answers: proving('1,140 appeals filed since 2014; 702 lowered the assessment'),
    honest: [
      '438 appeals changed nothing.',
      'Nearly four hundred and forty appeals went nowhere.',
      'About 38% of appeals fail.',
      'About four out of ten appeals end that way.',
    ],
    false: [
      ['closed-number', '538 appeals changed nothing.'],
      ['closed-number', 'About 28% of appeals fail.'],
      ['closed-number', 'About two out of ten appeals end that way.'],
    ],
  },
  {
    about: 'a round number of what is counted exactly',
    answers: proving('1,140 appeals filed since 2014; 702 lowered the assessment'),
    honest: [
      'He has filed more than 1,100 appeals. Some 700 of them lowered the assessment.',
      'Close to 1,150 appeals went out from this desk.',
    ],
    false: [
      ['closed-number', 'He has filed appeals for years. Some 900 of them lowered the assessment.'],
      ['closed-number', 'Nearly 1,500 appeals went out from this desk.'],
    ],
  },
  {
    about: 'a round number of people by another of their names',
    answers: proving('74 Kurse, 540 Teilnehmer'),
    language: 'Deutsch',
    honest: ['Mehr als 500 Leute haben bei mir geschnitten.', 'In 74 Kursen waren gut 500 Teilnehmer da.'],
    false: [['closed-number', 'Mehr als 600 Leute haben bei mir geschnitten.']],
  },
  {
    about: 'years since a year, in a text of 2026',
    answers: proving('Chartered Accountant, ICAI member since 2006'),
    honest: [
      'I have been a Chartered Accountant for nineteen years.',
      'I have done this for over eighteen years as an accountant.',
      'Twenty years’ experience as a Chartered Accountant.',
      'I have been doing this for years.',
    ],
    false: [
      ['closed-number', 'I have been a Chartered Accountant for twenty-five years.'],
      ['closed-number', 'Thirty years’ experience as a Chartered Accountant.'],
    ],
  },
  {
    about: 'years between two of the story',
    answers: {
      story: {
        ...{ lowMoment: 'In 2008 I took down an oak that was sound.', discovery: '', searchAgain: '' },
        ...{ breakthrough: 'I passed the ISA exam in 2010.', results: '' },
      },
    },
    honest: ['That was in 2008, and it is why I sat for the ISA exam two years later.'],
    false: [['closed-number', 'That was in 2008, and it is why I had learned for six years as a climber.']],
  },
  {
    about: 'what the counts of an offer come to',
    answers: {
      offers: [
        wayToBuy({ name: 'One Night', price: '€160', includes: '6 rounds of 10 questions' }),
        wayToBuy({
          name: 'Whole',
          price: '€500',
          includes: '12 visits before, on call from 37 weeks, 9 visits after',
        }),
      ],
    },
    honest: ['You get sixty questions a night, and that makes 21 visits.'],
    false: [['closed-number', 'That makes 25 visits.']],
  },
  {
    about: 'a rest, which is no shortage and no number of years',
    answers: proving('17 mandates, 14 of them handed to a successor'),
    honest: ['In three of the mandates the owner kept the job himself.'],
    false: [
      ['closed-number', 'There are only 3 places left.'],
      ['closed-number', 'I have 3 years of experience in building looms.'],
    ],
  },
  {
    about: 'so many, in a language whose words for numbers are not read',
    answers: selling('4,20 € por aluno e dia'),
    language: 'Português',
    honest: ['Numa escola de cinquenta alunos são 210 € por dia.'],
    false: [['closed-money', 'Numa escola de cinquenta alunos são 211 € por dia.']],
  },
  {
    about: 'two who come at once',
    answers: selling('85 € je Stunde zzgl. MwSt.'),
    language: 'Deutsch',
    honest: ['Dann kommen wir zu zweit, und es sind 170 Euro je Stunde.'],
    false: [['closed-money', 'Dann kommen wir zu zweit, und es sind 190 Euro je Stunde.']],
  },
  {
    about: 'tax on what was worked out',
    answers: selling('85 € je Stunde zzgl. MwSt., Fahrzeit 85 € je Stunde, 0,42 € je km'),
    language: 'Deutsch',
    honest: ['Das sind 170 Euro und 25,20 Euro, zusammen 195,20 Euro, mit Steuer 232,29 Euro.'],
    false: [
      ['closed-money', 'Das sind 170 Euro und 25,20 Euro, zusammen 195,20 Euro, mit Steuer 252,29 Euro.'],
    ],
  },
  {
    about: 'so many beyond those that are included',
    answers: selling('$210 a month for up to 150 transactions, $0.90 for each one above'),
    honest: ['With 200 in a month you’d pay $255.'],
    false: [['fact-price', 'With 200 in a month you’d pay $265.']],
  },
  {
    about: 'a saving that is as much as a price',
    answers: {
      offers: [
        wayToBuy({ name: 'Wizyta', price: '55 zł' }),
        wayToBuy({ name: 'Pakiet 10 wizyt', price: '495 zł', includes: '10 wizyt' }),
      ],
    },
    language: 'Polski',
    honest: ['Dziesięć w pakiecie to 495 złotych zamiast 550. Oszczędzasz 55 zł.'],
    false: [['closed-money', 'Dziesięć w pakiecie to 495 złotych. Oszczędzasz 155 zł.']],
  },
  {
    about: 'nothing to pay for who cancels in time',
    answers: { practical: { ...emptyIntake().practical, cancelling: '24 hours, otherwise £20' } },
    honest: ['Tell me the day before and there’s nothing to pay.'],
    false: [
      ['claim-guarantee-more-en', 'If it does not work, there is nothing to pay.'],
      ['claim-guarantee-more-en', 'If your dog still limps, there is nothing to pay.'],
    ],
  },
  {
    about: 'what others give',
    answers: {},
    language: 'Deutsch',
    honest: [
      'Beim Buchhändler bekommst du einen Gutschein, bei uns ein repariertes Buch.',
      'Vom Händler gab es damals nur einen Gutschein.',
      'Manche schenken einen Gutschein.',
    ],
    false: [
      ['claim-discount-de', 'Bei uns bekommst du einen Gutschein.'],
      ['claim-discount-de', 'Beim Kauf bekommst du einen Gutschein.'],
      ['claim-discount-de', 'Manche bekommen von uns einen Gutschein.'],
    ],
  },
  {
    about: 'a denial within the words that would claim',
    answers: {},
    language: 'Deutsch',
    honest: ['Den Staatspreis haben wir nicht gewonnen, wir wurden Zweite.'],
    false: [['claim-honoured-de', 'Den Staatspreis haben wir 2016 gewonnen.']],
  },
  {
    about: 'a year that an answer counts on to',
    answers: { uniqueAdvantage: 'I left the hospital in 2017 and Ffion joined a year later.' },
    honest: ['My colleague joined us in 2018.'],
    false: [['closed-date', 'My colleague joined us in 2020.']],
  },
  {
    about: 'what an own rule allows under a condition',
    answers: { rules: 'No removals without a Tree Check.' },
    honest: ['Most of what is called an estimate is an estimate for removals.'],
    false: [['rule-ban', 'We do removals on the day you call.']],
  },
  {
    about: 'all that ever came, beside how many may come at once',
    answers: { ...proving('74 Kurse, 540 Teilnehmer'), rules: 'Höchstens acht Leute je Kurs.' },
    language: 'Deutsch',
    honest: ['74 Kurse habe ich gegeben, 540 Leute waren da.'],
    false: [['rule-limit', 'In einen Kurs passen zwölf Leute.']],
  },
  {
    about: 'a fifth in percent',
    answers: {
      idealClient:
        'Homeowners whose assessment jumped by more than a fifth and who opened the envelope twice',
    },
    honest: ['Your assessment went up by more than 20%, and nobody even looked.'],
    false: [['closed-number', 'Your assessment went up by more than 30%, and nobody even looked.']],
  },
  {
    about: 'a guarantee in another unit',
    answers: { rules: 'Auf Arbeit und Spiralen 12 Monate Gewährleistung, auf Steine keine.' },
    language: 'Deutsch',
    honest: ['Auf meine Arbeit und auf die Spiralen haben Sie ein Jahr Gewährleistung.'],
    false: [
      ['claim-guarantee-de', 'Auf meine Arbeit und auf die Spiralen haben Sie drei Jahre Gewährleistung.'],
      ['claim-guarantee-de', 'Auf die Steine haben Sie ein Jahr Garantie.'],
    ],
  },
  {
    about: 'a qualification that a row of the proof gives',
    answers: proving('Diplôme WSET niveau 3, 2016', 'Permis de l’AMF nº 604512 depuis 2014'),
    language: 'Français',
    honest: [
      'Titulaire du WSET niveau 3, elle importe des vins.',
      'Par un courtier titulaire d’un permis de l’AMF depuis 2014.',
    ],
    false: [
      ['claim-credential-fr', 'Titulaire du WSET niveau 4, elle importe des vins.'],
      ['claim-credential-fr', 'Titulaire du CAP Sommelier, elle importe des vins.'],
      ['claim-credential-fr', 'Elle est titulaire d’un bac depuis 2014.'],
    ],
  },
  {
    about: 'a membership, which is no qualification',
    answers: { ...proving('Member of NAVP'), fullName: 'Isla Grieve' },
    honest: ['Isla is a member of NAVP.'],
    false: [['claim-credential-en', 'Isla holds a degree of the NAVP.']],
  },
  {
    about: 'what is taken off a price, said as a share or an amount',
    answers: {
      ...selling('£24 per person', '$39 a week'),
      rules: 'Weekday games are 20% off. The first bag is $10 off with code SPIN10.',
    },
    honest: [
      'A fifth comes off any game that starts before four, on weekdays. That makes an adult ticket £19.20.',
      'SPIN10 takes ten bucks off your first bag. Twenty-nine dollars, then, to find out whether you like us.',
    ],
    false: [
      ['fact-price', 'A fifth comes off on weekdays. That makes the price £17.20.'],
      ['fact-price', 'The price is £19.20 per person.'],
    ],
  },
  {
    about: 'a reduction in other words',
    answers: { ...selling('189 € netto im Monat'), rules: 'Vereine zahlen 20 % weniger.' },
    language: 'Deutsch',
    honest: [
      'Vereine bekommen ein Fünftel Nachlass, das wären 151,20 € im Monat.',
      'Die Betreuung kostet 2.268 € netto, also zwölfmal 189 €.',
    ],
    false: [
      ['claim-discount-de', 'Schulen bekommen ein Viertel Nachlass.'],
      ['fact-price', 'Die Betreuung kostet 2.368 € netto, also zwölfmal 189 €.'],
    ],
  },
  {
    about: 'a reduction by its share',
    answers: {
      ...selling('₹85,000', '£52'),
      rules: 'If we are late, 15% comes off the bill. 10% off the third horse.',
    },
    honest: [
      'Should we come more than half an hour late, you pay 15 per cent less.',
      'The third is a tenth cheaper.',
    ],
    false: [
      ['closed-number', 'Should we come late, you pay 25 per cent less.'],
      ['told-discount-en', 'The third is a fifth cheaper.'],
    ],
  },
  {
    about: 'a price compared with another of the answers',
    answers: selling('£52', '£180 for four horses'),
    honest: ['With four horses on your yard it is £180, which is £45 a horse instead of £52.'],
    false: [['claim-discount-figure-en', 'Today it is £140, which is £35 a horse instead of £52.']],
  },
  {
    about: 'a way there and back',
    answers: { ...selling('₹85,000'), rules: 'Outside Jaipur the bus is ₹45 per km both ways.' },
    honest: ['You pay ₹45 for each kilometre, there and back. Ajmer is 135 km away, so ₹12,150 for the bus.'],
    false: [['closed-money', 'Ajmer is 135 km away, so ₹14,150 for the bus.']],
  },
  {
    about: 'what is for two, by the head',
    answers: selling('60 zł za kajak dwuosobowy', '85 zł za kajak dwuosobowy'),
    language: 'Polski',
    honest: ['Krótka trasa kosztuje 60 zł za dwójkę, długa 85 zł. Na osobę wychodzi 30 zł albo 42,50 zł.'],
    false: [['fact-price', 'Długa trasa kosztuje 85 zł, na osobę wychodzi 38,50 zł.']],
  },
  {
    about: 'so many of one where words for numbers are not read',
    answers: { ...selling('390 kr', '1 890 kr'), rules: 'Studenter 10 % rabatt.' },
    language: 'Svenska',
    honest: [
      'Två personer betalar 3 780 kr för veckan. Är du student drar vi av tio procent, då blir dygnet 351 kr.',
    ],
    false: [['fact-price', 'Priset för veckan är 3 480 kr.']],
  },
  {
    about: 'money behind a scale, joined by a word',
    answers: proving('Assurance RC Pro à hauteur de 1,5 million d’euros'),
    language: 'Français',
    honest: ['La mienne couvre jusqu’à 1 500 000 €.'],
    false: [['closed-money', 'La mienne couvre jusqu’à 2 500 000 €.']],
  },
  {
    about: 'thousands and hundreds in two words',
    answers: proving('3 mil 200 rentas desde noviembre de 2021'),
    language: 'Español',
    honest: ['Desde noviembre de 2021 se han rentado más de 3,200 veces.'],
    false: [['closed-number', 'Desde noviembre de 2021 se han rentado más de 4,200 veces.']],
  },
  {
    about: 'pounds that weigh',
    answers: { ...selling('$39 a week, up to 20 lb'), ...proving('2.3 million pounds washed since 2017') },
    honest: ['The bag costs $39 for up to twenty pounds.', 'Over two million pounds of laundry since 2017.'],
    false: [['fact-price', 'The bag costs forty-nine dollars for up to twenty pounds.']],
  },
  {
    about: 'a rating on its scale',
    answers: proving('4.9 stars from 312 reviews on Tripadvisor'),
    honest: ['Rated 4.9 out of 5 by 312 people on Tripadvisor.'],
    false: [['closed-number', 'Rated 4.8 out of 5 by 312 people on Tripadvisor.']],
  },
  {
    about: 'years since something was founded',
    answers: proving('Founded 1923'),
    honest: ['We have grown vegetables for over a hundred years.'],
    false: [['closed-number', 'We have grown vegetables for over two hundred years.']],
  },
  {
    about: 'a year counted back from another',
    answers: {
      story: {
        lowMoment: 'In 2018 the shop had stood empty for six years.',
        ...{ discovery: '', searchAgain: '', breakthrough: '', results: '' },
      },
    },
    honest: ['The shop had been empty since 2012.'],
    false: [['closed-date', 'The shop had been empty since 2009.']],
  },
  {
    about: 'who passed the examination of a master',
    answers: proving('Meisterprüfung 2008'),
    language: 'Deutsch',
    honest: ['Wir sind ein Meisterbetrieb.'],
    false: [['claim-credential-de', 'Wir sind ein zertifizierter Fachbetrieb.']],
  },
  {
    about: 'a paper that nobody needs, in another order',
    answers: { rules: 'Skierowanie nie jest potrzebne.' },
    language: 'Polski',
    honest: ['Diagnoza trwa 75 minut, bez skierowania.'],
    false: [['safety-doctor', 'Diagnoza trwa 75 minut, bez lekarza.']],
  },
  {
    about: 'what a condition denies and its sentence gives',
    answers: {
      rules: 'Remboursement aux parents si la photo ne leur plaît pas, sur demande dans les 30 jours.',
    },
    language: 'Français',
    honest: ['Si la photo ne plaît pas, ils ont 30 jours pour demander un remboursement.'],
    false: [['claim-guarantee-fr', 'Nous vous offrons une garantie de remplacement à vie.']],
  },
  {
    about: 'a guarantee that somebody gives',
    answers: { rules: 'Garantie 3 Jahre auf das Gerät.' },
    language: 'Deutsch',
    honest: ['Auf das Gerät geben wir drei Jahre Garantie.'],
    false: [['built-guarantee-de', 'Auf das Gerät geben wir fünf Jahre Garantie.']],
  },
  {
    about: 'lengths of an offer taken together, and a count by the week',
    answers: {
      offers: [
        wayToBuy({ name: 'Cellar', timeframe: '75 minutes plus 15 for the briefing', price: '£28' }),
        wayToBuy({ name: 'Half Band', timeframe: '6 weeks', price: '£185', includes: 'Twelve essays' }),
      ],
    },
    honest: ['In the cellar it is an hour and a half.', 'You write two essays a week.'],
    false: [['closed-number', 'You write four essays a week.']],
  },
  {
    about: 'a count whose noun is said once',
    answers: {
      uniqueAdvantage: 'You choose 20 songs from 180, and we rehearse with you.',
      offers: [wayToBuy({ name: 'Baraat', price: '₹85,000', includes: '20 songs' })],
    },
    place: inAd,
    honest: ['There are 180 songs to choose from.'],
    false: [['closed-number', 'There are 280 songs to choose from.']],
  },
  {
    about: 'how long it takes, which ends nothing',
    answers: { offers: [wayToBuy({ name: 'Baraat', timeframe: '3 hours', price: '₹1.6 lakh' })] },
    honest: ['There are two dhols, for three hours and with songs of yours.'],
    false: [['claim-scarcity-more-en', 'The price holds for five hours and then it is gone.']],
  },
  {
    about: 'what goes on at a price',
    answers: { ...selling('£75'), rules: 'Travel up to 15 miles is included, then 45p a mile.' },
    honest: ['Your yard is 25 miles away, so that adds £4.50.'],
    false: [],
  },
  {
    about: 'who stays where a rule wants it',
    answers: { rules: 'Pas de vol par vent de plus de 35 km/h ni sous la pluie.' },
    language: 'Français',
    honest: ['Au-dessus de 35 km/h, je reste au sol, et sous la pluie aussi.'],
    false: [['rule-ban', 'Nous assurons le vol sous la pluie, même par vent de 50 km/h.']],
  },
  {
    about: 'a length in two parts, in a language without articles',
    answers: { offers: [wayToBuy({ name: 'Diagnoza', timeframe: '75 minut', price: '220 zł' })] },
    language: 'Polski',
    honest: ['Diagnoza trwa godzinę i piętnaście minut.'],
    false: [['closed-number', 'Diagnoza trwa godzinę i czterdzieści minut.']],
  },
  {
    about: 'what a word in small letters is about in German',
    answers: { rules: 'Kein Heilversprechen.' },
    language: 'Deutsch',
    place: inAd,
    honest: ['Viele Hörgeräte liegen in der Lade, weil sie niemand nachstellt.'],
    false: [['built-person-de', 'Ihre Hörgeräte liegen in der Lade, und Sie hören schlecht.']],
  },
  {
    about: 'what a share of the proof says of clients',
    answers: proving('38% of teams get out in time'),
    honest: ['Thirty-eight per cent of teams beat the clock.'],
    false: [['closed-number', 'Sixty-eight per cent of teams beat the clock.']],
  },
  {
    about: 'a date that is moved at no cost',
    answers: {
      practical: { ...emptyIntake().practical, cancelling: 'Gratis hasta 24 horas antes' },
      rules: 'Si llueve antes de salir, se cambia la fecha sin costo.',
    },
    language: 'Español',
    honest: ['Si llueve antes de que salgas, cambiamos la fecha y no pagas nada por eso.'],
    false: [['claim-guarantee-may-es', 'Si no te gusta, no pagas nada.']],
  },
  {
    about: 'when a year ends',
    answers: { rules: 'The first bag is $10 off through December 31, 2026.' },
    honest: ['That holds until the end of the year.'],
    false: [['claim-award-more-en', 'We were the laundry of the year.']],
  },
]

const rulesIn = ({ answers, language = 'English', place }: WorkedOut, body: string): string[] =>
  reviewWords(
    vaultOf(place?.(body) ?? { 8: { emails: [{ body }] } }, {
      intake: { ...emptyIntake(), ...answers, market: { ...emptyIntake().market, language } },
    }),
  ).flatMap(({ rule, severity, span }) => (severity === 'note' || span === null ? [] : [rule]))

describe('what is worked out from the answers', () => {
  it.each(worked)('is no error: $about', (row) => {
    for (const text of row.honest) expect({ text, rules: rulesIn(row, text) }).toEqual({ text, rules: [] })
  })

  it.each(worked)('is found where they do not come to it: $about', (row) => {
    for (const [rule, text] of row.false)
      expect({ text, rules: rulesIn(row, text) }).toEqual({ text, rules: expect.arrayContaining([rule]) })
  })
})
