import type { PhraseList } from '../words/phrases-by-language.ts'

/** Calls, texts, mails and recordings of people who did not agree. */
export interface ConsentPhrases extends PhraseList {
  rule: 'consent-ticked' | 'consent-call' | 'consent-recording'
  severity: 'error' | 'warning'
  sentence: string
}

export const consentPhrases: readonly ConsentPhrases[] = [
  {
    ...{ rule: 'consent-ticked', severity: 'error' },
    sentence: 'takes consent that nobody gave. The law asks for a free and plain yes.',
    phrases: {
      en: [
        'pre ticked/checked/selected/filled box/boxes',
        'box/boxes is/are already/pre ticked/checked',
        'already ticked/checked for you',
        'you agree to receive/be/get/us/our/calls/texts *? calls/texts/called/texted/contacted/messages/marketing/emails/calling/offers',
        'automatically subscribed/added/enrolled/signed/opted',
        "we'll/we/i'll/i will? automatically? add/sign/subscribe you up? to/for our/my/the newsletter/list/mailing/whatsapp/group",
        'no need to confirm/opt',
      ],
      de: [
        'bereits/schon angekreuzt/angehakt/ausgewählt/vorausgewählt',
        'vorangekreuzt',
        'automatisch in den/unseren/meinen newsletter/verteiler',
        'automatisch angemeldet/eingetragen/abonniert',
        'stimmst/stimmen du/sie *? anrufen/werbeanrufen/werbung/nachrichten',
        'stimmst/stimmen du/sie dem erhalt/empfang von? *? zu',
      ],
      es: [
        'casilla ya/está/viene *? marcada',
        'premarcada',
        'aceptas/acepta recibir *? llamadas/mensajes/comunicaciones/correos/publicidad/ofertas',
        'te/le añadiremos/añadimos/suscribimos/suscribiremos automáticamente? a nuestra/nuestro/la/mi lista/newsletter/boletín',
        'automáticamente suscrito/suscrita/inscrito/inscrita',
      ],
      fr: [
        'case/cases *? *? déjà/pré cochée/cochées',
        'précochée',
        'acceptez/acceptes de recevoir *? *? appels/sms/messages/offres/e',
        "acceptez/acceptes d'être appelé/appelée/contacté/contactée",
        'automatiquement inscrit/inscrite/inscrits/abonné/abonnée/ajouté/ajoutée',
      ],
      pl: [
        'zaznaczone/zaznaczona/zaznaczony domyślnie/automatycznie',
        'domyślnie/automatycznie zaznaczone/zaznaczona/zapisany/zapisana/dodany/dodana',
        'wyrażasz zgodę na telefony/kontakt/wiadomości/sms/marketing/otrzymywanie',
      ],
    },
  },
  {
    ...{ rule: 'consent-call', severity: 'warning' },
    sentence: 'calls or texts people who left an address only. Ask whether they agree, or write.',
    phrases: {
      en: [
        "i'll/we'll/i/we will? call/ring/phone/text/whatsapp you",
        "i'll/we'll/i/we will? give you a call/ring",
        'expect/get/receive a call/text from me/us/my/our/one/somebody/someone',
        "you'll/you will? get/receive/have a call/text/sms/whatsapp",
        'someone/somebody/one from/of my/our/the team/us will call/ring/phone/text you',
      ],
      de: [
        'ich/wir rufe/rufen dich/sie *? *? an',
        'rufe/rufen ich/wir dich/sie *? *? an',
        'meldet/melden sich *? telefonisch',
        'per/eine sms/whatsapp von mir/uns',
        'schicke/schicken ich/wir dir/ihnen eine sms/whatsapp',
      ],
      es: [
        'te/le llamo/llamamos/llamaré/llamaremos',
        'recibirás/recibirá una llamada',
        'te/le escribo/escribiremos por whatsapp',
        'te/le enviaremos/enviaré un sms/whatsapp',
      ],
      fr: [
        'je vous appelle/appellerai',
        "je t'appelle/t'appellerai",
        "nous vous/t'? appelons/appellerons",
        'vous recevrez un appel/sms',
        'nous vous enverrons un sms',
      ],
      pl: [
        'zadzwonię/zadzwonimy/oddzwonimy do ciebie/pani/pana/państwa',
        'otrzymasz telefon/sms',
        'wyślemy/wyślę ci? sms',
      ],
    },
  },
  {
    ...{ rule: 'consent-recording', severity: 'warning' },
    sentence: 'records people. Say that they are asked first, and how they say no.',
    phrases: {
      en: [
        'call/calls/session/sessions/conversation/meeting is/are/will be? recorded',
        'we/i record the/our/all/every/each call/calls/session/sessions/conversation/conversations/meeting',
        'this call may be recorded',
      ],
      de: [
        'gespräch/anruf/sitzung/stunde/treffen wird/werden *? aufgezeichnet/mitgeschnitten/aufgenommen',
        'zeichnen/zeichne wir/ich das/alle/jedes gespräch/gespräche/sitzung auf',
      ],
      es: [
        'llamada/llamadas/sesión/sesiones se/será/serán graba/graban/grabada/grabadas',
        'grabamos/grabo la/las/todas/cada las? llamada/llamadas/sesión/sesiones',
      ],
      fr: [
        "l'appel/l'entretien/séance/séances est/sera/seront/sont enregistré/enregistrée/enregistrées",
        'nous enregistrons/enregistrerons les/la/vos/votre/tous',
      ],
      pl: [
        'rozmowa/rozmowy/spotkanie/sesja jest/są/będzie/będą nagrywana/nagrywane',
        'nagrywamy/nagrywam rozmowę/rozmowy/sesje/spotkania',
      ],
    },
  },
]

/** Words with which people are asked first, or which show that they asked themselves. */
export const askedFirst =
  /permission|consent|\bagree|\bif you|when you|\basked?\b|\bbook|appointment|you chose|you choose|you picked|at the time|confirm|einverstanden|einwillig|erlaub|wenn (?:du|sie)|falls|gebucht|termin|vereinbart|wunsch|permiso|consent|\bsi (?:quieres|lo|te)|reserv|cita|hora|acuerdo|accord|si vous|si tu|souhait|réserv|rendez-vous|convenu|zgod|jeśli|jeżeli|umówi|rezerw/iu

/** What a script says so that a call does not come amiss. */
export const suits =
  /good time|caught you|middle of something|hands full|quiet time|is (?:it|this|now) (?:all right|okay|ok|fine)|okay to talk|bad time|right time|better time|a moment|a minute|two minutes|catch you|does it suit|suit you|can you talk|free to talk|passt es|ungelegen|störe|gerade zeit|einen moment|eine minute|kurz zeit|buen momento|mal momento|te pillo|le pillo|molesto|un momento|un minuto|dérange|bon moment|un moment|une minute|deux minutes|dobry moment|dogodn|przeszkadzam|chwilę|minut/iu

/** What a script says where people left their number or asked to be called. */
export const askedForCall =
  /your number|left (?:me |us )?(?:a |your )?(?:phone )?number|asked (?:me|us) to (?:call|ring|phone)|asked for a call|requested a call|ticked|agreed to|wanted (?:me|us) to (?:call|ring)|you (?:called|rang|wrote)|your (?:message|call|application|enquiry|inquiry)|applied|rückruf|nummer hinterlassen|angerufen werden|ihre nachricht|deine nachricht|bewerbung|anfrage|einverstanden|tu número|su número|que te llam|que le llam|tu mensaje|solicitud|votre numéro|ton numéro|être rappel|votre message|votre demande|candidature|twój numer|numer telefonu|prośba o kontakt|wiadomość/iu
