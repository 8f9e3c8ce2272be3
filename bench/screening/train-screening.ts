import { writeFileSync } from 'node:fs';
import { defineCommand } from '../../bin/cli/command.ts';
import { printLine } from '../../bin/cli/program.ts';
import { extractComplaintFeatures } from '../../core/screening/complaint-features.ts';
import { type LabelledText, readEverydayTexts, readLabelledTexts } from './labelled-texts.ts';
import { quantizeModel, scoreFeatures, toTrainingSamples, trainWeights } from './train-model.ts';

const output = 'core/screening/data/complaint-model.json';
const folds = 5;
/**
 * Accepted share of ordinary reports that the screening mistakes for complaints about an office and holds for operators. A
 * held report costs operators a minute, but a complaint that is delivered to the accused unit harms the sender.
 */
const acceptedFalseAlarms = 0.09;

type Scored = LabelledText & { score: number };

/**
 * Cross-validates the screening model: scores each text with weights that were trained without the texts of the same batch.
 */
const crossValidated = (
  texts: readonly LabelledText[],
  everyday: readonly LabelledText[],
): Scored[] => {
  const batches = [...new Set(texts.map(({ batch }) => batch))];
  const foldOf = (batch: string): number => batches.indexOf(batch) % folds;
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = texts.filter(({ batch }) => foldOf(batch) !== fold);
    const weights = trainWeights(toTrainingSamples([...others, ...everyday]));
    return texts
      .filter(({ batch }) => foldOf(batch) === fold)
      .map((one) => ({
        ...one,
        score: scoreFeatures(weights, extractComplaintFeatures(one.text)),
      }));
  });
};

/** Returns the score threshold of the screening model. The accepted share of ordinary texts has a higher score. */
const thresholdFor = (scored: readonly Scored[]): number => {
  const scores = scored
    .filter(({ kind }) => kind === 'other')
    .map(({ score }) => score)
    .toSorted((a, b) => a - b);
  return scores[Math.floor(scores.length * (1 - acceptedFalseAlarms))] ?? 0;
};

const share = (texts: readonly Scored[], threshold: number): string => {
  const held = texts.filter(({ score }) => score > threshold).length;
  return `${held} of ${texts.length} (${((100 * held) / texts.length).toFixed(1)} %)`;
};

export const trainScreeningCommand = defineCommand({
  description: `Trains the model that finds complaints about offices, from test/fixtures/screening/train.json, and sets its
threshold by cross-validation. The same texts give the same model.`,
  options: {},
  examples: [''],
  exitCodes: { 0: `${output} was written` },
  run: async () => {
    const texts = readLabelledTexts('train');
    const everyday = readEverydayTexts();
    const scored = crossValidated(texts, everyday);
    const threshold = thresholdFor(scored);
    const model = quantizeModel(
      trainWeights(toTrainingSamples([...texts, ...everyday])),
      threshold,
    );
    writeFileSync(output, `${JSON.stringify(model, null, 1)}\n`);
    const of = (kind: LabelledText['kind']) => scored.filter((one) => one.kind === kind);
    printLine(`Cross-validated on ${texts.length} texts, threshold ${threshold.toFixed(2)}`);
    printLine(`Complaints held: ${share(of('complaint'), threshold)}`);
    printLine(`Other texts held: ${share(of('other'), threshold)}`);
    printLine(`Wrote ${output}`);
    return 0;
  },
});
