import { leadChange } from './campaign.ts';

/** `npm run drill:change -- --from <commit>`: this version takes over from that one, while journeys sleep. */
const { failed } = await leadChange();
process.exitCode = failed === 0 ? 0 : 1;
