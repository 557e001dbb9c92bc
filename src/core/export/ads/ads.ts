import { shortened } from '../../../shared/export/as-file-name.ts'
import { tokenPieces } from '../../../shared/tokens.ts'
import { oneLine } from '../clean-text.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { inBrackets, pageAddress } from '../../../shared/token-address.ts'
import { labelled } from '../document/nodes.ts'
import { readableText, tokenAddress } from '../document/put-token.ts'
import { entriesOf, entryReader, contentOf } from '../records-in.ts'
import { choiceInWords, type FieldPath } from '../../../shared/sections/outline.ts'
import type { VaultToExport } from '../target.ts'

/** An ad as its section holds it, tokens put in; what a vault of an older version does not have is empty. */
export interface Ad {
  /** From 1. */
  number: number
  /** "01 Bold statement": unlike every other ad's. */
  name: string
  headline: string
  text: string
  /** For where long ones are cut off; empty in older vaults. */
  shortText: string
  description: string
  /** Of the fixed list of the section; `learn-more` where none was chosen. */
  button: string
  audience: string
  imageIdea: string
  /** Where the ad leads. */
  link: string
  search: { headlines: string[]; descriptions: string[]; paths: string[] }
  linkedin: { headline: string; text: string }
  chat: { title: string; copy: string }
}

export function adsOf(vault: VaultToExport): Ad[] {
  const put = readableText(vault)
  const say = sayFor(vault.intake)
  return entriesOf(vault, 9, 'ads').map((ad, at): Ad => {
    const number = at + 1
    const text = (...path: FieldPath): string => put(ad.text(...path).trim())
    const line = (...path: FieldPath): string => put(ad.line(...path))
    const lines = (...path: FieldPath): string[] => ad.lines(...path).map(put)
    return {
      number,
      name: shortened(`${String(number).padStart(2, '0')} ${say(choiceInWords(line('angle')))}`.trim(), 60),
      ...{ headline: line('headline'), text: text('primaryText'), shortText: line('shortText') },
      ...{ description: line('description'), button: ad.line('buttonChoice') || 'learn-more' },
      ...{ audience: line('audience'), imageIdea: line('imageIdea') },
      link: linkOf(vault, {
        words: [
          ...[ad.line('headline'), ad.text('primaryText')],
          ...[ad.line('shortText'), ad.text('chat', 'copy')],
        ].join('\n'),
        button: ad.line('buttonChoice'),
      }),
      search: {
        headlines: lines('search', 'headlines'),
        descriptions: lines('search', 'descriptions'),
        paths: lines('search', 'paths'),
      },
      linkedin: { headline: line('linkedin', 'headline'), text: text('linkedin', 'text') },
      chat: { title: line('chat', 'title'), copy: line('chat', 'copy') },
    }
  })
}

/** Interests and the like, tokens put in. */
export const targetingOf = (vault: VaultToExport, kind: string): string[] =>
  entryReader(contentOf(vault, 9)).lines('targeting', kind).map(readableText(vault))

/** Buttons behind which the first step is, and no gift. */
const stepButtons: ReadonlySet<string> = new Set(
  'book-now contact-us get-offer get-quote apply-now shop-now send-message call-now'.split(' '),
)

/**
 * The page that the ad itself names. An ad that leads to the gift says its title; one that does not, and whose button is no gift's,
 * leads to the first step. What is not known is made up for by the other, since a click that leads nowhere is paid as well.
 */
function linkOf(vault: VaultToExport, { words, button }: { words: string; button: string }): string {
  const {
    handover: { links },
    intake,
    written = vault.sections,
  } = vault
  const inText = tokenPieces(words).flatMap((piece) => ('token' in piece ? [piece.token] : []))
  const gift = entryReader(contentOf({ sections: written }, 6)).line('title', 'main')
  const leadsToStep =
    (gift === '' || !words.includes(gift)) && (button === '' ? gift !== '' : stepButtons.has(button))
  const pages = leadsToStep
    ? (['call link', 'offer link', 'gift link'] as const)
    : (['gift link', 'call link', 'offer link'] as const)
  for (const token of [...inText, ...pages]) {
    const isPage = token === 'gift link' || token === 'call link' || token === 'offer link'
    const page = isPage ? pageAddress(oneLine(tokenAddress(links, token))) : null
    if (page !== null) return page
  }
  return inBrackets(pages[0], sayFor(intake))
}

/** Whom the ads are for: lists to choose from by hand, as platforms know interests by numbers of their own. */
export function targetingText(vault: VaultToExport, ads: readonly Ad[]): string {
  const say = sayFor(vault.intake)
  const lists = (
    [
      ['Interests', 'interests'],
      ['Behaviours', 'behaviours'],
      ['Demographics', 'demographics'],
      ['Lookalikes', 'lookalikes'],
    ] as const
  ).flatMap(([label, kind]) => {
    const entries = targetingOf(vault, kind).map((each) => `- ${each}`)
    return entries.length === 0 ? [] : [[say(label), ...entries].join('\r\n')]
  })
  const row = (label: string, words: string): string[] =>
    words === '' ? [] : [`${labelled(say(label), say)} ${words}`]
  const each = ads.map(({ name, audience, imageIdea }) =>
    [name, ...row('Audience', audience), ...row('Image idea', imageIdea)].join('\r\n'),
  )
  return `${[...lists, ...each].join('\r\n\r\n')}\r\n`
}

/** The name that a platform shows the ads under. */
export const campaignName = ({ title }: VaultToExport): string => shortened(oneLine(title), 80) || 'Vault'
