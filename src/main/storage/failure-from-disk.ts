import type { Failure } from '../../shared/failure.ts'
import { codeOf } from './file-system.ts'
import { StrangePath, strangeWords } from './strange-path.ts'

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']
const closed = [
  'EACCES',
  'EROFS',
  'EPERM',
  'EBUSY',
  'EEXIST',
  'EISDIR',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EINVAL',
  'ELOOP',
]

/** What went wrong with the disk, by the system's code. `what` names the file for a person. A bug of ours is thrown on. */
export function failureFromDisk(error: unknown, what: string): Failure {
  if (error instanceof StrangePath)
    return { kind: 'not-allowed', why: `${what} ${strangeWords[error.strangeness]}, so it was not opened.` }
  const code = codeOf(error)
  if (code === undefined || code.startsWith('ERR_')) throw error
  if (full.includes(code)) return { kind: 'disk-full', where: what }
  if (closed.includes(code)) return { kind: 'not-writable', where: what }
  if (code === 'ENOENT') return { kind: 'not-found', what }
  return { kind: 'unexpected', reference: `disk ${code}` }
}
