import type { Finding } from '../../../shared/finding.ts'
import { sections } from '../../../shared/sections/index.ts'
import { aboutSection } from '../finding-about.ts'
import type { Reading } from '../reviewed-vault.ts'

/** Sections that the sample provider has written, in whole or in part. */
export const sampleFindings = ({ saved }: Reading): Finding[] =>
  sections
    .filter(({ number }) => saved.get(number)?.writers.some((writer) => writer.provider === 'sample'))
    .map((section) =>
      aboutSection('sample', section, [], 'warning', `${section.title} was written by the sample provider.`),
    )
