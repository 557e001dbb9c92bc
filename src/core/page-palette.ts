/** Grounds of our pages in light and dark; text has to be read on them. */
export const grounds = { light: '#fbfaf7', dark: '#141311' }

/** Paper and ink of pages that leave, as the app itself: light or dark as the system is. A client's brand goes over it. */
export const palette = `
:root{color-scheme:light dark;--paper:light-dark(${grounds.light},${grounds.dark});--surface:light-dark(#fff,#1c1a18);--ink:light-dark(#1b1a17,#f1eee7);--muted:light-dark(#5f5b52,#aba599);--line:light-dark(#e5e1d8,#2e2b27);--edge:light-dark(#8d887c,#746f66);--accent:light-dark(#0b5d53,#6fc7b8);--on:light-dark(#fff,#10211e);--second:var(--accent);--words:system-ui,sans-serif;--heads:Georgia,serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--words)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`
