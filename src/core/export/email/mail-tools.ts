import type { Links } from '../../../shared/handover.ts'
import type { CopyToken } from '../../../shared/tokens.ts'
import { oneLine } from '../clean-text.ts'
import { tokenAddress } from '../document/put-token.ts'

/** What a program that sends e-mails wants in place of tokens that it fills in by itself. */
export interface MailTool {
  name: string
  firstName: string
  /** The address that ends the letters, as the value of a link. */
  unsubscribe: string
  /** The sender's postal address, as lines; none: the one in the hand-over stands there. */
  postalAddress: readonly string[]
  /** Also below reminders: the program sends no letter without it. */
  alwaysFooter: boolean
}

/** Programs by the end of their target's name. Read 2026-11-27. */
export const mailTools = {
  // https://help.gohighlevel.com/en/support/solutions/articles/48001225534 (unsubscribe link by hand), custom values of
  // contact and location: https://help.gohighlevel.com/support/solutions/articles/48001078171
  highlevel: {
    name: 'HighLevel',
    firstName: '{{contact.first_name}}',
    unsubscribe: '{{email.unsubscribe_link}}',
    postalAddress: [
      '{{location.name}}',
      '{{location.address}}',
      '{{location.postal_code}} {{location.city}} {{location.state}}',
    ],
    alwaysFooter: false,
  },
  // https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/ and /help/about-the-required-email-footer-content/:
  // no campaign without *|UNSUB|*; the list's address is required too.
  mailchimp: {
    name: 'Mailchimp',
    firstName: '*|FNAME|*',
    unsubscribe: '*|UNSUB|*',
    postalAddress: ['*|LIST:ADDRESSLINE|*'],
    alwaysFooter: true,
  },
  // https://developers.hubspot.com/docs/cms/reference/hubl/variables, “Required email template variables”: name, street,
  // city and state of the company, and a link to unsubscribe.
  hubspot: {
    name: 'HubSpot',
    firstName: '{{ contact.firstname }}',
    unsubscribe: '{{ unsubscribe_link_all }}',
    postalAddress: [
      '{{ site_settings.company_name }}',
      '{{ site_settings.company_street_address_1 }}',
      '{{ site_settings.company_city }}, {{ site_settings.company_state }}',
    ],
    alwaysFooter: true,
  },
  // https://help.kit.com/en/articles/2810454 (what an e-mail needs: {{ unsubscribe_url }}, {{ address }}) and
  // /2502501 (Liquid: {{ subscriber.first_name }}).
  kit: {
    name: 'Kit',
    firstName: '{{ subscriber.first_name }}',
    unsubscribe: '{{ unsubscribe_url }}',
    postalAddress: ['{{ address }}'],
    alwaysFooter: true,
  },
} as const satisfies Record<string, MailTool>

/** No program in particular: what is known stands there, what is not can be read and filled in. */
export const plainTool = (links: Links): MailTool => ({
  name: 'e-mail',
  firstName: '[first name]',
  unsubscribe: oneLine(links.unsubscribe) || '[unsubscribe]',
  postalAddress: [],
  alwaysFooter: false,
})

/** What stands in a letter where its text has a token. */
export function putFor(tool: MailTool, links: Links): (token: CopyToken) => string {
  const postal = tool.postalAddress.length > 0 ? tool.postalAddress.join(', ') : ''
  return (token) => {
    if (token === 'first name') return tool.firstName
    if (token === 'unsubscribe') return tool.unsubscribe
    if (token === 'postal address' && postal !== '') return postal
    return tokenAddress(links, token) || `[${token}]`
  }
}
