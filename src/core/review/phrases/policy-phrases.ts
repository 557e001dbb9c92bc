import type { PhraseList } from '../words/phrases-by-language.ts'

/** What binds a business once it is said, and how the answers show that they hold it. */
export interface Policy extends PhraseList {
  rule: string
  severity: 'error' | 'warning'
  /** What it is about, for the sentence. */
  about: string
  /** Words of an answer that speaks of it, in any of the languages. */
  answered: RegExp
}

const times = 'hours/hour/days/day/minutes/week'
const stunden = 'stunden/stunde/tagen/tages/werktagen/werktag/minuten'

export const policies: readonly Policy[] = [
  {
    ...{ rule: 'policy-reply', severity: 'warning', about: 'when an answer comes' },
    answered:
      /\brepl(?:y|ies)|\brespon[ds]|\banswer|\bwithin \w+ (?:hours|days|working)|working day|business day|antwort|\bmelde|rückmeld|respond|respuest|contest|répon|odpow|odpis|oddzw/iu,
    phrases: {
      en: [
        `answer/answers/answered/reply/replies/replied/respond/response/responds/responses/feedback within *? *? *? ${times}`,
        `hear from me/us/him/her within/in/by *? *? *? ${times}/tomorrow/evening`,
        `back to you within/in/by *? *? *? ${times}/tomorrow/evening`,
        `answer/reply/respond/answered/reply you? to? you? on? the same/next working/business? day`,
        `same day reply/replies/answer/response`,
        `you'll/you will? have/get/receive/hear an/a? my/our? answer/reply/response within/in/by *? *? *? ${times}/tomorrow`,
        'answer/reply/respond to? every/each/all *? message/messages/email/emails/letter/letters/call/calls personally/myself/ourselves',
        'personally answer/reply/respond to? every/each/all',
      ],
      de: [
        `antwort/antworte/antworten/beantworte/beantworten/melde/melden/rückmeldung/rückruf *? *? *? innerhalb/binnen von? *? *? ${stunden}`,
        'antwort/antworte/antworten/melde/melden/rückmeldung mich/uns/ihnen/dir? noch? am selben/gleichen/nächsten tag/werktag/arbeitstag',
        `innerhalb/binnen von? *? *? ${stunden} *? antwort/antworte/antworten/melde/melden/rückmeldung/zurück`,
        `in/nach spätestens? *? ${stunden} eine/meine/unsere antwort/rückmeldung`,
        'antwort/antworte/antworten/melden/melde ich? mich/uns? persönlich auf? jede',
      ],
      es: [
        'respondo/respondemos/respuesta/contesto/contestamos/contestación/responderé/responderemos *? *? en menos? de? *? *? horas/días/hora/minutos/laborables',
        'respuesta/respondo/respondemos/contesto/contestamos *? *? el mismo/siguiente día',
        'en menos? de? *? *? horas/días/minutos te/le/os? respondo/respondemos/contesto/contestamos/responderé',
      ],
      fr: [
        'réponds/répondons/réponse/répondrai/rappelle/rappelons/reviens *? *? *? dans/sous/en les? *? *? heures/jours/heure/minutes/h',
        'réponse/réponds/répondons/rappelle *? le jour même',
        'sous *? heures/h *? *? réponds/répondons/réponse/rappelle',
      ],
      pl: [
        'odpowiadam/odpowiadamy/odpowiedź/odpisuję/odpisujemy/oddzwaniam/oddzwaniamy/odpowiem *? *? w ciągu *? *? godzin/dni/godziny/minut/doby',
        'odpowiadam/odpowiadamy/odpowiedź/odpisuję/oddzwaniam *? *? tego samego dnia',
      ],
    },
  },
  {
    ...{ rule: 'policy-cancel', severity: 'error', about: 'cancelling and moving' },
    answered:
      /cancel|resched|notice|month to month|\bcontract|minimum term|tie-in|storn|absag|kündig|verschieb|laufzeit|bindung|anul|permanencia|annul|résil|engagement|odwoł|rezygn|wypowied/iu,
    phrases: {
      en: [
        'cancel/reschedule/pause/postpone *? *? at? any time/moment',
        'cancel/reschedule anytime',
        'cancel/reschedule *? *? free of charge',
        'cancel/reschedule/move *? *? for free',
        'free cancellation/rescheduling',
        'no cancellation fee/fees/charge',
        'cancel/reschedule/move *? *? *? up to/until *? *? hours/days before/ahead',
        'cancel/reschedule *? *? with *? *? hours/days/weeks notice',
        'no minimum term/contract/period/commitment',
        'no long term contract/contracts/commitment',
        'no contracts/contract no/and',
        'no tie in/ins',
        'without a minimum term',
      ],
      de: [
        'jederzeit kündbar/kündigen/stornieren/stornierbar/absagen/verschieben/umbuchen/aussteigen/pausieren',
        'kostenlos/kostenfrei/gebührenfrei/gratis stornieren/absagen/verschieben/stornierbar/umbuchen/verschiebbar',
        'stornieren/absagen/verschieben bis *? *? stunden/tage',
        'bis *? *? stunden/tage vorher/davor kostenlos/gratis/kostenfrei',
        'ohne/keine mindestlaufzeit/vertragsbindung/kündigungsfrist/vertragslaufzeit/stornogebühr/stornokosten',
        'monatlich kündbar',
      ],
      es: [
        'cancelar/cancelas/cancela/canceles/cancele/anular/anula cuando quieras/quiera',
        'cancelar/cancelas/cancela/cancelación/anular/anulación gratis/gratuita/gratuitamente',
        'cancelar/cancelas/cancela/anular sin coste/cargo/penalización',
        'sin permanencia',
        'cancelar/cancela/anular/cambiar *? *? hasta *? horas/días antes',
      ],
      fr: [
        'annulation gratuite',
        'annulez/annuler/résiliez/résilier/résiliable/reportez/reporter *? *? gratuitement',
        'annulez/annuler/résiliez/résilier/reporter *? *? sans frais',
        'annulez/annuler/résiliez/résilier/résiliable/arrêter à tout moment',
        'sans engagement de durée',
      ],
      pl: [
        'odwołać/odwołaj/odwołasz/zrezygnować/zrezygnuj/zrezygnujesz/przełożyć/przełożysz *? *? bezpłatnie',
        'odwołać/zrezygnować/zrezygnuj/zrezygnujesz/rezygnacja *? *? w każdej/dowolnej chwili/momencie',
        'bezpłatne/darmowe odwołanie',
        'bez okresu wypowiedzenia',
      ],
    },
  },
  {
    ...{ rule: 'policy-hours', severity: 'warning', about: 'hours' },
    answered:
      /opening|\bopen (?:from|on|until|till|mon|tue|sat|sun)|\bhours?\b.*\d|evening appointment|öffnungs|geöffnet|abiert|horario|ouvert|horaires|otwart/iu,
    phrases: {
      en: [
        'open seven/7 days',
        'available/open/reachable 24 7',
        'available/open/reachable round the clock',
        'evening/evenings and/or weekend/weekends appointments/slots/visits/sessions',
        'evening/weekend appointments/slots',
        'open on/from monday/mondays/tuesday/tuesdays/saturdays/sundays/weekends',
        'open monday/mondays/tuesday/tuesdays to friday/fridays/saturday/sunday',
        "we're/are open until/till",
      ],
      de: [
        'rund um die uhr erreichbar/für',
        'erreichbar/da rund um die uhr',
        'an sieben tagen',
        'termine auch? am/abends wochenende/abend/samstag/sonntag',
        'abendtermine',
        'geöffnet von/bis/montag/dienstag',
      ],
      es: [
        'abierto/abierta/abrimos de lunes/martes',
        'disponible/disponibles las 24 horas',
        'abrimos los/todos sábados/domingos/los',
      ],
      fr: [
        'ouvert/ouverte/ouverts du lundi/mardi',
        'disponible/joignable 7 jours',
        'ouvert/ouverte 7 jours',
        'rendez vous le soir/samedi/dimanche',
      ],
      pl: [
        'otwarte/czynne od poniedziałku/wtorku',
        'dostępni/dostępny/dostępna całą dobę',
        'siedem dni w tygodniu',
      ],
    },
  },
  {
    ...{ rule: 'policy-payment', severity: 'error', about: 'paying in parts' },
    answered:
      /instal|payments|payment plan|\bin (?:two|three|four|\d) parts|\braten|ratenzahl|plazos|cuotas|versement|mensualit|en (?:\d|deux|trois|quatre|plusieurs) fois|\bratach|\braty/iu,
    phrases: {
      en: [
        'pay *? *? in *? *? instalments/installments',
        'in *? *? instalments/installments',
        'instalments/installments are/is possible/available/welcome',
        'payment plan/plans is/are? available/possible/offered',
        'interest free/instalments',
        'spread/split the cost/costs/payment/payments/price',
        'offer/offers a/an? *? payment plan/plans',
        'pay later',
      ],
      de: ['ratenzahlung', 'in *? *? raten', 'zinsfrei', 'in raten zahlen/zahlbar'],
      es: [
        'pagar/pago/pagos/pagas/paga/pagarlo/pagarla/comprar/cobro/financiar *? *? a plazos',
        'también/o/posible a plazos',
        'a plazos si/sin/o/y/por',
        'en hasta? *? plazos/cuotas',
        'pago fraccionado',
        'sin intereses',
      ],
      fr: [
        'en plusieurs fois',
        'payer/payez/paie/régler/réglez/réglable/payable/paiement/règlement *? *? en trois/quatre/deux/3/4/2 fois',
        'en trois/quatre/deux/3/4/2 fois sans frais',
        'paiement échelonné',
        'sans frais en *? fois',
        'facilités de paiement',
      ],
      pl: ['na raty', 'w *? ratach', 'raty 0'],
    },
  },
  {
    ...{ rule: 'policy-deposit', severity: 'warning', about: 'deposits and ways of paying' },
    answered:
      /deposit|\bcards?\b|transfer|paypal|invoice|in advance|anzahl|überweis|karte|rechnung|vorkasse|señal|tarjeta|bizum|transferenc|acompte|virement|carte|arrhes|zaliczk|przelew|kart[ąay]/iu,
    phrases: {
      en: [
        'deposit of',
        'a/refundable/small/non deposit secures/holds/reserves/is',
        'a refundable/small/non deposit',
        'pay by/with card/paypal/klarna/bank/transfer/invoice',
        'accept/take all? major? credit/debit? card/cards/paypal/klarna/visa/cash',
        'pay on the day',
        "don't/do not? pay anything until/before",
        'pay nothing until/before',
        'invoice/invoiced after/at the',
      ],
      de: [
        'anzahlung von',
        'eine/mit/keine kleine? anzahlung',
        'zahlung per/mit karte/paypal/überweisung/klarna/rechnung',
        'zahlen per/mit karte/paypal/klarna',
        'zahlen erst nach/danach/wenn',
        'kauf auf rechnung',
      ],
      es: [
        'una señal de',
        'pagar/pagas/pago con tarjeta/paypal/bizum/transferencia',
        'aceptamos tarjeta/tarjetas/paypal/bizum',
        'no pagas nada hasta',
      ],
      fr: [
        'un acompte de',
        'paiement/payez/payer par carte/virement/paypal/chèque',
        'acceptons la/les? carte/cartes/paypal/chèques',
        'vous ne payez rien avant',
      ],
      pl: [
        'zaliczka/zaliczkę/zaliczki w wysokości',
        'płatność kartą/przelewem/blikiem',
        'płacisz dopiero po',
      ],
    },
  },
  {
    ...{ rule: 'policy-delivery', severity: 'error', about: 'delivery and returns' },
    answered:
      /\bship|\bdeliver|\breturns?\b|\bpostage|versand|liefer|rücksend|(?<!\bde )\bretour|\benvío|\benviamos|\bentrega|\bdevoluc|\blivr(?:ai|er|ons|é|ée)|\bexpédi|\bdostaw|\bwysył|\bzwrot/iu,
    phrases: {
      en: [
        'free shipping/delivery/returns/postage',
        'ships/shipped/delivered/delivery within/in *? *? *? days/hours/day/week',
        'arrives within *? *? *? days/hours/day/week',
        'order/parcel/package/box/kit/book/plan/report/it arrives in *? *? *? days/hours/day/week',
        'next/same day delivery/shipping/dispatch',
        'overnight delivery/shipping',
        'free/thirty/30 day/days returns',
      ],
      de: [
        'kostenloser/kostenlose/gratis/kostenfreier/kostenfreie versand/lieferung/rücksendung/retoure/rückgabe',
        'versandkostenfrei/portofrei',
        'lieferung/lieferzeit/versand/geliefert/lieferbar in/innerhalb/binnen von? *? *? tagen/werktagen/stunden/tage/werktage',
      ],
      es: [
        'envío/envíos gratis/gratuito/gratuitos',
        'entrega/entregamos/envío/enviamos/recibes en *? *? horas/días',
        'devolución/devoluciones gratis/gratuita/gratuitas',
      ],
      fr: [
        'livraison gratuite/offerte',
        'livré/livrée/livrés/livraison/expédié en/sous *? *? heures/jours/h',
        'retour/retours gratuit/gratuits',
      ],
      pl: [
        'darmowa/bezpłatna dostawa/wysyłka',
        'darmowy/bezpłatny zwrot',
        'wysyłka/dostawa/wysyłamy/dostarczamy w ciągu? *? *? godzin/dni/godziny/24',
      ],
    },
  },
  {
    ...{ rule: 'policy-travel', severity: 'warning', about: 'parking and travel' },
    answered: /\bpark|travel|call-?out|mileage|anfahrt|parkplatz|aparc|desplaz|déplac|stationn|dojazd/iu,
    phrases: {
      en: [
        'free parking',
        'parking is/are free/available',
        'parking right? outside/in front',
        'no travel/callout/mileage costs/cost/fee/fees/charge/charges',
        'no call out costs/cost/fee/fees/charge/charges',
        'travel is/costs/cost included/are/free',
      ],
      de: [
        'kostenlose/gratis/kostenfreie/kostenloser parkplätze/parkplatz/parken',
        'parkplätze/parkplatz vor der/dem tür/haus/studio/praxis',
        'keine anfahrtskosten/fahrtkosten/anfahrtspauschale',
        'anfahrt ist/inklusive/kostenlos/inbegriffen',
      ],
      es: [
        'aparcamiento/parking gratis/gratuito',
        'sin gastos/coste de desplazamiento',
        'desplazamiento incluido/gratis/gratuito',
      ],
      fr: [
        'parking gratuit',
        'stationnement gratuit',
        'sans frais de déplacement',
        'déplacement offert/inclus/compris/gratuit',
      ],
      pl: ['bezpłatny/darmowy parking', 'dojazd gratis/bezpłatny/wliczony'],
    },
  },
  {
    ...{ rule: 'policy-included', severity: 'warning', about: 'what is in the price' },
    answered:
      /includ|hidden|extra|inklusive|inbegriffen|enthalten|zusatzkost|inclu|compris|w cenie|wliczon|\bvat\b|mwst|ust\b|\biva\b|\btva\b/iu,
    phrases: {
      en: [
        'no hidden costs/cost/fees/fee/charges',
        'no extra/additional costs/fees/charges',
        'materials/lunch/refreshments/equipment/towels/drinks/insurance/coffee/handouts are/is? all? included',
        'everything is included',
        'all materials included',
      ],
      de: [
        'keine versteckten/zusätzlichen kosten/gebühren',
        'material/materialien/verpflegung/getränke/mittagessen/versicherung/handtücher ist/sind? inklusive/inbegriffen/enthalten',
        'alles inklusive/inbegriffen',
      ],
      es: [
        'sin costes/gastos ocultos/adicionales',
        'material/materiales/comida/bebidas/seguro incluido/incluidos/incluida',
        'todo incluido',
      ],
      fr: [
        'sans frais cachés/supplémentaires',
        'aucun frais caché/supplémentaire',
        'matériel/repas/boissons/assurance inclus/compris/incluse/comprise',
        'tout compris/inclus',
      ],
      pl: [
        'bez ukrytych/dodatkowych kosztów/opłat',
        'materiały/obiad/napoje/ubezpieczenie w cenie',
        'wszystko w cenie',
      ],
    },
  },
]
