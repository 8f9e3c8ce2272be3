/** `node bench/triage/learn.ts`: learns from the labelled messages what the sums of the word lists miss. */
import { writeFileSync } from 'node:fs';
import { type Directory, validateDirectory } from '../../core/directory/directory.ts';
import { directoryFiles } from '../../core/directory/directory-files.ts';
import { topicsOn } from '../../core/directory/topic.ts';
import { featuresOf, listsCount } from '../../core/triage/likelihood.ts';
import { read } from '../../core/triage/reading.ts';
import { evidence } from '../../core/triage/score-topics.ts';
import { labelled } from './set.ts';

type Example = {
  features: [number, number][];
  scores: number[];
  wanted: number;
  /** Of each topic, whether it is of the wanted service. */
  ofService: boolean[];
};

const rounds = 400;
const pace = 0.5;
const inertia = 0.9;
/** Keeps what is learnt small: the lists decide, this only leans. */
const restraint = 0.0005;
/** A wrong topic of the right service is the lesser fault. */
const serviceCounts = 2;
const leastKept = 0.1;
/** A word that one message alone has says more of its writer than of its topic. */
const leastMessages = 2;

const examplesOf = (directory: Directory, names: string[], codes: readonly string[]): Example[] => {
  const heard = new Map<string, number>();
  const topics = topicsOn(directory, new Date('2021-12-15T12:00+07:00'));
  const all = labelled('train').map((one) => ({ ...one, found: evidence(read(one.text), topics) }));
  for (const [name] of all.flatMap(({ found }) => featuresOf(found))) {
    heard.set(name, (heard.get(name) ?? 0) + 1);
  }
  names.push(...[...heard].flatMap(([name, often]) => (often < leastMessages ? [] : [name])));
  const places = new Map(names.map((name, at) => [name, at]));
  return all.map(({ found, topic }) => {
    const features = featuresOf(found).flatMap(([name, value]): [number, number][] => {
      const at = places.get(name);
      return at === undefined ? [] : [[at, value]];
    });
    const scores = found.spoken.map(({ score }) => score * listsCount);
    const wanted = codes.indexOf(topic);
    const ofService = topics.map((one) => one.service === topics[wanted]?.service);
    return { features, scores, wanted, ofService };
  });
};

const chances = ({ features, scores }: Example, weights: readonly Float64Array[]): number[] => {
  const logits = scores.map((score, topic) =>
    features.reduce((sum, [at, value]) => sum + value * (weights[at]?.[topic] ?? 0), score),
  );
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
};

/** How each weight should move, by all examples. */
const slope = (examples: readonly Example[], weights: readonly Float64Array[]): Float64Array[] => {
  const slopes = weights.map((row) => row.map((weight) => restraint * weight));
  for (const example of examples) {
    const found = chances(example, weights);
    const right = found.reduce((sum, one, topic) => sum + (example.ofService[topic] ? one : 0), 0);
    const misses = found.map((chance, topic) => {
      const ofTopic = chance - (topic === example.wanted ? 1 : 0);
      const ofService = example.ofService[topic] ? chance - chance / right : chance;
      return ofTopic + serviceCounts * ofService;
    });
    for (const [at, value] of example.features) {
      for (const [topic, miss] of misses.entries()) {
        const row = slopes[at];
        if (row) row[topic] = (row[topic] ?? 0) + (value * miss) / examples.length;
      }
    }
  }
  return slopes;
};

const learn = (examples: readonly Example[], features: number, topics: number): Float64Array[] => {
  const weights = Array.from({ length: features }, () => new Float64Array(topics));
  const speed = weights.map((row) => new Float64Array(row.length));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, row] of slope(examples, weights).entries()) {
      for (const [topic, value] of row.entries()) {
        const moved = inertia * (speed[at]?.[topic] ?? 0) - pace * value;
        speed[at]?.fill(moved, topic, topic + 1);
        weights[at]?.fill((weights[at]?.[topic] ?? 0) + moved, topic, topic + 1);
      }
    }
  }
  return weights;
};

const valid = validateDirectory(directoryFiles());
if (valid.kind === 'invalid') throw new Error(JSON.stringify(valid.problems));
const codes = topicsOn(valid.directory, new Date('2021-12-15T12:00+07:00')).map(({ code }) => code);
const names: string[] = [];
const examples = examplesOf(valid.directory, names, codes);
const weights = learn(examples, names.length, codes.length);
const rows = names.map((name, at) => [
  name,
  Object.fromEntries(
    codes.flatMap((code, topic) => {
      const weight = weights[at]?.[topic] ?? 0;
      return Math.abs(weight) < leastKept ? [] : [[code, Math.round(weight * 100) / 100]];
    }),
  ),
]);
const file = { madeBy: 'bench/triage/learn.ts', weights: Object.fromEntries(rows) };
writeFileSync('core/triage/data/learnt.json', `${JSON.stringify(file, null, 2)}\n`);
