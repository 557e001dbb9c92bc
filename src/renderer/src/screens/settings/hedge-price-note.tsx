import { useAsked } from '../../data/use-asked.ts'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { hedgeWords } from './hedge-words.ts'

/** What a second copy of the last slow parts costs, said before it is switched on. Asked again when prices change. */
export function HedgePriceNote() {
  const prices = useSettingsStore((store) =>
    JSON.stringify(store.settings?.providers.map(({ price }) => price)),
  )
  return <Note key={prices} />
}

function Note() {
  const { value } = useAsked('settings.hedge-price', null)
  return value && <p className="field-hint hedge-price">{hedgeWords(value)}</p>
}
