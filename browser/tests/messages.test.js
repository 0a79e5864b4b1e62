/**
 * Every message that is handed to the scripts is asked for by one. (One that is asked for and not
 * handed over is a type error.) The types say what is asked for: where a page has but one message,
 * which nobody asks for, tsc names each that a call would have.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const HERE = join(import.meta.dirname, '..');
const TSC = join(HERE, 'node_modules/typescript/bin/tsc');
const NONE = 'no-message';
const TYPES = readFileSync(join(HERE, 'src/messages.d.ts'), 'utf8');

/** @param {string} text @returns {string[]} the string literals in it, sorted */
const literals = (text) =>
  Array.from(new Set(Array.from(text.matchAll(/(["'])([\w-]+)\1/g), ([, , name]) => name))).sort();

/** @param {string} type @returns {string} what is declared of it */
const declared = (type) => TYPES.split(`export type ${type} =`)[1].split(';')[0];

/** What tsc says of the sources where a type has but one value, which others have as well.
 * @param {string} type */
function errorsWithout(type) {
  const types = TYPES.replace(declared(type), ` '${NONE}'`)
    .replaceAll('=\n', `=\n  | '${NONE}'\n`);
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  try {
    cpSync(join(HERE, 'src'), join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'src/messages.d.ts'), types);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      extends: join(HERE, 'tsconfig.json'),
      compilerOptions: { noErrorTruncation: true },
      include: ['src'],
    }));
    return spawnSync(process.execPath, [TSC, '-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const type of ['PageMessage', 'EchoMessage', 'EditionMessage', 'SummaryMessage']) {
  test(`each ${type} is asked for`, () => {
    const refused = errorsWithout(type)
      .matchAll(/Argument of type '(.+)' is not assignable to parameter of type '"no-message"'/g);
    const asked = literals(Array.from(refused, ([, argument]) => argument).join(' '));
    assert.deepEqual(literals(declared(type)).filter((name) => !asked.includes(name)), []);
  });
}
