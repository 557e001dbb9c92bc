import ads from '../../../../rules/ads.json' with { type: 'json' }
import claims from '../../../../rules/claims.json' with { type: 'json' }
import fieldWords from '../../../../rules/fields.json' with { type: 'json' }
import filler from '../../../../rules/filler.json' with { type: 'json' }
import junk from '../../../../rules/junk.json' with { type: 'json' }
import { once } from '../words/once.ts'
import { fieldWordsSchema, packSchema, type Pack } from './pack.ts'

/** Every pack, read and checked when it is first asked for. A new file of `rules/` is named here. */
export const allPacks = once((): readonly Pack[] =>
  [ads, claims, filler, junk].map((file) => packSchema.parse(file)),
)

/** The words by which fields of trade are told. */
export const wordsOfFields = once(() => fieldWordsSchema.parse(fieldWords).fields)
