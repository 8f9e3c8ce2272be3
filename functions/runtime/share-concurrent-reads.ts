/**
 * Shares one read among all concurrent calls with the same argument, for example for the items of a batch. Calls in a later
 * iteration of the event loop read again, because the value may have changed.
 */
export function shareConcurrentReads<Key, Value>(
  read: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const pendingReads = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = pendingReads.get(key);
    if (known !== undefined) return known;
    const reading = read(key);
    pendingReads.set(key, reading);
    process.nextTick(() => pendingReads.delete(key));
    return reading;
  };
}
