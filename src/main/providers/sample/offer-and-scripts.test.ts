import { deliverablesOf, pricingOf, testimonialsOf } from './old-answers.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Intake, intakeSchema } from '../../../shared/intake.ts'
import { offer } from '../../../shared/sections/04-offer.ts'
import { salesScripts } from '../../../shared/sections/05-sales-scripts.ts'
import { leadMagnet } from '../../../shared/sections/06-lead-magnet.ts'
import { vsl } from '../../../shared/sections/07-vsl.ts'
import { setterScript } from '../../../shared/sections/17-setter-script.ts'
import { chunkOrder, sectionOf, type SectionNumber } from '../../../shared/sections/index.ts'
import { joinParts } from '../../../shared/sections/join-parts.ts'
import type { Content } from '../../../shared/vault.ts'
import { countWords } from '../../../shared/words.ts'
import { sampleWriters } from './index.ts'
import { quotesOf, sentencesOf } from './phrases.ts'

const names = ['northlight-coaching', 'ledgerwell-bookkeeping', 'tern-and-tiller'] as const
const example = (name: string): Intake =>
  intakeSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../../examples/${name}.json`, import.meta.url), 'utf8')),
  )

type Vault = Partial<Record<SectionNumber, Content>>

function write(number: SectionNumber, intake: Intake, reads: Vault, variant = 0): Content {
  const parts = sectionOf(number).parts.map((_, i) =>
    sampleWriters[number]({ intake, reads, part: i + 1, variant }),
  )
  return joinParts(parts)
}

/** The first nine sections of a run: what the five sections here read, and themselves. */
function vaultOf(intake: Intake, variant = 0): Vault {
  const vault: Vault = {}
  for (const number of chunkOrder.slice(0, 3).flat()) vault[number] = write(number, intake, vault, variant)
  return vault
}

const scriptOf = (intake: Intake, variant = 0): string => vsl.schema.parse(vaultOf(intake, variant)[7]).script

describe('the sample video', () => {
  it.each(names)('is spoken text for %s: no headings, no stage directions, no list marks', (name) => {
    const paragraphs = scriptOf(example(name)).split('\n\n')
    expect(paragraphs.length).toBeGreaterThan(25)
    for (const paragraph of paragraphs) {
      expect(paragraph).toMatch(/[.?!”)]$/u)
      expect(paragraph).not.toMatch(/^(?:#|[-*•]\s|\d+[.)]\s)|[[\]{}*_#]/u)
      expect(countWords(paragraph)).toBeGreaterThan(10)
    }
  })

  it.each(names)('says no sentence twice and no five words too often for %s', (name) => {
    for (const variant of [0, 1, 2]) {
      const script = scriptOf(example(name), variant)
      const sentences = sentencesOf(script).filter((sentence) => countWords(sentence) > 4)
      expect(new Set(sentences).size).toBe(sentences.length)
      const words = script.toLowerCase().split(/\s+/u)
      const grams = words.map((_, i) => words.slice(i, i + 5).join(' '))
      expect(new Set(grams).size / grams.length).toBeGreaterThan(0.97)
    }
  })

  it('tells the accepted story, the three challenges, the gift and the call by their own words', () => {
    const intake = example('northlight-coaching')
    const vault = vaultOf(intake)
    const { script } = vsl.schema.parse(vault[7])
    const gift = leadMagnet.schema.parse(vault[6])
    expect(script).toContain('My daughter had sent me a drawing of the family.')
    expect(script).toContain(intake.message)
    expect(script).toContain(intake.callToAction)
    expect(script).toContain(gift.title.main)
    for (const { title } of gift.deliverables) expect(script).toContain(title)
  })

  it('takes scenes and story from the sections as accepted, also when a person has rewritten them', () => {
    const intake = example('northlight-coaching')
    const vault = vaultOf(intake)
    const story = vault[3] as { beats: Record<string, string> }
    const pit =
      'It was March and the radiator in the small meeting room had been ticking since the morning, I remember.'
    const own = { ...vault, 3: { ...story, beats: { ...story.beats, pit: `${pit} Nobody spoke at all.` } } }
    const { script } = vsl.schema.parse(write(7, intake, own))
    expect(script).toContain(pit)
    expect(script).not.toContain('My daughter had sent me a drawing')
  })

  it('claims no past of its own where the story was skipped', () => {
    const script = scriptOf(example('tern-and-tiller'))
    expect(script).not.toMatch(/\bI was\b|\bI had been\b|when I was|years ago|my own darkest/iu)
  })
})

describe('the sample offer', () => {
  it.each(names)('states the price of %s to the letter, or that it is agreed', (name) => {
    const intake = example(name)
    const { tiers } = offer.schema.parse(vaultOf(intake)[4])
    if (pricingOf(intake) === '') expect(JSON.stringify(tiers)).not.toMatch(/[$£€]/u)
    else expect(tiers[0]?.price).toBe(pricingOf(intake))
  })

  it('has steps of its own for a change, for work that is done and for a thing that is made', () => {
    const steps = names.map((name) =>
      offer.schema.parse(vaultOf(example(name))[4]).blueprint.map((step) => step.name),
    )
    expect(new Set(steps.flat()).size).toBe(21)
  })

  it.each(names)('lists what %s answered before anything else', (name) => {
    const { tiers } = offer.schema.parse(vaultOf(example(name))[4])
    const answered = deliverablesOf(example(name)).toLowerCase()
    const listed = (tiers[0]?.deliverables ?? []).map((piece) => piece.toLowerCase())
    expect(listed.slice(0, -1).every((piece) => answered.includes(piece))).toBe(true)
  })
})

describe('the sample calls', () => {
  it.each(names)('walk %s through the seven steps in their order and say the price once', (name) => {
    const intake = example(name)
    const vault = vaultOf(intake)
    const { blueprint } = offer.schema.parse(vault[4])
    const call = salesScripts.schema.parse(vault[5])
    const places = blueprint.map((step) => call.pitch.indexOf(step.name))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    if (pricingOf(intake) !== '') expect(JSON.stringify(call).split(pricingOf(intake))).toHaveLength(2)
  })

  it.each(names)('prove with a quote of %s word for word, or with none', (name) => {
    const intake = example(name)
    const { proofLine } = salesScripts.schema.parse(vaultOf(intake)[5])
    const quoted = quotesOf(testimonialsOf(intake)).some((quote) => proofLine.includes(quote))
    expect(quoted).toBe(testimonialsOf(intake) !== '')
    if (!quoted) expect(proofLine).not.toMatch(/client/iu)
  })

  it('answer ten different objections, each in its own way', () => {
    for (const name of names) {
      const { objections } = salesScripts.schema.parse(vaultOf(example(name))[5])
      for (const key of ['objection', 'response', 'followUp', 'ifStillHesitant'] as const) {
        expect(new Set(objections.map((one) => one[key])).size).toBe(10)
      }
      expect(new Set(objections.map(({ response }) => response.slice(0, 16))).size).toBe(10)
    }
  })

  it('let the setter quote the one-liner and the call instead of speaking as the person', () => {
    const intake = example('northlight-coaching')
    const { callFlow } = setterScript.schema.parse(vaultOf(intake)[17])
    expect(callFlow[6]?.lines[0]).toBe(`In the words of Mara Lindqvist: ${intake.message}`)
    expect(JSON.stringify(callFlow[8])).toContain(intake.callToAction)
    for (const { lines } of callFlow) for (const line of lines) expect(line).not.toMatch(/^I help/u)
  })
})
