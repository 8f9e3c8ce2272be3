/** What is learnt from, in numbers: the rows that an example touches, and how strongly. */
export type Touched = { rows: Int32Array; values: Float64Array; known: readonly number[] };
/** What a person labelled: whether a life is in danger, and each topic's part and the service where they are known. */
export type Target = { topic?: { parts: Float64Array; service: number }; isDanger: boolean };
export type Lesson = Touched & Target;
/** A column for each topic, by its service, and a last one for danger. */
export type Shape = { rows: number; services: Int32Array };

const rounds = 15;
const pace = 0.1;
/** A wrong topic of the right service is the lesser fault. */
const serviceCounts = 1;
/** A danger that isn't seen is the greater one. */
const missedCounts = 4;

/** The same order each time, and no other: what is learnt can be learnt again. */
const shuffler = (seed: number) => {
  let state = seed;
  return <T>(those: T[]): void => {
    for (let at = those.length - 1; at > 0; at -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const [taken] = those.splice(Math.floor((state / 2 ** 32) * (at + 1)), 1);
      if (taken !== undefined) those.push(taken);
    }
  };
};

/** By how much each topic's column is wrong. */
const topicFaults = (
  sums: Float64Array,
  { parts, service }: NonNullable<Target['topic']>,
  services: Int32Array,
): Float64Array => {
  const topics = sums.subarray(0, services.length);
  const most = topics.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = topics.map((sum) => Math.exp(sum - most));
  const all = powers.reduce((a, b) => a + b, 0);
  const right = powers.reduce((sum, one, at) => sum + (services[at] === service ? one : 0), 0);
  return powers.map((power, at) => {
    const ofService = power / all - (services[at] === service ? power / right : 0);
    return power / all - (parts[at] ?? 0) + serviceCounts * ofService;
  });
};

/** By how much each column is wrong, from the sums of the columns. */
const faults = (
  sums: Float64Array,
  { topic, isDanger }: Target,
  services: Int32Array,
): Float64Array => {
  const wrong = new Float64Array(sums.length);
  if (topic) wrong.set(topicFaults(sums, topic, services));
  const chance = 1 / (1 + Math.exp(-(sums.at(-1) ?? 0)));
  wrong[services.length] = isDanger ? (chance - 1) * missedCounts : chance;
  return wrong;
};

/** Adds the rows that a lesson touches to the sums of the columns. */
const addUp = (sums: Float64Array, weights: Float64Array, { rows, values, known }: Touched) => {
  sums.fill(0);
  sums.set(known);
  for (const [n, row] of rows.entries()) {
    const [from, value] = [row * sums.length, values[n] ?? 0];
    for (let c = 0; c < sums.length; c += 1) {
      sums[c] = (sums[c] ?? 0) + (weights[from + c] ?? 0) * value;
    }
  }
};

/** Steps down the slope of a softmax over the topics and of a chance of danger; a weight that came far steps less. */
export const descend = (lessons: readonly Lesson[], { rows, services }: Shape): Float64Array => {
  const width = services.length + 1;
  const weights = new Float64Array(rows * width);
  const travelled = new Float64Array(rows * width).fill(1e-6);
  const sums = new Float64Array(width);
  const order = [...lessons];
  const shuffle = shuffler(7);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order);
    for (const lesson of order) {
      addUp(sums, weights, lesson);
      const wrong = faults(sums, lesson, services);
      for (const [n, row] of lesson.rows.entries()) {
        const [from, value] = [row * width, lesson.values[n] ?? 0];
        for (let c = 0; c < width; c += 1) {
          const slope = (wrong[c] ?? 0) * value;
          const far = (travelled[from + c] ?? 0) + slope * slope;
          travelled[from + c] = far;
          weights[from + c] = (weights[from + c] ?? 0) - (pace * slope) / Math.sqrt(far);
        }
      }
    }
  }
  return weights;
};
