import { otherRegions } from '../../../shared/document-language.ts'
import { namedIn, namesOf } from '../../../shared/language-named.ts'

/** “USA”, “Canada”, “United States of America”, in the languages the intake is answered in. */
const northAmerica =
  /^(?:the )?(?:u\.?s\.?a?\.?|united states(?: of america)?|america|vereinigte staaten|usa .*|.*, usa?|états-unis|etats-unis|estados unidos|ee\.? ?uu\.?|stany zjednoczone|canada|kanada|canadá|.*, canada)$/u

/** Where else letters are written on that paper: `paperSize` of CLDR’s supplemental measurement data. */
const letterCountries = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** Every country by its names, made when first asked for. */
let countries: ReturnType<typeof namesOf> | null = null
function everyCountry(): NonNullable<typeof countries> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`))
  return (countries ??= namesOf('region', codes, otherRegions))
}

export type Paper = 'letter' | 'A4'

/** The paper of a country, as CSS names it: letters in North America and some countries beside it, A4 elsewhere. Of several the first counts. */
export function paperOf(country: string): Paper {
  if (northAmerica.test(country.trim().toLowerCase())) return 'letter'
  return letterCountries.has(namedIn(country, everyCountry())[0] ?? '') ? 'letter' : 'A4'
}
