/** Clean-ups that run once, the last registered first. */
export const openCleanUps = () => {
  const pending: (() => Promise<void>)[] = [];
  return {
    add: (cleanUp: () => Promise<void>): void => void pending.push(cleanUp),
    /** Runs all of them, even if some fail; returns the errors. */
    async run(): Promise<unknown[]> {
      const errors: unknown[] = [];
      for (let cleanUp = pending.pop(); cleanUp; cleanUp = pending.pop()) {
        await cleanUp().catch((error: unknown) => errors.push(error));
      }
      return errors;
    },
  };
};
export type CleanUps = ReturnType<typeof openCleanUps>;
