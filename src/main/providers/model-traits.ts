/**
 * What is known of a model beside its name, as far as an adapter needs it to ask well. Everything may be left out:
 * what is not known is found out by asking, and remembered with the way of asking.
 */
export interface ModelTraits {
  /** It thinks before it writes; its thoughts count into the bound of the answer. */
  thinks?: boolean
  /** The model's own word for how much it should think, such as `low`; left out: nothing is said. */
  effortWord?: string
  /** Claude: when it may think. Between tools alone means not at all before copy, as there are no tools. */
  thinking?: 'adaptive' | 'between_tools'
  /** Room for thoughts beside the answer, in tokens. */
  thinkingTokens?: number
  /** The largest bound it takes, in tokens. */
  largestAnswer?: number
  /** Tokens of question and answer together. */
  context?: number
  /**
   * How its vendor finds again what questions share. `prefix`: by itself. `breakpoints`: only up to marks in the
   * question, and writing costs. `none`: fields about a cache are left out.
   */
  cache?: 'prefix' | 'breakpoints' | 'none'
  /** Tokens of a beginning that its cache does not keep if it is shorter; left out: shorter than any of ours. */
  leastCached?: number
  /** It can be held to a schema. */
  strictForms?: boolean
}
