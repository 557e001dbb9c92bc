/** A file open for writing. */
export interface OpenFile {
  /** Writes some of the bytes and says how many: a full disk may take fewer than it was given. */
  write(bytes: Uint8Array): Promise<number>
  sync(): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** What stands under a name of a folder. */
export interface FolderEntry {
  name: string
  kind: 'file' | 'folder' | 'link' | 'other'
}

/**
 * The few calls of the disk that storage makes, handed in so that tests can let each of them fail. What a folder holds may
 * come from a stranger: a file is opened only where it is an ordinary one, never through a link, and anything else fails
 * with a `StrangePath`. Folders on the way to it are looked at by `vaultFiles`.
 */
export interface FileSystem {
  /** `wx`: a new file, fails when it is there. `a`: to append, made if missing. */
  open(path: string, flags: 'wx' | 'a', mode: number): Promise<OpenFile>
  /** `chosen`: a person picked this very file, so a link leads to what they mean. A file larger than so many bytes fails. */
  read(path: string, atMost: number, chosen?: 'chosen'): Promise<Uint8Array>
  /** Size in bytes, whether it is a folder or a link, when it changed last, and the number the disk knows it by; of a link, its own. */
  look(
    path: string,
  ): Promise<{ size: number; folder: boolean; link: boolean; changedMs: number; number: number }>
  names(folder: string): Promise<string[]>
  entries(folder: string): Promise<FolderEntry[]>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Cuts a file off at so many bytes, synced. */
  shorten(path: string, size: number): Promise<void>
  /** Parents too; no failure when it is there. */
  makeFolder(path: string): Promise<void>
  /** Fails with EEXIST when it is there. */
  makeNewFolder(path: string): Promise<void>
  /** Removes a folder in which nothing stands; fails when something does. */
  removeFolder(path: string): Promise<void>
  /** Makes the folder's entries survive a power cut. Does nothing on Windows, where folders cannot be synced. */
  syncFolder(path: string): Promise<void>
  canWrite(folder: string): Promise<boolean>
  /** Bytes that are free for this account where the folder is; null where the system does not say. */
  freeSpace(folder: string): Promise<number | null>
}
