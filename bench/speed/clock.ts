const MachineDate = Date;
const machineNow = Date.now;

/**
 * Virtual clock that replaces this process's `Date`. The local run replaces the `Date` of its Lambda functions in the same
 * way.
 */
export type VirtualProcessClock = {
  now(): Date;
  /** Moves virtual time forward, for example to let cached values expire and rate-limit windows end. */
  advance(minutes: number): void;
  /** Restores the process's original `Date`, which shows the real time. */
  restore(): void;
};

export function installVirtualClock(start: Date): VirtualProcessClock {
  let offset = start.getTime() - machineNow();
  const now = () => machineNow() + offset;
  globalThis.Date = new Proxy(MachineDate, {
    apply: () => new MachineDate(now()).toString(),
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
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
}
