/** What a review page has beside a form and a document: a button at each field, and the verdict on each section. */
export const clientPageStyle = `
header img{display:block;max-width:14rem;max-height:6rem;margin-bottom:1.5rem;width:auto;height:auto}
header{border-bottom:3px solid var(--second);padding-bottom:1rem;margin-bottom:2rem}
main{max-width:50rem}
section{margin-bottom:3.5rem}
section>h2{border-bottom:0;font-size:1.6rem}
.field{position:relative;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;align-items:start;border-inline-start:3px solid transparent;padding-inline-start:.6rem;margin-inline-start:-.75rem}
.field:hover,.field:focus-within{border-color:var(--line)}
.field.said{border-color:var(--accent)}
.words :first-child{margin-top:0}
.say{padding:.2rem .6rem;font-size:.8125rem;color:var(--muted);border-color:var(--line);background:none}
.field:hover .say,.say:focus-visible,.said .say{color:var(--ink);border-color:var(--edge)}
.saying{grid-column:1/-1;margin:.25rem 0 1.25rem}
.saying label{display:block;font-weight:600;font-size:.875rem}
.verdict{margin:2rem 0 0;padding:.5rem 1.25rem 1.25rem;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.verdict legend{float:left;width:100%;padding:.75rem 0 .25rem;font-family:var(--heads)}
.verdict legend+*{clear:both}
@media (max-width:36rem){footer p{flex-basis:100%}}
@media print{.say{display:none}.verdict{break-inside:avoid}}
`
