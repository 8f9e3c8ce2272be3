import { enableCompileCache } from 'node:module';
import { compileCacheDirectory } from './compile-cache.ts';

// Must precede the import of the local run, whose later starts then take a third less CPU time.
enableCompileCache(compileCacheDirectory);
await import('./start-command.ts');
