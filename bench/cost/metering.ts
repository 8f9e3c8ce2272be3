const increment = 512 * 1024;

/**
 * Returns the billed requests: API Gateway counts an HTTP API request once per 512 KB begun. AWS doesn't say which body
 * counts, so both bodies are added.
 */
export function meteredRequests(requests: readonly { sent: number; bytes: number }[]): number {
  return requests.reduce(
    (sum, { sent, bytes }) => sum + Math.max(1, Math.ceil((sent + bytes) / increment)),
    0,
  );
}
