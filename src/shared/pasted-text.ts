/** What is not seen but comes along, beside white space: zero-width characters, marks of direction, soft hyphens. */
const marks = '\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff'
const marksRun = new RegExp(`[${marks}]+`, 'gu')
const unseenRun = new RegExp(`[\\s${marks}]+`, 'gu')

/** Quotes of every script, brackets and commas that stand around what was copied. */
const around = '"\'`´‘’‚‛“”„‟«»‹›<>(){},;'
const aroundStart = new RegExp(`^[${around}\\s]+`, 'u')
const aroundEnd = new RegExp(`[${around}\\s]+$`, 'u')

/** Pasted text on one line: whatever is not seen is one space, none at the ends. */
export const onOneLine = (text: string): string => text.replace(unseenRun, ' ').trim()

/** Pasted text without anything that is not seen. */
export const withoutUnseen = (text: string): string => text.replace(unseenRun, '')

/** Pasted text without what takes no room at all; white space stays. */
export const withoutMarks = (text: string): string => text.replace(marksRun, '')

/** Pasted text without the quotes and brackets around it. */
export const withoutQuotes = (text: string): string => text.replace(aroundStart, '').replace(aroundEnd, '')

/** A pasted name, which may have brackets and quotes of its own within it. */
export const plainName = (text: string): string =>
  onOneLine(withoutMarks(text))
    .replace(/^["'`“”‘’«»]+/u, '')
    .replace(/["'`“”‘’«»]+[,;]?$|[,;]$/u, '')
    .trim()
