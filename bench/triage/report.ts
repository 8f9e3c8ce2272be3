/** `npm run triage:report`: how well the rules understand the labelled messages, and how fast. */
import { type Directory, validateDirectory } from '../../core/directory/directory.ts';
import { directoryFiles } from '../../core/directory/directory-files.ts';
import { fold } from '../../core/text/fold.ts';
import { triage } from '../../core/triage/triage.ts';
import { type Judged, judge } from './judge.ts';
import { type Labelled, labelled } from './set.ts';

const tell = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Precision and recall of one value: of those that got it, and of those that should have. */
const line = (
  name: string,
  judged: readonly Judged[],
  is: (one: Judged) => boolean,
  got: (one: Judged) => boolean,
): string => {
  const right = judged.filter((one) => is(one) && got(one)).length;
  const [should, did] = [judged.filter(is).length, judged.filter(got).length];
  return `${name.padEnd(12)} ${String(should).padStart(4)}  precision ${percent(right, did).padStart(7)}  recall ${percent(right, should).padStart(7)}`;
};

const short = ({ one }: Judged): string => one.text.replace(/\s+/g, ' ').slice(0, 110);

const tellErrors = (title: string, wrong: readonly Judged[]): void => {
  tell(`${title}: ${wrong.length}`);
  for (const one of wrong) tell(`  ${short(one)}`);
};

const tellSplit = (split: string, judged: readonly Judged[]): void => {
  tell(`\n== ${split}: ${judged.length} messages`);
  for (const what of ['service', 'topic', 'place'] as const) {
    tell(
      `${what.padEnd(8)} right ${percent(judged.filter((one) => one[what]).length, judged.length)}`,
    );
  }
  for (const service of new Set(judged.map(({ one }) => one.service))) {
    tell(
      line(
        service,
        judged,
        ({ one }) => one.service === service,
        ({ found }) => found.service === service,
      ),
    );
  }
  for (const topic of [...new Set(judged.map(({ one }) => one.topic))].toSorted((a, b) =>
    a < b ? -1 : 1,
  )) {
    tell(
      line(
        topic,
        judged,
        ({ one }) => one.topic === topic,
        ({ found }) => found.topic === topic,
      ),
    );
  }
  tell(
    line(
      'commune',
      judged,
      ({ one }) => one.commune !== null,
      ({ found }) => found.area.commune !== undefined,
    ),
  );
  tell(
    line(
      'emergency',
      judged,
      ({ one }) => one.flags.includes('emergency'),
      ({ found }) => found.flags.includes('emergency'),
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

const millisEach = (messages: readonly Labelled[], work: (text: string) => void): number => {
  const start = performance.now();
  for (let round = 0; round < 5; round += 1) for (const { text } of messages) work(text);
  return (performance.now() - start) / (5 * messages.length);
};

const tellSpeed = (messages: readonly Labelled[], directory: Directory): void => {
  const receivedAt = new Date('2021-12-15T12:00+07:00');
  const folding = millisEach(messages, (text) => void fold(text));
  const understanding = millisEach(
    messages,
    (text) => void triage({ text, receivedAt }, directory),
  );
  tell(`\na message: ${understanding.toFixed(2)} ms; folding it alone: ${folding.toFixed(4)} ms`);
};

const main = (): void => {
  const valid = validateDirectory(directoryFiles());
  if (valid.kind === 'invalid') throw new Error(JSON.stringify(valid.problems));
  const { directory } = valid;
  const splits = (['train', 'test', 'blind'] as const).map((split) => ({
    split,
    judged: labelled(split).map((one) => judge(one, directory)),
  }));
  for (const { split, judged } of splits) tellSplit(split, judged);
  const all = splits.flatMap(({ judged }) => judged);
  tellSpeed(
    all.map(({ one }) => one),
    directory,
  );
  const right = all.filter((one) => one.topic && one.place && !one.missedEmergency && !one.guessed);
  tell(`${right.length} passed, ${all.length - right.length} failed`);
};

main();
