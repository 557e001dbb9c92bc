import { aboutSection, type Found } from '../finding-about.ts'
import type { Reading } from '../reading.ts'

/** A section that is not there at all. */
export const notWrittenFindings = ({ section, record }: Reading): Found[] =>
  record ? [] : [aboutSection('not-written', section, [], 'error', `${section.title} is not written.`)]
