import type { DiskTrouble, Failure } from '../../shared/failure.ts'
import { codeOf } from './file-system.ts'
import { StrangePath, strangeWords } from './strange-path.ts'

type NotWritable = Extract<Failure, { kind: 'not-writable' }>['why']

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** The system says no. Undefined: it is a matter of permission. */
const closed: Readonly<Record<string, NotWritable>> = {
  EACCES: undefined,
  EPERM: undefined,
  EINVAL: undefined,
  EROFS: 'read-only',
  EEXIST: 'in-the-way',
  EISDIR: 'in-the-way',
  ENOTDIR: 'in-the-way',
  ENOTEMPTY: 'in-the-way',
  ELOOP: 'in-the-way',
  ENAMETOOLONG: 'name-too-long',
}

/**
 * What does not do its work. `UNKNOWN` is what Node makes of what Windows says of a cloud file that cannot be fetched
 * (ERROR_CLOUD_FILE_…); other codes nobody has named are faults.
 */
const troubles: Readonly<Record<string, DiskTrouble>> = {
  ESTALE: 'offline',
  ETIMEDOUT: 'offline',
  EHOSTDOWN: 'offline',
  EHOSTUNREACH: 'offline',
  ENETDOWN: 'offline',
  ENETUNREACH: 'offline',
  ECONNREFUSED: 'offline',
  ECONNRESET: 'offline',
  ECONNABORTED: 'offline',
  ENOTCONN: 'offline',
  ENODEV: 'offline',
  ENXIO: 'offline',
  UNKNOWN: 'offline',
  EMFILE: 'crowded',
  ENFILE: 'crowded',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
}

/** macOS says EDEADLK (11) of a file that iCloud holds and cannot fetch; Node has no name for it there. */
const deadlock = ['EDEADLK', 'Unknown system error -11']

/** What went wrong with the disk, by the system's code. `what` names the file for a person. A bug of ours is thrown on. */
export function failureFromDisk(error: unknown, what: string): Failure {
  if (error instanceof StrangePath)
    return { kind: 'not-allowed', why: `${what} ${strangeWords[error.strangeness]}, so it was not opened.` }
  const code = codeOf(error)
  if (code === undefined || code.startsWith('ERR_')) throw error
  if (full.includes(code)) return { kind: 'disk-full', where: what }
  if (code in closed) {
    const why = closed[code]
    return { kind: 'not-writable', where: what, ...(why && { why }) }
  }
  if (code === 'ENOENT') return { kind: 'not-found', what }
  const trouble = deadlock.includes(code) ? 'offline' : (troubles[code] ?? 'failing')
  return { kind: 'disk-trouble', where: what, what: trouble, code }
}

/** The same for something that was being read: a no of the system is about this account. */
export function failureOfRead(error: unknown, what: string): Failure {
  if (['EACCES', 'EPERM'].includes(codeOf(error) ?? ''))
    return { kind: 'not-allowed', why: `${what} cannot be opened: this account is not allowed to read it.` }
  return failureFromDisk(error, what)
}

/**
 * The same for something that was being written: what is not there then is the folder it goes into, and whatever stands in
 * its place is in the way.
 */
export function failureOfWrite(error: unknown, what: string): Failure {
  if (error instanceof StrangePath) return { kind: 'not-writable', where: what, why: 'in-the-way' }
  const failure = failureFromDisk(error, what)
  return failure.kind === 'not-found'
    ? { kind: 'disk-trouble', where: what, what: 'gone', code: 'ENOENT' }
    : failure
}

/** True where nothing stands at a path; any other error says nothing of whether something does. */
export const isNotThere = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')
