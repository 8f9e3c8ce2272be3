/** What `npm run table-copy` says, to whoever runs the hotline. */
export const tableCopyWords = {
  usage: `TICKET_TABLE=… npm run -s table-copy -- --export FILE
TICKET_TABLE=… npm run -s table-copy -- --import FILE

Writes all items of a table into a file, a line each, or puts them into a table (docs/runbook.md#restore).
The file holds all that the table holds: keep it where the table's own rules hold.`,
  oneOf: 'Either --export or --import, and a file.',
  tableWanted: 'Which table? TICKET_TABLE=…',
  done: (items: number, seconds: number): string =>
    `${items} items in ${seconds.toFixed(1)} s, ${Math.round(items / Math.max(seconds, 0.001))} a second`,
};
