import * as z from 'zod';
import { makeFunctionsFail } from '../../../support/hotline/make-functions-fail.ts';
import { readAlarmStates } from '../../alarms/drill.ts';
import { withoutNextStep } from '../../invariants/missing-next-steps.ts';
import { findScenarioViolations } from '../../invariants/scenario-violations.ts';
import { createLongHarness, type LongHarness } from '../../long-harness.ts';
import { startWatchedRun, type WatchedRun } from '../../watched-run.ts';
import { consumersIn, type EventConsumer } from './event-consumers.ts';
import { type PoisonScenario, poisonScenarios } from './poison-scenarios.ts';

const Letters = z.array(z.object({ number: z.number(), queue: z.string(), body: z.string() }));
type Letter = z.infer<typeof Letters>[number];

/** Schema of a dead letter: function, number of attempts and error. */
const Cause = z.looseObject({
  requestContext: z.looseObject({
    functionArn: z.string(),
    condition: z.string(),
    approximateInvokeCount: z.number().min(1),
  }),
  responsePayload: z.object({ errorType: z.string(), errorMessage: z.string() }).optional(),
});

/** Returns what is wrong with a dead letter. For queues it is the message itself; the function's log has the error. */
const wrongOfCause = ({ body }: Letter, { name, from }: EventConsumer): string[] => {
  if (from === 'queue') return [];
  const cause = Cause.safeParse(JSON.parse(body)).data;
  if (!cause) return [`the letter says no cause: ${body.slice(0, 200)}`];
  const { requestContext, responsePayload } = cause;
  const isStream = from === 'table' || from === 'kinesis';
  return [
    ...(requestContext.functionArn.includes(name) ? [] : ['the letter names another function']),
    ...(isStream || responsePayload?.errorMessage
      ? []
      : ['the letter does not say what was wrong']),
  ];
};

const lettersOf = async (run: WatchedRun): Promise<Letter[]> =>
  Letters.parse(
    JSON.parse((await run.get('/local/dead-letters', { accept: 'application/json' })).text),
  );

const wrongOfAlarm = async (run: WatchedRun, { deadLetters }: EventConsumer, since: Date) => {
  const alarm = (await readAlarmStates(run)).find(({ watches }) =>
    watches.some(({ dimensions }) => dimensions['QueueName'] === deadLetters),
  );
  if (!alarm) return [`no alarm watches the dead-letter queue ${deadLetters}`];
  return alarm.episodes.some(({ from }) => from >= since) ? [] : [`${alarm.name} called nobody`];
};

/** Returns the days from Saturday or Sunday to Monday; 0 on working days. */
const weekendDays = (local: Date): number => [1, 0, 0, 0, 0, 0, 2][local.getUTCDay()] ?? 0;

/** Moves to the next working morning, when notifications aren't held for quiet hours and operators are present. */
const nextMorning = async (run: WatchedRun): Promise<void> => {
  const local = new Date((await run.now()).getTime() + 7 * 3_600_000 + 16 * 3_600_000);
  const working = new Date(local.getTime() + weekendDays(local) * 24 * 3_600_000);
  const day = working.toISOString().slice(0, 10);
  await run.moveTo(`${day}T08:30:00+07:00`);
};

const redriven = async (run: WatchedRun): Promise<string[]> => {
  for (let round = 0; round < 3; round += 1) {
    await run.redrive();
    await run.advance('PT5M');
  }
  return (await lettersOf(run)).map(
    ({ queue }) => `a letter stays in ${queue} after all is mended`,
  );
};

const wrongsOf = async (worlds: readonly LongHarness[]): Promise<string[][]> =>
  Promise.all(worlds.map((harness) => findScenarioViolations(harness)));

/**
 * Runs a scenario with three people, one of whom has an unprocessable record. Returns what is wrong with it or with the
 * others.
 */
const leadScene = async (
  run: WatchedRun,
  consumer: EventConsumer,
  scene: PoisonScenario,
  first: number,
): Promise<string[]> => {
  await nextMorning(run);
  const worlds: LongHarness[] = [];
  for (const at of [0, 1, 2]) worlds.push(await createLongHarness(run, first + at));
  const [host] = worlds;
  for (const longHarness of worlds) if (scene.before) await scene.before(longHarness);
  await run.settle();
  const since = await run.now();
  await makeFunctionsFail(run, [consumer.name], 'poisoned');
  for (const harness of worlds) await scene.lead(harness);
  await run.advance(scene.span);
  const letters = await lettersOf(run);
  const own = letters.filter(({ queue }) => queue === consumer.deadLetters);
  const hurt = (await wrongsOf(worlds)).filter((wrong) => wrong.length > 0);
  const wrong = [
    ...(letters.length === 1 && own.length === 1
      ? []
      : [`${letters.length} letters, ${own.length} of them in ${consumer.deadLetters}`]),
    ...own.flatMap((letter) => wrongOfCause(letter, consumer)),
    ...(hurt.length > 1 ? [`more than one is hurt: ${hurt.flat().join('; ')}`] : []),
    ...(await wrongOfAlarm(run, consumer, since)),
  ];
  const early = await run.redrive();
  const isRetained = consumer.from === 'queue' || early.redriven === 0;
  if (!isRetained) wrong.push('a redrive before anything was mended took it away');
  await makeFunctionsFail(run, []);
  wrong.push(...(await redriven(run)), ...(await wrongsOf(worlds)).flat());
  wrong.push(...(await withoutNextStep(run.table)));
  if (host && scene.afterwards) for (const harness of worlds) await scene.afterwards(harness);
  return wrong;
};

export type PoisonResult = { consumer: string; wrong: string[] };

const sceneOf = ({ name, from }: EventConsumer): PoisonScenario | undefined =>
  poisonScenarios.find((scene) => name.includes(scene.consumer) && (scene.from ?? from) === from);

/** Sends every selected event consumer one unprocessable record among valid ones. */
export async function runPoisonScenarios(
  made: string,
  isWanted: (consumer: EventConsumer) => boolean,
  report: (poisoned: PoisonResult) => void,
): Promise<void> {
  const run = await startWatchedRun(made);
  try {
    for (const [at, consumer] of consumersIn(made).filter(isWanted).entries()) {
      const scene = sceneOf(consumer);
      const wrong = scene
        ? await leadScene(run, consumer, scene, 1 + 3 * at).catch((error: unknown) => [
            error instanceof Error ? error.message : String(error),
          ])
        : ['no scene gives it a record'];
      await makeFunctionsFail(run, []);
      report({ consumer: `${consumer.name} (${consumer.from})`, wrong });
    }
  } finally {
    await run.stop();
  }
}

/** Returns the event consumers that no scenario with an unprocessable record covers. */
export function listConsumersWithoutScenario(made: string): string[] {
  return consumersIn(made).flatMap((one) => (sceneOf(one) ? [] : [one.name]));
}
