// @ts-check
import { join } from 'node:path';

/** Directory in which Node stores the compiled code of the local run and of the CDK app for later starts. */
export const compileCacheDirectory = join(
  import.meta.dirname,
  '../node_modules/.cache/hotline/compiled',
);
