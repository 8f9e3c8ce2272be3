/** Console output of `npm run ops -- recount`, for administrators of the stage. */
export const recomputeTexts = {
  counted: (tickets: number) => `Counted again: ${tickets} tickets.`,
  same: 'The counters say the same.',
  different: (places: number) =>
    `The counters differ in ${places} places. What changed just now may not be counted yet: ask again in a minute.`,
  unrepaired:
    'These differences remain after the repair: the counters hold amounts that no ticket read explains. Choose an earlier --since first.',
  line: (place: string, amounts: string) => `${place}: ${amounts}`,
  tooMany:
    'There are more tickets than --max-tickets allows. Choose a later --since, or raise --max-tickets.',
  dayWanted: (option: string) => `--${option} must be a day such as 2021-12-03.`,
  numberWanted: '--max-tickets must be a whole number.',
};
