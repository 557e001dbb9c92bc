import { logoSchema } from '../../../../shared/handover.ts'
import type { VaultView } from '../../../../shared/vault.ts'
import type { HandoverEditor } from '../../data/use-handover.ts'

/** What headings are printed in where no colour is chosen. */
export const inkColour = '#1b1a17'

/** The first page of a document, small, as it looks with what is chosen. Paper is white in every theme. */
export function CoverPreview({ handover, vault }: { handover: HandoverEditor; vault: VaultView }) {
  const { text, values } = handover
  const logo = logoSchema.safeParse(values['brand.logo']).data ?? null
  const { title, client } = vault.summary
  const name = text('brand.name').trim() || client
  const colour = text('brand.colour') || inkColour
  const contact = (['contactName', 'email', 'phone', 'website'] as const)
    .map((part) => text(`brand.${part}`) || (part === 'phone' ? vault.intake.practical.phone : ''))
    .filter((part) => part !== '')
  return (
    <figure className="export-cover-place">
      <div
        className="export-cover"
        style={{ fontFamily: text('brand.typeface') || undefined }}
        role="img"
        aria-label={`The cover: ${title}`}
      >
        {logo && <img src={`data:${logo.type};base64,${logo.data}`} alt="" />}
        <span className="export-cover-title" style={{ color: colour }} dir="auto">
          {title}
        </span>
        <span className="export-cover-line" style={{ background: text('brand.secondColour') || colour }} />
        {name !== '' && name !== title && (
          <span className="export-cover-for" dir="auto">
            For {name}
          </span>
        )}
        <span className="export-cover-contact">
          {contact.map((part) => (
            <span key={part} dir="auto">
              {part}
            </span>
          ))}
        </span>
      </div>
      <figcaption>The cover of documents</figcaption>
    </figure>
  )
}
