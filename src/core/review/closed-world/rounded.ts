import { wordsBehind } from '../words/around.ts'
import type { NumberInText } from '../words/numbers-in.ts'
import type { PlacedText } from '../words/placed-text.ts'
import type { Guard } from './guard.ts'

/** Words before a number that make it a round one. */
const rounding = {
  up: /(?<!\p{L})(?:nearly|almost|close to|just under|just short of|knapp|fast|beinahe|casi|cerca de|près de|presque|prawie|niemal|blisko|bijna|quasi)\s$/iu,
  down: /(?<!\p{L})(?:well over|just over|a good|gut|plus d['’]une|ruim)\s$/iu,
  either:
    /(?<!\p{L})(?:about|around|roughly|some|or so|rund|etwa|ungefähr|circa|ca\.|un[oa]s|alrededor de|environ|quelque|około|jakieś|ok\.|ongeveer|circa)\s$/iu,
}
/** How far a round number may be from what is counted: “more than 500” of 540, “nearly 3,000” of 2,900. */
const reach = { up: 0.1, down: 0.25, either: 0.06 }

/**
 * “Some 700 of them”, “nearly 440 appeals”, “gut fünfhundert Leute”: a large number, said to be a round one, of what the answers count
 * exactly. Behind the number stands what is counted, or nothing of its own where it was named before.
 */
export function isRounded(placed: PlacedText, number: NumberInText, { known, signals }: Guard): boolean {
  const { value } = number
  if (number.kind !== 'count' || value < 20) return false
  const before = placed.text.slice(Math.max(0, number.from - 16), number.from)
  const isDown = rounding.down.test(before) || signals.beyond.test(before)
  const isUp = rounding.up.test(before)
  const isEither = rounding.either.test(before)
  if (!isDown && !isUp && !isEither) return false
  const least = isDown ? value : value * (1 - (isUp ? reach.up : reach.either))
  const most = isUp ? value : value * (1 + (isDown ? reach.down : reach.either))
  const [noun] = wordsBehind(placed, number, 1)
  const isNamed = noun !== undefined && /^\p{L}{3}/u.test(noun.key) && !signals.partOf.has(noun.key)
  return known.countedBetween(least, most, isNamed ? noun.key : null)
}
