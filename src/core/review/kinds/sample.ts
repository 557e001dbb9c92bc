import { aboutSection, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'

/** A section that the sample provider has written, in whole or in part. */
export const sampleFindings = ({ section, record }: Reading): Found[] =>
  record?.writers.some((writer) => writer.provider === 'sample')
    ? [aboutSection('sample', section, [], 'warning', `${section.title} was written by the sample provider.`)]
    : []
