// What "electron <folder>" does, for an Electron that came without its default app: the first plain argument is the
// folder of an app; its package.json gives the name, the version and the entry.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)

// Awaited, so that "ready" does not come before the app has said what it needs to say ahead of it.
await import(pathToFileURL(join(folder, about.main)).href)
