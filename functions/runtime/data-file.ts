import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/**
 * Returns the content of a JSON file next to the function's code. The file is read when a property of the content is first
 * read, because a cold start needs only a few of the files. The bundles import this function in place of large JSON files.
 */
export function readDataFileOnFirstUse(folder: string, file: string, isList: boolean): object {
  const content = isList ? [] : {};
  let isRead = false;
  const fill = (): void => {
    if (isRead) return;
    isRead = true;
    const text = readFileSync(join(folder, file), 'utf8');
    Object.assign(content, z.looseObject({}).or(z.array(z.unknown())).parse(JSON.parse(text)));
  };
  const afterReading =
    <Given extends unknown[], Result>(read: (...given: Given) => Result) =>
    (...given: Given): Result => {
      fill();
      return read(...given);
    };
  return new Proxy(content, {
    get: afterReading(Reflect.get),
    has: afterReading(Reflect.has),
    ownKeys: afterReading(Reflect.ownKeys),
    getOwnPropertyDescriptor: afterReading(Reflect.getOwnPropertyDescriptor),
  });
}
