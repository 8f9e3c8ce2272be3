import * as z from 'zod';
import { handler } from '../../../functions/web/show-busy-page.edge.ts';
import type { ServedRequest } from './offered-load.ts';

const ProblemTexts = z.object({ title: z.string().min(1), detail: z.string().min(1) });

/** Returns true if the body is a readable error page or problem document. */
const isClear = (body: string, type: string): boolean => {
  if (type.startsWith('text/html')) return /<h1>[^<]+<\/h1>/.test(body) && body.includes('tel:115');
  if (type.startsWith('application/problem+json')) {
    return ProblemTexts.safeParse(JSON.parse(body)).success;
  }
  return /description/.test(body);
};

const wrongOf = async ({ name, path, answer }: ServedRequest): Promise<string[]> => {
  const { status = 0, headers = {} } = answer ?? {};
  const cf = {
    request: { uri: path, method: 'GET', querystring: '', headers: {} },
    response: {
      status: String(status),
      headers: Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, [{ key, value }]]),
      ),
    },
  };
  const cloudFrontResultResponse = await handler({ Records: [{ cf }] });
  const readHeader = (header: string) =>
    cloudFrontResultResponse.headers?.[header]?.[0]?.value ?? '';
  const seconds = Number(readHeader('retry-after'));
  return [
    ...(['429', '503'].includes(cloudFrontResultResponse.status)
      ? []
      : [`${name} was shed as ${cloudFrontResultResponse.status}`]),
    ...(seconds >= 1 && seconds <= 600 ? [] : [`${name} was refused without a time`]),
    ...(isClear(cloudFrontResultResponse.body ?? '', readHeader('content-type'))
      ? []
      : [`${name} was refused in no words`]),
  ];
};

/** Returns what is wrong with the error responses of rate-limited requests behind CloudFront; each problem once. */
export async function findSheddingProblems(all: readonly ServedRequest[]): Promise<string[]> {
  const shed = all.filter(({ kind }) => kind === 'shed');
  const wrong = await Promise.all(shed.map(wrongOf));
  return [...new Set(wrong.flat())];
}
