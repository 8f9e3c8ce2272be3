import type { HotlineResponse } from '../hotline/hotline-driver.ts';

/** Fails if functions of a run sent requests that violate the constraints of AWS's service models. */
export async function expectValidRequests({
  get,
}: {
  get(path: string): Promise<HotlineResponse>;
}): Promise<void> {
  const { text } = await get('/local/aws/invalid-requests');
  if (text !== '[]') throw new Error(`AWS would reject requests of this run: ${text}`);
}
