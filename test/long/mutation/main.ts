import { leadParts } from '../lead-parts.ts';
import type { SeenPart } from '../seen-parts.ts';
import { say } from '../with-assembly.ts';
import { readExplained } from './explained.ts';
import { leadMutants, mutantsOf } from './lead.ts';
import { readOptions } from './options.ts';
import { areas, type Part, parts } from './scope.ts';
import { survivorsOf } from './survivors.ts';

/** Of all slips; to explain away more would be no trial. */
const leastShare = 90;

const options = readOptions();
const isWhole = !options.file && options.count === undefined;
const explained = await readExplained();

const see = async (part: Part): Promise<SeenPart> => {
  const seen: SeenPart = { part, passed: 0, failed: 0, figures: [] };
  for (const area of areas.filter((one) => one.part === part)) {
    const mutants = mutantsOf(area, options);
    if (mutants.length === 0) continue;
    say(`${mutants.length} slips in ${area.name}`);
    const { killed, met } = await leadMutants(mutants, area, say);
    const { told, unexplained, stale } = survivorsOf({ mutants, killed, met, explained, isWhole });
    for (const line of told) say(line);
    const noticed = mutants.filter(({ id }) => killed.has(id)).length;
    const percent = (noticed / mutants.length) * 100;
    const share = `${percent.toFixed(1)} %`;
    say(`${area.name}: ${share} noticed, ${mutants.length - noticed - unexplained} explained`);
    seen.passed += mutants.length - unexplained;
    seen.failed += unexplained + stale + (percent < leastShare ? 1 : 0);
    seen.figures.push(
      [`slips made in ${area.name}, one at a time`, mutants.length],
      ['… noticed by a test', share],
      ['… not noticed, and told why that harms nobody', mutants.length - noticed - unexplained],
    );
  }
  return seen;
};

/** `npm run campaign:mutation`: makes each slip in the rules, one at a time, and sees whether a test notices. */
const { failed } = await leadParts({
  about: {
    campaign: 'mutation',
    title: 'A slip in the rules is noticed',
    promise:
      'Whoever changes a deadline, a right or a step of the procedure by mistake is stopped before it reaches anybody.',
    limits: [
      'Passed is what a test noticed, and what could be told why it makes no difference to anybody.',
    ],
  },
  ...{ parts, only: options.only, seed: options.seed, isWhole, see, say },
});
process.exitCode = failed > 0 ? 1 : 0;
