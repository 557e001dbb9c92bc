/** With these a sentence makes something up, and claims nothing. */
export const supposing = new Set(['imagine', 'suppose', 'if', 'say', 'picture', 'whether'])
