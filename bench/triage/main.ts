import { type Directory, validateDirectory } from '../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../core/directory/model/directory-files.ts';
import { foldDiacritics } from '../../core/text/fold.ts';
import { triageMessage } from '../../core/triage/triage.ts';
import { readLabelledTexts } from '../screening/labelled-texts.ts';
import { evaluateTriage, type TriageEvaluation } from './evaluate-triage.ts';
import {
  type LabelledMessage,
  type LabelledSplit,
  readLabelledMessages,
  trainingSplits,
} from './labelled-messages.ts';
import { trainTopicModel } from './train-topic-model.ts';
import {
  extractPhraseFeatures,
  extractTrainingFeatures,
  toTrainingTexts,
} from './training-texts.ts';

const tell = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Formats the classifier's precision and recall for one label. */
const line = (
  name: string,
  judged: readonly TriageEvaluation[],
  is: (one: TriageEvaluation) => boolean,
  got: (one: TriageEvaluation) => boolean,
): string => {
  const right = judged.filter((one) => is(one) && got(one)).length;
  const [should, did] = [judged.filter(is).length, judged.filter(got).length];
  return `${name.padEnd(12)} ${String(should).padStart(4)}  precision ${percent(right, did).padStart(7)}  recall ${percent(right, should).padStart(7)}`;
};

const short = ({ one }: TriageEvaluation): string => one.text.replace(/\s+/g, ' ').slice(0, 110);

const tellErrors = (title: string, wrong: readonly TriageEvaluation[]): void => {
  tell(`${title}: ${wrong.length}`);
  for (const one of wrong) tell(`  ${short(one)}`);
};

const tellTotals = (title: string, judged: readonly TriageEvaluation[]): void => {
  tell(`\n== ${title}: ${judged.length} messages`);
  for (const what of ['service', 'topic', 'place'] as const) {
    const right = judged.filter((one) => one[what]).length;
    tell(`${what.padEnd(8)} right ${percent(right, judged.length)}`);
  }
  for (const what of ['missedEmergency', 'falseEmergency', 'guessed'] as const) {
    tell(`${what.padEnd(15)} ${judged.filter((one) => one[what]).length}`);
  }
};

const sorted = (values: readonly string[]): string[] =>
  [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));

const tellEach = (judged: readonly TriageEvaluation[]): void => {
  for (const what of ['service', 'topic'] as const) {
    for (const value of sorted(judged.map(({ one }) => one[what]))) {
      const is = ({ one }: TriageEvaluation) => one[what] === value;
      tell(line(value, judged, is, ({ found }) => found[what] === value));
    }
  }
  const isUrgent = ({ flags }: { flags: readonly string[] }) => flags.includes('emergency');
  tell(
    line(
      'emergency',
      judged,
      ({ one }) => isUrgent(one),
      ({ found }) => isUrgent(found),
    ),
  );
  tellErrors(
    'missed emergencies',
    judged.filter(({ missedEmergency }) => missedEmergency),
  );
  tellErrors(
    'communes guessed',
    judged.filter(({ guessed }) => guessed),
  );
};

const parts = 5;

/** Cross-validates the text classifier: classifies each message with a model that was trained without it. */
const crossValidated = (directory: Directory): TriageEvaluation[] => {
  const messages = trainingSplits.flatMap(readLabelledMessages);
  const screened = readLabelledTexts('train');
  const examples = [
    ...extractTrainingFeatures(toTrainingTexts(messages, screened), directory),
    ...extractPhraseFeatures(directory),
  ];
  const batches = [...new Set(screened.map(({ batch }) => batch))];
  const part = new Map([
    ...messages.map(({ text }, at): [string, number] => [text, at % parts]),
    ...screened.map(({ text, batch }): [string, number] => [text, batches.indexOf(batch) % parts]),
  ]);
  return Array.from({ length: parts }, (_, own) => {
    const learnt = trainTopicModel(
      examples.filter(({ text }) => part.get(text) !== own),
      directory,
    );
    const others = messages.filter(({ text }) => part.get(text) === own);
    return others.map((one) => evaluateTriage(one, directory, learnt));
  }).flat();
};

const millisEach = (messages: readonly LabelledMessage[], work: (text: string) => void): number => {
  const start = performance.now();
  for (let round = 0; round < 5; round += 1) for (const { text } of messages) work(text);
  return (performance.now() - start) / (5 * messages.length);
};

const tellSpeed = (messages: readonly LabelledMessage[], directory: Directory): void => {
  const receivedAt = new Date('2021-12-15T12:00+07:00');
  const folding = millisEach(messages, (text) => void foldDiacritics(text));
  const understanding = millisEach(
    messages,
    (text) => void triageMessage({ text, receivedAt }, directory),
  );
  tell(`\na message: ${understanding.toFixed(2)} ms; folding it alone: ${folding.toFixed(4)} ms`);
};

/** Prints accuracy and speed of the text classifier on the labeled messages. */
export function measureTriage(): void {
  const valid = validateDirectory(readDirectoryFiles());
  if (valid.kind === 'invalid') throw new Error(JSON.stringify(valid.problems));
  const { directory } = valid;
  const judged = (split: LabelledSplit) =>
    readLabelledMessages(split).map((one) => evaluateTriage(one, directory));
  const [test, blind, everyday] = [judged('test'), judged('blind'), judged('blind-everyday')];
  tellTotals('train, each fifth by what the others teach', crossValidated(directory));
  tellTotals('test', test);
  tellEach(test);
  // errors in the blind sets aren't listed, so that nobody tunes the model to these sets
  tellTotals('blind', blind);
  tellTotals('blind, everyday', everyday);
  const all = [...test, ...blind, ...everyday];
  tellSpeed(
    all.map(({ one }) => one),
    directory,
  );
  const right = all.filter((one) => one.topic && one.place && !one.missedEmergency && !one.guessed);
  tell(`${right.length} passed, ${all.length - right.length} failed`);
}
