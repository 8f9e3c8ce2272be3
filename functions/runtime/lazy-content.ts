import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';

const Content = z.looseObject({}).or(z.array(z.unknown()));

/**
 * Returns an object or array that gets its content from `read` when one of its properties is first read. Its own properties
 * are read-only; the objects in them are not protected.
 */
const fillOnFirstUse = (content: object, read: () => object): object => {
  let isFilled = false;
  const afterFilling =
    <Given extends unknown[], Result>(use: (...given: Given) => Result) =>
    (...given: Given): Result => {
      if (!isFilled) {
        Object.assign(content, read());
        isFilled = true;
      }
      return use(...given);
    };
  const rejectChange = (_: object, property: PropertyKey): never => {
    throw new TypeError(
      `Cannot change ${String(property)}: the content of data files and the texts are read-only; change a copy`,
    );
  };
  return new Proxy(content, {
    get: afterFilling(Reflect.get),
    has: afterFilling(Reflect.has),
    ownKeys: afterFilling(Reflect.ownKeys),
    getOwnPropertyDescriptor: afterFilling(Reflect.getOwnPropertyDescriptor),
    set: rejectChange,
    defineProperty: rejectChange,
    deleteProperty: rejectChange,
  });
};

/**
 * Returns the content of a JSON file below `folder`. The file is read when its content is first used, because a cold start
 * needs only a few of the files. The bundles import this function in place of large JSON files.
 */
export function readDataFileOnFirstUse(folder: string, file: string, isList: boolean): object {
  return fillOnFirstUse(isList ? [] : {}, () =>
    Content.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  );
}

const ForeignTexts = z.object({
  modules: z.record(z.string(), z.record(z.string(), z.custom<object>())),
});

const textsByPath = new Map<string, z.infer<typeof ForeignTexts>['modules']>();

const loadForeignTexts = (path: string) => {
  const modules = textsByPath.get(path) ?? ForeignTexts.parse(createRequire(path)(path)).modules;
  textsByPath.set(path, modules);
  return modules;
};

/**
 * Returns the texts that a module in `i18n` exports under a name. All texts of its language are loaded when the first of them
 * is used, because most requests need only the official language. The bundles import this function in place of the modules
 * of foreign languages.
 */
export function readForeignTextsOnFirstUse(
  folder: string,
  file: string,
  module: string,
  name: string,
): object {
  return fillOnFirstUse({}, () => {
    const texts = loadForeignTexts(join(folder, file))[module]?.[name];
    if (!texts) throw new Error(`${file} has no ${name} of ${module}`);
    return texts;
  });
}
