/**
 * What a spreadsheet takes for the beginning of a formula: the signs with their wide forms, also behind blanks, which
 * some programs cut off first, and a tab or a line end in front.
 */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** Whether a spreadsheet could run a cell of this text; tables then put an apostrophe before it. */
export const startsFormula = (text: string): boolean => formula.test(text)
