import type { Finding } from '../../../shared/finding.ts'
import { sections } from '../../../shared/sections/index.ts'
import { aboutSection } from '../finding-about.ts'
import type { Reading } from '../reviewed-vault.ts'

/** Sections that are not there at all. */
export const notWrittenFindings = ({ saved }: Reading): Finding[] =>
  sections
    .filter(({ number }) => !saved.has(number))
    .map((section) => aboutSection('not-written', section, [], 'error', `${section.title} is not written.`))
