import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  decideDynamoDbEngineSetUp,
  formatMissingDynamoDbEngineMessage,
  getDynamoDbEnginePackage,
  getDynamoDbEngineVersion,
} from '../../../local/platform/engine.mjs';
import { buildMachineFacts } from './machine-facts.ts';

describe('getDynamoDbEnginePackage', () => {
  test.each([
    ['darwin', 'arm64', '@dynoxide/darwin-arm64'],
    ['darwin', 'x64', '@dynoxide/darwin-x64'],
    ['linux', 'arm64', '@dynoxide/linux-arm64'],
    ['linux', 'x64', '@dynoxide/linux-x64'],
    ['linux', 'riscv64', undefined],
    ['freebsd', 'x64', undefined],
    ['win32', 'x64', undefined], // the package exists, but the project needs a POSIX shell
  ])('getDynamoDbEnginePackage returns for %s on %s the package %s', (platform, arch, name) => {
    expect(getDynamoDbEnginePackage({ platform, arch })).toBe(name);
  });
});

describe('getDynamoDbEngineVersion', () => {
  test('getDynamoDbEngineVersion returns the local DynamoDB version that package.json and package-lock.json agree on', async () => {
    const Manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()) });
    const Lock = z.object({
      packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
    });
    const { optionalDependencies } = Manifest.parse(
      JSON.parse(await readFile('package.json', 'utf8')),
    );
    const { packages } = Lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
    expect(packages['node_modules/@dynoxide/linux-x64']?.version).toBe(
      getDynamoDbEngineVersion(optionalDependencies),
    );
  });

  test('getDynamoDbEngineVersion throws when platforms list different local DynamoDB versions or none', () => {
    const twoVersions = { '@dynoxide/linux-x64': '1.2.1', '@dynoxide/darwin-arm64': '1.2.0' };
    expect(() => getDynamoDbEngineVersion(twoVersions)).toThrow('one version');
    expect(() => getDynamoDbEngineVersion({ fsevents: '2.3.3' })).toThrow('one version');
  });
});

describe('decideDynamoDbEngineSetUp', () => {
  const mac = buildMachineFacts({ platform: 'darwin', arch: 'arm64' });
  const pinned = '1.2.1';
  const install = ['npm', 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];

  test.each(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'])(
    'decideDynamoDbEngineSetUp installs the pinned local DynamoDB package for %s when it is missing',
    (name) => {
      const [platform = '', arch = ''] = name.split('-');
      expect(
        decideDynamoDbEngineSetUp(buildMachineFacts({ platform, arch }), { pinned }),
      ).toMatchObject({
        kind: 'install',
        commands: [[...install, `@dynoxide/${name}@1.2.1`]],
      });
    },
  );

  test('decideDynamoDbEngineSetUp replaces a local DynamoDB that is not of the pinned version', () => {
    expect(decideDynamoDbEngineSetUp(mac, { pinned, installed: '1.2.0' })).toMatchObject({
      kind: 'install',
    });
  });

  test('decideDynamoDbEngineSetUp does nothing when the pinned DynamoDB is installed or another one is configured', () => {
    expect(decideDynamoDbEngineSetUp(mac, { pinned, installed: pinned })).toEqual({
      kind: 'ready',
    });
    expect(decideDynamoDbEngineSetUp(mac, { pinned, endpoint: 'http://127.0.0.1:8000' })).toEqual({
      kind: 'ready',
    });
  });

  test('decideDynamoDbEngineSetUp reports a failed installation with package, registry and alternative', () => {
    const step = decideDynamoDbEngineSetUp(mac, { pinned });
    expect(step).toMatchObject({
      ifFailed: expect.stringContaining('@dynoxide/darwin-arm64@1.2.1'),
    });
    expect(step).toMatchObject({ ifFailed: expect.stringContaining('npm config get registry') });
    expect(step).toMatchObject({ ifFailed: expect.stringContaining('DYNAMODB_ENDPOINT=') });
  });

  test('decideDynamoDbEngineSetUp installs nothing on a platform without a package and names the alternative', () => {
    const other = buildMachineFacts({ platform: 'freebsd', arch: 'x64' });
    expect(decideDynamoDbEngineSetUp(other, { pinned })).toEqual({
      kind: 'missing',
      message: formatMissingDynamoDbEngineMessage(other),
    });
    expect(formatMissingDynamoDbEngineMessage(other)).toContain(
      'no embedded DynamoDB for freebsd-x64',
    );
    expect(formatMissingDynamoDbEngineMessage(other)).toContain('DYNAMODB_ENDPOINT=');
  });
});
