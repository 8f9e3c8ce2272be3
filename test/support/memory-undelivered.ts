import type { FailureFollowUp, NotificationId } from '../../core/messages/alert.ts';
import type { UndeliveredStore } from '../../core/messages/undelivered.ts';

/** What was followed and taken off the operators' list, in memory. */
export const memoryUndelivered = (): Pick<UndeliveredStore, 'follow' | 'takeOff'> & {
  followed: Map<string, FailureFollowUp>;
  takenOff: Set<string>;
} => {
  const followed = new Map<string, FailureFollowUp>();
  const takenOff = new Set<string>();
  return {
    followed,
    takenOff,
    async follow({ key }: NotificationId, what) {
      followed.set(key, what);
    },
    async takeOff({ key }) {
      takenOff.add(key);
    },
  };
};
