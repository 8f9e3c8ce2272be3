import { describe, expect, test } from 'vitest';
import { browserPaths, decideBrowserSetUp, findBrowser } from '../../../local/platform/browser.mjs';
import { buildMachineFacts } from './machine-facts.ts';

const noBrowser = { exists: () => false, downloaded: '/cache/chromium' };
const only = (path: string) => ({ ...noBrowser, exists: (other: string) => other === path });

describe('findBrowser', () => {
  test.each([
    ['Debian', '/usr/bin/chromium-headless-shell'],
    ['Fedora', '/usr/bin/chromium-browser'],
    ['Arch', '/usr/bin/chromium'],
    ['Ubuntu', '/snap/bin/chromium'],
    ['a Linux with Chrome', '/usr/bin/google-chrome-stable'],
    ['macOS with Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['macOS with Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['macOS with Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['Homebrew on Apple silicon', '/opt/homebrew/bin/chromium'],
    ['Homebrew on Intel', '/usr/local/bin/chromium'],
  ])('findBrowser finds the browser of %s', (_, path) => {
    expect(findBrowser(undefined, only(path).exists)).toBe(path);
  });

  test('findBrowser prefers CHROMIUM_PATH, then a headless build', () => {
    expect(findBrowser('/opt/mine', () => true)).toBe('/opt/mine');
    expect(findBrowser('', () => true)).toBe('/usr/bin/chromium-headless-shell');
    expect(findBrowser(undefined, () => true)).toBe(browserPaths[0]);
  });
});

describe('decideBrowserSetUp', () => {
  test.each([
    ['a browser is installed', only('/usr/bin/chromium')],
    ['CHROMIUM_PATH names one', { ...only('/opt/mine'), named: '/opt/mine' }],
    ['Playwright has downloaded one', only('/cache/chromium')],
  ])('the set-up step for the browser of the local run does nothing when %s', (_, browsers) => {
    expect(decideBrowserSetUp(buildMachineFacts(), browsers)).toEqual({ kind: 'ready' });
  });

  test('the browser set-up step reports a nonexistent CHROMIUM_PATH file, even if another browser exists', () => {
    const browsers = { ...only('/usr/bin/chromium'), named: '/opt/gone' };
    const message = expect.stringContaining('/opt/gone, which does not exist');
    expect(decideBrowserSetUp(buildMachineFacts(), browsers)).toEqual({ kind: 'missing', message });
  });
});

describe('decideBrowserSetUp as root on Debian', () => {
  const root = buildMachineFacts({ isRoot: true });

  test.each([
    ['a complete browser is installed', only('/usr/bin/chromium'), '/usr/bin/chromium'],
    ['Playwright has downloaded a browser', only('/cache/chromium'), '/cache/chromium'],
  ])(
    'the browser set-up step installs the headless build, optionally, when %s',
    (_, browsers, path) => {
      expect(decideBrowserSetUp(root, browsers)).toMatchObject({
        ...{ kind: 'install', isOptional: true },
        ifFailed: expect.stringContaining(path),
      });
    },
  );

  test.each([
    ['the headless build is installed', only('/usr/bin/chromium-headless-shell')],
    ['CHROMIUM_PATH names a complete browser', { ...only('/opt/mine'), named: '/opt/mine' }],
  ])('the browser set-up step installs nothing when %s', (_, browsers) => {
    expect(decideBrowserSetUp(root, browsers)).toEqual({ kind: 'ready' });
  });

  test('the browser set-up step never removes other packages', () => {
    const step = decideBrowserSetUp(root, noBrowser);
    expect(step).toMatchObject({
      kind: 'install',
      commands: [expect.anything(), expect.arrayContaining(['--no-remove'])],
    });
    expect(step).not.toHaveProperty('isOptional');
  });
});

describe('decideBrowserSetUp without an installed browser', () => {
  test.each(['debian', 'raspbian'] as const)(
    'the browser set-up step installs Chromium as root on %s',
    (system) => {
      const step = decideBrowserSetUp(buildMachineFacts({ system, isRoot: true }), noBrowser);
      const commands = step.kind === 'install' ? step.commands.map((words) => words.join(' ')) : [];
      expect(commands).toEqual([
        expect.stringMatching(/^apt-get .* update$/),
        expect.stringMatching(/^apt-get .* install .* chromium-headless-shell fonts-noto-core$/),
      ]);
    },
  );

  test.each([
    [
      'macOS',
      buildMachineFacts({ platform: 'darwin' }),
      'brew install --cask chromium, or Google Chrome',
    ],
    ['Debian', buildMachineFacts(), 'sudo apt-get install chromium-headless-shell'],
    ['Ubuntu', buildMachineFacts({ system: 'ubuntu' }), 'sudo snap install chromium'],
    [
      'root on Ubuntu',
      buildMachineFacts({ system: 'ubuntu', isRoot: true }),
      'sudo snap install chromium',
    ],
    ['Linux Mint', buildMachineFacts({ system: 'mint' }), 'sudo snap install chromium'],
    ['Fedora', buildMachineFacts({ system: 'fedora' }), 'sudo dnf install chromium'],
    ['Rocky Linux', buildMachineFacts({ system: 'rocky' }), 'sudo dnf install chromium'],
    ['Arch', buildMachineFacts({ system: 'arch' }), 'sudo pacman -S chromium'],
    ['openSUSE', buildMachineFacts({ system: 'openSuse' }), 'sudo zypper install chromium'],
    ['NixOS', buildMachineFacts({ system: 'nixos' }), 'Chromium or Google Chrome, and the font'],
    [
      'an unknown Linux',
      buildMachineFacts({ system: 'none' }),
      'Chromium or Google Chrome, and the font',
    ],
  ])(
    'the browser set-up step advises users of %s how to install a browser',
    (_, machine, advice) => {
      const step = decideBrowserSetUp(machine, noBrowser);
      expect(step).toEqual({ kind: 'missing', message: expect.stringContaining(advice) });
      expect(step).toEqual({ kind: 'missing', message: expect.stringContaining('CHROMIUM_PATH=') });
    },
  );
});
