/**
 * Shares a read between all who ask for the same key in one turn of the event loop, as the items of a batch do. Who asks later
 * reads again, for the value may have changed since.
 */
export const sharedInTurn = <Key, Value>(
  read: (key: Key) => Promise<Value>,
): ((key: Key) => Promise<Value>) => {
  const underWay = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const reading = read(key);
    underWay.set(key, reading);
    process.nextTick(() => underWay.delete(key));
    return reading;
  };
};
