import { hostileLinks } from './hostile-links.ts'

/** Scripts set the first name, and every request goes to the address: `executed` and `leaked` are seen there. */
export interface HostileMarks {
  /** A global that any script which runs sets, such as `vaultwrightRan`. */
  global: string
  /** The start of an address that counts who comes, such as `http://127.0.0.1:4321`. */
  address: string
}

/** What runs where a text is taken for markup, for a template, for a formula or for a part of a file. */
const kernels = ({ global, address }: HostileMarks): string[] => {
  const run = `globalThis.${global}=1`
  const url = `${address}/text`
  return [
    ...[`<script>${run}</script>`, `<script src="${url}"></script>`, `<img src=x onerror="${run}">`],
    ...[
      `<img src="${url}">`,
      `<svg onload="${run}">`,
      `<svg><script>${run}</script></svg>`,
      `<body onload="${run}">`,
    ],
    ...[
      `<iframe srcdoc="<script>parent.${global}=1</script>">`,
      `<iframe src="${url}">`,
      `<object data="${url}">`,
    ],
    ...[
      `<embed src="${url}">`,
      `<video src="${url}" onerror="${run}">`,
      `<audio src="${url}">`,
      `<input onfocus="${run}" autofocus>`,
    ],
    ...[
      `<details open ontoggle="${run}">`,
      `<marquee onstart="${run}">`,
      `<a href="javascript:${run}">x</a>`,
    ],
    ...[
      `<form action="${url}"><button>x</button></form>`,
      `<button formaction="javascript:${run}">x</button>`,
    ],
    ...[
      `<link rel="stylesheet" href="${url}">`,
      `<link rel="prefetch" href="${url}">`,
      `<base href="${address}/">`,
    ],
    ...[
      `<meta http-equiv="refresh" content="0;url=${url}">`,
      `<style>@import "${url}";</style>`,
      `<p style="background:url(${url})">`,
    ],
    ...[
      `<math><mtext><script>${run}</script></mtext></math>`,
      `<template><script>${run}</script></template>`,
    ],
    ...[
      `<!--><script>${run}</script>-->`,
      `</title><script>${run}</script>`,
      `</style><script>${run}</script>`,
    ],
    ...[
      `</textarea><script>${run}</script>`,
      `</script><script>${run}</script>`,
      `]]><script>${run}</script>`,
    ],
    ...[
      `"><script>${run}</script>`,
      `'><script>${run}</script>`,
      `" onmouseover="${run}" x="`,
      `' autofocus onfocus='${run}`,
    ],
    ...[
      `\${${run}}`,
      `{{constructor.constructor('${run}')()}}`,
      `<%= ${run} %>`,
      `#{${run}}`,
      `{% raw %}${run}`,
      `*|${run}|*`,
    ],
    ...[
      `![x](${url})`,
      `![x][r]\n\n[r]: ${url}`,
      `[x](javascript:${run})`,
      `[x](<javascript:${run}>)`,
      `<${url}>`,
      `[x]: ${url} "t"`,
    ],
    ...[
      `=HYPERLINK("${url}","x")`,
      `=IMPORTXML("${url}","//a")`,
      `=cmd|'/C calc'!A0`,
      `@SUM(1+1)*cmd|'/C calc'!A0`,
    ],
    ...[
      `+1+cmd|'/C calc'!A0`,
      `-1+1|cmd`,
      `\t=WEBSERVICE("${url}")`,
      `\r=IMAGE("${url}")`,
      `%0a=1+1`,
      `\uff1dIMAGE("${url}")`,
    ],
    ...[
      `BEGIN:VALARM\r\nACTION:AUDIO\r\nATTACH:${url}\r\nEND:VALARM`,
      `x\r\nATTACH:${url}`,
      `x\r\nURL:${url}`,
    ],
    ...[
      `x\r\nBcc: a@stranger.test\r\nContent-Type: text/html\r\n\r\n<img src="${url}">`,
      `WEBVTT\n\nNOTE\n<c.x>${run}</c>`,
    ],
    ...[
      `1\n00:00:00,000 --> 00:00:09,000\n<img src="${url}">`,
      `{ INCLUDEPICTURE "${url}" }`,
      `{ DDEAUTO c:\\x "${url}" }`,
    ],
    ...[
      '\u202e<script>',
      '\ufeff<script>',
      '\0<script>',
      '\ud800<script>',
      '../../../etc/passwd',
      '..\\..\\x',
      '/etc/passwd',
    ],
    ...[
      'CON',
      'x.exe',
      'x'.repeat(400),
      '%2e%2e%2f',
      'a\nb:c',
      '__proto__',
      'constructor',
      'toString',
      '\u001b[2J',
    ],
  ]
}

/** How a kernel is written so that a careless filter lets it through. */
const writings: readonly ((kernel: string) => string)[] = [
  (kernel) => kernel,
  (kernel) => `Plain words ${kernel} and more`,
  (kernel) => kernel.replaceAll('script', 'ScRiPt').replaceAll('on', 'oN'),
  (kernel) => `**${kernel}**\n\n${kernel}`,
]

/** Texts that try to run something or to reach a stranger wherever they are shown or written, 300 and more of them. */
export const hostileTexts = (marks: HostileMarks): readonly string[] => [
  ...new Set([
    ...kernels(marks).flatMap((kernel) => writings.map((written) => written(kernel))),
    ...hostileLinks.slice(0, 40).map((link) => `[words](${link}) <${link}> ${link}`),
  ]),
]
