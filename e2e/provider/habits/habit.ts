import type { FailureKind } from '../../../src/shared/failure.ts'
import type { SectionNumber } from '../../../src/shared/sections/index.ts'
import type { ModelRequest } from '../../../src/core/ports.ts'
import type { Bill, Wish } from '../dialect.ts'

/** What a habit is about. The table of all habits is counted by these. */
export const habitKinds = [
  /** The form of the event stream. */
  'stream',
  /** How an answer says that it is at its end. */
  'end',
  /** What stands around or in the JSON of an answer. */
  'text',
  /** Thoughts, and where they are put. */
  'thinking',
  /** A status of 200 with something else than a stream in it. */
  'body',
  /** What is refused and can be asked another way. */
  'asking',
  /** The question itself is refused. */
  'question',
  /** Room for the question. */
  'context',
  /** Key, credit, country, model. */
  'account',
  /** Limits, overload, faults of the server. */
  'busy',
  /** Another address, a web page, another language. */
  'place',
  /** The way to the server. */
  'network',
] as const
export type HabitKind = (typeof habitKinds)[number]

/** A question as it reached a scene. */
export interface Asked {
  /** Which question this is that meets the habit, from 1. */
  nth: number
  wish: Wish
  /** The body as it was sent. */
  body: Readonly<Record<string, unknown>>
  headers: Headers
  material: ModelRequest['material']
  /** The right answer, as JSON, and as a value. */
  text: string
  answer: Readonly<Record<string, unknown>>
  bill: Bill
  id: string
}

/** What a scene sends instead of the usual answer. */
export interface Said {
  /** Default 200. */
  status?: number
  headers?: Readonly<Record<string, string>>
  /** Text or bytes, each a packet of its own; a number waits so many milliseconds of the world's time. */
  pieces: readonly (string | Uint8Array | number)[]
  /** After the last piece: `open` leaves the socket open with a comment now and then. Default `end`. */
  then?: 'end' | 'open' | 'break'
  /** The right answer is in it to its last character: whoever throws it away has paid for nothing. */
  whole?: boolean
}

/** Null: the usual answer. `text`: the usual way to say it, with other words. */
export type Scene = (asked: Asked) => Said | { text: string; whole: boolean } | null

/** Where a habit of the way is met instead of at the provider's own address. */
export interface Place {
  /** What stands in the settings. */
  baseUrl: string
  /** What the environment says of proxies; left out: nothing. */
  environment?: Readonly<Record<string, string>>
  close: () => Promise<void>
}
export interface Behind {
  /** The provider's own port on 127.0.0.1. */
  port: number
  /** A second of the world in milliseconds of this computer. */
  secondMs: number
}

/** What is right. Several: any of them. */
export type Right =
  /** Every section is there, as it was sent, after at most so many questions. */
  | { kind: 'written'; questions: number }
  | {
      kind: 'named'
      failures: readonly FailureKind[]
      /** What our sentence says. */
      sentence?: RegExp
      /** What is kept of the server's own words. */
      said?: RegExp
      /** Seconds until a person can read it. */
      withinS: number
      /** At most so many questions before it is said. */
      questions: number
      /** At most so many attempts, those that reached nobody included. */
      attempts?: number
      /** Sections that are there all the same. */
      written?: number
    }

export interface Habit {
  id: string
  kind: HabitKind
  /** What it does on the wire, in one line. */
  does: string
  /** Where it was seen: issues as owner/repo#number, or the page of a vendor. */
  reported: string
  language: 'openai' | 'anthropic'
  right: readonly [Right, ...Right[]]
  /** Sections that are asked for; one without parts where nothing else is said. */
  sections: readonly SectionNumber[]
  scene: Scene
  place?: (behind: Behind) => Promise<Place>
  /** The key of the settings; left out: an ordinary one. */
  key?: string
  /** Questions at once; left out: three. */
  slots?: number
  /** It is asked before the run how much room it has, as every server of one's own is. */
  saysRoom?: boolean
}

/** Written after at most so many questions, for one that is asked for one section. */
export const written = (questions = 1): Right => ({ kind: 'written', questions })

type Named = Extract<Right, { kind: 'named' }>
/** Said in so many words, at once unless more is said. */
export const named = (failures: FailureKind | readonly FailureKind[], more: Partial<Named> = {}): Right => ({
  kind: 'named',
  failures: typeof failures === 'string' ? [failures] : failures,
  withinS: 20,
  questions: 1,
  ...more,
})

interface More {
  language?: Habit['language']
  sections?: readonly SectionNumber[]
  place?: Habit['place']
  key?: string
  slots?: number
  saysRoom?: boolean
}

/** One line of the table. */
export const habit =
  (kind: HabitKind) =>
  (
    id: string,
    does: string,
    reported: string,
    right: Right | readonly [Right, ...Right[]],
    scene: Scene,
    { language = 'openai', sections = [2], place, key, slots, saysRoom }: More = {},
  ): Habit => ({
    id,
    kind,
    does,
    reported,
    language,
    right: Array.isArray(right) ? asRights(right) : [right as Right],
    sections,
    scene,
    ...(place && { place }),
    ...(key !== undefined && { key }),
    ...(slots !== undefined && { slots }),
    ...(saysRoom !== undefined && { saysRoom }),
  })

const asRights = (rights: readonly Right[]): readonly [Right, ...Right[]] => rights as [Right, ...Right[]]

/** The same of a server that speaks Anthropic's language. */
export const claude = { language: 'anthropic' } as const

/** Only what is streamed is said otherwise. */
export const streamed =
  (scene: Scene): Scene =>
  (asked) =>
    asked.wish.stream ? scene(asked) : null

/** The first so many questions meet the scene, all others the usual answer. */
export const atFirst =
  (times: number, scene: Scene): Scene =>
  (asked) =>
    asked.nth <= times ? scene(asked) : null

/** JSON with a status. */
export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Said => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  pieces: [JSON.stringify(value)],
})

/** A page with a status. */
export const page = (status: number, html: string, headers: Record<string, string> = {}): Said => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  pieces: [html],
})

/** OpenAI's form of an error. */
export const refusal = (
  status: number,
  error: Record<string, unknown>,
  headers: Record<string, string> = {},
): Said =>
  json(status, { error: { type: 'invalid_request_error', param: null, code: null, ...error } }, headers)

/** Anthropic's. */
export const claudeRefusal = (status: number, type: string, message: string): Said =>
  json(status, { type: 'error', error: { type, message }, request_id: 'req_habit' })

/** Said of any refusal that comes again and again. */
export const always =
  (said: Said): Scene =>
  () =>
    said
