import type { CheckContext } from './check.ts';

/**
 * Opens something at its first use in a check and closes it when the check ends, for parts that share it: a running hotline,
 * for example. After a part that threw, the next part opens a new one.
 */
export const shared = <Opened>(
  open: (context: CheckContext) => Promise<Opened>,
  close?: (opened: Opened) => Promise<void>,
): ((context: CheckContext) => Promise<Opened>) => {
  const opened = new WeakMap<CheckContext, { opening: Promise<Opened> }>();
  return (context) => {
    const known = opened.get(context);
    if (known) return known.opening;
    const opening = open(context);
    opened.set(context, { opening });
    context.atEnd(async () => {
      opened.delete(context);
      await close?.(await opening);
    });
    return opening;
  };
};

/** Stops what is shared at the end of the check. */
export const stopped = (opened: { stop(): Promise<void> }): Promise<void> => opened.stop();
