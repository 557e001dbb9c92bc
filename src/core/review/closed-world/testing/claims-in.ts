import { emptyIntake, type Intake } from '../../../../shared/intake.ts'
import { readingsOf } from '../../testing/readings-of.ts'
import { vaultOf } from '../../testing/vault-of.ts'
import { strangersIn, type Stranger } from '../strangers.ts'

export const languageNames: Readonly<Record<string, string>> = {
  ...{ en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', pl: 'Polski' },
  ...{ it: 'Italiano', nl: 'Nederlands' },
}

/** Answers that are empty but for the owner’s name and the language. */
export const answering = (language: string, more: Partial<Intake> = {}): Intake => ({
  ...emptyIntake(),
  fullName: 'Mara Lindqvist',
  market: { ...emptyIntake().market, language: languageNames[language] ?? language },
  ...more,
})

/** Beside nothing but the owner's name. */
export function strangers(language: string, body: string, more: Partial<Intake> = {}): Stranger[] {
  const [reading] = readingsOf(vaultOf({ 8: { emails: [{ body }] } }, { intake: answering(language, more) }))
  return strangersIn(reading!)(reading!.texts[0]!)
}

export const levelOf = ({ quiet, mild }: Stranger): string => (quiet ? 'table' : mild ? 'mild' : 'sure')

/** What is claimed, with how sure that is; what is only worth a line in the table is left out. */
export const claims = (language: string, body: string, more: Partial<Intake> = {}): string[] =>
  strangers(language, body, more)
    .filter((each) => levelOf(each) !== 'table')
    .map((each) => `${levelOf(each)} ${body.slice(each.from, each.to)}: ${each.what}`)
