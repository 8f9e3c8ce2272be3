import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { CommandError } from '../../bin/cli/command-error.ts';

const Reference = z.object({
  shape: z.string(),
  /**
   * Location of a field in an HTTP request, from the botocore service model. Locations that occur only in responses are
   * ignored.
   */
  location: z.enum(['uri', 'querystring', 'header', 'headers']).optional().catch(undefined),
  locationName: z.string().optional(),
});

const ModelShape = z.object({
  type: z.string(),
  required: z.array(z.string()).optional(),
  payload: z.string().optional(),
  members: z.record(z.string(), Reference).optional(),
  member: Reference.optional(),
  key: Reference.optional(),
  value: Reference.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
});
export type ModelShape = z.infer<typeof ModelShape>;

/**
 * Schema of the parts of a botocore service model that describe requests. Botocore is the core of the AWS SDK for Python.
 */
export const ServiceModel = z.object({
  metadata: z.object({
    apiVersion: z.string(),
    protocol: z.enum(['json', 'rest-json', 'query', 'rest-xml']),
    endpointPrefix: z.string(),
    signingName: z.string().optional(),
    targetPrefix: z.string().optional(),
  }),
  operations: z.record(
    z.string(),
    z.object({
      http: z.object({ method: z.string(), requestUri: z.string() }),
      input: Reference.optional(),
    }),
  ),
  shapes: z.record(z.string(), ModelShape),
});
export type ServiceModel = z.infer<typeof ServiceModel>;

export type BotocoreModels = { version: string; modelOf(service: string): ServiceModel };

const whereItIs = 'import botocore; print(botocore.__path__[0])';

/** Returns the folder from which Python imports the package botocore. */
const folderByPython = (): string => {
  const { status, stdout } = spawnSync('python3', ['-c', whereItIs], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new CommandError(
    'Python package botocore is not installed. Install it (Debian: apt-get install python3-botocore) or pass its folder with --botocore.',
  );
};

const missing = (path: string): CommandError =>
  new CommandError(
    `File ${path} does not exist. Pass the folder of the Python package botocore with --botocore.`,
  );

/**
 * Reads the text of a botocore service model (AWS API description). The file is compressed in Debian's package, and plain in
 * older versions of botocore.
 */
const modelText = (folder: string): string => {
  const path = join(folder, 'service-2.json');
  if (existsSync(path)) return readFileSync(path, 'utf8');
  if (existsSync(`${path}.gz`)) return gunzipSync(readFileSync(`${path}.gz`)).toString('utf8');
  throw missing(path);
};

/** Opens the AWS service models in the Python package botocore. Throws a `CommandError` if the package is missing. */
export function loadBotocoreModels(folder = folderByPython()): BotocoreModels {
  const init = join(folder, '__init__.py');
  if (!existsSync(init)) throw missing(init);
  const version = /__version__ = '([^']+)'/.exec(readFileSync(init, 'utf8'))?.[1];
  if (version === undefined) throw new CommandError(`File ${init} does not contain a version.`);
  return {
    version,
    modelOf: (service) => {
      const versions = join(folder, 'data', service);
      if (!existsSync(versions)) throw missing(versions);
      const newest = readdirSync(versions).toSorted().at(-1) ?? '';
      return ServiceModel.parse(JSON.parse(modelText(join(versions, newest))));
    },
  };
}
