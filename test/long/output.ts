type Target = { write(text: string): unknown; isTTY?: boolean };

/** How often the progress of a part becomes a line of its own where there is no terminal. */
const statusEveryMs = 60_000;

/** Moves to the beginning of the line and clears it. */
const cleared = '\r\u001b[K';

/** Lines that stay, and one status line that a terminal shows in place; elsewhere it is printed once a minute. */
export const openOutput = (target: Target, now: () => number) => {
  let statusAt = now();
  let isStatusShown = false;
  let isEnded = false;
  const line = (text: string): void => {
    if (!isEnded) target.write(`${isStatusShown ? cleared : ''}${text}\n`);
    isStatusShown = false;
  };
  return {
    line,
    /** Prints a last line; whatever still runs while the command ends prints nothing more. */
    end(text: string): void {
      line(text);
      isEnded = true;
    },
    /** Takes a function, so that a status that is not shown costs nothing. */
    status(text: () => string): void {
      const isDue = now() - statusAt >= (target.isTTY ? 200 : statusEveryMs);
      if (!isDue || isEnded) return;
      statusAt = now();
      isStatusShown = target.isTTY === true;
      target.write(isStatusShown ? `${cleared}${text()}` : `${text()}\n`);
    },
  };
};
export type Output = ReturnType<typeof openOutput>;
