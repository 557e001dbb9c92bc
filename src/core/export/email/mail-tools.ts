import type { Links } from '../../../shared/handover.ts'
import type { CopyToken } from '../../../shared/tokens.ts'
import { oneLine } from '../clean-text.ts'
import { inBrackets } from '../../../shared/token-address.ts'
import { readableToken } from '../document/put-token.ts'
import type { Say } from '../../../shared/in-language/say.ts'

/** What a program that sends e-mails wants in place of tokens that it fills in by itself. */
export interface MailTool {
  name: string
  firstName: string
  /** Day and hour of the reader's appointment, and where one dials in; null: the program knows of none. */
  appointment: { day: string; time: string; link: string } | null
  /** The address that ends the letters, as the value of a link. */
  unsubscribe: string
  /** The sender's postal address, as lines; none: the one in the hand-over stands there. */
  postalAddress: readonly string[]
  /** Also below reminders: the program wants it in every letter. */
  alwaysFooter: boolean
}

/** Programs by the end of their target's name. Read 2026-11-27. */
export const mailTools = {
  // https://help.gohighlevel.com/en/support/solutions/articles/48001225534: a link by default, unless it is switched off, or
  // by hand. Names of the values as public programs and lists of them have them.
  highlevel: {
    name: 'HighLevel',
    firstName: '{{contact.first_name}}',
    // As public programs and lists of its values have them, read 2026-11-29 and 30.
    appointment: {
      day: '{{appointment.only_start_date}}',
      time: '{{appointment.only_start_time}}',
      link: '{{appointment.meeting_location}}',
    },
    unsubscribe: '{{email.unsubscribe_link}}',
    postalAddress: [
      '{{location.name}}',
      '{{location.address}}',
      '{{location.postal_code}} {{location.city}} {{location.state}}',
    ],
    alwaysFooter: false,
  },
  // https://mailchimp.com/help/about-campaign-footers/: where *|UNSUB|* is missing, a footer is added below the letter; the
  // postal address is required too. *|LIST:ADDRESSLINE|*, the audience's address in one line, as public templates have it.
  mailchimp: {
    name: 'Mailchimp',
    firstName: '*|FNAME|*',
    appointment: null,
    unsubscribe: '*|UNSUB|*',
    postalAddress: ['*|LIST:ADDRESSLINE|*'],
    alwaysFooter: true,
  },
  // https://developers.hubspot.com/docs/cms/reference/hubl/variables, “Required email template variables”: name, street,
  // city and state of the company, and the address of a page to unsubscribe, made for the `href` of a link.
  hubspot: {
    name: 'HubSpot',
    firstName: '{{ contact.firstname }}',
    appointment: null,
    unsubscribe: '{{ unsubscribe_link }}',
    postalAddress: [
      '{{ site_settings.company_name }}',
      '{{ site_settings.company_street_address_1 }}',
      '{{ site_settings.company_city }}, {{ site_settings.company_state }}',
    ],
    alwaysFooter: true,
  },
  // https://help.kit.com/en/articles/2810454 (as intercom.help/convertkit): a way to unsubscribe, as the value of a link.
  // {{ address }} is for HTML templates, where public programs have it; that Kit fills it in inside of a letter is not
  // confirmed, so the address of the hand-over stands there.
  kit: {
    name: 'Kit',
    firstName: '{{ subscriber.first_name }}',
    appointment: null,
    unsubscribe: '{{ unsubscribe_url }}',
    postalAddress: [],
    alwaysFooter: true,
  },
} as const satisfies Record<string, MailTool>

/** No program in particular: what is known stands there, what is not can be read and filled in, in the language of the copy. */
export const plainTool = (links: Links, say: Say): MailTool => ({
  name: 'e-mail',
  firstName: inBrackets('first name', say),
  appointment: null,
  unsubscribe: oneLine(links.unsubscribe) || inBrackets('unsubscribe', say),
  postalAddress: [],
  alwaysFooter: false,
})

/** What stands in a letter where its text has a token. */
export function putFor(tool: MailTool, links: Links, say: Say): (token: CopyToken) => string {
  const postal = tool.postalAddress.length > 0 ? tool.postalAddress.join(', ') : ''
  const readable = readableToken(links, say)
  return (token) => {
    if (token === 'first name') return tool.firstName
    if (token === 'unsubscribe') return tool.unsubscribe
    if (token === 'appointment day' && tool.appointment) return tool.appointment.day
    if (token === 'appointment time' && tool.appointment) return tool.appointment.time
    if (token === 'meeting link' && tool.appointment) return tool.appointment.link
    if (token === 'postal address' && postal !== '') return postal
    return readable(token)
  }
}
