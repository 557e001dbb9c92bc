import type { CheckReport } from '../../shared/check-report.ts'
import { failureSentence, saidIn } from '../../shared/failure-sentence.ts'
import { isFree } from '../../shared/price.ts'
import type { EndpointKind } from '../../shared/provider.ts'
import type { Price, ProviderSettings } from '../../shared/settings.ts'
import { runClock } from '../clock.ts'
import { endpointCheck } from '../endpoint-check.ts'
import { nodeNetwork } from '../net/node-network.ts'
import { inProgram } from '../program-folder.ts'
import { keyNameOf } from './endpoint-option.ts'
import { exitCodes } from './exit-codes.ts'
import { keyFromEnvironment, writingSettings, type WritingOptions } from './writing-options.ts'

/** Asks each provider one tiny question, and says what it and its list of models told. */
export async function providers(options: WritingOptions): Promise<number> {
  const check = endpointCheck({
    keyFor: keyFromEnvironment,
    samplePace: () => options.samplePace,
    sampleTexts: inProgram('sample'),
    clock: runClock(),
    network: nodeNetwork(),
  })
  let good = true
  for (const endpoint of writingSettings(options).providers) {
    const report = await check(endpoint)
    good &&= report.ok
    const lines = options.json
      ? [JSON.stringify({ provider: endpoint.provider, ...report })]
      : reportLines(endpoint, report)
    process.stdout.write(`${lines.join('\n')}\n`)
  }
  return good ? exitCodes.delivered : exitCodes.notAllDelivered
}

function reportLines({ provider, name, kind }: ProviderSettings, report: CheckReport): string[] {
  if (!report.ok) {
    const said = saidIn(report.failure)
    const isKeyless = report.failure.kind === 'unauthorized' && report.failure.keyless
    const sentence = isKeyless
      ? `${name} wants a key: set ${keyNameOf(provider)}.`
      : failureSentence(report.failure, name)
    return [`${name} ${report.model}: ${sentence}`, ...(said === null ? [] : [`  It says: ${said}`])]
  }
  const { model, asked, context, largestAnswer, price, notes } = report
  const tokens = (count: number): string => count.toLocaleString('en-US')
  return [
    `${name} ${model}: answered in ${(asked.ms / 1000).toFixed(1)} s.`,
    ...(context === null ? [] : [`  Room for ${tokens(context)} tokens of question and answer.`]),
    ...(largestAnswer === null ? [] : [`  Answers of up to ${tokens(largestAnswer)} tokens.`]),
    `  ${priceWords(kind, price)}`,
    ...notes.map((note) => `  ${note}`),
  ]
}

function priceWords(kind: EndpointKind, price: Price | null): string {
  if (kind === 'sample') return 'Free: it writes on this computer.'
  if (price === null) return 'No price is known.'
  if (isFree(price)) return 'It costs nothing.'
  return `$${price.input} for a million tokens read, $${price.output} for a million written.`
}
