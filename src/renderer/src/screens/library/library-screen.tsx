import { Page } from '../../frame/page.tsx'

export function LibraryScreen() {
  return <Page title="All vaults">{null}</Page>
}
