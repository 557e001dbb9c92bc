/** What is not seen but comes along: white space of every kind, zero-width characters, marks of direction, soft hyphens. */
const unseen = '\\s\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff'
const unseenRun = new RegExp(`[${unseen}]+`, 'gu')

/** Quotes of every script, brackets and commas that stand around what was copied. */
const around = '"\'`´‘’‚‛“”„‟«»‹›<>(){},;'
const aroundStart = new RegExp(`^[${around}\\s]+`, 'u')
const aroundEnd = new RegExp(`[${around}\\s]+$`, 'u')

/** Pasted text on one line: whatever is not seen is one space, none at the ends. */
export const onOneLine = (text: string): string => text.replace(unseenRun, ' ').trim()

/** Pasted text without anything that is not seen. */
export const withoutUnseen = (text: string): string => text.replace(unseenRun, '')

/** Pasted text without the quotes and brackets around it. */
export const withoutQuotes = (text: string): string => text.replace(aroundStart, '').replace(aroundEnd, '')
