/** How a document looks on a screen, light or dark as the system is, and on paper. */
export const documentStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf7,#141311);--ink:light-dark(#1b1a17,#f1eee7);--muted:light-dark(#5f5b52,#aba599);--line:light-dark(#e5e1d8,#2e2b27);--accent:light-dark(#0b5d53,#6fc7b8);--second:var(--accent);--words:system-ui,sans-serif;--heads:Georgia,serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--words)}
.cover,.contents,main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem}
.cover{padding-top:4rem;border-bottom:3px solid var(--second)}
.cover img{display:block;max-width:16rem;max-height:7rem;margin-bottom:2.5rem}
h1,h2,h3,h4,h5,h6{color:var(--accent);font-family:var(--heads);font-weight:600;line-height:1.3;break-after:avoid}
h1{font-size:2.25rem;margin:0 0 1rem}
h2{font-size:1.6rem;margin:0 0 1.25rem;padding-bottom:.4rem;border-bottom:1px solid var(--line)}
h3{font-size:1.25rem;margin:2rem 0 .6rem}
h4{font-size:1.1rem;margin:1.6rem 0 .5rem}
h5,h6{font-size:1rem;margin:1.3rem 0 .4rem}
p,ul,ol{margin:0 0 .9rem}
p,li,td,h1,h2,h3,h4,h5,h6{overflow-wrap:anywhere}
a{color:var(--accent)}
section{padding-top:2.5rem}
table{width:100%;margin:0 0 1rem;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.45rem .6rem;border:1px solid var(--line);text-align:start;vertical-align:top}
th{color:var(--muted);font-weight:600}
tr{break-inside:avoid}
.contact{margin:1.5rem 0 0;color:var(--muted)}
@page{margin:22mm 20mm}
@media print{
:root{color-scheme:light}
body{background:none;font-size:10.5pt}
.cover,.contents,main{max-width:none;padding:0}
.cover{display:flex;flex-direction:column;justify-content:center;min-height:85vh}
.contents,section{break-before:page;padding-top:0}
a{text-decoration:none}
p{orphans:3;widows:3}
}
`
