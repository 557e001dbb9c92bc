import './run-board.css'
import { useMemo } from 'react'
import type { RunView, SectionCard } from '../../../../shared/run-view.ts'
import { waitingWords } from './card-words.ts'
import { isSample, pinOf } from './run-words.ts'
import { SectionCardView } from './section-card.tsx'

/** The sections of a run, a row for each chunk of three. */
export function RunBoard({ run, lead }: { run: RunView; lead: number }) {
  const chunks = byChunk(run.sections)
  const { pinned, providers } = run
  const pin = useMemo(() => pinOf({ pinned, providers }), [pinned, providers])
  return (
    <div className={`run-board ${run.sections.length === 1 ? 'run-board-one' : ''}`}>
      {chunks.map(({ chunk, cards }) => (
        <section key={chunk} className="run-chunk" aria-label={`Chunk ${chunk}`}>
          <h2 className="run-chunk-name numbers">Chunk {chunk}</h2>
          {cards.map((card) => (
            <SectionCardView
              key={card.section}
              vaultId={run.vaultId}
              runId={run.runId}
              card={card}
              waits={card.state === 'waiting' && run.state !== 'finished' ? waitingWords(card, run) : ''}
              attempts={run.attempts}
              lead={lead}
              ended={run.state === 'finished'}
              sample={isSample(run)}
              pin={pin}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

function byChunk(sections: readonly SectionCard[]): { chunk: number; cards: SectionCard[] }[] {
  const chunks = new Map<number, SectionCard[]>()
  for (const card of sections) chunks.set(card.chunk, [...(chunks.get(card.chunk) ?? []), card])
  return [...chunks].map(([chunk, cards]) => ({ chunk, cards })).sort((a, b) => a.chunk - b.chunk)
}
