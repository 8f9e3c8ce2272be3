// @ts-check
/** Decides which embedded DynamoDB engine a machine needs and whether it must be installed. */
import { supportedPlatformsNote } from './machine.mjs';

/** @import { Machine, Step } from './machine.mjs' */

const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

/**
 * Returns the npm package with the embedded DynamoDB engine for a platform; undefined when no such package is published.
 * @param {Pick<Machine, 'platform' | 'arch'>} machine
 */
export function getDynamoDbEnginePackage({ platform, arch }) {
  const name = `${platform}-${arch}`;
  return platforms.includes(name) ? `@dynoxide/${name}` : undefined;
}

/**
 * Returns the version of the embedded DynamoDB engine that package.json pins; the version is the same for all platforms.
 * @param {Record<string, string>} optionalDependencies Entries of `optionalDependencies` in package.json.
 */
export function getDynamoDbEngineVersion(optionalDependencies) {
  const pinned = Object.entries(optionalDependencies)
    .filter(([name]) => name.startsWith('@dynoxide/'))
    .map(([, version]) => version);
  const [version] = pinned;
  if (version === undefined || pinned.some((other) => other !== version)) {
    throw new Error('package.json must pin one version of @dynoxide/* in optionalDependencies');
  }
  return version;
}

const useAnotherEngine = `\`npm start\` also works with another DynamoDB, for example DynamoDB Local:
  docker run -p 8000:8000 amazon/dynamodb-local
  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start
\`npm test\` needs the embedded one. ${supportedPlatformsNote}`;

/**
 * Returns a message that explains why the embedded DynamoDB engine is missing, and what works without the engine.
 * @param {Pick<Machine, 'platform' | 'arch'>} machine
 */
export function formatMissingDynamoDbEngineMessage(machine) {
  const name = getDynamoDbEnginePackage(machine);
  const why = name
    ? `The embedded DynamoDB (${name}) is not installed.`
    : `There is no embedded DynamoDB for ${machine.platform}-${machine.arch}.`;
  return `${why}\n${useAnotherEngine}`;
}

/**
 * Decides whether the embedded DynamoDB engine must be installed. The check reads node_modules every time, because npm
 * removes packages that package-lock.json doesn't list.
 * @param {Machine} machine
 * @param {{ endpoint?: string | undefined, pinned: string, installed?: string | undefined }} engine `endpoint` of an
 * external DynamoDB that replaces the engine, `pinned` version in package.json, and `installed` version in node_modules.
 * @returns {Step}
 */
export function decideDynamoDbEngineSetUp(machine, { endpoint, pinned, installed }) {
  const name = getDynamoDbEnginePackage(machine);
  if (endpoint || (name && installed === pinned)) {
    return { kind: 'ready' };
  }
  if (!name) {
    return { kind: 'missing', message: formatMissingDynamoDbEngineMessage(machine) };
  }
  const wanted = `${name}@${pinned}`;
  const flags = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  return {
    kind: 'install',
    title: `Installing the embedded DynamoDB (${wanted}) …`,
    commands: [['npm', 'install', ...flags, wanted]],
    ifFailed: `Check the network, and that the registry of \`npm config get registry\` has ${wanted}.\n${formatMissingDynamoDbEngineMessage(machine)}`,
  };
}
