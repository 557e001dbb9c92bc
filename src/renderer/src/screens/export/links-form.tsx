import { useMemo, type ReactNode } from 'react'
import type { HandoverPath, Links } from '../../../../shared/handover.ts'
import { linkOfToken } from '../../../../shared/token-address.ts'
import { copyTokens, tokenPieces, type CopyToken } from '../../../../shared/tokens.ts'
import type { SectionRecord } from '../../../../shared/vault.ts'
import type { HandoverEditor } from '../../data/use-handover.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/form-field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

const labels: Readonly<Record<keyof Links, string>> = {
  call: 'Where a call is booked',
  gift: 'Where the free gift is',
  offer: 'Where the offer is bought',
  policy: 'Privacy policy',
  unsubscribe: 'Where one unsubscribes',
  postalAddress: 'Postal address',
}

/** What the law wants below e-mails, whatever their texts say. */
const belowLetters: readonly (keyof Links)[] = ['unsubscribe', 'postalAddress']

interface LinksFormProps {
  handover: HandoverEditor
  sections: readonly SectionRecord[]
  readOnly: boolean
  /** What is missing, said above the fields. */
  children: ReactNode
}

/** The addresses that stand for the tokens of the texts, and the day it all begins. */
export function LinksForm({ handover, sections, readOnly, children }: LinksFormProps) {
  const uses = useMemo(() => tokenUses(sections), [sections])
  return (
    <section className="export-part" aria-labelledby="export-links">
      <h2 id="export-links">Links and dates</h2>
      <p className="export-note">
        They stand in the texts where a link is meant. They are kept with this vault and go to no model.
      </p>
      {children}
      <div className="export-fields">
        {copyTokens.map((token) => {
          const link = linkOfToken[token]
          if (link === null) return null
          const path: HandoverPath = `links.${link}`
          return (
            <Field
              key={link}
              label={labels[link]}
              hint={hintOf(link, uses.get(token) ?? 0, handover.text(path))}
            >
              <TextInput
                value={handover.text(path)}
                readOnly={readOnly}
                spellCheck={false}
                placeholder={link === 'postalAddress' ? 'Street, place, country' : 'https://'}
                onValueChange={(text) => handover.change(path, text)}
              />
            </Field>
          )
        })}
        <Field label="Day one" hint="E-mails and calendar begin on this day.">
          <DateInput
            value={handover.text('launchDate')}
            readOnly={readOnly}
            onChange={(date) => handover.change('launchDate', date)}
          />
        </Field>
      </div>
    </section>
  )
}

function hintOf(link: keyof Links, uses: number, address: string): string {
  if (uses === 0 && belowLetters.includes(link)) return 'Stands below e-mails.'
  if (uses === 0) return 'No text of these sections asks for it.'
  const places = uses === 1 ? 'one place' : `${uses} places`
  return address.trim() === ''
    ? `Missing: ${places} will name it in brackets until it is here.`
    : `Put in at ${places}.`
}

/** How often each token stands in the texts of sections. */
function tokenUses(sections: readonly SectionRecord[]): ReadonlyMap<CopyToken, number> {
  const uses = new Map<CopyToken, number>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const piece of tokenPieces(value))
        if ('token' in piece) uses.set(piece.token, (uses.get(piece.token) ?? 0) + 1)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  for (const { content } of sections) look(content)
  return uses
}
