const increment = 512 * 1024;

/**
 * API Gateway counts a request of an HTTP API once for every 512 KB begun. Which of the two bodies it means AWS doesn't
 * say; both together is the high side.
 */
export const meteredRequests = (requests: readonly { sent: number; bytes: number }[]): number =>
  requests.reduce(
    (sum, { sent, bytes }) => sum + Math.max(1, Math.ceil((sent + bytes) / increment)),
    0,
  );
