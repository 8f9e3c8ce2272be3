import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { startWatchedRun } from '../watched-run.ts';
import { restoreCopy } from './restore-copy.ts';

const tickets = { quick: 4, whole: 16 } as const;

const run = async (
  _part: string,
  { options, assembly, fail }: CheckContext,
): Promise<PartResult> => {
  // the officers need links to single tickets, which a digest doesn't have
  const hotline = await startWatchedRun(await assembly(), { policies: 'at-once' });
  try {
    const count = options.quick ? tickets.quick : tickets.whole;
    const { checks, wrong, figures } = await restoreCopy(hotline, count);
    for (const line of wrong) fail(line);
    return { passed: Math.max(0, checks - wrong.length), failed: wrong.length, figures };
  } finally {
    await hotline.stop();
  }
};

export const restore: Check = {
  name: 'restore',
  proves: 'A lost table is completely restored from its copy, and processing continues.',
  minutes: { quick: 1, whole: 1 },
  parts: () => ['copy'],
  run,
  sections: [
    {
      id: 'restore',
      title: 'Restore',
      promise:
        'After the loss of the whole DynamoDB table, a copy restores all data, and open tickets continue.',
      limits: [
        'The test restores a copy into the same table; on AWS, a point-in-time restore creates [another table](runbook.md#restore).',
      ],
      omits: ['items copied per second', 'items restored per second'],
    },
  ],
};
