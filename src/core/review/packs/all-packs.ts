import ads from '../../../../rules/ads.json' with { type: 'json' }
import builtDe from '../../../../rules/built-de.json' with { type: 'json' }
import builtEn from '../../../../rules/built-en.json' with { type: 'json' }
import builtEs from '../../../../rules/built-es.json' with { type: 'json' }
import builtFr from '../../../../rules/built-fr.json' with { type: 'json' }
import builtPl from '../../../../rules/built-pl.json' with { type: 'json' }
import businessOpportunity from '../../../../rules/business-opportunity.json' with { type: 'json' }
import claimsDe from '../../../../rules/claims-de.json' with { type: 'json' }
import claimsEn from '../../../../rules/claims-en.json' with { type: 'json' }
import claimsEs from '../../../../rules/claims-es.json' with { type: 'json' }
import claimsFr from '../../../../rules/claims-fr.json' with { type: 'json' }
import claimsPl from '../../../../rules/claims-pl.json' with { type: 'json' }
import consent from '../../../../rules/consent.json' with { type: 'json' }
import copyEs from '../../../../rules/copy-es.json' with { type: 'json' }
import copyFr from '../../../../rules/copy-fr.json' with { type: 'json' }
import copyPl from '../../../../rules/copy-pl.json' with { type: 'json' }
import copyDe from '../../../../rules/copy-de.json' with { type: 'json' }
import filler from '../../../../rules/filler.json' with { type: 'json' }
import foodAndAlcohol from '../../../../rules/food-and-alcohol.json' with { type: 'json' }
import health from '../../../../rules/health.json' with { type: 'json' }
import housing from '../../../../rules/housing.json' with { type: 'json' }
import jobs from '../../../../rules/jobs.json' with { type: 'json' }
import junk from '../../../../rules/junk.json' with { type: 'json' }
import law from '../../../../rules/law.json' with { type: 'json' }
import moneyAndCredit from '../../../../rules/money-and-credit.json' with { type: 'json' }
import others from '../../../../rules/others.json' with { type: 'json' }
import ownRulesDe from '../../../../rules/own-rules-de.json' with { type: 'json' }
import ownRulesEn from '../../../../rules/own-rules-en.json' with { type: 'json' }
import ownRulesEs from '../../../../rules/own-rules-es.json' with { type: 'json' }
import ownRulesFr from '../../../../rules/own-rules-fr.json' with { type: 'json' }
import ownRulesPl from '../../../../rules/own-rules-pl.json' with { type: 'json' }
import sayingsEn from '../../../../rules/sayings-en.json' with { type: 'json' }
import toldDe from '../../../../rules/told-de.json' with { type: 'json' }
import toldEn from '../../../../rules/told-en.json' with { type: 'json' }
import toldEs from '../../../../rules/told-es.json' with { type: 'json' }
import toldFr from '../../../../rules/told-fr.json' with { type: 'json' }
import toldPl from '../../../../rules/told-pl.json' with { type: 'json' }
import fieldWords from '../../../../rules/fields.json' with { type: 'json' }
import { once } from '../words/once.ts'
import { fieldWordsSchema, packSchema, type Pack } from './pack.ts'

/** Every pack, read and checked when it is first asked for. A new file of `rules/` is named here. */
export const allPacks = once((): readonly Pack[] =>
  [
    ads,
    builtDe,
    builtEn,
    builtPl,
    builtFr,
    builtEs,
    businessOpportunity,
    claimsDe,
    claimsEn,
    claimsEs,
    claimsFr,
    claimsPl,
    consent,
    copyEs,
    copyFr,
    copyPl,
    copyDe,
    filler,
    foodAndAlcohol,
    health,
    housing,
    jobs,
    junk,
    law,
    moneyAndCredit,
    others,
    ownRulesDe,
    ownRulesEn,
    ownRulesEs,
    ownRulesFr,
    ownRulesPl,
    sayingsEn,
    toldPl,
    toldFr,
    toldEs,
    toldEn,
    toldDe,
  ].map((file) => packSchema.parse(file)),
)

/** The words by which fields of trade are told. */
export const wordsOfFields = once(() => fieldWordsSchema.parse(fieldWords).fields)
