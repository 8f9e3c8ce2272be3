import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { toLazyModule } from '../../../../lib/shared/functions/lazy-module.ts';

const imported: Record<string, unknown> = {
  'module:./a.ts': { name: 'a', double: (n: number) => 2 * n },
  'module:./b.json': { default: { size: 3 } },
  'module:zod': { object: 'object of zod' },
  'module:node:path': { join: (...parts: string[]) => parts.join('/') },
};

/** Converts and evaluates a module. Returns its exports, and the specifiers that it has loaded so far. */
const evaluate = async (source: string, path = 'core/x.ts') => {
  const loaded: string[] = [];
  const { code, imports } = await toLazyModule(source, path);
  const exported = runInThisContext(code)((specifier: string) => {
    loaded.push(specifier);
    return imported[specifier];
  });
  return { exported, loaded, imports };
};

describe('toLazyModule', () => {
  test('loads an import when a function first uses it, and only once', async () => {
    const { exported, loaded } = await evaluate(
      "import { double } from './a.ts';\nexport function quadruple(n: number): number { return double(double(n)); }",
    );
    expect(loaded).toEqual([]);
    expect(exported.quadruple(3)).toBe(12);
    expect(exported.quadruple(5)).toBe(20);
    expect(loaded).toEqual(['module:./a.ts']);
  });

  test('loads imports that the module uses while it is evaluated', async () => {
    const source =
      "import data from './b.json' with { type: 'json' };\nexport const size = data.size;";
    expect(await evaluate(source)).toMatchObject({
      exported: { size: 3 },
      loaded: ['module:./b.json'],
    });
  });

  test('does not load an import for a local variable or a text with the same name', async () => {
    const { exported, loaded } = await evaluate(
      "import * as z from 'zod';\nexport const read = (z: { object: string }) => [z.object, 'z.object'];\nexport const shape = () => z.object;",
    );
    expect(exported.read({ object: 'local' })).toEqual(['local', 'z.object']);
    expect(loaded).toEqual([]);
    expect(exported.shape()).toBe('object of zod');
  });

  test('lists the names that the module uses from each import', async () => {
    const { imports } = await evaluate(
      "import type { Ticket } from './t.ts';\nimport { double, name } from './a.ts';\nexport const get = (of: Ticket) => [of, double, name];",
    );
    expect([...imports]).toEqual([['./a.ts', new Set(['double', 'name'])]]);
  });

  test('loads a re-exported module when the export is read', async () => {
    const { exported, loaded } = await evaluate("export { name } from './a.ts';");
    expect(loaded).toEqual([]);
    expect(exported.name).toBe('a');
  });
});

describe('toLazyModule converts other kinds of imports', () => {
  test('loads a dynamic import when it is evaluated', async () => {
    const { exported, loaded, imports } = await evaluate(
      "export const load = async () => (await import('./a.ts')).name;",
    );
    expect(loaded).toEqual([]);
    expect(await exported.load()).toBe('a');
    expect([...imports.keys()]).toEqual(['./a.ts']);
  });

  test('loads a language of combined texts when the texts in this language are read', async () => {
    const source =
      "import * as km from './a.ts';\nimport * as vi from './a.ts';\nexport const texts = {\n  vi: vi.name,\n  km: km.name,\n};";
    const { exported, loaded } = await evaluate(source, 'i18n/portal.ts');
    expect(loaded).toEqual([]);
    expect(exported.texts.km).toBe('a');
    expect(loaded).toHaveLength(1);
  });

  test('loads modules of Node.js by their default export', async () => {
    const { exported } = await evaluate(
      "import path, { join } from 'node:path';\nexport const same = () => path.join === join;",
    );
    expect(exported.same()).toBe(true);
  });
});
