import './form-field.css'
import './menu.css'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { keys } from './keys.ts'

interface SuggestInputProps {
  value: string
  suggestions: readonly string[]
  onChange: (value: string) => void
  /** Called when the field is left or a suggestion is taken. */
  onDone: (value: string) => void
}

/** One line of text with suggestions under it; anything may be typed. */
export function SuggestInput({ value, suggestions, onChange, onDone }: SuggestInputProps) {
  return (
    <Autocomplete.Root
      items={suggestions}
      value={value}
      onValueChange={(next, details) => {
        onChange(next)
        if (details.reason === 'item-press') onDone(next)
      }}
      openOnInputClick
    >
      <Autocomplete.Input
        className="text-input"
        dir="auto"
        spellCheck={false}
        onBlur={() => onDone(value)}
        onKeyDown={keys({
          Enter: () => {
            onDone(value)
            // The list may have its own use for it.
            return false
          },
        })}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="menu-place" sideOffset={4} align="start">
          <Autocomplete.Popup className="menu suggest" hidden={suggestions.length === 0}>
            <Autocomplete.List>
              {(suggestion: string) => (
                <Autocomplete.Item key={suggestion} value={suggestion} className="menu-entry">
                  {suggestion}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
