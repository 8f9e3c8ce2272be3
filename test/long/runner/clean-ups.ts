export function openCleanUps() {
  const pending: (() => Promise<void>)[] = [];
  return {
    add: (cleanUp: () => Promise<void>): void => void pending.push(cleanUp),
    /** Runs all clean-ups, even if some fail, and returns the errors. */
    async run(): Promise<unknown[]> {
      const errors: unknown[] = [];
      for (let cleanUp = pending.pop(); cleanUp; cleanUp = pending.pop()) {
        await cleanUp().catch((error: unknown) => errors.push(error));
      }
      return errors;
    },
  };
}
export type CleanUps = ReturnType<typeof openCleanUps>;
