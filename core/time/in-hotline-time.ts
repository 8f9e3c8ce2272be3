import { toHotlineTime } from './instant.ts';

/** The value with every instant in it as the hotline's answers write it. */
export const inHotlineTime = (value: unknown): unknown => {
  if (value instanceof Date) return toHotlineTime(value);
  if (Array.isArray(value)) return value.map(inHotlineTime);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, inHotlineTime(item)]),
  );
};
