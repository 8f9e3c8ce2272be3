import { say, withAssembly } from '../with-assembly.ts';
import { leadCampaign } from './campaign.ts';
import { readOptions } from './options.ts';

/** `npm run campaign:history`: people who race, lives drawn by chance, news in every order. */
const options = readOptions();
await withAssembly((made) => leadCampaign(made, options, say));
