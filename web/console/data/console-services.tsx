import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ApiClient } from '../api/api.ts';
import type { SignInSession } from '../sign-in/session.ts';
import type { HotlineClock } from './polling/hotline-clock.ts';
import type { PolledCache } from './polling/polled-cache.ts';
import type { ServerConnectionState, ServerConnectionStore } from './server-connection.ts';

/** Services that console screens use: API client, cache, session, clock and connection state. */
export type ConsoleServices = {
  api: ApiClient;
  cache: PolledCache;
  session: SignInSession;
  clock: HotlineClock;
  connection: ServerConnectionStore;
};

const DeskContext = createContext<ConsoleServices | undefined>(undefined);

export const ConsoleServicesProvider = DeskContext.Provider;

export function useConsoleServices(): ConsoleServices {
  const services = useContext(DeskContext);
  if (!services)
    throw new Error('useConsoleServices must be called inside ConsoleServicesProvider');
  return services;
}

export function useServerConnection(): ServerConnectionState {
  const { connection } = useConsoleServices();
  return useSyncExternalStore(connection.subscribe, connection.current);
}

/**
 * Returns the current time, synchronized with the server; updates every `everyMs` milliseconds and immediately after a clock
 * jump.
 */
export function useNow(everyMs = 10_000): Date {
  const { clock } = useConsoleServices();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const look = () => setNow(clock.now());
    const timer = setInterval(look, everyMs);
    const stop = clock.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [clock, everyMs]);
  return now;
}
