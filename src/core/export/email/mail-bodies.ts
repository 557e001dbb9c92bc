import { withTokens, tokenPieces, type CopyToken } from '../../../shared/tokens.ts'
import type { Links } from '../../../shared/handover.ts'
import { sayIn, type Say } from '../../../shared/in-language/say.ts'
import { inBrackets, linkOfToken, pageAddress } from '../../../shared/token-address.ts'
import { directionOf } from '../../closed-page.ts'
import { labelled } from '../document/nodes.ts'
import { runsLeft } from '../runs-left.ts'
import { footerOf, unsubscribeWords, type MailFooter } from './mail-footer.ts'
import { putFor, type MailTool } from './mail-tools.ts'
import type { Mail } from './mails.ts'

/** A letter as it goes into a program: tokens put in, footer below. */
export interface WrittenMail extends Mail {
  /** Its subject as a person reads it, whatever a program puts in. */
  called: string
  text: string
  /** What stands inside of `<body>`. */
  html: string
}

type PutToken = ReturnType<typeof putFor>

export interface Sender {
  tool: MailTool
  links: Links
  language: string | null
}

export function writtenMail(mail: Mail, { tool, links, language }: Sender): WrittenMail {
  const say = sayIn(language)
  const put = putFor(tool, links, say)
  const footer = footerOf(mail, tool, links, language)
  const fill = (text: string): string => withTokens(text, put)
  return {
    ...mail,
    called: withTokens(mail.subject, (token) => inBrackets(token, say)),
    ...{ subject: fill(mail.subject), subjectB: fill(mail.subjectB), preview: fill(mail.preview) },
    text: [withTokens(mail.body, inPlainText(put)), ...footerText(footer, say)]
      .filter((part) => part !== '')
      .join('\n\n'),
    html: [
      ...paragraphs(mail.body, put, unsubscribeWords(language)),
      ...footerHtml(footer, mail.body, say),
    ].join('\n'),
  }
}

/** Plain text has nothing to press but an address itself, and a program knows one by how it begins. */
const inPlainText =
  (put: PutToken): PutToken =>
  (token) =>
    isPage(token) ? pressed(put(token)) : put(token)

const pressed = (address: string): string => pageAddress(address) ?? address

const isPage = (token: CopyToken): boolean => linkOfToken[token] !== null && token !== 'postal address'

function footerText({ postal, unsubscribe }: MailFooter, say: Say): string[] {
  const lines = [
    ...postal,
    ...(unsubscribe ? [`${labelled(unsubscribe.words, say)} ${pressed(unsubscribe.address)}`] : []),
  ]
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function footerHtml({ postal, unsubscribe }: MailFooter, body: string, say: Say): string[] {
  const wayOut = ({ words, address }: NonNullable<typeof unsubscribe>): string =>
    // What cannot be pressed, such as an address to write to, still says what it is for.
    link(address, words) ?? escaped(`${labelled(words, say)} ${address}`)
  const lines = [...postal.map(escaped), ...(unsubscribe ? [wayOut(unsubscribe)] : [])]
  return lines.length === 0
    ? []
    : [
        `<p dir="${wayOf(postal.join(' '), body)}" style="color: #666666; font-size: 13px">${lines.join('<br>')}</p>`,
      ]
}

/**
 * Which way a paragraph runs: as the letters of its own, or as the letter it stands in where it has none. Said outright, as few programs that
 * show mail know `auto`, and what a program puts in, such as a name, is in letters of any kind.
 */
function wayOf(paragraph: string, body: string): 'ltr' | 'rtl' {
  const [own, whole] = [paragraph.replace(filledIn, ''), body.replace(filledIn, '')]
  return runsLeft(own, runsLeft(whole)) ? 'rtl' : 'ltr'
}

/** Tokens, tags of programs, and what a person fills in. */
const filledIn = /\{\{[^{}]*\}\}|\*\|[^|]*\|\*|\[[^\]]*\]/gu

/** Blank lines part paragraphs, other line ends stay where they are. */
const paragraphs = (body: string, put: PutToken, unsubscribe: string): string[] =>
  body
    .split(/\n[ \t]*\n\s*/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      const html = tokenPieces(paragraph.trim()).map((piece) => {
        if ('text' in piece) return escaped(piece.text).replaceAll('\n', '<br>')
        const address = put(piece.token)
        const words = piece.token === 'unsubscribe' ? unsubscribe : address
        return (isPage(piece.token) && link(address, words)) || escaped(address)
      })
      return `<p dir="${wayOf(paragraph, body)}">${html.join('')}</p>`
    })

/** A link to a page, or to what a program puts in; null for anything else. */
function link(address: string, words: string): string | null {
  const page = isSyntax(address) ? address : pageAddress(address)
  return page === null ? null : `<a href="${escaped(page)}">${escaped(words)}</a>`
}

/**
 * `{{ unsubscribe_url }}` or `*|UNSUB|*`, from the table of tools or typed as the address of that page. Another tag, such as the
 * one for a first name, is filled in with what is no address.
 */
const isSyntax = (address: string): boolean =>
  /^(?:\{\{ ?[a-z_.]*unsub[a-z_.]* ?\}\}|\*\|[A-Z:]*UNSUB[A-Z:]*\|\*)$/u.test(address)

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign)

/** A whole page: nothing in it is fetched from anywhere. The preview stands where inboxes look for it and is not shown. */
export const mailPage = ({ subject, preview, html }: WrittenMail, language: string): string =>
  [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(subject) || 'E-mail'}</title>`,
    '</head>',
    '<body style="margin: 0; padding: 24px; background: #ffffff; color: #1a1a1a">',
    ...(preview === ''
      ? []
      : [
          `<div style="display: none; max-height: 0; overflow: hidden; font-size: 1px; color: #ffffff">${escaped(preview)}</div>`,
        ]),
    '<div style="max-width: 600px; margin: 0 auto; font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5">',
    html,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
