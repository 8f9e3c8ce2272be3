const MachineDate = Date;
const machineNow = Date.now;

/** The process's `Date`, set to the hotline's time as the local run sets that of its functions. */
export type ProcessClock = {
  now(): Date;
  /** As if so many minutes had passed: processes grow old, windows end. */
  advance(minutes: number): void;
  /** Gives the machine's time back. */
  restore(): void;
};

export const setProcessClock = (start: Date): ProcessClock => {
  let offset = start.getTime() - machineNow();
  const now = () => machineNow() + offset;
  globalThis.Date = new Proxy(MachineDate, {
    apply: () => new MachineDate(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return {
    now: () => new MachineDate(now()),
    advance: (minutes) => {
      offset += minutes * 60_000;
    },
    restore: () => {
      globalThis.Date = MachineDate;
    },
  };
};
