import type { PhoneState, PhoneStateChange } from '../model/phone-state.ts';

export type PhoneStateStore = {
  read(): Promise<PhoneState>;
  /** Writes new telephone settings and their history entry in one transaction. Returns false on a version conflict. */
  replace(change: PhoneStateChange): Promise<boolean>;
  /** Returns the latest changes of the telephone settings, newest first. Uses a strongly consistent read. */
  latest(most: number): Promise<PhoneStateChange[]>;
};
