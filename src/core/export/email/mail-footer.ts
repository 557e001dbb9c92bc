import type { Links } from '../../../shared/handover.ts'
import { sayIn } from '../../../shared/in-language/say.ts'
import { inBrackets } from '../../../shared/token-address.ts'
import { tokenPieces, type CopyToken } from '../../../shared/tokens.ts'
import { oneLine } from '../clean-text.ts'
import type { MailTool } from './mail-tools.ts'
import type { Mail } from './mails.ts'

/**
 * What stands below an advertising letter: the sender's postal address and a way to end the letters. The United States ask
 * for both (15 U.S.C. 7704 (a) (5), https://legalclarity.org/what-is-the-can-spam-physical-address-requirement), the European
 * Union for the second (Directive 2002/58/EC, article 13 (4),
 * http://www.twobirds.com/en/news/articles/2004/email-marketing-in-the-eupti); read 2026-11-27. What the text has by itself is
 * not said again.
 */
export interface MailFooter {
  postal: readonly string[]
  unsubscribe: { words: string; address: string } | null
}

export function footerOf(mail: Mail, tool: MailTool, links: Links, language: string | null): MailFooter {
  if (mail.kind === 'reminder' && !tool.alwaysFooter) return { postal: [], unsubscribe: null }
  const has = (token: CopyToken): boolean =>
    tokenPieces(mail.body).some((piece) => 'token' in piece && piece.token === token)
  const own = oneLine(links.postalAddress) || inBrackets('postal address', sayIn(language))
  return {
    postal: has('postal address') ? [] : tool.postalAddress.length > 0 ? tool.postalAddress : [own],
    unsubscribe: has('unsubscribe') ? null : { words: unsubscribeWords(language), address: tool.unsubscribe },
  }
}

/** In the language of the copy, where it is one of these. */
export const unsubscribeWords = (language: string | null): string =>
  wordsFor[language ?? 'en'] ?? 'Unsubscribe'

const wordsFor: Readonly<Record<string, string>> = {
  ...{
    en: 'Unsubscribe',
    de: 'Abmelden',
    fr: 'Se désabonner',
    es: 'Darse de baja',
    it: 'Annulla l’iscrizione',
  },
  ...{
    pt: 'Cancelar subscrição',
    nl: 'Uitschrijven',
    pl: 'Wypisz się',
    cs: 'Odhlásit odběr',
    sv: 'Avregistrera',
  },
  ...{ da: 'Afmeld', no: 'Meld deg av', fi: 'Peruuta tilaus' },
}
