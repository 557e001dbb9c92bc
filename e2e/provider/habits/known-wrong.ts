/** Habits that are not handled right yet, with the reason. A mend is noticed by the test, and taken from the list. */
export const knownWrong: Readonly<Record<string, string>> = {}
