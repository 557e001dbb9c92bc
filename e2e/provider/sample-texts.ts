import { join } from 'node:path'

/** The texts with which the local provider answers. */
export const sampleTexts = join(import.meta.dirname, '../../sample')
