import { callAtRandom, wrongsOf } from '../../lib/contact-center/flows/random-call.ts';
import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';

const callsPerPart = 1000;
const fullRunParts = 10;

/** Simulates calls of random callers on random days; in every second call, functions fail at random. */
const run = async (
  part: string,
  { options, fail, progress }: CheckContext,
): Promise<PartResult> => {
  const first = options.seed + (numberOf(part) - 1) * callsPerPart;
  const ends = new Map<string, number>();
  let failed = 0;
  for (let call = first; call < first + callsPerPart; call += 1) {
    const played = await callAtRandom(call);
    ends.set(played.end.kind, (ends.get(played.end.kind) ?? 0) + 1);
    const wrongs = wrongsOf(played);
    if (wrongs.length > 0) failed += 1;
    for (const wrong of wrongs) fail(`call ${call}: ${wrong}`);
    progress({ done: call - first + 1, total: callsPerPart, summary: `${failed} failed` });
  }
  const figures = [...ends].map(([kind, calls]): [string, number] => [`ended as ${kind}`, calls]);
  return { passed: callsPerPart - failed, failed, figures };
};

export const calls: Check = {
  name: 'calls',
  proves:
    'No caller is lost or stuck in the contact flows, whatever they press and whichever function fails.',
  minutes: { quick: 0.1, whole: 0.3 },
  parts: ({ quick }) => numberedParts('calls', quick ? 1 : fullRunParts),
  run,
  sections: [],
};
