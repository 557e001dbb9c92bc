import type { FieldPath } from '../../../shared/sections/outline.ts'
import type { SectionNumber } from '../../../shared/sections/index.ts'

/** What every node of the document tree says of itself beyond mdast. */
declare module 'mdast' {
  interface Data {
    /** The section that the node was made from. */
    section?: SectionNumber
    /**
     * The place inside the section. On a heading: what stands under it. On a paragraph, a table cell or a piece of a
     * heading: the field whose whole text, or one paragraph of it, stands there.
     */
    path?: FieldPath
    /** Words of ours that say what follows: “Subject:”. */
    label?: true
    /** The text is meant to be said aloud. */
    spoken?: true
  }
}

/** A place of a vault that a node was made from. */
export interface DocumentPlace {
  section: SectionNumber
  path: FieldPath
}
