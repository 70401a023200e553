import { existsSync, readdirSync } from 'node:fs'
import js from '@eslint/js'
import nx from '@nx/eslint-plugin'
import tseslint from 'typescript-eslint'

const can = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags })
const departments = readdirSync(new URL('apps', import.meta.url)).filter((app) =>
  existsSync(new URL(`apps/${app}/schema.graphql`, import.meta.url)),
)

/** Who may import whom. There is deliberately no `*` constraint: a project without tags may import nothing. */
const boundaries = [
  ...departments.map((department) =>
    can(
      `dept:${department}`,
      `dept:${department}`,
      'type:contract',
      'type:platform',
      'type:glossary',
      // What belongs to all hears everybody.
      ...(department === 'operating-model' ? ['type:catalogue'] : []),
    ),
  ),
  can('type:service', 'type:service', 'type:catalogue', 'type:contract', 'type:platform', 'type:glossary'),
  can('type:gateway', 'type:platform', 'type:glossary'),
  can('type:contract', 'type:glossary'),
  can('type:catalogue', 'type:contract', 'type:glossary'),
  can('type:platform', 'type:platform', 'type:glossary'),
  can('type:glossary', 'type:glossary'),
  can('type:client', 'type:glossary'),
  can(
    'type:tool',
    'type:tool',
    'type:gateway',
    'type:client',
    'type:catalogue',
    'type:contract',
    'type:platform',
    'type:glossary',
  ),
]

/** What a rules file must not know, so that a decision can be read and tested without anything running. */
const impure = [
  'typeorm',
  'graphql',
  'kafkajs',
  'pg',
  'fastify',
  'node:*',
  'fs',
  'path',
  'crypto',
  '*.store',
  '*.table',
  '*.commands',
]

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/.results/**', '**/.data/**', '**/.cache/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints: boundaries, banTransitiveDependencies: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/start-page/editor/*.mjs'],
    languageOptions: {
      globals: {
        document: 'readonly',
        sessionStorage: 'readonly',
        fetch: 'readonly',
        location: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
  {
    files: ['**/*.rules.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: impure, message: 'A *.rules.ts file decides; it does no I/O and knows no framework.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/gateway/src/execution/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(caller|limits|safelist|live)/',
              message: 'The executor carries out plans; who asks, and what is refused, is decided around it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/**/*.ts'],
    ignores: ['**/composition.ts', '**/main.ts', '**/migrate.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Ask the clock that was passed in.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Ask the clock that was passed in.',
        },
      ],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/config.ts', '**/*.spec.ts', 'libs/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  // Written as they stand in the project of somebody who installed the package.
  {
    files: ['libs/graph-client/recipes/**'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  { files: ['**/migrations/**'], rules: { 'max-lines': 'off' } },
)
