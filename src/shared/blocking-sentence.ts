import { findingKinds, type Finding, type FindingKind } from './finding.ts'

/** What findings of a kind say of a vault that is to go out: of one, and of several behind their number. */
const words: Readonly<Record<FindingKind, { one: string; many: string }>> = {
  'not-written': { one: 'section is not written', many: 'sections are not written' },
  'part-missing': { one: 'part is missing', many: 'parts are missing' },
  length: { one: 'place has the wrong length or count', many: 'places have the wrong length or count' },
  fact: { one: 'fact differs', many: 'facts differ' },
  proof: { one: 'claim is not from you', many: 'claims are not from you' },
  claim: { one: 'promise is nobody’s yet', many: 'promises are nobody’s yet' },
  binding: { one: 'thing that binds you is at risk', many: 'things that bind you are at risk' },
  contradiction: { one: 'place contradicts another', many: 'places contradict others' },
  broken: { one: 'sentence is broken', many: 'sentences are broken' },
  placeholder: { one: 'place is still to be filled in', many: 'places are still to be filled in' },
  repetition: { one: 'place says the same again', many: 'places say the same again' },
  voice: { one: 'piece in another voice', many: 'pieces in another voice' },
  filler: { one: 'place could be anyone’s', many: 'places could be anyone’s' },
  'ad-policy': {
    one: 'place breaks the rules of ad platforms',
    many: 'places break the rules of ad platforms',
  },
  email: { one: 'e-mail would not be read', many: 'e-mails would not be read' },
  limit: { one: 'text does not fit where it goes', many: 'texts do not fit where they go' },
  'read-time': { one: 'script has the wrong length', many: 'scripts have the wrong length' },
  'client-comment': { one: 'comment of a client is open', many: 'comments of a client are open' },
  stale: {
    one: 'section is older than what it was written from',
    many: 'sections are older than what they were written from',
  },
  sample: { one: 'section is a sample', many: 'sections are a sample' },
}

/** What stands against an export, by kind: "3 claims are not from you, 2 places are still to be filled in." */
export function blockingSentence(blocking: readonly Pick<Finding, 'kind'>[]): string {
  const said = findingKinds.flatMap((kind) => {
    const count = blocking.filter((finding) => finding.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? words[kind].one : words[kind].many}`]
  })
  return `${said.join(', ')}.`
}
