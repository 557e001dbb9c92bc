import type { FieldPath } from '../../../../shared/sections/outline.ts'

/** The id of a place on the page, for the outline to jump to. */
export const anchorOf = (path: FieldPath): string => `place-${path.join('-')}`
