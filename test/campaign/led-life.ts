import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { isClosed } from '../../core/ticket/lifecycle.ts';
import { repeated } from './invariants/at-rest.ts';
import type { Life } from './life.ts';
import { addLife, type Score } from './score.ts';
import { desk, signInAll } from './steps/staff.ts';
import type { WatchedRun } from './watched-run.ts';
import { newWorld, type World } from './world.ts';

/** When offices are open and nobody sleeps: what a life is about must not depend on when it is led. */
const firstHour = 8;
const lastHour = 18;

const toDaylight = async (run: WatchedRun): Promise<void> => {
  const now = await run.now();
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const hour = local.getUTCHours();
  if (hour >= firstHour && hour < lastHour) return;
  const day = new Date(local.getTime() + (hour < firstHour ? 0 : 24 * 3_600_000));
  await run.moveTo(`${day.toISOString().slice(0, 10)}T0${firstHour}:00:00+07:00`);
};

/** Closes what is still open, so that no clock of it goes on into other lives. */
const close = async (world: World): Promise<void> => {
  await signInAll(world, ['supervisor']);
  for (const [name, { code }] of world.accepted) {
    const ticket = await ticketStore(world.run.table).find(code);
    if (!ticket || isClosed(ticket.status)) continue;
    const fields = { reason: 'done', text: 'Việc đã xong, tổng đài khép lại.' };
    await desk(name, 'supervisor', 'close', fields).lead(world);
  }
  await world.run.settle();
};

/** Leads a life in a world of its own, step by step as far as `each` wants, and leaves nothing open behind it. */
export const leadLife = async (
  run: WatchedRun,
  life: Life,
  number: number,
  score: Score,
  each: (world: World, at: number) => Promise<boolean>,
): Promise<void> => {
  await toDaylight(run);
  const world = await newWorld(run, number);
  await run.plan([]);
  for (let at = 0; at < life.steps.length; at += 1) {
    if (!(await each(world, at))) break;
  }
  await run.plan([]);
  addLife(score, world.counts, await repeated(world));
  await close(world);
};
