import * as z from 'zod';
import type { Answer } from '../../support/hotline-driver.ts';
import type { Step } from '../faults/life.ts';
import {
  accept,
  insist,
  type LongHarness,
  newKey,
  type Role,
  SignedIn,
  ticketNamed,
} from '../world.ts';
import { refusing } from './refusing.ts';

/** Signs staff of the given roles in again, because tokens expire after an hour and the clock jumps. */
export const signInAll = async (world: LongHarness, roles: Iterable<Role>): Promise<void> => {
  for (const role of roles) {
    const [name = '', unit] = role.split(' ');
    const answer = refusing(await insist(world, () => world.run.signIn(name, unit)), 200);
    world.staff.set(role, SignedIn.parse(JSON.parse(answer.text)));
  }
};

const Versioned = z.looseObject({ version: z.number() });

const headersOf = ({ staff }: LongHarness, role: Role): { authorization: string } => {
  const signedIn = staff.get(role);
  if (!signedIn) throw new Error(`${role} has not signed in`);
  return { authorization: `Bearer ${signedIn.token}` };
};

/** Sends a request to the staff API, repeatedly until it is answered. */
export const askStaff = (
  world: LongHarness,
  role: Role,
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<Answer> =>
  insist(world, () =>
    world.run.ask({
      method,
      path: `/api/staff/${path}`,
      headers: { ...headersOf(world, role), 'content-type': 'application/json', ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );

const versionOf = async (world: LongHarness, role: Role, code: string): Promise<number> => {
  const answer = refusing(await askStaff(world, role, 'GET', `tickets/${code}/acts`), 200);
  return Versioned.parse(JSON.parse(answer.text)).version;
};

/** Maximum number of attempts after version conflicts with concurrent actors. */
const mostLooks = 8;

type StaffFields = Record<string, unknown> | ((world: LongHarness) => Record<string, unknown>);

/** Step: an action in the console on the version just read, repeated after a version conflict. */
export const desk = (name: string, role: Role, act: string, fields: StaffFields = {}): Step => ({
  name: `${role.replace(/ .*/, '')}: ${act}`,
  lead: async (world) => {
    const { code } = ticketNamed(world, name);
    const known = typeof fields === 'function' ? fields(world) : fields;
    const key = { 'idempotency-key': newKey(world) };
    let answer: Answer | undefined;
    for (let look = 0; look < mostLooks && answer?.status !== 200; look += 1) {
      const version = await versionOf(world, role, code);
      const body = { version, ...known };
      answer = await askStaff(world, role, 'POST', `tickets/${code}/${act}`, body, key);
    }
    if (answer) refusing(answer, 200);
    accept(world, name, act, known);
  },
});

/** Step: a staff member reads data in the console. */
export const look = (role: Role, path: string | ((world: LongHarness) => string)): Step => ({
  name: `${role.replace(/ .*/, '')} looks at ${typeof path === 'string' ? path.replace(/\?.*/, '') : 'a ticket'}`,
  lead: async (world) => {
    const asked = typeof path === 'string' ? path : path(world);
    refusing(await askStaff(world, role, 'GET', asked), 200);
  },
});

/** Step: a staff request that doesn't depend on a ticket's version. */
export const request = (
  name: string,
  role: Role,
  asked: { method: string; path(world: LongHarness): string; body?(world: LongHarness): unknown },
  statuses: number[],
): Step => ({
  name,
  lead: async (world) => {
    const key = { 'idempotency-key': newKey(world) };
    const { method, path, body } = asked;
    const answer = await askStaff(world, role, method, path(world), body?.(world), key);
    if (!statuses.includes(answer.status)) refusing(answer, statuses[0] ?? 200);
    world.notes.set(name, answer.text);
  },
});
