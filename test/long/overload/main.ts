import { say, withAssembly } from '../with-assembly.ts';
import { leadOverload } from './campaign.ts';
import { readOptions } from './options.ts';

/** `npm run campaign:overload`: five times what is taken, for a minute; and records that nobody can take. */
const options = readOptions();
await withAssembly((made) => leadOverload(made, options, say));
