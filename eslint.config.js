import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Writing to the disk: only `durableWrite` and `localFiles` may, for every word of the library. */
const FILE_WRITES = [
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'createWriteStream',
  'copyFile',
  'copyFileSync',
  'cp',
  'cpSync',
  'truncate',
  'truncateSync',
]

const noFileWrites = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'].map((name) => ({
  name,
  importNames: FILE_WRITES,
  message: 'Write through durableWrite (src/node/durable-write.ts).',
}))

/** Ways to turn a string into markup or code. The reader's sanitiser is the only door. */
const noMarkupFromStrings = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((property) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name="${property}"]`,
    message: 'Strings never become markup here.',
  })),
  ...['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe'].map((method) => ({
    selector: `CallExpression[callee.property.name="${method}"]`,
    message: 'Strings never become markup here.',
  })),
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Never.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Strings never become markup here.',
  },
]

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', 'coverage/', 'tests/fixtures/', 'resources/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-imports': ['error', { paths: noFileWrites }],
      'no-restricted-syntax': ['error', ...noMarkupFromStrings],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // `type` aliases are the house's form, and `() => void listener(…)` reads better than braces around it.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    // The two places that may write: one for everything, one for what can be made again.
    files: ['src/node/durable-write.ts', 'tests/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // A template in a document where nothing runs or loads is how a fragment is parsed.
    files: ['src/node/page-tools.ts', 'tests/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // These try what the rest may not do.
    files: ['tests/e2e/security/**', 'tests/helpers/hostile-window.ts'],
    rules: {
      'no-eval': 'off',
      'no-new-func': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { eqeqeq: 'error', 'no-eval': 'error', 'no-undef': 'off' },
  },
)
