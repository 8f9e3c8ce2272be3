/** Size of a simulation; the quick form has fewer days and tickets, but the same events. */
export type MonthSize = {
  days: number;
  tickets: number;
  /** Simulated days per part of the check; an interrupted run continues with the next part. */
  daysPerPart: number;
};

export const sizes = {
  quick: { days: 12, tickets: 60, daysPerPart: 4 },
  whole: { days: 30, tickets: 1500, daysPerPart: 5 },
} as const satisfies Record<string, MonthSize>;
