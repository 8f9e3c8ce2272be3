import { matchesGlob } from 'node:path';
import { writeTrust } from '../trust.ts';
import { say } from '../with-assembly.ts';
import { explanationOf, readExplained } from './explained.ts';
import { leadMutants, mutantsOf } from './lead.ts';
import { readOptions } from './options.ts';
import { areas } from './scope.ts';
import type { Mutant } from './with-mutants.ts';

/** `npm run campaign:mutation`: makes each slip in the rules, one at a time, and sees whether a test notices. */
const options = readOptions();
const mutants = mutantsOf(options);
say(`Seed ${options.seed}; ${mutants.length} slips in ${areas.map(({ name }) => name).join(', ')}`);
const { killed, met } = await leadMutants(mutants, say);
const explained = await readExplained();

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);
const told = ({ id, file, line, kind, original, replacement }: Mutant): string =>
  `${met.has(id) ? 'not noticed' : 'not met'}: ${file}:${line} ${kind}: ${inOneLine(original)} => ${inOneLine(replacement)}`;

const survivors = mutants.filter(({ id }) => !killed.has(id));
const unexplained = survivors.filter((one) => explanationOf(explained, one) === undefined);
for (const one of unexplained) say(told(one));
const share = ((mutants.length - survivors.length) / mutants.length) * 100;
say(`${share.toFixed(1)} % noticed, ${survivors.length - unexplained.length} explained`);
const least = 90;
const failed = share < least ? survivors.length : 0;
say(
  `${mutants.length - survivors.length} passed, ${failed} failed, ${unexplained.length} not explained`,
);
process.exitCode = failed > 0 ? 1 : 0;

if (!options.file && options.count === undefined && failed === 0) {
  await writeTrust({
    campaign: 'mutation',
    title: 'A slip in the rules is noticed',
    promise:
      'Whoever changes a deadline, a right or a step of the procedure by mistake is stopped before it reaches anybody.',
    command: `npm run campaign:mutation -- --seed ${options.seed}`,
    passed: mutants.length - survivors.length,
    failed,
    figures: [
      ['slips made, one at a time', mutants.length],
      ['noticed by a test', `${share.toFixed(1)} %`],
      ['not noticed, and told why that harms nobody', survivors.length - unexplained.length],
      ['not noticed, and not yet told why', unexplained.length],
      ...areas.map(({ name, files }): [string, number] => {
        const ofArea = mutants.filter(({ file }) => files.some((one) => matchesGlob(file, one)));
        return [`slips in ${name}`, ofArea.length];
      }),
    ],
  });
}
