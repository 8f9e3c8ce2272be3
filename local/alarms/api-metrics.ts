import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { HttpApi } from '../http-api/http-api.ts';
import type { MetricStore } from './metrics.ts';

/** Wraps the local HTTP API so that responses with a 5xx status are counted in the `5xx` metric. */
export function withApiMetrics(api: HttpApi, resources: Resources, metrics: MetricStore): HttpApi {
  const [itself] = resources.ofType(['AWS::ApiGatewayV2::Api'], z.unknown());
  const failures = {
    namespace: 'AWS/ApiGateway',
    name: '5xx',
    dimensions: { ApiId: itself?.identity.ref ?? '' },
  };
  return async (request) => {
    const response = await api(request);
    if (response.status >= 500) metrics.add(failures);
    return response;
  };
}
