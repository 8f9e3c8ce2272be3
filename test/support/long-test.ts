import { test } from 'vitest';

/** Declares a test that `npm test` skips and `npm run long -- --only scenarios` runs. */
export const longTest = test.runIf(process.env['LONG_SCENARIOS'] !== undefined);
