/** How a client's questionnaire looks: paper and ink as the app itself, light or dark as the system is. */
export const questionnaireStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf7,#141311);--surface:light-dark(#fff,#1c1a18);--ink:light-dark(#1b1a17,#f1eee7);--muted:light-dark(#5f5b52,#aba599);--line:light-dark(#e5e1d8,#2e2b27);--edge:light-dark(#8d887c,#746f66);--accent:light-dark(#0b5d53,#6fc7b8);--on:light-dark(#fff,#10211e)}
*{box-sizing:border-box}
html{scroll-padding-bottom:6rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 7rem}
h1{font:600 1.75rem/1.25 Georgia,serif;margin:0 0 1rem}
h2{font:600 1.25rem/1.3 Georgia,serif;margin:3rem 0 1rem;padding-top:1.5rem;border-top:1px solid var(--line)}
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
button{padding:.65rem 1.1rem;border:1px solid var(--edge);border-radius:6px;background:var(--surface);color:inherit;font:inherit;cursor:pointer}
#save{border-color:var(--accent);background:var(--accent);color:var(--on);font-weight:600}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
footer{position:fixed;inset:auto 0 0 0;display:flex;gap:1rem;align-items:center;justify-content:flex-end;padding:.75rem max(1.25rem,calc(50vw - 20.75rem));background:var(--surface);border-top:1px solid var(--line)}
footer p{margin:0 auto 0 0;color:var(--muted);font-size:.875rem}
@media print{footer,.more{display:none}}
`
