/**
 * Makes what the extension ships from src/: one classic script for each entry, the style sheet and
 * the hub's page; and the search that the handbook's theme ships. `node build.js` writes them,
 * `node build.js --check` fails where what is committed differs. Both passes are esbuild's: the
 * first bundles, drops comments and shortens; the second prints scripts line by line, so that they
 * can be read, and one commit compared with another. That costs a page with lists 1 kB of the 30
 * it may load.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { build, transform } from 'esbuild';

const HERE = import.meta.dirname;
const SHIPPED = join(HERE, '../src/handbook_ext/sphinx_ext/static/handbook_ext');
const ENTRIES = ['checklist.js', 'echo.js', 'readiness.js', 'exchange.js', 'hub.js',
  'checklist.css'];
const COPIED = ['hub.html'];
const THEME = join(HERE, '../docs/_theme/handbook');

/** @param {string[]} entryPoints @param {string} outdir @param {string} from as it is named */
async function bundles(entryPoints, outdir, from) {
  const banner = `/* Made from ${from} by \`make scripts\`, of handbook_ext (MIT licence). */`;
  const { outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints,
    outdir,
    bundle: true,
    write: false,
    format: 'iife', // modules do not run from file://
    target: 'es2022',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true, // comments go with it
  });
  return Promise.all(outputFiles.map(async ({ path, text }) => {
    const loader = /** @type {'js' | 'css'} */ (extname(path).slice(1));
    const { code } = await transform(text,
      { loader, charset: 'utf8', banner, minifyWhitespace: loader === 'css' });
    return { path, code };
  }));
}

const copies = COPIED.map(async (name) =>
  ({ path: join(SHIPPED, name), code: await readFile(join(HERE, 'src', name), 'utf8') }));
const shipped = bundles(ENTRIES.map((name) => `src/${name}`), SHIPPED, 'browser/src');
const search = bundles([join(THEME, 'search/search.js')], THEME, 'docs/_theme/handbook/search');
const isCheck = process.argv.includes('--check');
for (const { path, code } of [
  ...await shipped, ...await search, ...await Promise.all(copies)]) {
  if (!isCheck) await writeFile(path, code);
  else if (code !== await readFile(path, 'utf8').catch(() => '')) {
    console.error(`${basename(path)} is not what its sources make: run make scripts`);
    process.exitCode = 1;
  }
}
