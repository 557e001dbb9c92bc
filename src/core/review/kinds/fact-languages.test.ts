import { describe, expect, it } from 'vitest'
import { intakeOfCoach, vaultOf } from '../testing/vault-of.ts'
import { found } from '../testing/found-in.ts'
import type { ReviewedVault } from '../reading.ts'

interface Business {
  language: string
  businessName: string
  fullName: string
  offer: string
  steps: readonly string[]
}

const businesses = {
  driving: {
    ...{ language: 'German', businessName: 'Fahrschule Berger', fullName: 'Petra Berger' },
    offer: 'Ruhige Fahrt',
    steps: ['Erstes Gespräch', 'Leere Straße', 'Dichter Verkehr', 'Nacht und Regen', 'Die Prüfung'],
  },
  carpenter: {
    ...{ language: 'German', businessName: 'Tischlerei Fischer', fullName: 'Jan Fischer' },
    offer: 'Küche nach Maß',
    steps: ['Das Aufmaß', 'Die Zeichnung', 'Holz wählen', 'Der Einbau'],
  },
  spanish: {
    ...{ language: 'Spanish', businessName: 'Academia Marea', fullName: 'Lucía Carrera' },
    offer: 'Programa Mar en Calma',
    steps: ['Primer baño', 'Respirar despacio', 'Mar abierto', 'Volver sola'],
  },
  french: {
    ...{ language: 'French', businessName: 'L’Atelier Marchand', fullName: 'Élise Marchand' },
    offer: 'Parcours Terre Douce',
    steps: ['Première argile', 'Le tour lent', 'L’émail juste', 'La cuisson'],
  },
  polish: {
    ...{ language: 'Polish', businessName: 'Pracownia Kowalska', fullName: 'Anna Kowalska' },
    offer: 'Spokojna Nauka',
    steps: ['Pierwsza rozmowa', 'Własny rytm', 'Trudny tydzień', 'Pełna swoboda'],
  },
  polishMan: {
    ...{ language: 'Polish', businessName: 'Warsztat Marka Zielińskiego', fullName: 'Marek Zieliński' },
    offer: 'Rower na Wiosnę',
    steps: ['Przegląd roweru', 'Nowy napęd', 'Jazda próbna', 'Odbiór'],
  },
  english: {
    ...{ language: 'English', businessName: 'Barker & Flow', fullName: 'Ellen Barker' },
    offer: 'The Easy Ledger Program',
    steps: ['Plan the next week', 'The Shift', 'Sort the open boxes', 'Close the books'],
  },
} as const satisfies Record<string, Business>

function saying(name: keyof typeof businesses, body: string): ReviewedVault {
  const { language, businessName, fullName, offer, steps } = businesses[name]
  const market = { ...intakeOfCoach.market, language }
  const intake = { ...intakeOfCoach, businessName, fullName, market, callToAction: '' }
  const blueprint = steps.map((step) => ({ name: step }))
  return vaultOf({ 4: { name: offer, blueprint }, 8: { emails: [{ body }] } }, { intake })
}

const grave = (name: keyof typeof businesses, body: string) =>
  found(saying(name, body), 'fact').map(({ span, severity, repair }) => [
    span?.text,
    severity,
    repair?.text ?? null,
  ])

