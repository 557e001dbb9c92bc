import type { Intake } from '../../../shared/intake.ts'
import { onceFor, once } from '../words/once.ts'
import { everyPhrase } from '../words/phrase-finder.ts'
import { wordsIn } from '../words/words-in.ts'
import { allPacks, wordsOfFields } from './all-packs.ts'
import { fields, type Market, type Pack, type TradeField } from './pack.ts'

/** What the answers say of rules: the fields of trade, the market and the packs that hold. */
export interface PacksOf {
  fields: readonly TradeField[]
  market: Market
  packs: readonly Pack[]
}

/** Which packs hold for a business. Fields of trade are told by the words of what it is and sells. */
export const packsOf = onceFor((intake: Intake): PacksOf => {
  const of = fieldsOf(intake)
  return { fields: of, market: marketOf(intake.market.country), packs: packsFor(of) }
})

const chosen = new Map<string, readonly Pack[]>()

/** The same list for the same fields, whatever intake names them: finders are made for it. */
function packsFor(of: readonly TradeField[]): readonly Pack[] {
  const name = of.join(' ')
  const packs =
    chosen.get(name) ??
    allPacks().filter((pack) => !pack.fields || pack.fields.some((field) => of.includes(field)))
  chosen.set(name, packs)
  return packs
}

const finders = once(() =>
  fields.map((field) => ({ field, find: everyPhrase(wordsOfFields()[field].phrases) })),
)

function fieldsOf({ industry, offerProgram, offers, message }: Intake): TradeField[] {
  const sold = offers.flatMap(({ name, includes }) => [name, includes])
  const words = wordsIn([industry, message, offerProgram, ...sold].join('\n'))
  return finders()
    .filter(({ find }) => find(words).length > 0)
    .map(({ field }) => field)
}

const places: readonly (readonly [Market, RegExp])[] = [
  [
    'us',
    /(?<!\p{L})(?:us|usa|u\.s\.(?:a\.)?|united states|estados unidos|états-unis|vereinigte staaten|america)(?!\p{L})/iu,
  ],
  [
    'uk',
    /(?<!\p{L})(?:uk|u\.k\.|united kingdom|great britain|britain|england|scotland|wales|northern ireland)(?!\p{L})/iu,
  ],
  [
    'eu',
    /(?<!\p{L})(?:eu|e\.u\.|european union|germany|deutschland|austria|österreich|france|frankreich|spain|españa|italy|italia|poland|polska|netherlands|nederland|belgium|belgique|belgië|luxembourg|portugal|ireland|éire|denmark|danmark|sweden|sverige|finland|suomi|greece|czechia|czech republic|slovakia|slovenia|hungary|romania|bulgaria|croatia|estonia|latvia|lithuania|cyprus|malta)(?!\p{L})/iu,
  ],
]

/** Where the copy is read. Nothing answered is any market: no rule of one country alone holds then. */
export const marketOf = (country: string): Market =>
  places.find(([, named]) => named.test(country))?.[0] ?? 'other'
