import { describe, expect, it } from 'vitest'
import { hostileLinks } from '../core/testing/hostile-links.ts'
import { safeLink } from './safe-link.ts'

describe('a link that may be opened', () => {
  it('is https or mailto, shown by where it leads', () => {
    expect(safeLink('https://example.com/a?b=c')).toMatchObject({ shown: 'example.com' })
    expect(safeLink('mailto:mara@example.com')).toMatchObject({ shown: 'mara@example.com' })
  })
  it.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    'smb://host/share',
    'https://bank.example@evil.example/',
    'ms-settings:',
    'mailto:mara@example.com?subject=x&attach=/etc/passwd',
    ' ',
    'example.com',
  ])('is not %s', (url) => expect(safeLink(url)).toBeNull())
  it('names the host that a browser goes to, whatever it looks like', () => {
    for (const link of hostileLinks) {
      const safe = safeLink(link)
      if (safe === null) continue
      const { protocol, host } = new URL(safe.href)
      expect(['https:', 'mailto:'], link).toContain(protocol)
      if (protocol === 'https:') expect(safe.shown, link).toBe(host)
      expect(safe.shown, link).toMatch(/^[\x21-\x7e]*$/u)
    }
  })
})
