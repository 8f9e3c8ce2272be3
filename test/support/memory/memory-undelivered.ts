import type { UndeliveredNotificationStore } from '../../../core/messages/deliver/undelivered-notifications.ts';
import type { FailureFollowUp, NotificationId } from '../../../core/messages/notification.ts';

/** Undelivered notifications in memory: those tracked, and those removed from the operators' list. */
export function memoryUndelivered(): Pick<
  UndeliveredNotificationStore,
  'recordFollowUp' | 'takeOff'
> & {
  followUps: Map<string, FailureFollowUp>;
  takenOff: Set<string>;
} {
  const followUps = new Map<string, FailureFollowUp>();
  const takenOff = new Set<string>();
  return {
    followUps,
    takenOff,
    async recordFollowUp({ key }: NotificationId, what) {
      followUps.set(key, what);
    },
    async takeOff({ key }) {
      takenOff.add(key);
    },
  };
}
