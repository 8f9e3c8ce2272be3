import type { Directory } from '../../core/directory/model/directory.ts';
import { findEndedMembership } from '../../core/staff/members/ended-membership.ts';
import {
  type FindActiveMemberDeps,
  findActiveMember,
} from '../../core/staff/members/find-active-member.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { buildProblemReply, type HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import type { StaffEndpoint } from './staff-endpoint.ts';

/** Dependencies for authenticating staff members. */
export type StaffAuthenticationDeps = FindActiveMemberDeps & {
  directory(): Promise<Directory>;
  now(): Date;
  readToken(token: string): Promise<string | undefined>;
};

const bearerPattern = /^Bearer +([\w.~+/=-]+)$/i;

const buildSignInRequiredReply = ({ lang }: HttpRequest, challenge: string): HttpReply =>
  buildProblemReply('sign-in-needed', lang, { headers: { 'www-authenticate': challenge } });

/**
 * Adds the server time as the header `hotline-time`. The console counts down to deadlines, and the computer's clock may be
 * wrong.
 */
const addTimeHeader = (reply: HttpReply, now: Date): HttpReply => ({
  ...reply,
  headers: { ...reply.headers, 'hotline-time': toHotlineTime(now) },
});

const requireSignIn = <Services extends StaffAuthenticationDeps>({
  method,
  path,
  access,
  answer,
}: StaffEndpoint<Services>): HttpFunctionRoute<Services> => ({
  method,
  path,
  async answer(request, services) {
    const { headers, lang } = request;
    if (!headers['authorization']) return buildSignInRequiredReply(request, 'Bearer');
    const token = bearerPattern.exec(headers['authorization'])?.[1] ?? '';
    const sub = await services.readToken(token);
    if (!sub) return buildSignInRequiredReply(request, 'Bearer error="invalid_token"');
    const member = await findActiveMember(sub, services);
    if (!member) return buildProblemReply('not-a-member', lang);
    const scope = access[member.role];
    if (scope === 'no') return buildProblemReply('not-for-your-role', lang);
    if (
      scope === 'own-unit' &&
      findEndedMembership(member, await services.directory(), services.now())
    ) {
      return buildProblemReply('member-unit-ended', lang);
    }
    return addTimeHeader(await answer(request, { ...member, scope }, services), services.now());
  },
});

type StaffEntryPointOptions<Services> = {
  routes: readonly StaffEndpoint<Services>[];
  /** Routes of a staff API function that can be called without sign-in. */
  openRoutes?: HttpFunctionRoute<Services>[];
  services(): Services;
  /** Maximum size of a request body in bytes. @default 64 kB */
  maxBodyBytes?: number;
};

/**
 * Builds a Lambda function whose routes require a staff sign-in. Every request is checked for a valid token and a permitted
 * role.
 */
export function createStaffFunction<Services extends StaffAuthenticationDeps>({
  routes,
  openRoutes = [],
  ...options
}: StaffEntryPointOptions<Services>) {
  return createHttpFunction({
    routes: [...openRoutes, ...routes.map((route) => requireSignIn(route))],
    ...options,
  });
}
