import { say, withAssembly } from '../with-assembly.ts';
import { leadCampaign } from './campaign.ts';
import { readOptions } from './options.ts';

/** `npm run campaign:faults`: makes the assembly, leads the lives, prints what it saw. */
const options = readOptions();
await withAssembly((made) => leadCampaign(made, options, say));
