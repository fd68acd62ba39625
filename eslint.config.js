import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noHtml = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/], JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Text from people is drawn with elements, never as HTML.',
};
const noRawSql = {
  selector: 'MemberExpression[object.name="sql"][property.name="raw"]',
  message: 'SQL is built by Kysely from values, never from strings.',
};
const noClock = {
  selector:
    'CallExpression[callee.object.name="Date"][callee.property.name="now"], NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Math"][callee.property.name="random"]',
  message: 'Below the edges the clock and chance are handed in.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'test-results/**', '**/vite*.config.ts', '**/vitest.config.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './shared/tsconfig.json',
          './server/tsconfig.json',
          './widget/tsconfig.json',
          './agent-console/tsconfig.json',
          './e2e/tsconfig.json',
          './scripts/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Objects of closures are how the floors hand each other what they can do.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', noHtml, noRawSql],
      'no-control-regex': 'off',
      // `keyof M & string` keeps names narrow where a map's keys could be numbers.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // A test's stand-in for a promise is an async function with nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['server/src/{domain,store,knowledge}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/test-*.ts'],
    rules: { 'no-restricted-syntax': ['error', noHtml, noRawSql, noClock] },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/test-*.ts', '**/*-contract.ts', 'e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'e2e/**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
