import { declareEndpointsWith } from '../runtime/events/public-endpoint.ts';
import type { PublicApiDeps } from './deps.ts';

/** Declares an endpoint of the public API. */
export const publicEndpoint = declareEndpointsWith<PublicApiDeps>();
