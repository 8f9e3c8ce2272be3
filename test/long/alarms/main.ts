import { withAssembly } from '../with-assembly.ts';
import { leadAlarms } from './campaign.ts';

/** `npm run campaign:alarms`: every alarm is made to call somebody, and to fall silent again. */
await withAssembly((made) => leadAlarms(made));
