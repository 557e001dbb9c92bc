import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validSection } from '../../src/core/testing/valid-content.ts'
import { textsOf } from '../../src/core/review/words/placed-text.ts'
import { sha256 } from '../../src/main/storage/record-text.ts'
import { sectionFile } from '../../src/main/storage/vault-paths.ts'
import { emptyIntake } from '../../src/shared/intake.ts'
import { noTokens } from '../../src/shared/provider.ts'
import { withValueAt } from '../../src/shared/sections/outline.ts'
import { sectionNumbers, sectionOf } from '../../src/shared/sections/index.ts'
import { schemaVersion } from '../../src/shared/vault.ts'
import { countWords } from '../../src/shared/words.ts'
import { rareWords } from './planted.ts'
import { draws, vocabulary, writer } from './words.ts'

// Writes a library as the app leaves one, in a process of its own: node write-library.ts FOLDER VAULTS LONGER

const [root = '', count = '0', times = '1'] = process.argv.slice(2)
const vaults = Number(count)
/** A vault with the fewest words its sections allow has 16,400. */
const longer = Number(times)
const at = new Date(0).toISOString()

const write = writer(vocabulary(), 1)
const draw = draws(2)
const rare = rareWords(vaults)
const forms = sectionNumbers.map((number) => {
  const content = validSection(number)
  return {
    number,
    content,
    texts: textsOf(number, content).map(({ path, text }) => ({ path, words: countWords(text) })),
  }
})

for (let vault = 0; vault < vaults; vault++) {
  const folder = join(root, `Client ${vault}`)
  mkdirSync(join(folder, 'sections'), { recursive: true })
  const planted = rare.filter((each) => each.vaults.includes(vault)).map(({ word }) => word)
  const index = forms.map(({ number, content, texts }) => {
    let written: unknown = content
    for (const [place, { path, words }] of texts.entries()) {
      const length = Math.max(1, Math.round(words * longer * (0.8 + 0.4 * draw())))
      const text = write(length)
      // The rare words stand in the middle of the e-mails.
      const own = number === 8 && place === 40 ? ` ${planted.join(' ')}` : ''
      written = withValueAt(written, path, text + own)
    }
    const { key } = sectionOf(number)
    const record = { schemaVersion, number, key, revision: 1, content: written, source: 'run' }
    const rest = {
      writers: [],
      note: null,
      basis: { answers: {}, reads: {}, prompts: {} },
      tokens: noTokens,
      savedAt: at,
    }
    const text = `${JSON.stringify({ ...record, ...rest }, null, 2)}\n`
    writeFileSync(join(folder, sectionFile(number)), text)
    return { number, key, revision: 1, sha256: sha256(text), words: 1200, sample: false }
  })
  const [title, client] = [`Client ${vault}`, write(2)]
  const intake = { ...emptyIntake(), businessName: client, message: write(40), idealClient: write(60) }
  writeFileSync(join(folder, 'intake.json'), JSON.stringify(intake))
  const head = {
    schemaVersion,
    id: `bench-${vault}`,
    title,
    client,
    revision: 1,
    createdAt: at,
    changedAt: at,
  }
  writeFileSync(join(folder, 'vault.json'), JSON.stringify({ ...head, sections: index, failures: {} }))
}
