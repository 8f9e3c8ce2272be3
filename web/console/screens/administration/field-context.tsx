import { createContext, useContext } from 'react';

/** Validation errors by path in the request body. */
export type Faults = ReadonlyMap<string, string>;

const FaultsContext = createContext<Faults>(new Map());

export const FaultsProvider = FaultsContext.Provider;

export const useFault = (path: string): string | undefined => useContext(FaultsContext).get(path);
