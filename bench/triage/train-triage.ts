import { writeFileSync } from 'node:fs';
import { defineCommand } from '../../bin/cli/command.ts';
import { printLine } from '../../bin/cli/program.ts';
import { validateDirectory } from '../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../core/directory/model/directory-files.ts';
import { joinWeights } from '../../core/triage/text/trained-weights.ts';
import { readLabelledTexts } from '../screening/labelled-texts.ts';
import { readLabelledMessages, trainingSplits } from './labelled-messages.ts';
import { trainTopicModel } from './train-topic-model.ts';
import {
  extractPhraseFeatures,
  extractTrainingFeatures,
  toTrainingTexts,
} from './training-texts.ts';

const output = 'core/triage/data/learnt.json';

const train = (): void => {
  const valid = validateDirectory(readDirectoryFiles());
  if (valid.kind === 'invalid') throw new Error(JSON.stringify(valid.problems));
  const messages = trainingSplits.flatMap(readLabelledMessages);
  const texts = toTrainingTexts(messages, readLabelledTexts('train'));
  const examples = [
    ...extractTrainingFeatures(texts, valid.directory),
    ...extractPhraseFeatures(valid.directory),
  ];
  const { weights, ...learnt } = trainTopicModel(examples, valid.directory);
  const file = {
    madeBy: 'bench/triage/train-triage.ts',
    ...learnt,
    table: joinWeights(weights),
  };
  writeFileSync(output, `${JSON.stringify(file, null, 2)}\n`);
};

export const trainTriageCommand = defineCommand({
  description: `Trains the weights that correct the word lists of the text classifier, from the labelled messages in
test/fixtures/triage/train*.json; test/fixtures/screening/train.json teaches what is no emergency. The same texts give
the same weights.
Afterwards measure it: npm run bench -- --only triage`,
  options: {},
  examples: [''],
  exitCodes: { 0: `${output} was written` },
  run: async () => {
    train();
    printLine(`Wrote ${output}`);
    return 0;
  },
});
