// The long run of what "npm test" does in small: the same tests with their numbers turned up, some hours in all.
// "npm run test:full" runs all of it, "npm run test:full -- scripts kills" only those, "-- --share 0.1" a tenth of each.
import { groups } from './long/groups.mjs'
import { asked, failedOf } from './long/run-groups.mjs'
import { main } from './setup/project.mjs'
import { setup } from './setup.mjs'

await main(async () => {
  const { names, share } = asked(process.argv.slice(2), 1)
  await setup({ electron: false })
  const run = names.length > 0 ? names : Object.keys(groups)
  const failed = await failedOf(run, share)
  console.log(
    `\n${run.length - failed.length} passed, ${failed.length} failed${failed.map((name) => ` ${name}`)}`,
  )
  return failed.length === 0 ? 0 : 1
})
