import { defineList } from './define-item.ts';

/** Lists that contain several kinds of items. */
export const sharedLists = {
  due: defineList({
    index: 'gsi3',
    partition: 'C#<shard>',
    sort: 'next check, or ~',
    lists: 'due checks and notifications; open tickets to recompute',
    readBy: ['RecomputeDeadlines', 'RestartStalledWorkflows', 'SendReminders'],
  }),
  audit: defineList({
    index: 'gsi2',
    partition: 'M#audit#<day>',
    sort: 'instant',
    lists: 'what staff saw and did',
    readBy: ['StaffApi'],
  }),
};
