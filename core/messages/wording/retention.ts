type Rule = { id: string; keepDays: number; isProposal: boolean };

/** Console output of `npm run ops -- retention`, for administrators of the stage. */
export const retentionTexts = {
  head: (day: string, tickets: number): string =>
    `On ${day} ${tickets === 1 ? 'one ticket' : `${tickets} tickets`} would be made anonymous.`,
  rule: ({ id, keepDays, isProposal }: Rule, tickets: number): string =>
    `${String(tickets).padStart(8)}  ${id}, ${keepDays} days${isProposal ? ' (proposal)' : ''}`,
  kept: (because: string, tickets: number): string =>
    `${String(tickets).padStart(8)}  past their time and kept: ${because}`,
  allFound: 'All that ended before there were rules has been found and is in this.',
  notFoundYet: (day: string): string =>
    `Of what was opened on ${day} or earlier, tickets that ended before there were rules are not found yet and not in this.`,
  untouched: 'This was a rehearsal: nothing was touched.',
};
