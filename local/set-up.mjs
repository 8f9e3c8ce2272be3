/**
 * Installs what is missing and is silent when nothing is. Runs before anything is installed, on whatever Node the
 * machine has: plain JavaScript, Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed-from');
const lock = readFileSync(join(root, 'package-lock.json'));
const lockHash = createHash('sha256').update(lock).digest('hex');

const named = process.env.CHROMIUM_PATH;
// the one without windows first: it costs a third less
const browsers = parse(readFileSync(join(root, 'local/browsers.json')));

if (!isInstalled()) {
  console.log('Installing packages; the first time takes about a minute …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lockHash);
}
if (
  process.argv.includes('--browser') &&
  ![named, ...browsers].some((path) => path && existsSync(path))
) {
  installBrowser();
}

/** A tree that npm made from this lock file counts, even if it was `npm ci` by hand that made it. */
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

function matches(made, wanted) {
  return Object.entries(wanted.packages).every(
    ([path, { integrity, optional }]) =>
      path === '' || optional || made.packages[path]?.integrity === integrity,
  );
}

function parse(file) {
  // biome-ignore lint/plugin: no schema library is installed yet, and the files are npm's or ours.
  return JSON.parse(file);
}

function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    console.error(
      'The page tests need Chromium and find none. Install it (Debian: sudo apt-get install chromium-headless-shell fonts-noto-core), or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
    process.exit(1);
  }
  console.log('Installing Chromium for the page tests …');
  const apt = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  run('apt-get', [...apt, 'update']);
  run('apt-get', [
    ...apt,
    'install',
    '-y',
    '--no-install-recommends',
    'chromium-headless-shell',
    'fonts-noto-core', // has Khmer
  ]);
}

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) {
    console.error(`This did not succeed: ${[command, ...parameters].join(' ')}`);
    process.exit(1);
  }
}
