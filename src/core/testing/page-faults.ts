import { HtmlValidate } from 'html-validate'

/** What a checker of HTML finds wrong with a page of one file that we make: rule and sentence of each fault. */
export async function pageFaults(html: string): Promise<string[][]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Content may have one heading more or less than the one before, and its words are not ours.
      'heading-level': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      // A page of one file has its style in it.
      'require-csp-nonce': 'off',
      'valid-id': ['error', { relaxed: true }],
      'tel-non-breaking': 'off',
      'void-style': 'off',
      // A form of ours is never submitted: its buttons save a file.
      'wcag/h32': 'off',
    },
  })
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => [ruleId, message]))
}
