import type { RouteContract } from '../../core/contract/route-contract.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import type { HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import { pickServices } from '../runtime/services.ts';
import type { PublicApiDeps } from './deps.ts';

type Declaration<Needs extends keyof PublicApiDeps> = RouteContract &
  Pick<HttpFunctionRoute<never>, 'method' | 'path'> & {
    needs: readonly Needs[];
    answer(
      request: HttpRequest,
      services: Pick<PublicApiDeps, Needs>,
    ): Promise<HttpReply> | HttpReply;
  };

/**
 * Declares an endpoint of the public API, which the API documentation describes. The handler validates the request and gets
 * exactly the services that `needs` names.
 */
export function publicEndpoint<Needs extends keyof PublicApiDeps>({
  method,
  path,
  needs,
  answer,
  ...contract
}: Declaration<Needs>): HttpFunctionRoute<Pick<PublicApiDeps, Needs>> {
  return {
    method,
    path,
    contract,
    answer: (request, services) => answer(request, pickServices(services, needs)),
  };
}
