// @ts-check
/**
 * Determines whether the project runs on a machine's operating system. The functions in this folder are pure and use facts
 * that set-up.mjs collects. They are plain JavaScript without dependencies, because set-up.mjs runs on Node 20 before
 * anything is installed.
 */

/**
 * Facts about the machine on which the set-up script runs.
 * @typedef {object} Machine
 * @property {string} platform Operating system, as in `process.platform`.
 * @property {string} arch CPU architecture, as in `process.arch`.
 * @property {boolean} isRoot Whether the script runs as root.
 * @property {string} osRelease Text of /etc/os-release; empty if the file doesn't exist.
 */

/**
 * Result of checking one requirement: it is met, set-up.mjs can install it, or the user must act. If an optional
 * installation fails, set-up.mjs continues.
 * @typedef {{ kind: 'ready' }
 *   | { kind: 'install', title: string, commands: string[][], ifFailed: string, isOptional?: boolean }
 *   | { kind: 'missing', message: string }} Step
 */

export const supportedPlatformsNote = 'Supported platforms: docs/platforms.md';

/**
 * Returns the reason why the project doesn't run on the machine; undefined when the machine is supported.
 * @param {Machine} machine
 */
export function findUnsupportedReason({ platform, osRelease }) {
  if (platform === 'win32') {
    return `Windows is supported through WSL 2 only. Run \`wsl --install\`, then clone the repository and start it inside
the Linux system, not under /mnt/c. ${supportedPlatformsNote}`;
  }
  if (listDistributions(osRelease).includes('alpine')) {
    return `Alpine Linux is not supported: the Node.js that npm installs for the project needs glibc. ${supportedPlatformsNote}`;
  }
  return undefined;
}

/**
 * Returns the IDs of a Linux distribution and of the distributions from which it derives, closest first.
 * @param {string} osRelease Text of /etc/os-release.
 */
export const listDistributions = (osRelease) =>
  ['ID', 'ID_LIKE'].flatMap((key) => {
    const value = new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1] ?? '';
    return value.split(' ').filter((id) => id !== '');
  });
