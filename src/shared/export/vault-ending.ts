/** The ending of a vault's archive, which the system opens with the app. Inside it is a ZIP, and earlier ones were called so. */
export const vaultEnding = 'vaultwright'
