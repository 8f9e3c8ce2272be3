import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { BenchEnvironment } from './bench-environment.ts';

/** Returns the size of the code in each Lambda function's bundle in bytes: uncompressed, and zipped as in the deployment archive. */
export function measureBundleSizes({ definitions }: Pick<BenchEnvironment, 'definitions'>) {
  return definitions
    .map(({ bundle, name }) => {
      const file = Buffer.concat(
        ['index.js', 'modules.txt'].map((name) => readFileSync(join(bundle, name))),
      );
      const entry = /-([A-Z]\w+?)[0-9A-F]{5,8}$/.exec(name)?.[1] ?? name;
      return { function: entry, bytes: file.length, packedBytes: deflateRawSync(file).length };
    })
    .toSorted((one, other) => other.bytes - one.bytes);
}
