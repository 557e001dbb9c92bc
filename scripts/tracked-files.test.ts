import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Bytes. The largest file that belongs here, the lock file, has 292,000; what is larger was put in by a slip of `git add`, as
 * 62 MB of a trial's packages once were, and every clone carries it for good.
 */
const largest = 1_000_000

test.skipIf(!existsSync('.git'))(
  'no file under version control is larger than source, copy or a picture is',
  () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
    const large = tracked.filter((path) => existsSync(path) && statSync(path).size > largest)
    expect(tracked.length).toBeGreaterThan(100)
    expect(large).toEqual([])
  },
)
