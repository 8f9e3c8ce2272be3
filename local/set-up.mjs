// @ts-check
/**
 * Installs missing packages and tools; prints nothing when everything is present. The script runs before `npm ci`, so it is
 * plain JavaScript that uses only Node's own modules. With `--browser`, it also prepares the browser tests.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decideBrowserSetUp, findBrowser } from './platform/browser.mjs';
import {
  decideDynamoDbEngineSetUp,
  getDynamoDbEnginePackage,
  getDynamoDbEngineVersion,
} from './platform/engine.mjs';
import { findUnsupportedReason } from './platform/machine.mjs';

/** @import { Machine, Step } from './platform/machine.mjs' */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed-from');
const lock = readFileSync(join(root, 'package-lock.json'));
const lockHash = createHash('sha256').update(lock).digest('hex');
const isForTests = process.argv.includes('--browser');

/**
 * Facts about this machine.
 * @type {Machine}
 */
const machine = {
  platform: process.platform,
  arch: process.arch,
  isRoot: process.getuid?.() === 0,
  osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
};

const reason = findUnsupportedReason(machine);
if (reason) {
  stop(reason);
}
installPackages();
await ensure(() => decideDynamoDbEngineSetUp(machine, engine()));
if (isForTests) {
  await ensure(async () => decideBrowserSetUp(machine, await browsers()));
}

function installPackages() {
  if (isInstalled()) {
    return;
  }
  console.log('Installing packages; the first time takes about a minute …');
  const install = ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!succeeds(install)) {
    stop(describeFailure(install).trimEnd());
  }
  writeFileSync(stamp, lockHash);
}

/** Returns true when the packages in node_modules match package-lock.json, even if `npm ci` was run manually. */
function isInstalled() {
  if (existsSync(stamp)) {
    return readFileSync(stamp, 'utf8') === lockHash;
  }
  const made = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(made) || !matches(parse(readFileSync(made)), parse(lock))) {
    return false;
  }
  writeFileSync(stamp, lockHash);
  return true;
}

/**
 * Parts of package-lock.json, or of npm's copy in node_modules, that the set-up script reads.
 * @typedef {{ packages: Record<string, { integrity?: string, optional?: boolean }> }} LockFile
 */

/**
 * Returns true when node_modules contains every required package of the lock file in the locked version.
 * @param {LockFile} made Lock file that npm wrote in node_modules.
 * @param {LockFile} wanted The project's package-lock.json.
 */
function matches(made, wanted) {
  return Object.entries(wanted.packages).every(
    ([path, { integrity, optional }]) =>
      path === '' || optional || made.packages[path]?.integrity === integrity,
  );
}

function engine() {
  const { optionalDependencies } = parse(readFileSync(join(root, 'package.json')));
  const manifest = join(
    root,
    'node_modules',
    getDynamoDbEnginePackage(machine) ?? '',
    'package.json',
  );
  return {
    endpoint: isForTests ? undefined : process.env.DYNAMODB_ENDPOINT,
    pinned: getDynamoDbEngineVersion(optionalDependencies),
    installed: existsSync(manifest) ? parse(readFileSync(manifest)).version : undefined,
  };
}

async function browsers() {
  const named = process.env.CHROMIUM_PATH;
  if (findBrowser(named, existsSync)) {
    return { named, exists: existsSync, downloaded: '' };
  }
  const { chromium } = await import('playwright-core'); // loaded only here, because loading takes long
  return { named, exists: existsSync, downloaded: chromium.executablePath() };
}

/**
 * Parses a JSON file without validation.
 * @param {Buffer} file
 */
function parse(file) {
  // biome-ignore lint/plugin: no schema library is installed yet, and the files are npm's or ours.
  return JSON.parse(file.toString());
}

/**
 * Carries out an installation step and then checks its result, because npm succeeds even if an optional package can't be
 * installed.
 * @param {() => Step | Promise<Step>} decide
 */
async function ensure(decide) {
  const step = await decide();
  if (step.kind === 'missing') {
    stop(step.message);
  }
  if (step.kind === 'install') {
    console.log(step.title);
    const failed = step.commands.find((command) => !succeeds(command));
    if (!failed && (await decide()).kind === 'ready') {
      return;
    }
    const message = `${failed ? describeFailure(failed) : ''}${step.ifFailed}`;
    if (!step.isOptional) {
      stop(message);
    }
    console.warn(message);
  }
}

/** @param {string[]} command */
function describeFailure(command) {
  return `Failed: ${command.join(' ')}\n`;
}

/**
 * Runs a command and returns true when it succeeds.
 * @param {string[]} command
 */
function succeeds(command) {
  const [program = '', ...parameters] = command;
  const { status } = spawnSync(program, parameters, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * Prints an error message and ends the set-up script with exit code 1.
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
