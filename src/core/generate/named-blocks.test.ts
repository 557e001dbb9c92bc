import { describe, expect, it } from 'vitest'
import { withoutAbsent } from './named-blocks.ts'

const words = `Write it.

- Each \`<section>\` was accepted.
- Keep to the point.

Begin well. Use nothing that \`<earlier>\` lists! End in \`<facts>\` alone.`

describe('words about blocks', () => {
  it('stay as they are where the blocks stand', () => {
    const blocks = [
      '<section number="1" key="a">\nx\n</section>',
      '<facts>\nx\n</facts>',
      '<earlier part="1">',
    ]
    expect(withoutAbsent(words, blocks)).toBe(words)
  })

  it('go by the line of a list, else by the sentence, where one does not', () => {
    expect(withoutAbsent(words, ['<facts>\nx\n</facts>'])).toBe(
      'Write it.\n\n- Keep to the point.\n\nBegin well. End in `<facts>` alone.',
    )
  })

  it('leave no gap where a paragraph has nothing else', () => {
    expect(withoutAbsent('One.\n\nSee `<facts>`.\n\nTwo.', [])).toBe('One.\n\nTwo.')
  })

  it('go only where the name is that of a block, and the block is one that may be missing', () => {
    const other = 'Write no `<b>`. Read `<current>`. It states facts.'
    expect(withoutAbsent(other, [])).toBe(other)
  })
})
