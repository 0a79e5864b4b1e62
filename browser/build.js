/**
 * Makes what the extension ships from src/: one classic script for each entry, the style sheets and
 * the hub's page; and the scripts that the handbook's theme ships. `node build.js` writes them,
 * `node build.js --check` fails where what is committed differs. All is as short as esbuild makes
 * it, in lines, so that one commit can be compared with another; what is to be read is the sources.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const HERE = import.meta.dirname;
const SHIPPED = join(HERE, '../src/handbook_ext/sphinx_ext/static/handbook_ext');
const ENTRIES = ['checklist.js', 'acts.js', 'echo.js', 'readiness.js', 'exchange.js', 'hub.js',
  'summary.js', 'summarize.js', 'checklist.css', 'items.css', 'acts.css', 'copies.css',
  'readiness.css', 'summary.css'];
const COPIED = ['hub.html'];
const THEME = join(HERE, '../docs/_theme/handbook');

/** @param {string[]} entryPoints @param {string} outdir @param {string} from as it is named */
async function bundles(entryPoints, outdir, from) {
  const banner = `/* handbook_ext, MIT licence; source: ${from} */`;
  const { outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints,
    outdir,
    bundle: true,
    write: false,
    format: 'iife', // modules do not run from file://
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    lineLimit: 100,
    banner: { js: banner, css: banner },
  });
  return outputFiles.map(({ path, text }) => ({ path, code: text }));
}

const copies = COPIED.map(async (name) =>
  ({ path: join(SHIPPED, name), code: await readFile(join(HERE, 'src', name), 'utf8') }));
const shipped = bundles(ENTRIES.map((name) => `src/${name}`), SHIPPED, 'browser/src');
// what a page loads as it is, and what the book's build puts its index to
const ofTheme = [
  bundles(['frame.js', 'theme.js'].map((name) => join(THEME, 'scripts', name)),
    join(THEME, 'static/made'), 'docs/_theme/handbook'),
  bundles(['search.js', 'search-opener.js'].map((name) => join(THEME, 'search', name)),
    join(THEME, 'made'), 'docs/_theme/handbook'),
];
const isCheck = process.argv.includes('--check');
for (const { path, code } of [
  ...await shipped, ...(await Promise.all(ofTheme)).flat(), ...await Promise.all(copies)]) {
  if (!isCheck) await writeFile(path, code);
  else if (code !== await readFile(path, 'utf8').catch(() => '')) {
    console.error(`${basename(path)} is not what its sources make: run make scripts`);
    process.exitCode = 1;
  }
}
