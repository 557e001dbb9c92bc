import { runsFromRight } from '../shared/document-language.ts'

/** A page of ours that is opened by others: what stands in it, and how it looks. */
export interface ClosedPage {
  title: string
  /** As a tag, `en` or `en-GB`. */
  lang: string
  dir: 'ltr' | 'rtl'
  style: string
  /** Markup; texts in it have been through `escaped`. */
  body: string
  /** The one script that may run in it, with its SHA-256 as base64: no other does. */
  script?: { text: string; sha256: string }
}

/** One HTML file that holds all it needs: it fetches nothing, sends nothing, and its policy says so to the browser. */
export function closedPage({ title, lang, dir, style, body, script }: ClosedPage): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    ...(script ? [`script-src 'sha256-${script.sha256}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${script ? `<script>${script.text}</script>\n` : ''}</body>
</html>
`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as markup that shows them. */
export const escaped = (words: string): string => words.replace(/[&<>"']/gu, (sign) => escapes[sign] ?? sign)

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (runsFromRight(language) ? 'rtl' : 'ltr')
