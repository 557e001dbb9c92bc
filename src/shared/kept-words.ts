/** How much of a part is kept, and how much is asked for. */
export interface KeptCount {
  kept: number
  wanted: number
  /** In the plural: "e-mails". */
  what: string
}

/** "4 of 6 e-mails are kept, asking for 2", to follow what went wrong. */
export const keptWords = ({ kept, wanted, what }: KeptCount): string =>
  `${kept} of ${kept + wanted} ${what} are kept, asking for ${wanted}`
