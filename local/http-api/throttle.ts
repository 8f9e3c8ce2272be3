import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { Clock } from '../component-types.ts';

/** Returns true when the throttling limits allow one more request to the route now. */
export type RequestThrottle = (routeKey: string) => boolean;

const ThrottleSettings = z.object({
  ThrottlingRateLimit: z.number().optional(),
  ThrottlingBurstLimit: z.number().optional(),
});
type ThrottleSettings = z.infer<typeof ThrottleSettings>;

const StageProperties = z.object({
  DefaultRouteSettings: ThrottleSettings.optional(),
  RouteSettings: z.record(z.string(), ThrottleSettings).default({}),
});

/**
 * Creates a token bucket like API Gateway's, which allows bursts of `burst` requests and `rate` requests per second. Without
 * limits, the bucket accepts every request.
 */
export function createTokenBucket(
  { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }: ThrottleSettings,
  { now }: Clock,
): () => boolean {
  if (rate === undefined || burst === undefined) return () => true;
  let tokens = burst;
  let since = now().getTime();
  return () => {
    const at = now().getTime();
    tokens = Math.min(burst, tokens + (Math.max(0, at - since) / 1000) * rate);
    since = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

type ThrottleDeps = { resources: Resources; clock: Clock; shareOfLimits: number };

/**
 * Creates the simulated throttling of the HTTP API's stage. A route with its own settings has its own token bucket. All
 * other routes share one bucket: AWS doesn't document this, but sharing is the stricter interpretation.
 */
export function createRequestThrottle({
  resources,
  clock,
  shareOfLimits,
}: ThrottleDeps): RequestThrottle {
  const bucket = ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }: ThrottleSettings) =>
    createTokenBucket(
      {
        ThrottlingRateLimit: rate && rate * shareOfLimits,
        ThrottlingBurstLimit: burst && Math.max(1, burst * shareOfLimits),
      },
      clock,
    );
  const [stage] = resources.ofType(['AWS::ApiGatewayV2::Stage'], StageProperties);
  const { DefaultRouteSettings = {}, RouteSettings = {} } = stage?.properties ?? {};
  const shared = bucket(DefaultRouteSettings);
  const own = new Map(
    Object.entries(RouteSettings).map(([routeKey, settings]) => [routeKey, bucket(settings)]),
  );
  return (routeKey) => (own.get(routeKey) ?? shared)();
}
