import { join } from 'node:path'

/** The texts of the sample, beside the program's own files. */
export const sampleFolder = join(import.meta.dirname, '../../../sample')
