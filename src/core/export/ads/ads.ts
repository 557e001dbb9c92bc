import { withTokens, tokenPieces } from '../../../shared/tokens.ts'
import { oneLine } from '../clean-text.ts'
import { sayFor } from '../../../shared/in-language/say.ts'
import { inBrackets, pageAddress } from '../../../shared/token-address.ts'
import { tokenAddress } from '../document/put-token.ts'
import { entriesOf, entryReader, contentOf } from '../records-in.ts'
import type { VaultToExport } from '../target.ts'

/** An ad as its section holds it, tokens put in; what a vault of an older version does not have is empty. */
export interface Ad {
  /** From 1. */
  number: number
  /** "01 pain": unlike every other ad's. */
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
  const { links } = vault.handover
  const say = sayFor(vault.intake)
  const put = (text: string): string =>
    withTokens(text, (token) => tokenAddress(links, token) || inBrackets(token, say))
  return entriesOf(vault, 9, 'ads').map(({ text, line, lines }, at): Ad => {
    const number = at + 1
    const words = put(text('primaryText').trim())
    return {
      number,
      name: [String(number).padStart(2, '0'), line('angle')].join(' ').trim().slice(0, 60),
      ...{ headline: put(line('headline')), text: words, shortText: put(line('shortText')) },
      ...{ description: put(line('description')), button: line('buttonChoice') || 'learn-more' },
      ...{ audience: line('audience'), imageIdea: line('imageIdea') },
      link: linkOf(vault, {
        words: [line('headline'), text('primaryText'), line('shortText'), text('chat', 'copy')].join('\n'),
        button: line('buttonChoice'),
      }),
      search: {
        headlines: lines('search', 'headlines').map(put),
        descriptions: lines('search', 'descriptions').map(put),
        paths: lines('search', 'paths'),
      },
      linkedin: { headline: put(line('linkedin', 'headline')), text: put(text('linkedin', 'text').trim()) },
      chat: { title: put(line('chat', 'title')), copy: put(line('chat', 'copy')) },
    }
  })
}

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
  } = vault
  const inText = tokenPieces(words).flatMap((piece) => ('token' in piece ? [piece.token] : []))
  const gift = entryReader(contentOf(vault, 6)).line('title', 'main')
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
  const { lines } = entryReader(contentOf(vault, 9))
  const lists = (
    [
      ['Interests', 'interests'],
      ['Behaviours', 'behaviours'],
      ['Demographics', 'demographics'],
      ['Lookalikes', 'lookalikes'],
    ] as const
  ).map(([label, key]) => [label, ...lines('targeting', key).map((each) => `- ${each}`)].join('\r\n'))
  const each = ads.map(
    ({ name, audience, imageIdea }) =>
      `${name}\r\nAudience: ${audience}${imageIdea === '' ? '' : `\r\nImage: ${imageIdea}`}`,
  )
  return `${[...lists, ...each].join('\r\n\r\n')}\r\n`
}

/** The name that a platform shows the ads under. */
export const campaignName = ({ title }: VaultToExport): string => oneLine(title).slice(0, 80) || 'Vault'
