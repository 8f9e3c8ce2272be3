import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { StaffRole } from '../staff/member.ts';
import { Moment } from './shared-answers.ts';

const person = {
  sub: z.string(),
  name: z.string(),
  role: StaffRole,
  unit: UnitRef.optional(),
  unitName: z.string().optional(),
};

export const MeAnswer = z.strictObject(person);

/** What an OpenID Connect client needs to know; there is no secret in it. */
export const SignInAnswer = z.strictObject({
  /** Under which `/oauth2/authorize`, `/oauth2/token`, `/oauth2/revoke` and `/logout` are. */
  domain: z.url(),
  clientId: z.string(),
  issuer: z.url(),
  scopes: z.array(z.string()),
});

export const MemberAnswer = z.strictObject({
  ...person,
  addedAt: Moment,
  withdrawnAt: Moment.optional(),
});

export const MembersAnswer = z.strictObject({ members: z.array(MemberAnswer) });

export const WithdrawnAnswer = z.strictObject({ sub: z.string(), withdrawnAt: Moment });

export const DeadlineAnswer = z.strictObject({ dueAt: Moment, why: z.array(z.string()) });
