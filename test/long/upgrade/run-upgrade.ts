import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { hotlineDriver, launchHotline, stopProcess } from '../../support/hotline/hotline-driver.ts';
import { checkOutCommit } from './checkout.ts';
import {
  type Driver,
  openTicketWithLink,
  readAsStaff,
  readOwnTicket,
  readWholeTicket,
  repeatReport,
  signInStaff,
  submitOfficerForm,
  type UserCredentials,
} from './user-credentials.ts';

type Before = {
  silent: UserCredentials;
  acknowledged: UserCredentials;
  unopened: UserCredentials;
  token: string;
  messages: number;
};

/** Creates three tickets: one acknowledged, one with an unopened link, and one waiting for its first escalation step. */
const begins = async (run: Driver): Promise<Before> => {
  const [silent, acknowledged, unopened] = [
    await openTicketWithLink(run, 1),
    await openTicketWithLink(run, 2),
    await openTicketWithLink(run, 3),
  ];
  const status = await submitOfficerForm(run, acknowledged, 'acknowledge');
  if (status !== 200) throw new Error(`Before the deploy the link answered ${status}`);
  await run.advance('PT10M');
  const token = await signInStaff(run, 'operator');
  return {
    silent,
    acknowledged: acknowledged,
    unopened,
    token,
    messages: (await run.outbox()).length,
  };
};

const Listed = z.array(z.object({ status: z.string().optional() }));

const expect = (name: string, is: unknown, due: unknown): string[] =>
  is === due ? [] : [`${name}: ${String(is)}, where ${String(due)} was due`];

/** Verifies that codes, links and cookies from before the deployment work in the new version. */
const hold = async (run: Driver, before: Before): Promise<string[][]> => {
  const { silent, acknowledged, unopened, token } = before;
  const text = 'Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.';
  return [
    expect('nobody is told again by the deploy', (await run.outbox()).length, before.messages),
    expect('a session of staff', (await readAsStaff(run, token, 'queue')).status, 200),
    expect('a citizen’s code and PIN', await readOwnTicket(run, silent), 200),
    expect('a report sent again', await repeatReport(run, silent, 1), silent.code),
    expect(
      'an officer’s link and device',
      await submitOfficerForm(run, acknowledged, 'answer', { text }),
      200,
    ),
    expect(
      'a link that nobody had opened',
      await submitOfficerForm(run, unopened, 'acknowledge'),
      200,
    ),
  ];
};

/** Verifies that workflows which waited during the deployment resume on time and take each escalation step once. */
const wake = async (run: Driver, { silent }: Before): Promise<string[][]> => {
  await run.advance('P3D');
  const { events } = await readWholeTicket(run, await signInStaff(run, 'operator'), silent.code);
  const escalationSteps = events.flatMap(({ kind, clock, percent }) =>
    kind === 'rung' ? [`${clock} ${percent}`] : [],
  );
  const read = async (path: string) =>
    Listed.parse(JSON.parse((await run.get(path, { accept: 'application/json' })).text));
  const failed = (await read('/local/executions')).filter(({ status }) => status === 'FAILED');
  return [
    expect('escalationSteps after the deploy', escalationSteps.length > 0, true),
    expect('escalationSteps rung twice', escalationSteps.length - new Set(escalationSteps).size, 0),
    expect(
      'a gap in the events',
      events.every(({ version }, at) => version === at + 1),
      true,
    ),
    expect('journeys that failed', failed.length, 0),
    expect('dead letters', (await read('/local/dead-letters')).length, 0),
  ];
};

const variables = { HOTLINE_STAGE: 'local' };

/** Runs the hotline of an earlier or later checkout on existing data, performs actions and stops it. */
const led = async <Led>(
  data: string,
  checkout: string,
  lead: (run: Driver) => Promise<Led>,
): Promise<Led> => {
  const { child, url } = await launchHotline(data, variables, checkout);
  try {
    return await lead(hotlineDriver(() => url));
  } finally {
    await stopProcess(child, 'SIGTERM');
  }
};

/** Result of running a new version on an earlier version's data. */
export type UpgradeResult = { checks: number; wrong: string[]; from: string };

/** Runs an earlier version, then this one on the same data, while workflows of the earlier version are waiting. */
export async function runUpgrade(commit: string): Promise<UpgradeResult> {
  const earlier = await checkOutCommit(commit);
  const data = await mkdtemp(join(tmpdir(), 'upgrade-'));
  try {
    const before = await led(data, earlier.directory, begins);
    await rm(join(data, 'cdk.out'), { recursive: true, force: true });
    const seen = await led(data, process.cwd(), async (run) => [
      ...(await hold(run, before)),
      ...(await wake(run, before)),
    ]);
    return { checks: seen.length, wrong: seen.flat(), from: earlier.name };
  } finally {
    await earlier.remove();
    await rm(data, { recursive: true, force: true });
  }
}
