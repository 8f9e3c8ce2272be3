import { say, withAssembly } from '../with-assembly.ts';
import { leadCampaign } from './campaign.ts';
import { readOptions } from './options.ts';

/** `npm run campaign:clock`: a hundred thousand deadlines within an hour, and timers that go wrong. */
const options = readOptions();
await withAssembly((made) => leadCampaign(made, options, say));
