import { struckWords } from './closed-world/struck-words.ts'
import { adPolicyFindings } from './kinds/ad-policy.ts'
import { freeToLeave } from './kinds/free-to-leave.ts'
import { freeThoughPriced } from './kinds/free-though-priced.ts'
import { promisedIf } from './kinds/promise-if.ts'
import { doneByOthers } from './kinds/done-by-others.ts'
import { againstAnswers } from './kinds/contradicts-answers.ts'
import { mixedAddress } from './kinds/mixed-address.ts'
import { adviceFindings } from './kinds/advice.ts'
import { missingConsent } from './kinds/binding-consent.ts'
import { unansweredPolicies } from './kinds/binding-policy.ts'
import { calmedSigns } from './kinds/binding-referral.ts'
import { brokenRules } from './kinds/binding-rule.ts'
import { unsafeWords } from './kinds/binding-safety.ts'
import { brokenSentences } from './kinds/broken.ts'
import { cutOffTexts } from './kinds/cut-off.ts'
import { linklessEmails } from './kinds/email-links.ts'
import { emailFindings } from './kinds/email.ts'
import { strangeCalls } from './kinds/fact-call.ts'
import { strangeInclusions } from './kinds/fact-included.ts'
import { strangeLengths } from './kinds/fact-lengths.ts'
import { strangeLinks, strangePhones } from './kinds/fact-links.ts'
import { nearNames } from './kinds/fact-names.ts'
import { strangeOffers } from './kinds/fact-offer.ts'
import { pastFacts } from './kinds/fact-past.ts'
import { pastedCalls } from './kinds/fact-pasted.ts'
import { turnedMessages } from './kinds/message-turned.ts'
import { strangePracticalities } from './kinds/fact-practical.ts'
import { strangePrices } from './kinds/fact-prices.ts'
import { rewordedFacts } from './kinds/fact-reworded.ts'
import { strangeStepNames } from './kinds/fact-step-called.ts'
import { strangeInStepLists } from './kinds/fact-step-lists.ts'
import { strangeSteps } from './kinds/fact-steps.ts'
import { worthOnly } from './kinds/filler-worth.ts'
import { fillerFindings } from './kinds/filler.ts'
import { otherLanguages } from './kinds/language.ts'
import { lengthFindings } from './kinds/length.ts'
import { strangePlaces } from './kinds/first-step-place.ts'
import { invisibleCharacters, leftoverForms, leftoverWords } from './kinds/leftovers.ts'
import { limitFindings } from './kinds/limit-platforms.ts'
import { segmentFindings } from './kinds/limit-segments.ts'
import { neverWordFindings } from './kinds/never-words.ts'
import { notWrittenFindings } from './kinds/not-written.ts'
import { partMissingFindings } from './kinds/part-missing.ts'
import { pastedAnswers } from './kinds/pasted-answer.ts'
import { wrongPerson } from './kinds/person.ts'
import { placeholderFindings } from './kinds/placeholder.ts'
import { proofFindings } from './kinds/proof.ts'
import { readTimeFindings } from './kinds/read-time.ts'
import { sampleFindings } from './kinds/sample.ts'
import { packClaims, packPhrases } from './packs/pack-findings.ts'
import { inflectedLanguages } from './words/inflected.ts'
import { germanSpellings, misspellings, otherSpellings } from './kinds/spelling.ts'
import { strangeVoices } from './kinds/voice.ts'
import type { Rule } from './rule.ts'

/** Whose words and grammar the rules about names and steps know. */
const named = inflectedLanguages
/** Languages in which phrases of leftovers, policies, consent and safety were gathered. */
const copied = ['en', 'de', 'es', 'fr', 'pl'] as const

/**
 * What is not as the vault agreed on it, and what nobody said: the surest first. Of two that speak of the same words the
 * first one does, so a misspelt name is no stranger as well.
 */
const ofWords: readonly Rule[] = [
  { id: 'struck', family: 'number', languages: 'any', find: struckWords },
  { id: 'placeholder', family: 'leftover', languages: 'any', find: placeholderFindings },
  { id: 'leftover-form', family: 'leftover', languages: 'any', find: leftoverForms },
  { id: 'leftover-words', family: 'leftover', languages: 'any', find: leftoverWords },
  { id: 'fact-past', family: 'fact', languages: 'any', find: pastFacts },
  { id: 'fact-price', family: 'money', languages: 'any', find: strangePrices },
  { id: 'fact-step', family: 'fact', languages: named, find: strangeSteps },
  { id: 'fact-step-called', family: 'fact', languages: copied, find: strangeStepNames },
  { id: 'fact-step-list', family: 'fact', languages: named, find: strangeInStepLists },
  { id: 'fact-near-name', family: 'name', languages: named, find: nearNames },
  { id: 'fact-reworded', family: 'fact', languages: named, find: rewordedFacts },
  { id: 'fact-call', family: 'fact', languages: ['en'], find: strangeCalls },
  { id: 'fact-length', family: 'date', languages: 'any', find: strangeLengths },
  { id: 'fact-link', family: 'fact', languages: 'any', find: strangeLinks },
  { id: 'fact-phone', family: 'fact', languages: 'any', find: strangePhones },
  { id: 'fact-practical', family: 'policy', languages: 'any', find: strangePracticalities },
  { id: 'fact-offer', family: 'fact', languages: ['en'], find: strangeOffers },
  { id: 'fact-pasted-call', family: 'broken', languages: 'any', find: pastedCalls },
  { id: 'proof', family: 'result', languages: 'any', find: proofFindings },
  // Each finding has the name and family of its own rule in rules/*.json, and is silent in other languages.
  { id: 'pack-claim', family: 'result', languages: 'any', find: packClaims },
  { id: 'broken-pasted-answer', family: 'broken', languages: ['en', 'es', 'fr', 'pl'], find: pastedAnswers },
  { id: 'broken-turned', family: 'broken', languages: copied, find: turnedMessages },
  { id: 'broken', family: 'broken', languages: copied, find: brokenSentences },
]

