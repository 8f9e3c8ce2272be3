import { createContext, useContext } from 'react';

/** Validation error messages, keyed by the path of the field in the request body. */
type FieldErrorsByPath = ReadonlyMap<string, string>;

const FaultsContext = createContext<FieldErrorsByPath>(new Map());

export const FieldErrorsProvider = FaultsContext.Provider;

export function useFieldError(path: string): string | undefined {
  return useContext(FaultsContext).get(path);
}
