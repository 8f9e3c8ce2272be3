import * as z from 'zod';
import type { EndpointResponse } from '../endpoints/load-endpoints.ts';

const Problem = z.looseObject({ type: z.string().optional() });

export function toStatusText({ status, headers, text }: EndpointResponse): string {
  if (!/problem/.test(headers['content-type'] ?? '')) return String(status);
  const { type = '' } = Problem.parse(JSON.parse(text));
  return `${status} ${type.split(':').at(-1)}`;
}
