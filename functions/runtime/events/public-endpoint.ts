import type { RouteContract } from '../../../core/contract/route-contract.ts';
import type { HttpReply } from '../reply/reply.ts';
import type { HttpRequest } from '../request/request.ts';
import { pickServices } from '../services.ts';
import type { HttpFunctionRoute } from './http.ts';

type Declaration<Services, Needs extends keyof Services> = RouteContract &
  Pick<HttpFunctionRoute<never>, 'method' | 'path'> & {
    needs: readonly Needs[] | 'all';
    answer(request: HttpRequest, services: Pick<Services, Needs>): Promise<HttpReply> | HttpReply;
  };

/**
 * Returns a function that declares public endpoints of a Lambda function with these services. Endpoints that it declares
 * appear in the API documentation. A handler validates the request and gets only the services that `needs` names.
 */
export function declareEndpointsWith<Services extends object>() {
  return <Needs extends keyof Services>({
    method,
    path,
    needs,
    answer,
    ...contract
  }: Declaration<Services, Needs>): HttpFunctionRoute<Pick<Services, Needs>> => ({
    method,
    path,
    contract,
    answer: (request, services) =>
      answer(request, needs === 'all' ? services : pickServices(services, needs)),
  });
}
