import { shortIntake } from '../../src/core/testing/run-in-memory.ts'
import type { Intake } from '../../src/shared/intake.ts'
import type { KeyedProvider } from '../../src/shared/provider.ts'

export const languages = ['en', 'es', 'fr', 'de', 'pl'] as const
export type Language = (typeof languages)[number]

/** The same business told in five languages, as a consultant would answer. */
const told: Readonly<Record<Language, Partial<Intake>>> = {
  en: {
    idealClient:
      'New engineering managers who are good at their old job and have to learn the new one at night',
    message: 'I help them to lead with calm, so that the team does not wait for their answers any more',
    coreProblem: 'They do their old job at night and the new one in meetings, and they are proud of neither',
    outcomes: 'They leave at six, the team decides what it can decide, and they know what they are there for',
  },
  es: {
    idealClient:
      'Nuevas responsables de equipos de ingeniería que hacían muy bien su trabajo y ahora aprenden el otro por la noche',
    message:
      'Les ayudo a dirigir con calma, para que el equipo no espere todas las respuestas de una sola persona',
    coreProblem:
      'Hacen su antiguo trabajo por la noche y el nuevo en reuniones, y no están contentas con ninguno de los dos',
    outcomes: 'Salen a las seis, el equipo decide lo que puede decidir y ellas saben para qué están allí',
  },
  fr: {
    idealClient:
      'Des responsables d’équipes techniques qui étaient excellents dans leur ancien métier et apprennent le nouveau la nuit',
    message:
      'Je les aide à diriger avec calme, pour que leur équipe n’attende pas toutes les réponses d’une seule personne',
    coreProblem:
      'Ils font leur ancien travail la nuit et le nouveau dans des réunions, et ne sont fiers ni de l’un ni de l’autre',
    outcomes:
      'Ils partent à six heures, l’équipe décide de ce qu’elle peut décider et ils savent pourquoi ils sont là',
  },
  de: {
    idealClient:
      'Neue Führungskräfte in der Softwareentwicklung, die ihre alte Arbeit gut konnten und die neue nachts lernen',
    message:
      'Ich helfe ihnen, mit Ruhe zu führen, damit das Team nicht auf die Antworten einer einzigen Person wartet',
    coreProblem:
      'Sie machen die alte Arbeit nachts und die neue in Besprechungen und sind auf keine von beiden stolz',
    outcomes:
      'Sie gehen um sechs nach Hause, das Team entscheidet, was es entscheiden kann, und sie wissen, wofür sie da sind',
  },
  pl: {
    idealClient:
      'Nowi kierownicy zespołów inżynierskich, którzy dobrze znali swoją dawną pracę i uczą się nowej po nocach',
    message: 'Pomagam im prowadzić zespół ze spokojem, żeby nie czekał na odpowiedzi jednej osoby',
    coreProblem: 'Robią starą pracę w nocy, a nową na spotkaniach, i z żadnej nie są dumni',
    outcomes: 'Wychodzą o szóstej, zespół decyduje o tym, o czym może, a oni wiedzą, po co tam są',
  },
}

export const intakeIn = (language: Language): Intake => shortIntake(told[language])

/**
 * Tokens of a word, as this world's vendors count: an older and a newer alphabet of each. From what users report of
 * their own texts in autumn 2026; the quote knows none of it.
 */
export const trueDensity: Readonly<
  Record<KeyedProvider, Readonly<Record<Language, readonly [number, number]>>>
> = {
  openai: { en: [1.38, 1.32], es: [1.75, 1.55], fr: [1.85, 1.6], de: [2.3, 1.9], pl: [2.9, 2.3] },
  anthropic: { en: [1.4, 1.7], es: [1.8, 2.2], fr: [1.9, 2.4], de: [2.35, 3], pl: [2.9, 3.7] },
}
