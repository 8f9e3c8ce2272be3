import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Api } from '../api/api.ts';
import type { Session } from '../sign-in/session.ts';
import type { Connection, ConnectionStore } from './connection.ts';
import type { HotlineClock } from './hotline-clock.ts';
import type { PolledCache } from './polled-cache.ts';

/** Services that screens use: API client, cache, session, clock and connection state. */
export type Desk = {
  api: Api;
  cache: PolledCache;
  session: Session;
  clock: HotlineClock;
  connection: ConnectionStore;
};

const DeskContext = createContext<Desk | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A screen was shown outside the console');
  return desk;
};

export const useConnection = (): Connection => {
  const { connection } = useDesk();
  return useSyncExternalStore(connection.subscribe, connection.current);
};

/** Returns the server-synchronised time; updates every `everyMs` and immediately after a clock jump. */
export const useNow = (everyMs = 10_000): Date => {
  const { clock } = useDesk();
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
};
