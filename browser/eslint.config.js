/**
 * What eslint holds the scripts to: its own recommendations, and what finds real faults in code
 * without a build step. Names and types are tsc's business (tsconfig.json).
 */
import js from '@eslint/js';

/** The limits that CONTRIBUTING.md states. @param {number} max lines of a function */
const lengths = (max) => ({
  'max-len': ['error', 100],
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', { max, IIFEs: true }],
});

export default [
  { ignores: ['**/node_modules/', 'src/handbook_ext/', 'docs/_build/',
    'docs/_theme/**/made/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...lengths(40),
      'no-undef': 'off', // tsc knows every name, and whether it is one
      'array-callback-return': 'error',
      'consistent-return': 'error',
      eqeqeq: 'error',
      'no-constructor-return': 'error',
      'no-eval': 'error', // the policy forbids it to the page
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-promise-executor-return': 'error',
      'no-self-compare': 'error',
      'no-shadow': ['error', { builtinGlobals: false }],
      'no-template-curly-in-string': 'error',
      'no-throw-literal': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unused-expressions': ['error', { enforceForJSX: false }],
      'no-use-before-define': ['error', { functions: false, classes: false }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-promise-reject-errors': 'error',
      // no text becomes markup: what a reader or a file says stays text
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map(
          (property) => ({ property, message: 'Make elements, see dom.js.' })),
        { object: 'document', property: 'write' }],
    },
  },
  { files: ['browser/src/**'], rules: lengths(35) },
  { files: ['docs/_theme/*/{static,scripts}/**'], languageOptions: { sourceType: 'script' } },
];
