import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from '../local/synthesize.ts';
import { setProcessClock } from './clock.ts';
import { parts } from './parts.ts';
import { type Part, tableOf, writeResults } from './report.ts';
import { benchMorning } from './tickets.ts';

/** The command line of `npm run bench`: measures, prints the table and keeps the figures. */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join(',') },
    million: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const wanted = values.only.split(',');
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
}

const report = (line: string): void => console.log(line);
/** What comes of a measurement on a machine that is at work for others, says little. */
const busy = (): string =>
  `(load average ${loadavg()[0]?.toFixed(1)}, processors ${availableParallelism()})`;

const measuredAt = new Date();
const root = resolve(import.meta.dirname, '..');
const assemblyDirectory = join(root, '.local/bench/cdk.out');
await synthesize({ root, stage: 'local', directory: assemblyDirectory, report });

const clock = setProcessClock(benchMorning);
const setting = {
  assemblyDirectory,
  clock,
  isQuick: values.quick,
  hasMillion: values.million,
};
const found: Record<string, Part> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  report(`Measuring ${name} …`);
  found[name] = await measure(setting);
  report(`${tableOf(found[name].claims)}\n${busy()}\n`);
}
clock.restore();
if (!values.quick) writeResults(found, measuredAt);
process.exit(0);
