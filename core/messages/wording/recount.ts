/** What the command `npm run recount` says. It is for who runs the hotline, as the runbook is. */
export const recountWords = {
  usage: `npm run -s recount -- --from 2021-12-03 --to 2021-12-09 [--since 2021-09-01] [--until 2021-12-09] [--check] [--repair] [--most 200000]

Counts the tickets themselves and tells what the counters have otherwise.
  --since   reads tickets opened from this day on (180 days before --from)
  --until   reads tickets opened until this day (today); for a hotline whose clock is another
  --check   says nothing but the differences; ends with 1 if there are any
  --repair  first brings the counters and the search up to each ticket
  TICKET_TABLE names the table; region and credentials are those of the AWS tools.`,
  counted: (tickets: number) => `Counted again: ${tickets} tickets.`,
  same: 'The counters say the same.',
  different: (places: number) =>
    `The counters differ in ${places} places. What changed just now may not be counted yet: ask again in a minute.`,
  line: (place: string, amounts: string) => `${place}: ${amounts}`,
  tooMany: 'More tickets than --most. Choose a later --since, or a higher --most.',
  dayWanted: (option: string) => `--${option} must be a day such as 2021-12-03.`,
  numberWanted: '--most must be a number.',
  tableWanted: 'TICKET_TABLE must name the table of the tickets.',
};
