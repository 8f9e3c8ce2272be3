import * as z from 'zod';
import type { HotlineResponse } from '../../support/hotline-driver.ts';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import {
  createIdempotencyKey,
  findTicketByName,
  type LongHarness,
  type Role,
  recordAcceptedAction,
  retryUntilAnswered,
  SignedIn,
} from '../long-harness.ts';
import { requireStatus } from './refusing.ts';

/** Signs staff of the given roles in again, because tokens expire after an hour and the clock jumps. */
export async function signInAll(world: LongHarness, roles: Iterable<Role>): Promise<void> {
  for (const role of roles) {
    const [name = '', unit] = role.split(' ');
    const answer = requireStatus(
      await retryUntilAnswered(world, () => world.run.signIn(name, unit)),
      200,
    );
    world.staff.set(role, SignedIn.parse(JSON.parse(answer.text)));
  }
}

const Versioned = z.looseObject({ version: z.number() });

const headersOf = ({ staff }: LongHarness, role: Role): { authorization: string } => {
  const signedIn = staff.get(role);
  if (!signedIn) throw new Error(`${role} has not signed in`);
  return { authorization: `Bearer ${signedIn.token}` };
};

/** Sends a request to the staff API, repeatedly until it is answered. */
export function sendStaffRequest(
  world: LongHarness,
  role: Role,
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<HotlineResponse> {
  return retryUntilAnswered(world, () =>
    world.run.ask({
      method,
      path: `/api/staff/${path}`,
      headers: { ...headersOf(world, role), 'content-type': 'application/json', ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}

const versionOf = async (world: LongHarness, role: Role, code: string): Promise<number> => {
  const answer = requireStatus(
    await sendStaffRequest(world, role, 'GET', `tickets/${code}/acts`),
    200,
  );
  return Versioned.parse(JSON.parse(answer.text)).version;
};

/** Maximum number of attempts after version conflicts with concurrent actors. */
const maxLooks = 8;

type StaffFields = Record<string, unknown> | ((world: LongHarness) => Record<string, unknown>);

/** Step: an action in the console on the version just read, repeated after a version conflict. */
export function consoleActionStep(
  name: string,
  role: Role,
  act: string,
  fields: StaffFields = {},
): ScenarioStep {
  return {
    name: `${role.replace(/ .*/, '')}: ${act}`,
    lead: async (world) => {
      const { code } = findTicketByName(world, name);
      const known = typeof fields === 'function' ? fields(world) : fields;
      const key = { 'idempotency-key': createIdempotencyKey(world) };
      let answer: HotlineResponse | undefined;
      for (let look = 0; look < maxLooks && answer?.status !== 200; look += 1) {
        const version = await versionOf(world, role, code);
        const body = { version, ...known };
        answer = await sendStaffRequest(world, role, 'POST', `tickets/${code}/${act}`, body, key);
      }
      if (answer) requireStatus(answer, 200);
      recordAcceptedAction(world, name, act, known);
    },
  };
}

/** Step: a staff member reads data in the console. */
export function consoleReadStep(
  role: Role,
  path: string | ((world: LongHarness) => string),
): ScenarioStep {
  return {
    name: `${role.replace(/ .*/, '')} looks at ${typeof path === 'string' ? path.replace(/\?.*/, '') : 'a ticket'}`,
    lead: async (world) => {
      const asked = typeof path === 'string' ? path : path(world);
      requireStatus(await sendStaffRequest(world, role, 'GET', asked), 200);
    },
  };
}

/** Step: a staff request that doesn't depend on a ticket's version. */
export function staffRequestStep(
  name: string,
  role: Role,
  asked: { method: string; path(world: LongHarness): string; body?(world: LongHarness): unknown },
  statuses: number[],
): ScenarioStep {
  return {
    name,
    lead: async (world) => {
      const key = { 'idempotency-key': createIdempotencyKey(world) };
      const { method, path, body } = asked;
      const answer = await sendStaffRequest(world, role, method, path(world), body?.(world), key);
      if (!statuses.includes(answer.status)) requireStatus(answer, statuses[0] ?? 200);
      world.notes.set(name, answer.text);
    },
  };
}
