import tseslint from 'typescript-eslint';

const specs = ['**/*.spec.ts', '**/*.spec-kit.ts', '**/*.contract.ts'];
const parser = { parser: tseslint.parser };

const everywhere = [
  { selector: 'TSAnyKeyword', message: 'say what it is' },
  {
    selector: 'CallExpression[callee.object.name=/^(it|describe|test)$/][callee.property.name=/^(only|skip|todo)$/]',
    message: 'a skipped test hides something',
  },
];

/** The pure core reads no clock, rolls no dice and waits for nothing; every room is small. */
export default [
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts'],
    ignores: ['test/architecture/fixtures/**'],
    languageOptions: parser,
    rules: {
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: [
      'libs/*/src/domain/**/*.ts',
      'libs/{kernel,vietnamese}/src/**/*.ts',
      'libs/**/*.projection.ts',
      'libs/**/*.process.ts',
    ],
    ignores: [...specs, 'libs/kernel/src/rejection.ts'],
    languageOptions: parser,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'crypto',
        'console',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is an input' },
        { selector: 'AwaitExpression', message: 'no I/O here' },
        { selector: 'FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]', message: 'no I/O here' },
        { selector: 'ClassDeclaration', message: 'functions and types only' },
      ],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: specs,
    languageOptions: parser,
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
    },
  },
];
