import {
  type FindActiveMemberDeps,
  findActiveMember,
} from '../../core/staff/find-active-member.ts';
import { staffRouteScopes } from '../../core/staff/route-scopes.ts';
import type { SignedInMember } from '../../core/staff/signed-in-member.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/http.ts';
import { buildProblemReply, type HttpReply } from '../runtime/reply.ts';
import type { HttpRequest } from '../runtime/request.ts';
import type { StaffApiDeps } from './deps.ts';

/** Dependencies for authenticating staff members. */
export type StaffAuthenticationDeps = FindActiveMemberDeps & {
  now(): Date;
  readToken(token: string): Promise<string | undefined>;
};

/** Route of the staff API. Only roles to which `core/staff/route-scopes.ts` grants the route may call it. */
export type StaffRoute<Services = StaffApiDeps> = Pick<
  HttpFunctionRoute<Services>,
  'method' | 'path' | 'contract'
> & {
  answer(
    request: HttpRequest,
    member: SignedInMember,
    services: Services,
  ): Promise<HttpReply> | HttpReply;
};

const bearerPattern = /^Bearer +([\w.~+/=-]+)$/i;

const buildSignInRequiredReply = ({ lang }: HttpRequest, challenge: string): HttpReply =>
  buildProblemReply(401, 'sign-in-needed', lang, { headers: { 'www-authenticate': challenge } });

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
  answer,
}: StaffRoute<Services>): HttpFunctionRoute<Services> => {
  const reachOf = staffRouteScopes.get(`${method} ${path}`);
  if (!reachOf)
    throw new Error(
      `No permission defined for ${method} ${path}; add it to core/staff/route-scopes.ts`,
    );
  return {
    method,
    path,
    async answer(request, services) {
      const { headers, lang } = request;
      if (!headers['authorization']) return buildSignInRequiredReply(request, 'Bearer');
      const token = bearerPattern.exec(headers['authorization'])?.[1] ?? '';
      const sub = await services.readToken(token);
      if (!sub) return buildSignInRequiredReply(request, 'Bearer error="invalid_token"');
      const member = await findActiveMember(sub, services);
      if (!member) return buildProblemReply(403, 'not-a-member', lang);
      const scope = reachOf[member.role];
      if (scope === 'no') return buildProblemReply(403, 'not-for-your-role', lang);
      return addTimeHeader(await answer(request, { ...member, scope }, services), services.now());
    },
  };
};

type StaffEntryPointOptions<Services> = {
  routes: StaffRoute<Services>[];
  /** Routes of a staff API function that can be called without sign-in. */
  openRoutes?: HttpFunctionRoute<Services>[];
  services(): Services;
};

/**
 * Builds a Lambda function whose routes require a staff sign-in. Every request is checked for a valid token and a permitted
 * role.
 */
export function createStaffFunction<Services extends StaffAuthenticationDeps>({
  routes,
  openRoutes = [],
  services,
}: StaffEntryPointOptions<Services>) {
  return createHttpFunction({
    routes: [...openRoutes, ...routes.map((route) => requireSignIn(route))],
    services,
  });
}
