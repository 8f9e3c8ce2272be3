import * as z from 'zod';
import type { OpenDoorsResponse } from '../doors/open-doors.ts';

const Problem = z.looseObject({ type: z.string().optional() });

export const wordOf = ({ status, headers, text }: OpenDoorsResponse): string => {
  if (!/problem/.test(headers['content-type'] ?? '')) return String(status);
  const { type = '' } = Problem.parse(JSON.parse(text));
  return `${status} ${type.split(':').at(-1)}`;
};
