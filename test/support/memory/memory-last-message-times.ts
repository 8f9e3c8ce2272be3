import type { LastMessageTimeStore } from '../../../core/messages/schedule/messaging-window.ts';

export function memoryLastWrote(): LastMessageTimeStore {
  const known = new Map<string, Date>();
  return {
    note: async ({ channel, user }, at) => void known.set(`${channel}/${user}`, at),
    find: async ({ channel, user }) => known.get(`${channel}/${user}`),
  };
}
