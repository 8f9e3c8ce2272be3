type Rule = { id: string; keepDays: number; isProposal: boolean };

/**
 * Console output of `npm run ops -- retention`, which shows how many tickets the nightly run would anonymize. For
 * administrators of a stage.
 */
export const retentionTexts = {
  head: (day: string, tickets: number): string =>
    `On ${day} the nightly run would anonymize ${tickets === 1 ? '1 ticket' : `${tickets} tickets`}.`,
  rule: ({ id, keepDays, isProposal }: Rule, tickets: number): string =>
    `${String(tickets).padStart(8)}  ${id}, ${keepDays} days${isProposal ? ' (proposal)' : ''}`,
  kept: (because: string, tickets: number): string =>
    `${String(tickets).padStart(8)}  past the retention period, not anonymized: ${because}`,
  untouched: 'Rehearsal only: nothing was changed.',
};
