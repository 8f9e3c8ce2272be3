import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { BenchEnvironment } from './bench-environment.ts';

/** Returns the bundle size of each Lambda function in bytes: uncompressed, and zipped as in the deployment archive. */
export function measureBundleSizes({ definitions }: Pick<BenchEnvironment, 'definitions'>) {
  return definitions
    .map(({ bundle, name }) => {
      const file = readFileSync(join(bundle, 'index.js'));
      const entry = /-([A-Z]\w+?)[0-9A-F]{5,8}$/.exec(name)?.[1] ?? name;
      return { function: entry, bytes: file.length, packedBytes: deflateRawSync(file).length };
    })
    .toSorted((one, other) => other.bytes - one.bytes);
}
