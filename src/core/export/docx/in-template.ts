import { PatchType, patchDocument, type FileChild } from 'docx'
import { strToU8 } from 'fflate'
import { ok, type Result } from '../../../shared/result.ts'
import { fixedZip } from '../fixed-zip.ts'
import type { DocxFacts } from './docx-facts.ts'
import { packageProperties } from './package-properties.ts'
import { placeholder, type DocxTemplate } from './read-template.ts'
import { damaged, linksXml, mainPath, type Parts } from './template-parts.ts'

/** The text in a template, in place of what it said. */
export async function inTemplate(
  { parts }: DocxTemplate,
  children: FileChild[],
  facts: DocxFacts,
): Promise<Result<Uint8Array>> {
  const { start, key, end } = placeholder
  try {
    const made = await patchDocument({
      outputType: 'uint8array',
      data: zipOf(withProperties(parts, facts)),
      placeholderDelimiters: { start, end },
      recursive: false,
      keepOriginalStyles: false,
      patches: { [key]: { type: PatchType.DOCUMENT, children } },
    })
    return ok(made)
  } catch {
    // The library reads every part; one that is no XML is the template's fault.
    return damaged()
  }
}

const document = {
  path: mainPath,
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
}

function withProperties(parts: Parts, facts: DocxFacts): Parts {
  const properties = packageProperties(facts)
  const types = properties.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  return {
    ...parts,
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
      '</Types>',
      `${types.join('')}</Types>`,
    ),
    '_rels/.rels': linksXml(
      [document, ...properties].map(
        ({ path, relation }, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relation}" Target="${path}"/>`,
      ),
    ),
    ...Object.fromEntries(properties.map(({ path, xml }) => [path, xml])),
  }
}

const zipOf = (parts: Parts): Uint8Array =>
  fixedZip(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
