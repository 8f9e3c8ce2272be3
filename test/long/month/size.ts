/** How much a month is: the short form has fewer days and tickets, and the same events. */
export type MonthSize = {
  days: number;
  tickets: number;
  /** Days that one part simulates; a run that is cut off continues with a part. */
  daysPerPart: number;
};

export const sizes = {
  quick: { days: 12, tickets: 60, daysPerPart: 4 },
  whole: { days: 30, tickets: 1500, daysPerPart: 5 },
} as const satisfies Record<string, MonthSize>;
