import { describe, expect, it } from 'vitest'
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
    ' ',
    'example.com',
  ])('is not %s', (url) => expect(safeLink(url)).toBeNull())
})
