import { questionOf } from '../../shared/intake-questions.ts'
import type { AnswerKey } from '../../shared/intake.ts'
import { plainWords } from './slot-of.ts'

/** How a choice is said in other words than its own, in four languages, as plain words. */
const said: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  sells: {
    program: 'program(me)?s?|programm|programa',
    visits:
      'visits?|sessions?|hours|appointments?|sitzungen|termine|stunden|behandlungen|sesiones|citas|seances',
    project: 'projects?|quotes?|made to order|projekte?|auftrage|kostenvoranschlag|proyectos?|projets?|devis',
    product: 'products?|courses?|shop|produkte?|kurse?|productos?|cursos?|produits?',
    subscription:
      'subscriptions?|memberships?|monthly|retainer|abos?|monatlich|mitgliedschaft|suscripcion|abonnement',
  },
  work: {
    client: 'i guide|they do it( themselves)?|client does it',
    together: 'together|zusammen|gemeinsam|juntos|ensemble',
    us: '(we|i) do it( all)? for them|done for you|wir machen (es|alles)|ich mache es',
    thing: 'product does it',
  },
  'firstStep.kind': {
    'free-call':
      'free (\\w+ ){0,3}(call|talk|meeting|consultation|session|chat)|(call|consultation|talk) (is )?free|kostenlos\\w*|gratis|gratuit\\w*|unverbindlich\\w*',
    'paid-visit':
      'first (visit|session|appointment|treatment)|trial (lesson|session)|erste (sitzung|behandlung)|primera (cita|sesion|visita)|premiere (seance|visite)',
    quote: 'quotes?|estimate|angebot|kostenvoranschlag|presupuesto|devis',
    shop: '(buy|order)( it)? (online|in the shop)|shop|onlineshop|tienda|boutique',
    application: 'apply|application|bewerb\\w+|solicitud|candidature',
  },
  pronoun: {
    she: 'she( her)?|sie( ihr)?|ella|elle',
    he: 'he( him)?|er( ihm)?|el|il',
    they: 'they( them)?|elles|iel',
    we: 'we|us|wir|nosotros|nosotras|nous',
  },
  businessStage: {
    beginner: 'beginner|beginning|just started|starting|anfang\\w*|principiante|debutant\\w*',
    intermediate: 'intermediate|growing|fortgeschritten|intermedi\\w+',
    advanced: 'advanced|established|steady|etabliert|avanzado|avance',
  },
  platforms: {
    facebook: 'facebook|fb',
    instagram: 'instagram|insta|ig',
    linkedin: 'linkedin|linked in',
    youtube: 'youtube|you tube',
    tiktok: 'tiktok|tik tok',
    x: 'twitter|x com',
    podcast: 'podcasts?',
    email: 'e ?mails?|newsletters?|mailing list|boletin',
  },
  assets: {
    website: 'website|webseite|homepage|web|site',
    'email-list': 'e ?mail list|newsletter|list of \\d+|mailing list|verteiler',
    podcast: 'podcasts?',
    book: 'books?|buch|libro|livre',
    course: 'courses?|kurse?|cursos?|cours',
    'case-studies': 'case stud(y|ies)|fallstudien',
  },
}

/** Which choices of a question a text names, in its own words or in others. `part`: of a group's choice. */
export function chosenIn(key: AnswerKey, text: string, part?: string): string[] {
  const question = questionOf(key)
  const { choices = [] } =
    part === undefined ? question : (question.parts?.find((each) => each.key === part) ?? {})
  const words = plainWords(text)
  const exact = choices.filter(({ value, label }) => [plainWords(label), plainWords(value)].includes(words))
  if (exact.length > 0) return exact.map(({ value }) => value)
  const wanted = ` ${affirmed(text)} `
  const cues = said[part === undefined ? key : `${key}.${part}`] ?? {}
  return choices
    .filter(({ value, label }) => {
      const cue = cues[value]
      return (
        wanted.includes(` ${plainWords(label)} `) ||
        (cue !== undefined && new RegExp(`(?<![^ ])(?:${cue})(?![^ ])`, 'u').test(wanted.trim()))
      )
    })
    .map(({ value }) => value)
}

/** What says no to the words around it. "No obligation" and "not only" do not. */
const no =
  /(?<!\p{L})(?:not?(?![ -](?:obligation|strings|pressure|cost|charge|fee|commitment|risk|only|just)(?!\p{L}))|cannot|never|none|neither|nor|nicht(?! nur)|keine?[nrms]?|nie(?:mals)?|ni|nunca|tampoco|pas(?! seulement)|jamais|aucune?|hates?|dislikes?|avoid(?:s|ed)?|quit|can ?not stand|stay(?:ed)? away|hasse\w*|meide|vermeide|odio|evito|déteste|évite)(?!\p{L})|(?:n['’]t|(?<!\p{L})(?:do|does|did|is|are|ca|wo)nt)(?!\p{L})/iu
/** Behind these what was said no to has ended: "no podcast, but a book". */
const turns =
  /(?<!\p{L})(?:but|only|just|instead|rather|except|sondern|nur|aber|dafür|außer|pero|solo|sólo|sino|excepto|mais|seulement|plutôt|sauf)(?!\p{L})/iu
/** "No, LinkedIn" answers something else. */
const exclaims = /^\s*(?:no|nope|nein|non)\s*[,–—-]\s*/iu

/** The plain words of a text without those to which it says no: from the beginning of such a clause to the end of its sentence. */
function affirmed(text: string): string {
  const kept = text.split(/[.!?;\n]+/u).flatMap((sentence) => {
    let denied = false
    return sentence
      .replace(exclaims, '')
      .split(new RegExp(`,|(?=${turns.source})`, 'iu'))
      .filter((clause) => {
        if (turns.test(clause)) denied = false
        if (no.test(clause)) denied = true
        return !denied
      })
  })
  return kept.map(plainWords).join(' ')
}
