import type { LearnedSlots } from '../../shared/experience.ts'
import type { Failure } from '../../shared/failure.ts'
import type { ProviderId } from '../../shared/provider.ts'
import type { UnstampedEvent } from '../../shared/run-event.ts'
import type { RunSettings } from '../../shared/settings.ts'
import type { SlotGroup, SlotPool } from './slot-pool.ts'

type SlotSettings = Pick<RunSettings, 'providers' | 'slots' | 'bothAtOnce'>

/** One group of slots for the run, or with both keys at once one for each provider, which then has slots of its own. */
export const groupOf = (provider: ProviderId, { providers, bothAtOnce }: SlotSettings): SlotGroup =>
  bothAtOnce ? provider : (enabled({ providers })[0]?.provider ?? provider)

const enabled = ({ providers }: Pick<SlotSettings, 'providers'>) =>
  providers.filter((provider) => provider.enabled)

/** How many slots each group of a run starts with. A group is called after the provider whose key it is learned for. */
export function groupsOf(settings: SlotSettings, learned: LearnedSlots = {}): Record<SlotGroup, number> {
  const all = enabled(settings)
  const groups = settings.bothAtOnce ? all : all.slice(0, 1)
  return Object.fromEntries(
    groups.map((endpoint) => [
      endpoint.provider,
      Math.min(slotsAt(endpoint, settings), learned[endpoint.provider] ?? settings.slots),
    ]),
  )
}

/** A server of one's own may bear fewer requests at once than the others. */
const slotsAt = ({ slots }: SlotSettings['providers'][number], all: Pick<SlotSettings, 'slots'>): number =>
  Math.min(all.slots, slots ?? all.slots)

export const slotsInAll = (groups: Readonly<Record<SlotGroup, number>>): number =>
  Object.values(groups).reduce((sum, slots) => sum + slots, 0)

/** Evidence that a key bears fewer requests at once; a slow answer is none. */
export const isOverload = (failure: Failure | null): boolean =>
  failure?.kind === 'rate-limited' || failure?.kind === 'overloaded'

export interface SlotLearner {
  /** Notes how an attempt ended and gives the slots the group should have now. */
  ended(overloaded: boolean): number
}

const lookedAt = 6
const tooMany = 2
const calmToRecover = 8

/**
 * More than two overloads among the last six attempts take one slot away, never the last; eight calm attempts in a
 * row give one back, up to the setting.
 */
export function slotLearner(start: number, most: number): SlotLearner {
  let slots = start
  let last: boolean[] = []
  return {
    ended(overloaded) {
      last = [...last, overloaded].slice(-Math.max(lookedAt, calmToRecover))
      if (last.slice(-lookedAt).filter(Boolean).length > tooMany) {
        slots = Math.max(1, slots - 1)
        last = []
      } else if (last.length >= calmToRecover && !last.slice(-calmToRecover).some(Boolean) && slots < most) {
        slots += 1
        last = []
      }
      return slots
    },
  }
}

/** Follows how the attempts of each group end, gives groups fewer or more slots, and says so. */
export function slotKeeper(
  settings: SlotSettings & Pick<RunSettings, 'adaptiveSlots'>,
  learned: LearnedSlots,
  pool: Pick<SlotPool, 'resize'>,
  announce: (event: UnstampedEvent) => void,
): (group: SlotGroup, failure: Failure | null) => void {
  if (!settings.adaptiveSlots) return () => undefined
  const groups = new Map(
    Object.entries(groupsOf(settings, learned)).map(([group, slots]) => {
      const endpoint = enabled(settings).find(({ provider }) => provider === group)
      const most = endpoint ? slotsAt(endpoint, settings) : settings.slots
      return [group, { slots, learner: slotLearner(slots, most) }]
    }),
  )
  return (group, failure) => {
    const kept = groups.get(group)
    const provider = enabled(settings).find((candidate) => candidate.provider === group)?.provider
    if (!kept || provider === undefined || failure?.kind === 'cancelled') return
    const slots = kept.learner.ended(isOverload(failure))
    if (slots === kept.slots) return
    const fewer = slots < kept.slots
    kept.slots = slots
    pool.resize(group, slots)
    announce({ kind: 'slots-changed', provider, slots, fewer })
  }
}
