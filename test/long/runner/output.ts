type Target = { write(text: string): unknown; isTTY?: boolean };

/** Milliseconds between printed progress lines when the output isn't a terminal. */
const statusEveryMs = 60_000;

/** Terminal sequence that clears the current line. */
const cleared = '\r\u001b[K';

/** Prints permanent lines and one status line, which a terminal updates in place; otherwise it is printed once a minute. */
export function openOutput(target: Target, now: () => number) {
  let statusAt = now();
  let isStatusShown = false;
  let isEnded = false;
  const line = (text: string): void => {
    if (!isEnded) target.write(`${isStatusShown ? cleared : ''}${text}\n`);
    isStatusShown = false;
  };
  return {
    line,
    /** Prints the command's last line; any later output is ignored. */
    end(text: string): void {
      line(text);
      isEnded = true;
    },
    /** Updates the status line. Takes a function, so that a status that isn't due costs nothing. */
    status(text: () => string): void {
      const isDue = now() - statusAt >= (target.isTTY ? 200 : statusEveryMs);
      if (!isDue || isEnded) return;
      statusAt = now();
      isStatusShown = target.isTTY === true;
      target.write(isStatusShown ? `${cleared}${text()}` : `${text()}\n`);
    },
  };
}
export type Output = ReturnType<typeof openOutput>;
