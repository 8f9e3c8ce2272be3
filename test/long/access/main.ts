import { type Trust, writeTrust } from '../trust.ts';
import { say, withAssembly } from '../with-assembly.ts';
import { type AccessScore, tryStrangers } from './campaign.ts';
import { type Options, partNames, readOptions } from './options.ts';

const labels = {
  matrix: 'who may ask what, of whose tickets, in which state',
  deeds: 'what may be done to a ticket, by whom, in which state',
  tokens: 'forged, foreign and outlived proofs of a sign-in',
  guesses: 'guesses of codes, PINs, links and keys',
  links: 'links and cookies passed on, kept too long, sent again',
  webhooks: 'messages tampered with, recorded, of another time',
} as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** `npm run campaign:access -- …`, so that the same can be seen again. */
const commandOf = ({ tokens, names, messages, pairs }: Options, seed: number): string => {
  const flags = Object.entries({ tokens, names, messages, pairs, seed });
  return `npm run campaign:access -- ${flags.map(([name, value]) => `--${name} ${value}`).join(' ')}`;
};

const trustOf = ({ parts, seed }: AccessScore, options: Options): Trust => {
  const toldApart = parts.find((part) => part.toldApart !== undefined)?.toldApart ?? 0.5;
  return {
    campaign: 'access',
    title: 'Strangers',
    promise:
      'Nobody sees or does what is not theirs: not another agency, not a former colleague, not a guesser of codes, not somebody who pretends to be Zalo or Messenger.',
    command: commandOf(options, seed),
    passed: sum(parts.map(({ passed }) => passed)),
    failed: sum(parts.map(({ failed }) => failed)),
    figures: [
      ...parts.map(({ name, passed }) => [labels[name], passed] as const),
      ['how well time tells whether a number has tickets (0.5: not at all)', toldApart.toFixed(2)],
    ],
    limits: [
      'The functions run from their deployed bundles in one process, against the real engine; API Gateway and Cognito are played.',
      'The firewall of the deployed stage, which stands before all of this, is not part of it.',
    ],
  };
};

/** `npm run campaign:access`: everybody who is not meant, at every door. */
const options = readOptions();
await withAssembly(async (made) => {
  const score = await tryStrangers(made, options, say);
  say(`Seed ${score.seed}`);
  const trust = trustOf(score, options);
  for (const { name, passed, failed } of score.parts) {
    say(`${name}: ${passed} passed, ${failed} failed`);
  }
  const isWhole = score.parts.length === partNames.length && options.share === 1;
  if (isWhole) await writeTrust(trust);
  say(`${trust.passed} passed, ${trust.failed} failed`);
  return { failed: trust.failed };
});
