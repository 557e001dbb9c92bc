/** What a link may be: https or mailto, written out in full. Null for anything else. */
export function safeLink(url: string): { href: string; shown: string } | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, href, username, password } = new URL(url)
  if (username !== '' || password !== '') return null
  if (protocol === 'https:') return { href, shown: host }
  if (protocol === 'mailto:') return { href, shown: pathname }
  return null
}
