import { useEffect, useState } from 'react';

/** The value once it has stood still for a while: not every letter of somebody who types. */
export const useRested = <Value>(value: Value, restMs = 400): Value => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
};
