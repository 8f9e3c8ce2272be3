/** The table's items by their partition keys: what the right to write is given for. */
export const partitions = {
  tickets: 'T#*', // with their events and alerts
  links: 'K#*',
  forms: 'N#*',
  attempts: 'R#*',
  directory: 'D#directory',
} as const;

export type Partition = keyof typeof partitions;
