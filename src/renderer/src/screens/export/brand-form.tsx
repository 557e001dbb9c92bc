import { ImagePlus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { logoSchema, typefaces, type HandoverPath } from '../../../../shared/handover.ts'
import type { Intake } from '../../../../shared/intake.ts'
import { chooseLogo } from '../../data/export-orders.ts'
import type { HandoverEditor } from '../../data/use-handover.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/form-field.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { inkColour } from './cover-preview.tsx'

interface BrandFormProps {
  handover: HandoverEditor
  /** The answers: their name and telephone number stand where none is typed. */
  intake: Pick<Intake, 'businessName' | 'practical'>
  readOnly: boolean
  /** What is missing, said above the fields. */
  children: ReactNode
}

/** How documents look, and who is behind them. Each change is written at once and can be taken back. */
export function BrandForm({ handover, intake, readOnly, children }: BrandFormProps) {
  const { text, change, values } = handover
  const logo = logoSchema.safeParse(values['brand.logo']).data ?? null
  const choose = async (): Promise<void> => {
    const chosen = await chooseLogo()
    if (chosen) change('brand.logo', chosen)
  }
  const line = (path: HandoverPath, label: string, placeholder = '') => (
    <Field label={label}>
      <TextInput
        value={text(path)}
        readOnly={readOnly}
        placeholder={placeholder}
        onValueChange={(typed) => change(path, typed)}
      />
    </Field>
  )
  return (
    <section className="export-part" aria-labelledby="export-look">
      <h2 id="export-look">Look</h2>
      <p className="export-note">For documents, the page for your client and the package.</p>
      {children}
      <div className="export-fields">
        {line('brand.name', 'Name on documents', intake.businessName)}
        <div className="field">
          <span className="field-label">Logo</span>
          <div className="export-logo">
            {logo && <img src={`data:${logo.type};base64,${logo.data}`} alt="The logo" />}
            <Button size="small" icon={ImagePlus} disabled={readOnly} onClick={() => void choose()}>
              {logo ? 'Another picture…' : 'Choose a picture…'}
            </Button>
            {logo && !readOnly && (
              <IconButton
                label="Without a logo"
                icon={X}
                size="small"
                onClick={() => change('brand.logo', null)}
              />
            )}
          </div>
          <p className="field-hint">PNG or JPEG, at most 500 kB.</p>
        </div>
        <Colour label="Colour" path="brand.colour" handover={handover} readOnly={readOnly} />
        <Colour label="Second colour" path="brand.secondColour" handover={handover} readOnly={readOnly} />
        <Field label="Typeface">
          <Select
            value={text('brand.typeface')}
            disabled={readOnly}
            options={[{ value: '', label: 'As each document has it' }, ...typefaces.map(named)]}
            onChange={(typeface) => change('brand.typeface', typeface)}
          />
        </Field>
        {line('brand.contactName', 'Contact')}
        {line('brand.email', 'E-mail address')}
        {line('brand.phone', 'Phone number', intake.practical.phone)}
        {line('brand.website', 'Website')}
      </div>
      <Switch
        label="Say in documents that a language model helped"
        on={values.aiNote === true}
        disabled={readOnly}
        onChange={(on) => change('aiNote', on)}
      />
    </section>
  )
}

const named = (typeface: string): { value: string; label: string } => ({ value: typeface, label: typeface })

interface ColourProps {
  label: string
  path: 'brand.colour' | 'brand.secondColour'
  handover: HandoverEditor
  readOnly: boolean
}

function Colour({ label, path, handover, readOnly }: ColourProps) {
  const chosen = handover.text(path)
  return (
    <div className="field">
      <label className="field-label" htmlFor={path}>
        {label}
      </label>
      <div className="export-colour">
        <input
          id={path}
          type="color"
          value={chosen || inkColour}
          disabled={readOnly}
          onChange={({ target }) => handover.change(path, target.value)}
        />
        <span className="numbers">{chosen || 'None chosen'}</span>
        {chosen !== '' && !readOnly && (
          <IconButton
            label={`Without a ${label.toLowerCase()}`}
            icon={X}
            size="small"
            onClick={() => handover.change(path, '')}
          />
        )}
      </div>
    </div>
  )
}
