import type { BuildOptions } from 'esbuild';

/** esbuild options for all Lambda functions. */
export const bundlingOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs', // starts 1.3 to 1.5 times quicker than ESM
  mainFields: ['module', 'main'],
  minify: true,
  // the SDK's `import('node:http')` would load the whole module with `fetch` and sockets: a tenth of a cold start
  supported: { 'dynamic-import': false },
  // `jitless` stops Zod from compiling schemas, which takes a tenth of a cold start and never pays off later
  // some dependencies locate files by `import.meta.url`, which CommonJS lacks
  define: { 'import.meta.url': '__fileUrl' },
  banner: {
    js: '"use strict";globalThis.__zod_globalConfig={jitless:true};const __fileUrl="file://"+__filename;',
  },
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;
