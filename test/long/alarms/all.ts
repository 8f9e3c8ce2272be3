import type { Drill } from './drill.ts';
import { doorDrills } from './drills/doors.ts';
import { messageDrills, monthDrills } from './drills/messages.ts';
import { nightDrills } from './drills/nights.ts';
import { scheduleDrills } from './drills/schedules.ts';
import { talkDrills } from './drills/talks.ts';
import { telephoneDrills } from './drills/telephone.ts';
import { ticketDrills } from './drills/tickets.ts';
import { trialDrills } from './drills/trials.ts';

/** In their order, by the runs that they share. */
export const drills: readonly (readonly Drill[])[] = [
  [
    ...doorDrills,
    ...telephoneDrills,
    ...ticketDrills,
    ...talkDrills,
    ...scheduleDrills,
    ...trialDrills,
    ...messageDrills,
    ...nightDrills,
  ],
  monthDrills,
];
