import { palette } from '../../page-palette.ts'

/** Headings, paragraphs, lists and tables of a document. */
export const wordsStyle = `
h1,h2,h3,h4,h5,h6{color:var(--accent);font-family:var(--heads);font-weight:600;line-height:1.3;break-after:avoid}
h1{font-size:2.25rem;margin:0 0 1rem}
h2{font-size:1.6rem;margin:0 0 1.25rem;padding-bottom:.4rem;border-bottom:1px solid var(--line)}
h3{font-size:1.25rem;margin:2rem 0 .6rem}
h4{font-size:1.1rem;margin:1.6rem 0 .5rem}
h5,h6{font-size:1rem;margin:1.3rem 0 .4rem}
p,ul,ol{margin:0 0 .9rem}
p,li,td,h1,h2,h3,h4,h5,h6{overflow-wrap:anywhere}
a{color:var(--accent)}
table{width:100%;margin:0 0 1rem;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.45rem .6rem;border:1px solid var(--line);text-align:start;vertical-align:top}
th{color:var(--muted);font-weight:600}
tr{break-inside:avoid}
`

/** How a document looks on a screen, and on paper. */
export const documentStyle = `${palette}${wordsStyle}
.cover,.contents,main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem}
.cover{padding-top:4rem;border-bottom:3px solid var(--second)}
.cover img{display:block;max-width:16rem;max-height:7rem;margin-bottom:2.5rem}
section{padding-top:2.5rem}
.contact{margin:1.5rem 0 0;color:var(--muted)}
@page{margin:22mm 20mm}
@media print{
:root{color-scheme:light}
body{background:none;font-size:10.5pt}
.cover,.contents,main{max-width:none;padding:0}
.cover{display:flex;flex-direction:column;justify-content:center;min-height:85vh}
.contents,.chapters section,.running{break-before:page}
.contents,section{padding-top:0}
.running section+section{padding-top:1.5rem}
a{text-decoration:none}
p{orphans:3;widows:3}
}
`
