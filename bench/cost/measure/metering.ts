const increment = 512 * 1024;

/**
 * Returns the number of requests that API Gateway bills: one for each started 512 KB of an HTTP API request. AWS doesn't
 * document whether request or response bodies count, so the sum of both is used.
 */
export function countMeteredRequests(requests: readonly { sent: number; bytes: number }[]): number {
  return requests.reduce(
    (sum, { sent, bytes }) => sum + Math.max(1, Math.ceil((sent + bytes) / increment)),
    0,
  );
}
