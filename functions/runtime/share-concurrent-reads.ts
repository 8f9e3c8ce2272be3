/**
 * Shares one read among all calls with the same argument in the same iteration of the event loop, such as the items of a
 * batch. Later calls read again, because the value may have changed.
 */
export function shareConcurrentReads<Key, Value>(
  read: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const underWay = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const reading = read(key);
    underWay.set(key, reading);
    process.nextTick(() => underWay.delete(key));
    return reading;
  };
}
