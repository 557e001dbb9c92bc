const letter =
  /(\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})|\p{L}/u

/** Whether a text runs from right to left: its first letter says, and of one that has none what it stands in. */
export function runsLeft(text: string, around = false): boolean {
  const found = letter.exec(text)
  return found === null ? around : found[1] !== undefined
}
