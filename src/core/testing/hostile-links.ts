/** Schemes that start a program, read a file, run a script or reach another computer on most systems. */
const schemes = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>ran=1</script>',
  ],
  ...['data:text/html;base64,PHNjcmlwdD5yYW49MTwvc2NyaXB0Pg==', 'data:image/svg+xml,<svg onload="ran=1"/>'],
  ...[
    'blob:app://vaultwright/1',
    'filesystem:app://vaultwright/temporary/x',
    'view-source:https://example.com',
  ],
  ...[
    'file:///etc/passwd',
    'file://localhost/etc/passwd',
    'file:///C:/Windows/win.ini',
    'file://server/share/x.exe',
  ],
  ...[
    'smb://server/share',
    'cifs://server/share',
    'nfs://server/share',
    'afp://server/share',
    'dav://server/x',
  ],
  ...['\\\\server\\share\\x.exe', '//server/share/x', '\\\\?\\C:\\Windows\\win.ini', 'C:\\Windows\\win.ini'],
  ...[
    'ms-settings:',
    'ms-word:ofe|u|http://stranger.test/x.docx',
    'ms-excel:ofe|u|http://stranger.test/x.xlsx',
  ],
  ...[
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'ms-cxh-full://0',
    'ms-appinstaller:?source=http://stranger.test',
  ],
  ...[
    'search-ms:query=x&crumb=location:\\\\server\\share',
    'shell:startup',
    'ldap://server/x',
    'ldaps://server/x',
  ],
  ...['intent://scan/#Intent;scheme=zxing;end', 'android-app://com.example/x', 'market://details?id=x'],
  ...[
    'itms-services://?action=download-manifest&url=x',
    'x-apple.systempreferences:',
    'applescript://com.apple.x',
  ],
  ...[
    'tel:+49123',
    'sms:+49123?body=x',
    'facetime:a@b.test',
    'skype:a?call',
    'zoommtg://zoom.us/join?confno=1',
  ],
  ...[
    'ssh://root@server',
    'telnet://server',
    'ftp://server/x',
    'sftp://server/x',
    'gopher://server/x',
    'ws://server',
  ],
  ...[
    'vscode://file/etc/passwd',
    'slack://open',
    'steam://run/1',
    'git://server/x',
    'svn://server/x',
    'jar:file:///x!/y',
  ],
  ...[
    'chrome://settings',
    'devtools://devtools/bundled/inspector.html',
    'about:blank',
    'about:srcdoc',
    'app://vaultwright/x',
  ],
  ...[
    'app://elsewhere/index.html',
    'vault-page://page/',
    'magnet:?xt=urn:btih:x',
    'bitcoin:x',
    'web+x:y',
    'urn:x:y',
  ],
  ...[
    'http://example.com',
    'http://127.0.0.1:1/x',
    'http://169.254.169.254/latest/meta-data',
    'HTTP://EXAMPLE.COM',
  ],
]

/** What is https to a program that reads loosely, or leads elsewhere than it seems to. */
const disguised = [
  ...[
    'https://bank.test@evil.test/',
    'https://bank.test:pw@evil.test/',
    'https://@evil.test/',
    'https://:@evil.test/',
  ],
  ...[
    'https://bank.test%40evil.test/',
    'https://bank.test\\@evil.test',
    'https:evil.test',
    'https:/evil.test',
  ],
  ...[
    'https:///evil.test',
    'https:\\\\evil.test',
    'https://',
    'https://?x',
    'https://#x',
    'https://.',
    'https://..',
  ],
  ...[
    'https://a b.test',
    'https://a<b.test',
    'https://[::1',
    'https://[::1]/',
    'https://999.1.1.1',
    'https://x:99999',
  ],
  ...[
    'https://\u202etset.live',
    'https://аррӏе.test',
    'https://xn--80ak6aa92e.test',
    'https://ｅxample.test',
    'https://faß.test',
  ],
  ...[
    'https://exa\u00admple.test',
    'https://exa\u200bmple.test',
    'https://example.test\u2044evil',
    'https://example。test',
  ],
  ...[
    'mailto:',
    'mailto:a@b.test?attach=/etc/passwd',
    'mailto:a@b.test?Attachment=/etc/passwd',
    'mailto:a@b.test?%61ttach=/x',
  ],
  ...[
    'mailto:a@b.test?subject=x&attach=C:\\x',
    'mailto:a@b.test\r\nBcc: c@d.test',
    'mailto:%0d%0aBcc:c@d.test',
  ],
  ...[
    `https://example.test/${'a'.repeat(3000)}`,
    `https://${'a'.repeat(300)}.test/`,
    `javascript:${'/'.repeat(3000)}`,
  ],
  ...[
    '',
    ' ',
    '\0',
    'https',
    'example.com',
    '#',
    '?',
    '/',
    '..',
    '../../etc/passwd',
    'null',
    'undefined',
    '[object Object]',
  ],
]

/** The first of them again, with what some readers of addresses skip. */
const folded = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'vbscript:x'].flatMap(
  (link) => [
    `\t${link}`,
    ` ${link} `,
    `\u0001${link}`,
    link.replace(':', '\n:'),
    link.replace(':', '\t:'),
    `${link.slice(0, 3)}\r\n${link.slice(3)}`,
    link.replace(':', '&colon;'),
    link.replace(':', '%3A'),
    encodeURIComponent(link),
  ],
)

/** Links that a model or a stranger's file may hold, 120 and more of them. */
export const hostileLinks: readonly string[] = [...new Set([...schemes, ...disguised, ...folded])]
