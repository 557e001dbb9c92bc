const letter =
  /(\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})|\p{L}/u

/** Whether a text runs from right to left: its first letter says. */
export const runsLeft = (text: string): boolean => letter.exec(text)?.[1] !== undefined
