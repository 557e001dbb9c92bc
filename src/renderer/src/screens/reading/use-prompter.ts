import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { paceHeard, withinPace } from './reading-pace.ts'

export interface Prompter {
  running: boolean
  /** Words a minute. */
  pace: number
  /** How much of the text is behind, from 0 to 1. */
  done: number
  toggle: () => void
  faster: (by: number) => void
  /** Goes on or back by so many lines. */
  step: (lines: number) => void
  restart: () => void
}

interface PrompterParts {
  /** The element that scrolls; its text is as high as it scrolls far. */
  scroller: RefObject<HTMLElement | null>
  words: number
  startPace: number
  /** Called when the text stands still, with the pace that was spoken. */
  onPace: (pace: number) => void
}

/**
 * Moves a text at a speaker's pace. Who goes on or back by lines while it moves, or by the wheel, speaks faster or slower
 * than it moves: that pace is the next one.
 */
export function usePrompter({ scroller, words, startPace, onPace }: PrompterParts): Prompter {
  const [running, setRunning] = useState(false)
  const [pace, setPace] = useState(startPace)
  const [done, setDone] = useState(0)
  const moved = useRef({ pace: startPace, began: 0, from: 0 })
  useEffect(() => {
    moved.current.pace = pace
  }, [pace])

  const heard = useCallback(() => {
    const element = scroller.current
    const { began, from, pace: now } = moved.current
    const far = element ? farOf(element) : 0
    const spoken = element && far > 0 ? ((element.scrollTop - from) / far) * words : 0
    const next = paceHeard(spoken, performance.now() - began) ?? now
    setPace(next)
    onPace(next)
  }, [scroller, words, onPace])

  useEffect(() => {
    const element = scroller.current
    if (!running || !element) return undefined
    moved.current = { ...moved.current, began: performance.now(), from: element.scrollTop }
    let at = element.scrollTop
    let last = performance.now()
    let frame = requestAnimationFrame(function move(now) {
      // The person moved it: from there on.
      if (Math.abs(element.scrollTop - at) > 1.5) at = element.scrollTop
      const far = farOf(element)
      at = Math.min(far, at + ((far / words) * moved.current.pace * (now - last)) / 60_000)
      last = now
      element.scrollTop = at
      if (at >= far) return setRunning(false)
      frame = requestAnimationFrame(move)
    })
    return () => {
      cancelAnimationFrame(frame)
      heard()
    }
  }, [running, scroller, words, heard])

  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const look = (): void => setDone(farOf(element) === 0 ? 0 : element.scrollTop / farOf(element))
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller])

  return {
    ...{ running, pace, done },
    toggle() {
      const element = scroller.current
      if (!running && element && element.scrollTop >= farOf(element)) element.scrollTop = 0
      setRunning(!running)
    },
    faster(by) {
      const next = withinPace(pace + by)
      setPace(next)
      if (!running) onPace(next)
    },
    step(lines) {
      const element = scroller.current
      if (element) element.scrollTop += lines * lineOf(element)
    },
    restart() {
      setRunning(false)
      if (scroller.current) scroller.current.scrollTop = 0
    },
  }
}

const farOf = (element: HTMLElement): number => element.scrollHeight - element.clientHeight

const lineOf = (element: HTMLElement): number =>
  parseFloat(getComputedStyle(element.firstElementChild ?? element).lineHeight) || 40
