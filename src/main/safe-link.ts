/** What a link may be: https or mailto, written out in full. Null for anything else. */
export function safeLink(url: string): { href: string; shown: string } | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, href, username, password, searchParams } = new URL(url)
  if (username !== '' || password !== '') return null
  if (protocol === 'https:') return { href, shown: host }
  // Some mail programs put a file of this computer into the letter when a link says so.
  if ([...searchParams.keys()].some((name) => /^attach/iu.test(name))) return null
  // An address that holds blanks or lines could bring headers of its own.
  if (protocol === 'mailto:' && /^[\x21-\x7e]+$/u.test(pathname) && !/%0[ad]/iu.test(href))
    return { href, shown: pathname }
  return null
}
