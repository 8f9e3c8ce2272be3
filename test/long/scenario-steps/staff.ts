import * as z from 'zod';
import type { HotlineResponse } from '../../support/hotline/hotline-driver.ts';
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
import { requireStatus } from './require-status.ts';

/** Signs staff of the given roles in again, because tokens expire after an hour and the clock jumps. */
export async function signInAll(harness: LongHarness, roles: Iterable<Role>): Promise<void> {
  for (const role of roles) {
    const [name = '', unit] = role.split(' ');
    const answer = requireStatus(
      await retryUntilAnswered(harness, () => harness.run.signIn(name, unit)),
      200,
    );
    harness.staff.set(role, SignedIn.parse(JSON.parse(answer.text)));
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
  longHarness: LongHarness,
  role: Role,
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<HotlineResponse> {
  return retryUntilAnswered(longHarness, () =>
    longHarness.run.ask({
      method,
      path: `/api/staff/${path}`,
      headers: { ...headersOf(longHarness, role), 'content-type': 'application/json', ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}

const versionOf = async (harness: LongHarness, role: Role, code: string): Promise<number> => {
  const answer = requireStatus(
    await sendStaffRequest(harness, role, 'GET', `tickets/${code}/acts`),
    200,
  );
  return Versioned.parse(JSON.parse(answer.text)).version;
};

/** Maximum number of attempts after version conflicts with concurrent actors. */
const maxLooks = 8;

type StaffFields = Record<string, unknown> | ((harness: LongHarness) => Record<string, unknown>);

/** Step: an action in the console on the version just read, repeated after a version conflict. */
export function consoleActionStep(
  name: string,
  role: Role,
  act: string,
  fields: StaffFields = {},
): ScenarioStep {
  return {
    name: `${role.replace(/ .*/, '')}: ${act}`,
    lead: async (harness) => {
      const { code } = findTicketByName(harness, name);
      const known = typeof fields === 'function' ? fields(harness) : fields;
      const key = { 'idempotency-key': createIdempotencyKey(harness) };
      let answer: HotlineResponse | undefined;
      for (let look = 0; look < maxLooks && answer?.status !== 200; look += 1) {
        const version = await versionOf(harness, role, code);
        const body = { version, ...known };
        answer = await sendStaffRequest(harness, role, 'POST', `tickets/${code}/${act}`, body, key);
      }
      if (answer) requireStatus(answer, 200);
      recordAcceptedAction(harness, name, act, known);
    },
  };
}

/** Step: a staff member reads data in the console. */
export function consoleReadStep(
  role: Role,
  path: string | ((harness: LongHarness) => string),
): ScenarioStep {
  return {
    name: `${role.replace(/ .*/, '')} looks at ${typeof path === 'string' ? path.replace(/\?.*/, '') : 'a ticket'}`,
    lead: async (harness) => {
      const requestPath = typeof path === 'string' ? path : path(harness);
      requireStatus(await sendStaffRequest(harness, role, 'GET', requestPath), 200);
    },
  };
}

/** Step: a staff request that doesn't depend on a ticket's version. */
export function staffRequestStep(
  name: string,
  role: Role,
  request: {
    method: string;
    path(harness: LongHarness): string;
    body?(harness: LongHarness): unknown;
  },
  statuses: number[],
): ScenarioStep {
  return {
    name,
    lead: async (harness) => {
      const key = { 'idempotency-key': createIdempotencyKey(harness) };
      const { method, path, body } = request;
      const answer = await sendStaffRequest(
        harness,
        role,
        method,
        path(harness),
        body?.(harness),
        key,
      );
      if (!statuses.includes(answer.status)) requireStatus(answer, statuses[0] ?? 200);
      harness.notes.set(name, answer.text);
    },
  };
}
