import type { SignedInMember } from '../../core/staff/signed-in-member.ts';
import { StatedReason } from '../../core/staff/stated-reason.ts';
import type { HttpReply } from '../runtime/reply.ts';
import type { HttpRequest } from '../runtime/request.ts';
import type { StaffApiDeps } from './deps.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody } from './validate-request.ts';

type ReasonedRequest = StatedReason & { id: string };

/**
 * Wraps a request handler so that the request body must state a reason. The handler gets the reason, and the value of `{id}`
 * in the path.
 */
export function requireStatedReason(
  run: (
    reasonedRequest: ReasonedRequest,
    member: SignedInMember,
    services: StaffApiDeps,
    request: HttpRequest,
  ) => Promise<HttpReply>,
): StaffRoute['answer'] {
  return async (request, member, services) => {
    const body = validateBody(request, StatedReason);
    if (body.kind === 'refused') return body.reply;
    const input = { id: request.params['id'] ?? '', ...body.value };
    return run(input, member, services, request);
  };
}
