/** What `npm run doctor` says, to whoever runs the hotline. */
export const doctorWords = {
  usage: `npm run -s doctor -- --stage prod [--json]

Looks at a stage and says what is well, what is not, and what to do about it. It changes nothing.
  --stage    dev, prod, or local for what runs on this machine
  --at       where the local run is; http://localhost:3000 by default
  --table    of the local run; what .local/table.env says by default
  --json     for a program
Ends with 1 when something is broken, and with 2 when the question is wrong.`,
  noStage: 'Which stage? --stage prod',
  oneStage: 'One stage at a time.',
  notThere: (address: string): string => `Nothing runs at ${address}. npm start, or say --at`,
  signs: { ok: 'ok     ', warning: 'WARNING', broken: 'BROKEN ', unread: '–      ' },
  sum: (broken: number, warnings: number, unread: number): string =>
    `${broken} broken, ${warnings} to see to, ${unread} not looked at`,
};
