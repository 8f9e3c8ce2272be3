import { globSync, readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { bundlingOptions } from '../../lib/shared/bundling/bundling-options.ts';

const Locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  dev: z.boolean().optional(),
});
const Lockfile = z.object({ packages: z.record(z.string(), Locked) });
const Manifest = z.object({
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

const { packages } = Lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));

const licenses = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
]);
/** Licenses of packages that declare none in a standard form, found by reading their files. */
const byReading: Record<string, string> = {
  'node_modules/png-js': 'MIT',
  '@fontsource/be-vietnam-pro': 'OFL-1.1',
};

/** Returns the folders of packages that are part of a bundle. */
const bundled = (): string[] => {
  const functions = globSync('functions/**/*.{http,connect,stream,task,schedule}.ts');
  const browsers = [...globSync('web/portal/browser/*.entry.ts'), 'web/console/main.tsx'];
  const inputsOf = (entryPoints: string[], options: object): string[] => {
    const built = buildSync({
      entryPoints,
      ...options,
      outdir: 'unused',
      write: false,
      metafile: true,
    });
    return Object.keys(built.metafile.inputs);
  };
  const browser = { bundle: true, format: 'esm', splitting: true, logLevel: 'error' };
  const inputs = [
    ...inputsOf(functions, { ...bundlingOptions, minify: false }),
    ...inputsOf(browsers, browser),
  ];
  const folders = inputs.flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].toSorted((a, b) => (a < b ? -1 : 1));
};

const deployed = bundled();
const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13);
const licenseOf = (folder: string): string =>
  packages[folder]?.license ?? byReading[folder] ?? 'unknown';

test('the committed license list contains every deployed npm package with its version', async () => {
  const byLicense = Object.entries(Object.groupBy(deployed, licenseOf)).toSorted();
  const sections = byLicense.map(
    ([license, folders = []]) =>
      `\n## ${license}\n\n\`\`\`\n${folders.map((folder) => `${nameOf(folder)}@${packages[folder]?.version}\n`).join('')}\`\`\`\n`,
  );
  await expect(heading + sections.join('')).toMatchFileSnapshot('../../THIRD-PARTY-LICENSES.md');
});

const heading = `# Licenses

This page lists the npm packages whose code is part of a function or a browser file, by license. The test \`supply-chain\` writes it.
The fonts be-vietnam-pro and noto-sans-khmer have the license OFL-1.1. \`npm run -s generate -- sbom\` prints the same list as CycloneDX.
The commune boundaries in \`core/directory/data/boundaries.json\` derive from \`thanglequoc/vietnamese-provinces-database\` (MIT, © 2021 *Thang Le Quoc*), the centers of former communes from \`choisy/vietnam63\` (MIT).
`;

/**
 * Returns true if one alternative of an `OR` expression has only permitted licenses; all parts of an `AND` must be permitted.
 */
const isAllowed = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => licenses.has(part)));

test('every deployed npm package has a permitted license', () => {
  const others = deployed.filter((folder) => !isAllowed(licenseOf(folder)));
  expect(others.map((folder) => `${nameOf(folder)}: ${licenseOf(folder)}`)).toEqual([]);
});

test('no deployed npm package has an install script', () => {
  expect(deployed.filter((folder) => packages[folder]?.hasInstallScript)).toEqual([]);
  const withScripts = Object.entries(packages).filter(([, one]) => one.hasInstallScript);
  const allowed = Object.keys(manifest.allowScripts).map((name) => `node_modules/${name}`);
  const optionalOnMacs = 'node_modules/fsevents';
  expect(
    withScripts
      .map(([folder]) => folder)
      .filter((one) => one !== optionalOnMacs)
      .toSorted(),
  ).toEqual(allowed.toSorted());
});

test('no development dependency is deployed', () => {
  expect(deployed.filter((folder) => packages[folder]?.dev)).toEqual([]);
});

test('every locked package comes from the public registry and has a SHA-512 checksum', () => {
  const entries = Object.entries(packages).filter(([folder]) => folder !== '');
  const unsure = entries.filter(
    ([, { integrity, inBundle, resolved }]) =>
      (!inBundle && !integrity?.startsWith('sha512-')) ||
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(unsure.map(([folder]) => folder)).toEqual([]);
});

test('every direct npm dependency is pinned to one version', () => {
  const named = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };
  const pinned = /^(npm:[@a-z0-9/-]+@)?\d+\.\d+\.\d+$/; // an alias names another package's version
  expect(Object.entries(named).filter(([, version]) => !pinned.test(version))).toEqual([]);
});
