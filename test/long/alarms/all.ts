import type { Drill } from './drill.ts';
import { apiDrills } from './drills/api-functions.ts';
import { canaryDrills } from './drills/canaries.ts';
import { chatDrills } from './drills/chats.ts';
import { messageDrills } from './drills/messages.ts';
import { nightDrills } from './drills/nightly-jobs.ts';
import { scheduleDrills } from './drills/schedules.ts';
import { telephoneDrills } from './drills/telephone.ts';
import { ticketDrills } from './drills/tickets.ts';

/** Alarm drills that share a hotline, in this order. */
export const drills: readonly Drill[] = [
  ...apiDrills,
  ...telephoneDrills,
  ...ticketDrills,
  ...chatDrills,
  ...scheduleDrills,
  ...canaryDrills,
  ...messageDrills,
  ...nightDrills,
];

export { monthDrills } from './drills/messages.ts';

/** Alarm drills of the quick check: crashing functions, and a phone number without a flow. */
export const quickDrills: readonly Drill[] = [
  ...apiDrills.slice(0, 1),
  ...telephoneDrills.filter(({ name }) => /missing flow/.test(name)),
];
