import type { CheckContext } from './check.ts';

type Stoppable = { stop?(): Promise<void> };

/**
 * Opens something at its first use in a check and stops it when the check ends, for parts that share it: a running hotline,
 * for example. After a part that threw, the next part opens a new one.
 */
export const shared = <Opened extends Stoppable>(
  open: (context: CheckContext) => Promise<Opened>,
): ((context: CheckContext) => Promise<Opened>) => {
  const opened = new WeakMap<CheckContext['atEnd'], Promise<Opened>>();
  return (context) => {
    const known = opened.get(context.atEnd);
    if (known) return known;
    const opening = open(context);
    opened.set(context.atEnd, opening);
    context.atEnd(async () => {
      opened.delete(context.atEnd);
      await (await opening).stop?.();
    });
    return opening;
  };
};