/** Everything else that one section has by itself. */
const ofSections: readonly Rule[] = [
  { id: 'not-written', family: 'missing', languages: 'any', find: notWrittenFindings },
  { id: 'part-missing', family: 'missing', languages: 'any', find: partMissingFindings },
  { id: 'sample', family: 'sample', languages: 'any', find: sampleFindings },
  { id: 'length', family: 'length', languages: 'any', find: lengthFindings },
  {
    id: 'first-step-place',
    family: 'contradiction',
    languages: copied,
    find: strangePlaces,
  },
  { id: 'broken-person', family: 'broken', languages: copied, find: wrongPerson },
  { id: 'broken-address', family: 'broken', languages: ['de', 'es', 'fr', 'pl'], find: mixedAddress },
  { id: 'leftover-invisible', family: 'leftover', languages: 'any', find: invisibleCharacters },
  { id: 'leftover-cut-off', family: 'leftover', languages: 'any', find: cutOffTexts },
  { id: 'other-language', family: 'language', languages: 'any', find: otherLanguages },
  { id: 'spelling', family: 'spelling', languages: ['en'], find: otherSpellings },
  { id: 'spelling-swiss', family: 'spelling', languages: ['de'], find: germanSpellings },
  { id: 'misspelt', family: 'spelling', languages: ['en'], find: misspellings },
  { id: 'filler-worth', family: 'filler', languages: copied, find: worthOnly },
  { id: 'filler', family: 'filler', languages: 'any', find: fillerFindings },
  { id: 'pack-phrase', family: 'filler', languages: 'any', find: packPhrases },
  { id: 'voice', family: 'voice', languages: ['en', 'de', 'es', 'fr', 'pl'], find: strangeVoices },
  { id: 'ad-policy', family: 'legal', languages: 'any', find: adPolicyFindings },
  { id: 'email', family: 'email', languages: 'any', find: emailFindings },
  { id: 'email-link', family: 'email', languages: copied, find: linklessEmails },
  // Each finding has the name of its own limit.
  { id: 'limit', family: 'limit', languages: 'any', find: limitFindings },
  { id: 'limit-segments', family: 'limit', languages: 'any', find: segmentFindings },
  { id: 'read-time', family: 'read-time', languages: 'any', find: readTimeFindings },
  { id: 'never-word', family: 'rule', languages: 'any', find: neverWordFindings },
  {
    id: 'binding-policy',
    family: 'policy',
    languages: copied,
    find: unansweredPolicies,
  },
  {
    id: 'binding-consent',
    family: 'consent',
    languages: copied,
    find: missingConsent,
  },
  { id: 'safety-referral', family: 'safety', languages: copied, find: calmedSigns },
  { id: 'fact-included', family: 'fact', languages: copied, find: strangeInclusions },
  { id: 'against-answer', family: 'contradiction', languages: copied, find: againstAnswers },
  { id: 'done-by-other', family: 'contradiction', languages: copied, find: doneByOthers },
  { id: 'free-though-priced', family: 'contradiction', languages: copied, find: freeThoughPriced },
  { id: 'free-to-leave', family: 'contradiction', languages: copied, find: freeToLeave },
  { id: 'promise-if', family: 'guarantee', languages: copied, find: promisedIf },
  { id: 'binding-rule', family: 'rule', languages: copied, find: brokenRules },
  { id: 'binding-safety', family: 'safety', languages: copied, find: unsafeWords },
  { id: 'advice', family: 'safety', languages: 'any', find: adviceFindings },
]

/** What is found where sections are held against each other; see `review-vault.ts`. */
export const betweenSections = {
  stale: { id: 'stale', family: 'stale', languages: 'any' },
  subjects: { id: 'same-subject', family: 'email', languages: 'any' },
  repetition: { id: 'repetition', family: 'repetition', languages: 'any' },
  comments: { id: 'client-comment', family: 'comment', languages: 'any' },
  contradiction: { id: 'contradiction', family: 'contradiction', languages: copied },
} as const satisfies Readonly<Record<string, Omit<Rule, 'find'>>>

/** Every rule that reads one section at a time. */
export const sectionRules = { ofWords, ofSections } as const
