/** Console output of `npm run ops -- recount` (recomputes statistics), for administrators of a stage. */
export const recomputeStatisticsTexts = {
  counted: (tickets: number) =>
    `Recomputed the statistics from ${tickets} ${tickets === 1 ? 'ticket' : 'tickets'}.`,
  same: 'The stored counters match.',
  different: (places: number) =>
    `${places} stored counters differ. The latest changes may not be counted yet; run the command again in one minute.`,
  unrepaired:
    'These differences remain after the repair: the counters include tickets that were not read. Try an earlier --since.',
  line: (place: string, amounts: string) => `${place}: ${amounts}`,
  tooMany: 'More tickets than --max-tickets. Choose a later --since, or raise --max-tickets.',
  dayWanted: (option: string) => `--${option} must be a day such as 2021-12-03.`,
  numberWanted: '--max-tickets must be a whole number.',
};
