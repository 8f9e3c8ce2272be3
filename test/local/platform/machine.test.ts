import { expect, test } from 'vitest';
import { unsupportedReason } from '../../../local/platform/machine.mjs';
import { aMachine } from './a-machine.ts';

test.each([
  ['Windows', aMachine({ platform: 'win32' }), 'WSL 2'],
  ['Alpine', aMachine({ system: 'alpine' }), 'glibc'],
])('unsupportedReason for %s gives the reason and the page to read', (_, machine, reason) => {
  expect(unsupportedReason(machine)).toContain(reason);
  expect(unsupportedReason(machine)).toContain('docs/platforms.md');
});

test.each([
  ['macOS on Apple silicon', aMachine({ platform: 'darwin', arch: 'arm64' })],
  ['macOS on Intel', aMachine({ platform: 'darwin' })],
  ['Linux on arm64', aMachine({ arch: 'arm64', system: 'ubuntu' })],
  ['Linux on x64', aMachine({ system: 'fedora' })],
  ['a Linux without /etc/os-release', aMachine({ system: 'none' })],
])('the local run supports %s', (_, machine) => {
  expect(unsupportedReason(machine)).toBeUndefined();
});
