/** The table's items by their partition keys: what the right to write is given for. */
export const partitions = {
  tickets: 'T#*', // with their events and alerts
  links: 'K#*',
  forms: 'N#*',
  attempts: 'R#*', // with the SMS that were sent
  sentMessages: 'X#*',
  directory: 'D#directory',
  members: 'U#*',
  guided: 'M#intake',
} as const;

export type Partition = keyof typeof partitions;
