import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type BuildOptions, buildSync } from 'esbuild';
import { hasSoftphone } from '../../config.ts';
import { getDirectoryFolder, listDirectoryAliases } from './directory-alias.ts';

const root = resolve(import.meta.dirname, '../../..');

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  alias: listDirectoryAliases(getDirectoryFolder()),
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
} as const satisfies BuildOptions;

/** Font files that the hotline hosts itself, so that no third-party server sees who visits the pages. */
const fonts = [
  ...['khmer-400', 'khmer-700'].map((cut) => `noto-sans-khmer/files/noto-sans-khmer-${cut}`),
  ...['latin', 'latin-ext', 'vietnamese'].flatMap((script) =>
    ['400', '600'].map((weight) => `be-vietnam-pro/files/be-vietnam-pro-${script}-${weight}`),
  ),
].map((file) => join(root, 'node_modules/@fontsource', `${file}-normal.woff2`));

/**
 * Empties `folder` and builds all static browser files into it: files and scripts of the portal (the public web pages),
 * fonts, and the staff console.
 */
export function buildBrowserFiles(folder: string): void {
  // otherwise files of earlier builds, with other hashes, would remain
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const font of fonts) copyFileSync(font, join(folder, 'fonts', basename(font)));
  const portal = join(root, 'web/portal/assets');
  for (const file of globSync('**/*.*', { cwd: portal })) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    copyFileSync(join(portal, file), join(folder, file));
  }
  buildPortal(folder);
  buildConsole(folder);
  if (hasSoftphone) copySoftphoneLibrary(folder);
  for (const file of globSync('**/*.{js,css,svg,webmanifest}', { cwd: folder })) {
    compress(join(folder, file));
  }
}

/**
 * Bundles each `web/portal/browser/*.entry.ts` into one script for the portal pages. Targets ES2017, which old phones
 * support.
 */
function buildPortal(outdir: string): void {
  const entries = globSync('web/portal/browser/*.entry.ts', { cwd: root });
  if (entries.length === 0) return;
  buildSync({
    ...shared,
    entryPoints: entries.map((file) => ({ in: file, out: basename(file, '.entry.ts') })),
    outdir,
    format: 'iife',
    target: 'es2017',
  });
}

/**
 * Script banner that turns off Zod's check whether `eval` works. The staff console's content security policy would block and
 * report the check. The banner must run before the first Zod schema is created.
 */
const withoutEval = 'globalThis.__zod_globalConfig={jitless:true};';

/**
 * Bundles the staff console into one script per screen, with content hashes in the file names. Writes `console.json` with the
 * names of the entry scripts.
 */
function buildConsole(folder: string): void {
  const outdir = join(folder, 'console');
  const { metafile } = buildSync({
    ...shared,
    entryPoints: ['web/console/main.tsx'],
    outdir,
    format: 'esm',
    target: 'es2022',
    splitting: true,
    banner: { js: withoutEval },
    metafile: true,
    jsx: 'automatic',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  });
  const files = Object.entries(metafile.outputs);
  const main = files.find(([, { entryPoint }]) => entryPoint === 'web/console/main.tsx');
  if (!main) throw new Error('The console bundle has no output for entry web/console/main.tsx');
  const named = (file: string) => relative(folder, join(root, file));
  const preload = main[1].imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => named(path));
  const style = main[1].cssBundle;
  if (!style) throw new Error('The console bundle has no style sheet');
  const bundle = { script: named(main[0]), style: named(style), preload };
  writeFileSync(join(folder, 'console.json'), JSON.stringify(bundle));
}

/**
 * Copies Amazon's library for embedding the softphone, which Amazon offers for self-hosting only. Version 2.22.1 is the last
 * one without the video library Chime, which adds 70 packages.
 */
export function copySoftphoneLibrary(folder: string): void {
  const file = 'node_modules/amazon-connect-streams/release/connect-streams-min.js';
  copyFileSync(join(root, file), join(folder, 'connect-streams.js'));
}

/** Writes Brotli and gzip versions of a static file at build time, so that no request waits for compression. */
function compress(file: string): void {
  const content = readFileSync(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  writeFileSync(`${file}.br`, brotliCompressSync(content, quality));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
