import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const run = (args: readonly string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })

test('is a process of its own that says its address first and goes when told', async () => {
  const script = JSON.stringify([{ match: { route: 'models' }, fault: { kind: 'status', status: 401 } }])
  const child = run(['--port', '0', '--pace', '2000', '--first-token', '10', '--script', script, '--quiet'])
  const [line] = await once(createInterface(child.stdout), 'line')
  expect(line).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/u)
  const url = String(line).replace('listening on ', '')
  const answer = await fetch(`${url}/v1/models`, { headers: { authorization: 'Bearer k' } })
  expect(answer.status).toBe(401)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

test('says what is wrong with its options', async () => {
  const child = run(['--script', '[{"fault":{"kind":"no-such"}}]'])
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
})
