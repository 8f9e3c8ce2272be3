import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  decideEngineSetUp,
  formatMissingEngineMessage,
  getEnginePackage,
  getEngineVersion,
} from '../../../local/platform/engine.mjs';
import { buildMachineFacts } from './a-machine.ts';

describe('getEnginePackage', () => {
  test.each([
    ['darwin', 'arm64', '@dynoxide/darwin-arm64'],
    ['darwin', 'x64', '@dynoxide/darwin-x64'],
    ['linux', 'arm64', '@dynoxide/linux-arm64'],
    ['linux', 'x64', '@dynoxide/linux-x64'],
    ['linux', 'riscv64', undefined],
    ['freebsd', 'x64', undefined],
    ['win32', 'x64', undefined], // the package exists, but the project needs a POSIX shell
  ])('getEnginePackage returns for %s on %s the package %s', (platform, arch, name) => {
    expect(getEnginePackage({ platform, arch })).toBe(name);
  });
});

describe('getEngineVersion', () => {
  test('getEngineVersion returns the local DynamoDB version that package.json and package-lock.json agree on', async () => {
    const Manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()) });
    const Lock = z.object({
      packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
    });
    const { optionalDependencies } = Manifest.parse(
      JSON.parse(await readFile('package.json', 'utf8')),
    );
    const { packages } = Lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
    expect(packages['node_modules/@dynoxide/linux-x64']?.version).toBe(
      getEngineVersion(optionalDependencies),
    );
  });

  test('getEngineVersion throws when platforms list different local DynamoDB versions or none', () => {
    const twoVersions = { '@dynoxide/linux-x64': '1.2.1', '@dynoxide/darwin-arm64': '1.2.0' };
    expect(() => getEngineVersion(twoVersions)).toThrow('one version');
    expect(() => getEngineVersion({ fsevents: '2.3.3' })).toThrow('one version');
  });
});

describe('decideEngineSetUp', () => {
  const mac = buildMachineFacts({ platform: 'darwin', arch: 'arm64' });
  const pinned = '1.2.1';
  const install = ['npm', 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];

  test.each(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'])(
    'decideEngineSetUp installs the pinned local DynamoDB package for %s when it is missing',
    (name) => {
      const [platform = '', arch = ''] = name.split('-');
      expect(decideEngineSetUp(buildMachineFacts({ platform, arch }), { pinned })).toMatchObject({
        kind: 'install',
        commands: [[...install, `@dynoxide/${name}@1.2.1`]],
      });
    },
  );

  test('decideEngineSetUp replaces a local DynamoDB that is not of the pinned version', () => {
    expect(decideEngineSetUp(mac, { pinned, installed: '1.2.0' })).toMatchObject({
      kind: 'install',
    });
  });

  test('decideEngineSetUp does nothing when the pinned DynamoDB is installed or another one is configured', () => {
    expect(decideEngineSetUp(mac, { pinned, installed: pinned })).toEqual({ kind: 'ready' });
    expect(decideEngineSetUp(mac, { pinned, endpoint: 'http://127.0.0.1:8000' })).toEqual({
      kind: 'ready',
    });
  });

  test('decideEngineSetUp reports a failed installation with package, registry and alternative', () => {
    const step = decideEngineSetUp(mac, { pinned });
    expect(step).toMatchObject({
      ifFailed: expect.stringContaining('@dynoxide/darwin-arm64@1.2.1'),
    });
    expect(step).toMatchObject({ ifFailed: expect.stringContaining('npm config get registry') });
    expect(step).toMatchObject({ ifFailed: expect.stringContaining('DYNAMODB_ENDPOINT=') });
  });

  test('decideEngineSetUp installs nothing on a platform without a package and names the alternative', () => {
    const other = buildMachineFacts({ platform: 'freebsd', arch: 'x64' });
    expect(decideEngineSetUp(other, { pinned })).toEqual({
      kind: 'missing',
      message: formatMissingEngineMessage(other),
    });
    expect(formatMissingEngineMessage(other)).toContain('no embedded DynamoDB for freebsd-x64');
    expect(formatMissingEngineMessage(other)).toContain('DYNAMODB_ENDPOINT=');
  });
});
