import './prompter.css'
import {
  AArrowDown,
  AArrowUp,
  FlipHorizontal2,
  Maximize,
  Minus,
  Pause,
  Play,
  Plus,
  RotateCcw,
  X,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { sectionOf, type SectionNumber } from '../../../../shared/sections/index.ts'
import { countWords } from '../../../../shared/words.ts'
import { spokenPieces } from '../../../../shared/spoken-pieces.ts'
import { sayFor } from '../../../../shared/in-language/say.ts'
import { spokenText } from '../../../../shared/token-address.ts'
import { saveChange } from '../../data/settings-reading.ts'
import { useVault } from '../../data/use-vault.ts'
import { useSettingsStore } from '../../stores/known-settings.ts'
import { goBack } from '../../stores/place.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { usePageKeys } from '../../ui/use-page-keys.ts'
import { rootOf } from '../findings/section-root.ts'
import { clockWords } from './reading-pace.ts'
import { usePrompter } from './use-prompter.ts'

/** Sizes of the letters, in rem. */
const sizes = [2, 2.5, 3, 3.75, 4.5, 5.5] as const

/** A script to be read into a camera: large, white on black, moving at the speaker's own pace. */
export function PrompterScreen({ vaultId, section }: { vaultId: string; section: SectionNumber }) {
  const { value: vault } = useVault(vaultId)
  const known = useSettingsStore(({ settings }) => settings?.wordsAMinute)
  const content = vault?.sections.find(({ number }) => number === section)?.content
  if (!vault || content === undefined || known === undefined) return <main className="prompter" />
  const pieces = spokenPieces(rootOf(section), content).map((piece) => ({
    ...piece,
    text: spokenText(piece.text, vault.handover.links, sayFor(vault.intake)),
  }))
  const all = { key: 'all', name: 'Everything', text: pieces.map(({ text }) => text).join('\n\n') }
  return (
    <OpenPrompter
      title={sectionOf(section).title}
      pieces={pieces.length > 1 ? [...pieces, all] : pieces}
      startPace={known}
    />
  )
}

interface OpenPrompterProps {
  title: string
  pieces: readonly { key: string; name: string; text: string }[]
  startPace: number
}

const keepPace = (wordsAMinute: number): void => {
  if (useSettingsStore.getState().settings?.wordsAMinute !== wordsAMinute) void saveChange({ wordsAMinute })
}

function OpenPrompter({ title, pieces, startPace }: OpenPrompterProps) {
  const [chosen, setChosen] = useState(() => longestOf(pieces))
  const [mirrored, setMirrored] = useState(false)
  const [size, setSize] = useState(2)
  const scroller = useRef<HTMLDivElement>(null)
  const piece = pieces.find(({ key }) => key === chosen) ?? pieces[0]
  const text = piece?.text ?? ''
  const words = countWords(text)
  const prompter = usePrompter({ scroller, words, startPace, onPace: keepPace })
  const { running, pace, done } = prompter
  useEffect(() => scroller.current?.focus(), [])
  useEffect(() => () => void leaveFullScreen(), [])
  const mirror = (): void => setMirrored(!mirrored)
  const larger = (by: number): void => setSize(Math.min(sizes.length - 1, Math.max(0, size + by)))
  usePageKeys({
    ' ': prompter.toggle,
    ArrowRight: () => prompter.faster(5),
    ArrowLeft: () => prompter.faster(-5),
    ArrowDown: () => prompter.step(1),
    ArrowUp: () => prompter.step(-1),
    Home: prompter.restart,
    m: mirror,
    f: toggleFullScreen,
    '+': () => larger(1),
    '-': () => larger(-1),
    Escape: goBack,
  })
  const start = (): void => {
    prompter.toggle()
    scroller.current?.focus()
  }
  const whole = (words / pace) * 60
  return (
    <main className="prompter" data-running={running} aria-label={`Teleprompter: ${title}`}>
      <h1 className="only-heard">Teleprompter: {title}</h1>
      <div
        ref={scroller}
        className="prompter-scroller"
        role="region"
        aria-label="Script"
        tabIndex={0}
        data-mirrored={mirrored}
      >
        <div className="prompter-text" style={{ fontSize: `${sizes[size] ?? 3}rem` }} dir="auto">
          {text.split(/\n\s*\n/u).map((paragraph, at) => (
            <p key={at} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      </div>
      <span className="prompter-line" aria-hidden />
      <div className="prompter-bar" role="toolbar" aria-label="Teleprompter">
        <Button look="primary" icon={running ? Pause : Play} onClick={start}>
          {running ? 'Pause' : 'Start'}
        </Button>
        <IconButton label="From the start (Home)" icon={RotateCcw} onClick={prompter.restart} />
        {pieces.length > 1 && (
          <Select
            label="What to read"
            value={chosen}
            options={pieces.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(key) => {
              prompter.restart()
              setChosen(key)
            }}
            focusAfter={scroller}
          />
        )}
        <span className="prompter-group">
          <IconButton label="Slower (←)" icon={Minus} repeats onClick={() => prompter.faster(-5)} />
          <span className="prompter-fact numbers" role="status">
            {pace} words a minute
          </span>
          <IconButton label="Faster (→)" icon={Plus} repeats onClick={() => prompter.faster(5)} />
        </span>
        <span className="prompter-fact numbers">
          {clockWords(done * whole)} of {clockWords(whole)}
        </span>
        <span className="prompter-group">
          <IconButton label="Smaller letters (-)" icon={AArrowDown} repeats onClick={() => larger(-1)} />
          <IconButton label="Larger letters (+)" icon={AArrowUp} repeats onClick={() => larger(1)} />
        </span>
        <IconButton label="Mirror (M)" icon={FlipHorizontal2} aria-pressed={mirrored} onClick={mirror} />
        <IconButton label="Full screen (F)" icon={Maximize} onClick={toggleFullScreen} />
        <IconButton label="Leave (Esc)" icon={X} onClick={goBack} />
      </div>
    </main>
  )
}

function longestOf(pieces: OpenPrompterProps['pieces']): string {
  const own = pieces.filter(({ key }) => key !== 'all')
  const longest = own.toSorted((a, b) => b.text.length - a.text.length)[0]
  const all = own.reduce((sum, { text }) => sum + text.length, 0)
  // A section that is one script with a few lines around it, or one whose pieces follow each other.
  return longest && longest.text.length > all / 2 ? longest.key : (pieces.at(-1)?.key ?? '')
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void leaveFullScreen()
  else void document.documentElement.requestFullscreen()
}

async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
}
