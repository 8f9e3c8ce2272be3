/** Poller that reads a stream repeatedly, as long as new items may arrive. */
export type SourcePoller = {
  /** Makes the poller read now, because new items may have arrived in the stream. */
  wake(): void;
  /** Returns true when the poller's last read found nothing and `wake` hasn't been called since that read started. */
  hasReadAll(): boolean;
  /** Registers a listener that is called after each read of the poller that found nothing. */
  onRest(listener: () => void): void;
  stop(): Promise<void>;
};

type PollOptions<Item> = {
  read(): Promise<Item[]>;
  take(items: Item[]): void;
  /** Returns true when new items may arrive in the stream without a call of `wake`. */
  isSourceActive(): boolean;
  /** Interval in milliseconds between reads while new items may arrive. */
  activeMilliseconds: number;
  report(line: string): void;
};

/**
 * Interval in milliseconds between reads of a stream while no function runs. It serves writes from outside the
 * local run, such as manual changes.
 */
const restMilliseconds = 1000;

export function startSourcePoller<Item>({
  read,
  take,
  isSourceActive,
  activeMilliseconds,
  report,
}: PollOptions<Item>): SourcePoller {
  let isBehind = true;
  let isLooking = false;
  let isStopped = false;
  let endRest: () => void = () => undefined;
  const restListeners: (() => void)[] = [];

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function look(): Promise<void> {
    isBehind = false;
    isLooking = true;
    const items = await read()
      .catch((error: unknown) => {
        isBehind = true;
        throw error;
      })
      .finally(() => {
        isLooking = false;
      });
    if (items.length > 0) {
      isBehind = true;
      take(items);
      return;
    }
    const isActive = isSourceActive();
    isBehind ||= isActive;
    for (const listener of restListeners) listener();
    if ((!isBehind || isActive) && !isStopped) {
      await rest(isActive ? activeMilliseconds : restMilliseconds);
    }
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      await look().catch((error: unknown) => {
        if (!isStopped) {
          report(`Reading a stream failed: ${error instanceof Error ? error.message : error}`);
        }
        return isStopped ? undefined : rest(restMilliseconds);
      });
    }
  }

  const running = run();
  return {
    wake: () => {
      isBehind = true;
      endRest();
    },
    hasReadAll: () => !isBehind && !isLooking,
    onRest: (listener) => restListeners.push(listener),
    stop: async () => {
      isStopped = true;
      endRest();
      await running;
    },
  };
}
