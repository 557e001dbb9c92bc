import { cancelRun } from '../../data/run-orders.ts'
import { useRunsStore } from '../../stores/run-views.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { clockTime, wordCount } from '../run/amounts.ts'

/** The refined text while it arrives, plain. It listens for itself, so that the page around it is not drawn anew. */
export function RefineStream({ runId }: { runId: string }) {
  // The words stay until the proposal is drawn; by then there is nothing more to cancel.
  const over = useRunsStore((store) => store.steady[runId]?.state === 'finished')
  const card = useRunsStore((store) => store.views[runId]?.sections[0])
  const now = useNow()
  const part = card?.parts.find(({ state }) => state === 'writing') ?? card?.parts[0]
  const words = card?.parts.reduce((sum, each) => sum + each.words, 0) ?? 0
  const since = card?.startedAt ?? null
  return (
    <div className="vr vr-stream" role="group" aria-label="The refined text arrives">
      {/* Heard once: words that arrive several times a second would drown everything else. */}
      <span className="only-heard" role="status">
        The refined text arrives
      </span>
      <p className="vr-tail" dir="auto">
        {part && part.tail !== '' ? `…${part.tail}` : streamWords(part?.thinking ?? false)}
      </p>
      <div className="vr-foot">
        <span className="vr-who numbers">
          {words > 0 && `${wordCount(words)} · `}
          {since !== null && clockTime(now - since)}
        </span>
        <Button size="small" disabled={over} onClick={() => void cancelRun(runId)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

const streamWords = (thinking: boolean): string =>
  thinking ? 'Thinking before it writes.' : 'Asked. Nothing has arrived yet.'
