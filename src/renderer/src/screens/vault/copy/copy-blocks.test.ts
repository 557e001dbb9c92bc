import { expect, test } from 'vitest'
import { emptyHandover, leavingHandover, type Links } from '../../../../../shared/handover.ts'
import { emptyIntake } from '../../../../../shared/intake.ts'
import { vaultViewSchema } from '../../../../../shared/vault.ts'
import { tokenAddress } from '../../../../../shared/token-address.ts'
import { leavingLinks, placeVaultView } from '../../../stores/vaults.ts'
import { addressIn } from './copy-blocks.ts'

const [intake, handover] = [emptyIntake(), emptyHandover()]

/** A vault in the window, of these links and this address for booking. */
function shown(links: Partial<Links>, bookingLink: string) {
  const summary = {
    ...{ id: 'v', title: 'Northlight', client: '', folder: '/v', changedAt: '2026-11-27T00:00:00.000Z' },
    ...{ saved: 0, needsReview: 0, words: 0 },
    ...{ sample: false, answersMissing: 0, unfinishedRun: null, readOnly: null },
  }
  const view = vaultViewSchema.parse({
    ...{
      summary,
      revision: 1,
      next: { undo: null, redo: null },
      clientReplies: [],
      sections: [],
      reviews: [],
    },
    ...{ proposals: [], failures: {}, approvals: {}, leftOut: {}, notices: [], copies: [] },
    intake: { ...intake, practical: { ...intake.practical, bookingLink } },
    handover: { ...handover, links: { ...handover.links, ...links } },
  })
  placeVaultView(view)
  return view
}

test('copies the address that every export has: the one for booking where no call link is set', () => {
  const answered = shown({}, 'https://mara.test/book')
  expect(addressIn('v')('call link')).toBe('https://mara.test/book')
  expect(tokenAddress(leavingLinks(answered), 'call link')).toBe('https://mara.test/book')
  expect(leavingLinks(answered)).toBe(leavingHandover(answered.handover, answered.intake.practical).links)
  // What a form holds stays as it was typed.
  expect(answered.handover.links.call).toBe('')
  shown({ call: 'mara.test/call' }, 'https://mara.test/book')
  expect(addressIn('v')('call link')).toBe('mara.test/call')
  expect(addressIn('v')('gift link')).toBe('')
  expect(addressIn('another')('call link')).toBe('')
})
