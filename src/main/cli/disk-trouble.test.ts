import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from './generate-command.ts'
import { fresh, northlight, showsStack, vault, vaultOnSmallDisk } from './testing/command-line.ts'

// A disk that is full, a place that is none: said in a sentence, with a code of its own for scripts, and nothing is lost.

const quick = ['--provider', 'sample', '--sample-pace', '1000000', '--time-scale', '0.01']

it('keeps answers aside while the disk takes no more, says where they are and how to go on, and puts them in then', async () => {
  const home = await fresh()
  const env = { HOME: home, XDG_CONFIG_HOME: join(home, 'settings'), TMPDIR: home }
  const folder = join(home, 'vault')
  const write = ['generate', '--out', folder, ...quick]
  const full = await vaultOnSmallDisk(100, [...write, '--intake', northlight], env)
  expect(full).toMatchObject({ code: 2, err: '' })
  expect(showsStack(full)).toBe(false)
  expect(full.out.match(/^Sections? .*/gmu)).toEqual([
    expect.stringMatching(
      /^Sections [\d, ]+ and \d+ were not written\. The folder “vault” could not be saved/u,
    ),
  ])
  expect(full.out).toMatch(
    /An answer that could not be saved in the vault is kept in “.*” and put in the next/u,
  )
  expect(full.out).toContain('Run it again with --resume to write the rest.')
  const aside = join(home, 'settings', 'Vaultwright', 'unsaved-answers')
  expect(await readdir(aside)).not.toEqual([])

  const rest = await vault([...write, '--resume'], env)
  expect(rest).toMatchObject({ code: 0, err: '' })
  expect(rest.out).toContain(`17 of 17 sections saved in ${folder}`)
  expect(await readdir(aside)).toEqual([])

  // And out of it again: none of an export where not all of it fits.
  const exported = ['export', folder, '--even-so', '--to']
  const to = join(home, 'all.md')
  const held = await vaultOnSmallDisk(8, [...exported, to], env)
  expect(held).toMatchObject({ code: 1, out: '' })
  expect(held.err).toBe('“all.md” could not be saved: the disk is full. Make room, then try again.\n')
  expect(await readdir(home)).not.toContain('all.md')
})

it('says of a place that cannot be written in what it is, and leaves what stands there', async () => {
  const home = await fresh()
  await writeFile(join(home, 'words.txt'), 'mine')
  const inTheWay = 'something else stands in its place'
  for (const [name, words] of [
    ['words.txt', inTheWay],
    ['words.txt/inside', inTheWay],
    ['x'.repeat(300), 'its name is too long'],
  ] as const) {
    const asked = generate({
      ...{
        intake: northlight,
        out: join(home, name),
        provider: ['sample'],
        samplePace: Infinity,
        timeScale: 1,
      },
      ...{ missing: false, missingFields: false, resume: false, json: true },
      ...{ both: false, allowHttp: false, hedge: false },
    })
    await expect(asked, name).rejects.toThrow(words)
  }
  expect(await readdir(home)).toEqual(['words.txt'])
})
