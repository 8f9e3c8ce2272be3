/** Asks a source again and again while something may still come, and rests when nothing can. */
export type Poll = {
  /** Something may have come. */
  wake(): void;
  /** True when a look that began after the last wake found nothing. */
  hasReadAll(): boolean;
  /** Calls the listener after each look that found nothing. */
  onRest(listener: () => void): void;
  stop(): Promise<void>;
};

type PollSetting<Item> = {
  read(): Promise<Item[]>;
  take(items: Item[]): void;
  /** While true, new items may come without a further wake. */
  isSourceActive(): boolean;
  report(line: string): void;
};

/** Most changes are told by the end of the call that made them; a call that takes long makes some on its way. */
const activeMilliseconds = 250;
/** For what comes from outside of the run, for instance a write by hand. */
const restMilliseconds = 1000;

export function openPoll<Item>({ read, take, isSourceActive, report }: PollSetting<Item>): Poll {
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
          report(`The stream cannot be read: ${error instanceof Error ? error.message : error}`);
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
