/** Imports go one way: what the folders of src/ may use, and no module itself through others. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { build } from 'esbuild';

/** What modules of a folder may import beside their own folder's; src/ itself may import all. */
const BELOW = {
  progress: [],
  store: ['progress', 'shared.js'],
  summary: ['progress', 'shared.js', 'scripts.js', 'book.js'],
  ticking: ['progress', 'store', 'dom.js'],
  echo: ['progress', 'store', 'dom.js', 'ticking'],
  list: ['progress', 'store', 'summary', 'shared.js', 'dom.js', 'scripts.js', 'back-up.js',
    'ticking'],
  copies: ['progress', 'store', 'shared.js', 'dom.js', 'book.js'],
  readiness: ['progress', 'store', 'summary', 'shared.js', 'dom.js', 'book.js', 'copies',
    'ticking'],
};

const SOURCES = join(import.meta.dirname, '../src');
const { metafile } = await build({
  absWorkingDir: SOURCES,
  entryPoints: ['checklist.js', 'acts.js', 'echo.js', 'readiness.js', 'exchange.js', 'hub.js',
    'summary.js', 'summarize.js'],
  outdir: 'unwritten',
  bundle: true,
  write: false,
  metafile: true,
});

/** The modules that each module imports, by their paths in src/. @type {Map<string, string[]>} */
const imports = new Map(Object.entries(metafile.inputs).map(
  ([path, { imports: imported }]) => [path, imported.map((used) => used.path)]));

/** @param {string} path */
const folderOf = (path) => (dirname(path) === '.' ? path : dirname(path));

test('every module is used by what a page loads', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const modules = files.filter((path) => path.endsWith('.js'))
    .map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(Array.from(imports.keys()).sort(), modules.sort());
});

test('folders import what is below them', () => {
  for (const [path, used] of imports) {
    const allowed = BELOW[folderOf(path)];
    const strange = used.filter((name) =>
      allowed && folderOf(name) !== folderOf(path) && !allowed.includes(folderOf(name)));
    assert.deepEqual(strange, [], path);
  }
});

test('no module imports itself through others', () => {
  /** @param {string} path @param {string[]} way */
  const follow = (path, way) => {
    assert.ok(!way.includes(path), [...way, path].join(' -> '));
    for (const used of imports.get(path)) follow(used, [...way, path]);
  };
  for (const path of imports.keys()) follow(path, []);
});
