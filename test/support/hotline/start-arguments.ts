import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Package = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/**
 * Returns the arguments of `node` in the script `npm start` of a checkout, so that tests and benchmarks start what its users
 * start.
 */
export function readStartArguments(checkout: string): string[] {
  const { scripts } = Package.parse(
    JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')),
  );
  return scripts.start.split(' ').slice(1);
}
