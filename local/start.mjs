// @ts-check
// plain JavaScript: a TypeScript entry would load Node's type stripper at each start, which costs 40 ms
import { enableCompileCache } from 'node:module';
import { compileCacheDirectory } from './compile-cache.mjs';

// The script `npm start` limits the young generation, which halves the memory of a busy local run.
// Must precede the import of the local run, whose later starts then take a third less CPU time.
enableCompileCache(compileCacheDirectory);
await import('./start-command.ts');
