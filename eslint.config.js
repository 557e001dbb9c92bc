import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a file is named after what it exports.',
}
const ofTheWorld =
  'Core and shared are handed the world: ask a port (core/ports.ts) for time, randomness and I/O.'
const onlyInMainProcess =
  'Only src/renderer/src/main-process.ts talks to the bridge: import ask() or onRunEvent() from it.'

const keysByName =
  'Keys are taken by name: onKeyDown={keys({ … })} of ui/keys.ts in an element, usePageKeys of ui/use-page-keys.ts for a page.'
const rawText = 'Text nobody can trust is shown as text: no raw HTML in the window.'
const inTheWindow = [
  noDefaultExport,
  {
    selector: 'JSXOpeningElement[name.name="textarea"]:not(:has(JSXAttribute[name.name="dir"]))',
    message: 'Words are laid out in their own direction: dir="auto".',
  },
  {
    selector:
      'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
    message: rawText,
  },
  {
    selector:
      'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: rawText,
  },
]

const tests = ['**/*.test.{ts,tsx}', 'e2e/**/*.spec.ts']

export default defineConfig(
  globalIgnores(['out', 'dist', '.cache', 'test-results', 'playwright-report', 'bench/results', 'docs']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.core.json', 'tsconfig.node.json', 'tsconfig.web.json', 'tsconfig.e2e.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Async by contract (a port, a handler), whether or not this one waits for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'performance',
          'console',
          'URL',
          'fetch',
          'AbortController',
          'AbortSignal',
          'setTimeout',
          'clearTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/shared/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'process',
          'fetch',
          'performance',
          'crypto',
          'console',
          'globalThis',
          'window',
          'document',
          'localStorage',
        ].map((name) => ({ name, message: ofTheWorld })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: ofTheWorld },
        { object: 'Math', property: 'random', message: ofTheWorld },
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: ofTheWorld },
        { selector: 'CallExpression[callee.name="Date"]', message: ofTheWorld },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...inTheWindow,
        {
          selector:
            'JSXAttribute[name.name=/^onKey/] > JSXExpressionContainer > :not(CallExpression[callee.name="keys"])',
          message: keysByName,
        },
        {
          selector: 'CallExpression[callee.property.name="addEventListener"][arguments.0.value=/^key/]',
          message: keysByName,
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'bridge', message: onlyInMainProcess },
        { object: 'globalThis', property: 'bridge', message: onlyInMainProcess },
      ],
      'no-restricted-globals': ['error', { name: 'bridge', message: onlyInMainProcess }],
    },
  },
  {
    files: ['src/renderer/src/ui/use-page-keys.ts', 'src/renderer/src/ui/composition.ts'],
    rules: { 'no-restricted-syntax': ['error', ...inTheWindow] },
  },
  {
    files: ['src/renderer/src/main-process.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-globals': 'off' },
  },
  {
    files: ['e2e/**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        {
          selector:
            'CallExpression[callee.property.name="evaluate"]:matches([callee.object.name="app"], [callee.object.property.name="app"])',
          message: 'app.evaluate loses answers while main is busy: take inMain of launch.ts.',
        },
      ],
    },
  },
  { files: ['**/*.config.{ts,js}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: tests,
    rules: {
      // vitest's matchers and Playwright's fixtures are any-shaped in places where the test itself is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
