import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTrust } from '../trust.ts';
import { say } from '../with-assembly.ts';
import { reasonFor } from './explained.ts';
import { rightsIn } from './rights.ts';

/**
 * `npm run campaign:permissions`: leads every whole run, in which a call that no policy grants is refused as AWS does, and
 * asks which rights nobody has used.
 */
const folder = await mkdtemp(join(tmpdir(), 'rights-'));
const wholeRuns = process.argv.slice(2);
const vitest = spawn(
  'vitest',
  ['run', ...(wholeRuns.length > 0 ? wholeRuns : ['test/local/whole', 'test/long'])],
  {
    env: { ...process.env, HOTLINE_RIGHTS: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const [code] = await once(vitest, 'exit');
const { runs, rights, denied } = await rightsIn(folder);
await rm(folder, { recursive: true, force: true });

const unused = rights.filter(({ used }) => used === 0);
const idle = unused.filter((right) => reasonFor(right) === undefined);
const rare = unused.filter((right) => reasonFor(right)?.isRare);
const lines = [
  ...denied.map(({ function: of, action, resources }) => `DENIED ${of}: ${action} on ${resources}`),
  ...idle.map(({ function: of, action, resource }) => `UNUSED ${of}: ${action} on ${resource}`),
];
for (const line of new Set(lines)) say(line);
const failed = denied.length + idle.length + (code === 0 ? 0 : 1);
const passed = rights.length - idle.length;
say(`${runs} whole runs: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

if (wholeRuns.length === 0 && code === 0) {
  await writeTrust({
    campaign: 'permissions',
    title: 'No part may do more than it does',
    promise:
      'Whoever breaks into one part of the hotline gets at nothing that this part does not itself need.',
    command: 'npm run campaign:permissions',
    passed,
    failed,
    figures: [
      ['whole runs, in which what is not granted is refused', runs],
      ['rights granted', rights.length],
      ['used by a call', rights.length - unused.length],
      [
        'needed by AWS itself, as for logs and traces, or by whoever follows a link that was signed',
        unused.length - idle.length - rare.length,
      ],
      ['needed on a day that no run leads to, with the reason in the campaign', rare.length],
      ['granted and used by nobody', idle.length],
      ['asked for and not granted', denied.length],
    ],
    limits: [
      'Policies of the functions alone are asked: not those of keys and buckets, nor the roles of schedules and machines.',
      'Of the stage without a front: what the front’s secret adds is tried by a test of its own.',
      'The refusal of what is not granted is part of every `npm test`; what nobody uses is looked for by this command alone, in the runs that `npm test` makes: it has no seed.',
    ],
  });
}
