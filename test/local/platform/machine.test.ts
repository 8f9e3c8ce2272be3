import { expect, test } from 'vitest';
import { findUnsupportedReason } from '../../../local/platform/machine.mjs';
import { buildMachineFacts } from './machine-facts.ts';

test.each([
  ['Windows', buildMachineFacts({ platform: 'win32' }), 'WSL 2'],
  ['Alpine', buildMachineFacts({ system: 'alpine' }), 'glibc'],
])('findUnsupportedReason returns for %s a reason with the page to read', (_, machine, reason) => {
  expect(findUnsupportedReason(machine)).toContain(reason);
  expect(findUnsupportedReason(machine)).toContain('docs/platforms.md');
});

test.each([
  ['macOS on Apple silicon', buildMachineFacts({ platform: 'darwin', arch: 'arm64' })],
  ['macOS on Intel', buildMachineFacts({ platform: 'darwin' })],
  ['Linux on arm64', buildMachineFacts({ arch: 'arm64', system: 'ubuntu' })],
  ['Linux on x64', buildMachineFacts({ system: 'fedora' })],
  ['a Linux without /etc/os-release', buildMachineFacts({ system: 'none' })],
])('the local run supports %s', (_, machine) => {
  expect(findUnsupportedReason(machine)).toBeUndefined();
});
