import { say, withAssembly } from '../with-assembly.ts';
import { leadSome } from './lead-some.ts';
import { leadWhole } from './lead-whole.ts';
import { isWhole, readOptions } from './options.ts';

/** `npm run campaign:faults`: makes the assembly, leads the lives, prints what it saw. */
const options = readOptions();
const lead = isWhole(options) ? leadWhole : leadSome;
await withAssembly((made) => lead({ made, options, say }));
