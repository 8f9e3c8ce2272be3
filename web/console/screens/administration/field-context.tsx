import { createContext, useContext } from 'react';

/** What is wrong with fields, by where they are in what was sent. */
export type Faults = ReadonlyMap<string, string>;

const FaultsContext = createContext<Faults>(new Map());

export const FaultsProvider = FaultsContext.Provider;

/** What is wrong with the field there. */
export const useFault = (path: string): string | undefined => useContext(FaultsContext).get(path);
