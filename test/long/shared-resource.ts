import type { CheckContext } from './runner/check.ts';

/**
 * Returns a function that opens a resource at its first use and closes it at the end of the check, so that parts share it.
 * After a part has thrown, the next part opens a new one.
 */
export function shareResource<Opened>(
  open: (context: CheckContext) => Promise<Opened>,
  close?: (opened: Opened) => Promise<void>,
): (context: CheckContext) => Promise<Opened> {
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
}

/** Stops a shared resource at the end of the check. */
export function stopResource(opened: { stop(): Promise<void> }): Promise<void> {
  return opened.stop();
}
