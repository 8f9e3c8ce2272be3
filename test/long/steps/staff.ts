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

/** Signs in anew: a token lasts an hour, and the clock jumps. */
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

/** Asks for something under /api/staff until it is answered. */
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

/** Of several who act at once the last reads again after each of the others. */
const mostLooks = 8;

type StaffFields = Record<string, unknown> | ((world: LongHarness) => Record<string, unknown>);

/** An act of the console, on the version that is read just before; who comes too late reads again. */
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

/** Looks at something of the console. */
export const look = (role: Role, path: string | ((world: LongHarness) => string)): Step => ({
  name: `${role.replace(/ .*/, '')} looks at ${typeof path === 'string' ? path.replace(/\?.*/, '') : 'a ticket'}`,
  lead: async (world) => {
    const asked = typeof path === 'string' ? path : path(world);
    refusing(await askStaff(world, role, 'GET', asked), 200);
  },
});

/** Asks for something that isn't an act of a ticket's own version. */
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
