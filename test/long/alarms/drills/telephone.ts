import * as z from 'zod';
import type { LongHarness } from '../../long-harness.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import type { WatchedRun } from '../../watched-run.ts';
import { type Drill, readAlarmStates, runWithBrokenFunctions } from '../drill.ts';

const Called = z.object({
  steps: z.array(z.object({ flow: z.string(), action: z.string(), branch: z.string() })),
});
type Called = z.infer<typeof Called>;

const call = async (run: WatchedRun, callRequest: object): Promise<Called> =>
  Called.parse(JSON.parse(requireStatus(await run.post('/local/calls', callRequest), 200).text));

const times = async (count: number, lead: () => Promise<unknown>): Promise<void> => {
  for (let time = 0; time < count; time += 1) await lead();
};

/** Returns the ids of the contact flows that an alarm watches. */
const flowOf = async (run: WatchedRun, alarm: string): Promise<string[]> => {
  const found = (await readAlarmStates(run)).find(({ name }) => name === alarm);
  return (found?.watches ?? []).flatMap(({ dimensions }) => dimensions['ContactFlowName'] ?? []);
};

/** Returns a caller script in which a block of the flow fails and the caller takes the error branch. */
const ledRound = async (run: WatchedRun, flows: readonly string[]): Promise<object> => {
  for (const flow of flows) {
    const { steps } = await call(run, { flow });
    for (const { action } of steps.filter((step) => step.flow === flow).slice(0, 6)) {
      const callRequest = { flow, world: { breaks: { [`${flow}/${action}`]: 'NoMatchingError' } } };
      const { steps: met } = await call(run, callRequest);
      if (met.some((step) => step.flow === flow && step.branch.endsWith('Error')))
        return callRequest;
    }
  }
  throw new Error(`No action of ${flows} has an error branch`);
};

const flowsErr = (alarm: string): Drill => ({
  name: `calls take error branches of contact flows (${alarm})`,
  alarms: [alarm],
  cause: async ({ run }) => {
    const callRequest = await ledRound(run, await flowOf(run, alarm));
    await times(3, async () => {
      await times(22, () => call(run, callRequest));
      await run.advance('PT5M');
    });
  },
});

const flowsBreak = (alarm: string): Drill => ({
  name: `a contact flow fails fatally (${alarm})`,
  alarms: [alarm],
  cause: async ({ run }) => {
    const [flow] = await flowOf(run, alarm);
    await call(run, { flow, world: { breaks: { ContactFlow: 'fatal' } } });
  },
});

/** Returns a caller script with a caller who waits in the queue for an hour, while the only operator doesn't answer. */
const waiting = (language: string) => ({
  keys: [language, '0', '-', '-', '-', '-', '-', '-', '-', '-', '-'],
  patience: 3600,
  world: { agents: 1, open: true, answersAfter: 3000 },
});

const toTheTone = ['1', '1', '-', '1', '1', '24', '1', '-', '1', '#'];
const leavesMessage = { keys: toTheTone, speech: ['Quán mở tới khuya'], world: { agents: 0 } };

export const telephoneDrills: readonly Drill[] = [
  flowsErr('CallAlarmsFlowsErr'),
  flowsErr('CallAlarmsFlowsErr2'),
  flowsBreak('CallAlarmsFlowsBreak'),
  flowsBreak('CallAlarmsFlowsBreak2'),
  {
    name: 'the function that answers calls crashes',
    alarms: ['CallAnswererAnswerCallFails'],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['AnswerCall'], () => call(harness.run, { keys: ['1'] })),
  },
  {
    name: 'twelve calls arrive within a second and wait for an hour',
    alarms: ['LinesNearlyFull', 'LinesFull', 'CallsThrottled'].map((name) => `CallAlarms${name}`),
    cause: async ({ run }: LongHarness) => {
      const all = Array.from({ length: 12 }, () => call(run, waiting('1')));
      await Promise.all(all);
      await run.advance('PT15M');
    },
    mend: ({ run }) => run.advance('PT1H'),
  },
  ...(['vi', 'km', 'en'] as const).map(
    (lang, at): Drill => ({
      name: `a caller waits for 15 minutes, in ${lang}`,
      alarms: [`CallAlarmsWaitTooLong${lang}`],
      cause: async ({ run }) => {
        await call(run, waiting(String(at + 1)));
        await run.advance('PT20M');
      },
      mend: ({ run }) => run.advance('PT1H'),
    }),
  ),
  {
    name: 'the telephone number is associated with a missing flow',
    alarms: ['CallAlarmsPhoneNumberNotAssociated'],
    cause: async ({ run }) => {
      requireStatus(await run.post('/local/calls', { flow: 'gone' }), 400);
    },
  },
  {
    name: 'a call recording cannot be stored',
    alarms: ['CallAlarmsRecordingUploadFailed'],
    cause: async ({ run }) => {
      const world = { agents: 0, breaks: { CallRecordingUpload: 'KMS' } };
      await call(run, { ...leavesMessage, world });
    },
  },
  {
    name: 'contact events and records are not processed',
    alarms: [
      'ContactRecordsHandleContactEventsFails',
      'ContactRecordsHandleContactEventsLostNotEmpty',
      'ContactRecordsHandleContactRecordsFails',
      'ContactRecordsRecordsLate',
      'ContactRecordsRecordsDroppedNotEmpty',
    ],
    cause: (longHarness) =>
      runWithBrokenFunctions(
        longHarness,
        ['HandleContactEvents', 'HandleContactRecords'],
        async () => {
          await call(longHarness.run, { keys: ['1', '-', '0'], world: { agents: 1, open: true } });
          await longHarness.run.advance('PT3H');
        },
      ),
  },
  {
    name: 'transcripts are not stored',
    alarms: ['ContactRecordsStoreTranscriptFails', 'ContactRecordsStoreTranscriptLostNotEmpty'],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['StoreTranscript'], async () => {
        await call(harness.run, leavesMessage);
        await harness.run.advance('PT1H');
      }),
  },
];
