import type { AlertName, Followed } from '../../core/messages/alert.ts';
import type { UndeliveredStore } from '../../core/messages/undelivered.ts';

/** What was followed and taken off the operators' list, in memory. */
export const memoryUndelivered = (): Pick<UndeliveredStore, 'follow' | 'takeOff'> & {
  followed: Map<string, Followed>;
  takenOff: Set<string>;
} => {
  const followed = new Map<string, Followed>();
  const takenOff = new Set<string>();
  return {
    followed,
    takenOff,
    async follow({ key }: AlertName, what) {
      followed.set(key, what);
    },
    async takeOff({ key }) {
      takenOff.add(key);
    },
  };
};
