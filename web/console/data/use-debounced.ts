import { useEffect, useState } from 'react';

/**
 * Returns the value after it has been unchanged for `restMs` milliseconds, so that typing doesn't send a request per key
 * press.
 */
export function useDebounced<Value>(value: Value, restMs = 400): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return rested;
}
