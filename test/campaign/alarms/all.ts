import type { Drill } from './drill.ts';
import { doorDrills } from './drills/doors.ts';
import { messageDrills } from './drills/messages.ts';
import { scheduleDrills } from './drills/schedules.ts';
import { talkDrills } from './drills/talks.ts';
import { telephoneDrills } from './drills/telephone.ts';
import { ticketDrills } from './drills/tickets.ts';

/** In their order: the last goes into another month. */
export const drills: readonly Drill[] = [
  ...doorDrills,
  ...telephoneDrills,
  ...ticketDrills,
  ...talkDrills,
  ...scheduleDrills,
  ...messageDrills,
];
