import type { Database } from '../dynamodb/database.ts';
import type { ServiceServer } from '../services/service-server.ts';
import type { AwsEmulators } from '../services/services.ts';
import type { AwsEndpointUrls } from './process-environment.ts';

/**
 * Returns the URLs of emulated AWS services for function processes. The URLs of unsupported services also point to the local
 * server, which rejects the requests, so that no AWS request leaves this machine.
 */
export function buildAwsEndpointUrls(
  database: Database,
  server: ServiceServer,
  services: AwsEmulators,
): AwsEndpointUrls {
  return {
    AWS_ENDPOINT_URL: server.url,
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: database.endpoint,
    ...Object.fromEntries(
      services.parts.map(({ endpointName }) => [`AWS_ENDPOINT_URL_${endpointName}`, server.url]),
    ),
  };
}
