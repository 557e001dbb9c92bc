import { palette } from './page-palette.ts'

/** How a page with fields for a client to fill in looks. */
export const formPageStyle = `${palette}
html{scroll-padding-bottom:6rem}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 7rem}
h1{font:600 1.75rem/1.25 var(--heads);margin:0 0 1rem}
h2{font:600 1.25rem/1.3 var(--heads);margin:3rem 0 1rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.question{margin:0 0 2rem;padding:0;border:0;min-width:0}
.question>label,legend{display:block;padding:0;font-weight:600}
.optional,.hint{font-weight:400;color:var(--muted);font-size:.875rem}
.example{margin:.25rem 0 .5rem;color:var(--muted);font-size:.875rem}
input[type=text],textarea{display:block;width:100%;padding:.6rem .7rem;border:1px solid var(--edge);border-radius:6px;background:var(--surface);color:inherit;font:inherit;field-sizing:content;min-height:2.75rem}
textarea{min-height:5.5rem;resize:vertical}
.part{margin:.75rem 0 0}.part>label{display:block;margin-bottom:.25rem}
.choice{display:flex;gap:.6rem;align-items:flex-start;padding:.5rem 0;cursor:pointer}
.choice input{width:1.15rem;height:1.15rem;margin:.2rem 0 0;flex:none;accent-color:var(--accent)}
.row{margin:.5rem 0 1rem;padding:.25rem 1rem 1rem;border:1px solid var(--line);border-radius:10px}
.clear{display:none}:has(>label>input:checked)>.clear{display:inline-block}
button{padding:.65rem 1.1rem;border:1px solid var(--edge);border-radius:6px;background:var(--surface);color:inherit;font:inherit;cursor:pointer}
#save{border-color:var(--accent);background:var(--accent);color:var(--on);font-weight:600}
footer{position:fixed;inset:auto 0 0 0;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:flex-end;padding:.75rem max(1.25rem,calc(50vw - 20.75rem));background:var(--surface);border-top:1px solid var(--line)}
footer button{white-space:nowrap}
footer p{flex:1 1 12rem;margin:0 auto 0 0;color:var(--muted);font-size:.875rem}
#copy{margin:2rem 0 0}
#copy textarea{font:.8125rem/1.4 ui-monospace,monospace}
@media print{footer,.more,.clear,#copy{display:none}}
`
