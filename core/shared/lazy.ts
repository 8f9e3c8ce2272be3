/**
 * Returns a function that computes a value when it is first called, and afterwards returns the same value. For values that
 * not every run of a program needs: a module that computes them while it loads delays the start of each program.
 */
export function lazy<Value>(compute: () => Value): () => Value {
  let result: { value: Value } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

/**
 * Returns an object with the property names of `names`. Each property is computed when it is first read, and then keeps its
 * value.
 */
export function createLazyObject<Result extends object>(
  names: { readonly [Name in keyof Result]: unknown },
  compute: (name: Extract<keyof Result, string>) => Result[keyof Result],
): Result {
  const result: Result = Object.create(Object.prototype);
  for (const name in names) {
    Object.defineProperty(result, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = compute(name);
        Object.defineProperty(result, name, { value, writable: true });
        return value;
      },
    });
  }
  return result;
}
