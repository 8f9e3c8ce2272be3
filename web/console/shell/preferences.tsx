import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import * as z from 'zod';
import { Lang } from '../../../core/messages/lang.ts';
import { officialLang } from '../../../i18n/languages.ts';

const StoredPreferences = z.object({
  lang: Lang.catch(officialLang),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  /** Signals for new tickets, each chosen by the person. */
  sound: z.boolean().catch(false),
  desktop: z.boolean().catch(false),
});
type StoredPreferences = z.infer<typeof StoredPreferences>;
export type ThemePreference = StoredPreferences['theme'];
export type DensityPreference = StoredPreferences['density'];

type Preferences = StoredPreferences & { set(storedPreferences: Partial<StoredPreferences>): void };

const name = '1022-preferences';

/** Returns the console preferences stored in the browser, or the defaults. */
const readStoredPreferences = (): StoredPreferences =>
  StoredPreferences.parse(JSON.parse(window.localStorage.getItem(name) ?? '{}'));

const Context = createContext<Preferences>({
  ...StoredPreferences.parse({}),
  set: () => undefined,
});

export function usePreferences(): Preferences {
  return useContext(Context);
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [had, setHad] = useState(readStoredPreferences);
  const value = useMemo(
    () => ({
      ...had,
      set: (storedPreferences: Partial<StoredPreferences>) => {
        const next = { ...had, ...storedPreferences };
        window.localStorage.setItem(name, JSON.stringify(next));
        setHad(next);
      },
    }),
    [had],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function readStoredLang(): Lang {
  return readStoredPreferences().lang;
}
