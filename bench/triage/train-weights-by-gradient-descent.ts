/** Training example in numeric form: row numbers of its features in the weight table, and the features' values. */
export type ActivatedFeatures = {
  rows: Int32Array;
  values: Float64Array;
  known: readonly number[];
};
/**
 * Expected result for a training text: whether a life is in danger and, if a topic is known, the probability of each topic
 * (`parts`) and the service. `closed` lists the topics that weren't valid on the day of the text. `weight` multiplies the
 * loss.
 */
export type TrainingTarget = {
  topic?: { parts: Float64Array; service: number; closed: readonly number[]; weight: number };
  isDanger: boolean | undefined;
};
export type TrainingExample = ActivatedFeatures & TrainingTarget;
/**
 * Dimensions of the topic model's weight table: one row per feature, one column per topic and a last column for danger.
 * `services` holds the service of each topic.
 */
export type WeightsShape = { rows: number; services: Int32Array };

const rounds = 13;
const averagedRounds = 8;
/**
 * Learning rates of topics and of danger. The rate of danger is lower, so that the model does not rule out emergencies that
 * are described in new words.
 */
const pace = 0.6;
const dangerPace = 0.15;
/**
 * Share of each text's features that training ignores. Each round ignores other features, so that no single feature decides.
 */
const omittedShare = 0.3;
/**
 * Initial sum of squared gradients in AdaGrad. It limits the first steps, so that unimportant features keep small weights.
 */
const initialGradient = 1;
/** Weight of the service in the training loss. A wrong topic of the right service costs less than one of another service. */
const serviceCounts = 1;
/** Weight of undetected dangers in the training loss. */
const missedCounts = 4;

/**
 * Creates a generator of pseudo-random numbers from 0 to 1. The same seed gives the same numbers, so training is reproducible.
 */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const shuffle = <T>(those: T[], random: () => number): void => {
  for (let at = those.length - 1; at > 0; at -= 1) {
    const [item] = those.splice(Math.floor(random() * (at + 1)), 1);
    if (item !== undefined) those.push(item);
  }
};

/** Returns the training example without a random share (`omittedShare`) of its features. */
const omitFeatures = (lesson: TrainingExample, random: () => number): TrainingExample => {
  const kept = lesson.rows.map(() => (random() < omittedShare ? 0 : 1));
  return {
    ...lesson,
    rows: lesson.rows.filter((_, at) => kept[at] === 1),
    values: lesson.values.filter((_, at) => kept[at] === 1),
  };
};

/** Returns the prediction error (gradient) for each topic in one training step. */
const topicFaults = (
  sums: Float64Array,
  { parts, service, closed, weight }: NonNullable<TrainingTarget['topic']>,
  services: Int32Array,
): Float64Array => {
  const topics = sums.slice(0, services.length);
  for (const topic of closed) topics[topic] = -Infinity;
  const most = topics.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = topics.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((a, b) => a + b, 0);
  const right = powers.reduce((sum, one, at) => sum + (services[at] === service ? one : 0), 0);
  return powers.map((power, at) => {
    const ofService = power / all - (services[at] === service ? power / right : 0);
    return weight * (power / all - (parts[at] ?? 0) + serviceCounts * ofService);
  });
};

/** Returns the prediction error (gradient) for each output column, topics and danger, in one training step. */
const faults = (
  sums: Float64Array,
  { topic, isDanger }: TrainingTarget,
  services: Int32Array,
): Float64Array => {
  const wrong = new Float64Array(sums.length);
  if (topic) wrong.set(topicFaults(sums, topic, services));
  const chance = 1 / (1 + Math.exp(-(sums.at(-1) ?? 0)));
  if (isDanger !== undefined) {
    wrong[services.length] = isDanger ? (chance - 1) * missedCounts : chance;
  }
  return wrong;
};

/** Adds the weights of a training example's features to the sums of the output columns. */
const addUp = (
  sums: Float64Array,
  weights: Float64Array,
  { rows, values, known }: ActivatedFeatures,
) => {
  sums.fill(0);
  sums.set(known);
  for (const [n, row] of rows.entries()) {
    const [from, value] = [row * sums.length, values[n] ?? 0];
    for (let c = 0; c < sums.length; c += 1) {
      sums[c] = (sums[c] ?? 0) + (weights[from + c] ?? 0) * value;
    }
  }
};

type Model = { weights: Float64Array; traveled: Float64Array };

/**
 * Adjusts the weights of the example's features by one gradient step. `wrong` contains the prediction error of each output
 * column.
 */
const adjustWeights = (
  { weights, traveled }: Model,
  { rows, values }: TrainingExample,
  wrong: Float64Array,
): void => {
  const width = wrong.length;
  for (const [n, row] of rows.entries()) {
    const [from, value] = [row * width, values[n] ?? 0];
    for (let c = 0; c < width; c += 1) {
      const slope = (wrong[c] ?? 0) * value;
      if (slope === 0) continue;
      const far = (traveled[from + c] ?? 0) + slope * slope;
      traveled[from + c] = far;
      const rate = c === width - 1 ? dangerPace : pace;
      weights[from + c] = (weights[from + c] ?? 0) - (rate * slope) / Math.sqrt(far);
    }
  }
};

/**
 * Trains the topic model by gradient descent: a softmax over the topics and a logistic output for danger. AdaGrad gives
 * smaller steps to weights that have already changed much. Returns the average weights of the last rounds, which depend less
 * on the order of the examples than those of the last one.
 */
export function trainWeightsByGradientDescent(
  lessons: readonly TrainingExample[],
  { rows, services }: WeightsShape,
): Float64Array {
  const width = services.length + 1;
  const weights = new Float64Array(rows * width);
  const average = new Float64Array(rows * width);
  const traveled = new Float64Array(rows * width).fill(initialGradient);
  const sums = new Float64Array(width);
  const order = [...lessons];
  const random = createRandom(7);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const whole of order) {
      const lesson = omitFeatures(whole, random);
      addUp(sums, weights, lesson);
      adjustWeights({ weights, traveled }, lesson, faults(sums, lesson, services));
    }
    if (round < rounds - averagedRounds) continue;
    for (const [at, weight] of weights.entries()) {
      average[at] = (average[at] ?? 0) + weight / averagedRounds;
    }
  }
  return average;
}
