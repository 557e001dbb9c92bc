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
      link: linkOf(vault, [text('primaryText'), text('chat', 'copy')].join('\n')),
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

/** The page that the text itself names, else the gift, which ads invite to, else the call or the offer. */
function linkOf({ handover: { links }, intake }: VaultToExport, text: string): string {
  const inText = tokenPieces(text).flatMap((piece) => ('token' in piece ? [piece.token] : []))
  const wanted = [...inText, 'gift link', 'call link', 'offer link'] as const
  for (const token of wanted) {
    const isPage = token === 'gift link' || token === 'call link' || token === 'offer link'
    const page = isPage ? pageAddress(oneLine(tokenAddress(links, token))) : null
    if (page !== null) return page
  }
  return inBrackets('gift link', sayFor(intake))
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