describe('a name in the grammar of the copy’s language', () => {
  it.each([
    [
      'driving',
      'Viele Fahrschulen und Fahrschüler fahren in den Bergen. Jede Fahrschule kennt das. Frau Bergers Auto.',
    ],
    [
      'driving',
      'Die Fahrschule-Berger-Karte gilt ein Jahr. FAHRSCHULE BERGER. Mit Petra Freude am Fahren finden.',
    ],
    [
      'driving',
      'Nach dem ersten Gespräch, auf leeren Straßen, im dichten Verkehr, bei Nacht und Regen, vor der Prüfung.',
    ],
    [
      'driving',
      'Auf der LEEREN STRASSE beginnt die Ruhige-Fahrt-Woche. Bei der ruhigen Fahrt lernst du mehr. Viel Ruhige Fahrten.',
    ],
    [
      'carpenter',
      'Der Tischler, die Tischlerin und die Tischlereien. Frische Fische gibt es nebenan. Ein Fischerboot, beim Fischen.',
    ],
    [
      'carpenter',
      'Küchen nach Maß gibt es viele. Das Aufmaßen dauert. Jan Fischers Werkstatt. Die Zeichnungen der Fischers.',
    ],
    ['spanish', 'En las academias de la zona. Las mareas suben. Lucía Carrera. Barrera no.'],
    [
      'spanish',
      'EL PROGRAMA MAR EN CALMA. LUCIA CARRERA. Un programa de mar en calma. Primeros baños, respira despacio, en mares abiertos.',
    ],
    [
      'french',
      'À l’Atelier Marchand, chez les marchands. L’atelier d’Élise Marchand. Premières argiles, l’émail juste. Les Ateliers.',
    ],
    [
      'french',
      'PARCOURS TERRE DOUCE. ELISE MARCHAND. Les parcours de terre douce. Marchande de sable. L’Émail juste.',
    ],
    [
      'polish',
      'U Anny Kowalskiej, z Anną Kowalską, dla Anny Kowalskiej. W Pracowni Kowalskiej. O Annie Kowalskiej.',
    ],
    [
      'polish',
      'Kup Spokojną Naukę. W Spokojnej Nauce. Spokojnej Nauki. Po pierwszej rozmowie, w trudnym tygodniu.',
    ],
    [
      'polishMan',
      'Marka Zielińskiego, Markowi Zielińskiemu, z Markiem Zielińskim, o Marku Zielińskim. W Warsztacie Marka Zielińskiego.',
    ],
    ['polishMan', 'Roweru na Wiosnę, z Rowerem na Wiosnę. Po przeglądzie roweru, z nowym napędem.'],
    [
      'english',
      'Darker days. Market days. Parker said so. She plans the next week. The Shirt fits. Planning the next week helps.',
    ],
    ['english', 'The Barkers. Ask Ellen Anything You Like. Meet Ellen Monday morning.'],
  ] as const)('is none misspelt in %s: %s', (name, body) => {
    expect(grave(name, body)).toEqual([])
  })

  it.each([
    ['driving', 'Die Farhschule Berger in Linz.', [['Farhschule Berger', 'error', 'Fahrschule Berger']]],
    ['driving', 'Das Auto von Frau Berker steht da.', [['Berker', 'error', 'Berger']]],
    ['driving', 'Mit der Ruihgen Fahrt beginnt es.', [['Ruihgen Fahrt', 'error', null]]],
    ['carpenter', 'Die Tischlerei Fisher in Wels.', [['Tischlerei Fisher', 'error', 'Tischlerei Fischer']]],
    ['spanish', 'Con Lucía Carerra se nada bien.', [['Lucía Carerra', 'error', 'Lucía Carrera']]],
    [
      'spanish',
      'El Programa Mar en Clama empieza.',
      [['Programa Mar en Clama', 'error', 'Programa Mar en Calma']],
    ],
    [
      'french',
      'Chez l’Atelier Marchnad, on tourne.',
      [['l’Atelier Marchnad', 'error', 'l’Atelier Marchand']],
    ],
    ['polish', 'U Anny Kowlaskiej jest cicho.', [['Anny Kowlaskiej', 'error', null]]],
    ['polish', 'Anna Kowlaska prowadzi lekcje.', [['Anna Kowlaska', 'error', 'Anna Kowalska']]],
    [
      'english',
      'Join the Easy Leger Program.',
      [['the Easy Leger Program', 'error', 'the Easy Ledger Program']],
    ],
    ['english', 'Two Easy Ledger Programs began.', [['Easy Ledger Programs', 'warning', null]]],
    ['english', 'We run it as a Quick Ledger Program here.', [['Quick Ledger Program', 'error', null]]],
  ] as const)('is found misspelt in %s: %s', (name, body, expected) => {
    expect(grave(name, body)).toEqual(expected)
  })
})
