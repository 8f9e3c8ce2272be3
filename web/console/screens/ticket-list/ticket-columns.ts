export const ticketColumnNames = [
  ...(['code', 'openedAt', 'priority', 'status', 'service', 'topic', 'area', 'place'] as const),
  ...(['unit', 'excerpt', 'due', 'late', 'channel', 'takenBy'] as const),
] as const;
export type TicketColumnName = (typeof ticketColumnNames)[number];

const defaultColumns: readonly TicketColumnName[] = [
  ...(['code', 'openedAt', 'priority', 'status', 'topic'] as const),
  ...(['area', 'unit', 'excerpt', 'due'] as const),
];

/** Returns the columns in the URL, or else the default columns. The ticket code is always the first column. */
export function parseColumns(list: string | undefined): TicketColumnName[] {
  const chosen = new Set(list?.split(',') ?? defaultColumns);
  return ticketColumnNames.filter((name) => name === 'code' || chosen.has(name));
}
