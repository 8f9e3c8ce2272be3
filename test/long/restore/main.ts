import { withAssembly } from '../with-assembly.ts';
import { leadRestoreAndTell } from './campaign.ts';

/** `npm run drill:restore`: all that is stored is copied away, lost and brought back. */
await withAssembly(leadRestoreAndTell);
