// @ts-check
/** Chooses the browser for the page tests, and decides how a machine without a browser gets one. */
import { listDistributions, supportedPlatformsNote } from './machine.mjs';

/** @import { Machine, Step } from './machine.mjs' */

/**
 * Paths of headless builds of Chromium. They need a quarter of the CPU time of a complete browser, which creates the parts
 * of a window for each page.
 */
const headlessPaths = [
  '/usr/bin/chromium-headless-shell', // Debian
  '/usr/lib64/chromium-browser/headless_shell', // Fedora
];

/** Paths of Chromium and related browsers on common systems, with headless builds first. */
export const browserPaths = [
  ...headlessPaths,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/run/current-system/sw/bin/chromium', // NixOS
  '/snap/bin/chromium', // Ubuntu
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/opt/homebrew/bin/chromium', // Homebrew on Apple silicon
  '/usr/local/bin/chromium', // Homebrew on Intel
];

/**
 * Returns the path of the browser for the page tests: the value of CHROMIUM_PATH, or the first installed browser.
 * @param {string | undefined} named Value of CHROMIUM_PATH.
 * @param {(path: string) => boolean} exists Returns true when a file exists at the path.
 */
export const findBrowser = (named, exists) => named || browserPaths.find((path) => exists(path));

/**
 * Determines how the page tests get a browser. The set-up script installs a browser without confirmation only when it runs
 * as root on Debian. There it also installs the headless build next to a complete browser, which remains in use if the
 * installation fails.
 * @param {Machine} machine
 * @param {{ named?: string | undefined, exists: (path: string) => boolean, downloaded: string }} browsers `named` is the
 * value of CHROMIUM_PATH, and `downloaded` is the path to which Playwright downloads its browser.
 * @returns {Step}
 */
export function decideBrowserSetUp(machine, { named, exists, downloaded }) {
  const found = findBrowser(named, exists);
  const isUsable = exists(found ?? downloaded);
  const canInstall = machine.isRoot && distributionOf(machine) === 'debian';
  const isFast = Boolean(named) || headlessPaths.some(exists);
  if (isUsable && (isFast || !canInstall)) {
    return { kind: 'ready' };
  }
  if (named) {
    return { kind: 'missing', message: `CHROMIUM_PATH names ${named}, which does not exist.` };
  }
  const advice = `The page tests need Chromium, Chrome or Edge, and found none. Install one:
  ${installAdvice(machine)}
or, without administrator rights: npx playwright-core install chromium
One that is installed elsewhere: CHROMIUM_PATH=/path/to/chromium npm test. ${supportedPlatformsNote}`;
  if (!canInstall) {
    return { kind: 'missing', message: advice };
  }
  const apt = ['apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  return {
    kind: 'install',
    title: 'Installing Chromium for the page tests …',
    commands: [
      [...apt, 'update'],
      [...apt, 'install', '-y', '--no-remove', '--no-install-recommends', ...debianPackages],
    ],
    ...(isUsable
      ? {
          isOptional: true,
          ifFailed: `The page tests use ${found ?? downloaded}, which is slower.`,
        }
      : { ifFailed: advice }),
  };
}

const debianPackages = ['chromium-headless-shell', 'fonts-noto-core'];

/** Commands that install a browser and a font with Khmer letters, keyed by distribution ID. */
const linuxCommands = new Map([
  ['debian', `sudo apt-get install ${debianPackages.join(' ')}`],
  ['ubuntu', 'sudo snap install chromium && sudo apt-get install fonts-noto-core'],
  ['fedora', 'sudo dnf install chromium google-noto-sans-khmer-fonts'],
  ['arch', 'sudo pacman -S chromium noto-fonts'],
  ['suse', 'sudo zypper install chromium google-noto-sans-khmer-fonts'],
]);

/**
 * Returns advice on installing a browser: a command or, for an unknown distribution, the packages that are needed.
 * @param {Machine} machine
 */
function installAdvice(machine) {
  if (machine.platform === 'darwin') {
    return 'brew install --cask chromium, or Google Chrome';
  }
  const command = linuxCommands.get(distributionOf(machine) ?? '');
  return command ?? 'Chromium or Google Chrome, and the font Noto Sans Khmer';
}

/**
 * Returns the closest Linux distribution for which a browser installation command is known.
 * @param {Machine} machine
 */
const distributionOf = ({ osRelease }) =>
  listDistributions(osRelease).find((id) => linuxCommands.has(id));
