type Rule = { id: string; keepDays: number; isProposal: boolean };

/** What the command `npm run retention` says. It is for who runs the hotline, as the runbook is. */
export const retentionWords = {
  usage: `npm run -s retention -- --stage prod [--on 2027-01-01]

Rehearses the night's run that makes anonymous what is past its time, and says by rule how many tickets would go. It touches
nothing.
  --stage   dev, prod, or local for what runs on this machine
  --on      as of the night of that day; as of now without it
  --at      where the local run is; http://localhost:3000 by default
  --table   of the local run; what .local/table.env says by default
The table is read with your own rights (list-stack-resources of HotlineData, GetItem and Query of the table).`,
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
  noStage: 'Which stage? --stage prod',
  oneStage: 'One stage at a time.',
  dayWanted: '--on must be a day such as 2027-01-01.',
  notThere: (stage: string): string =>
    stage.startsWith('local')
      ? 'Nothing runs there. npm start, or say --at'
      : `${stage} has no table of tickets.`,
};
