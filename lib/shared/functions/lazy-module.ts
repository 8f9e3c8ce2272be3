import { transform } from 'esbuild';

/** Module of the project that loads its imports when they are first used. */
export type LazyModule = {
  /**
   * JavaScript expression: a function that takes `$load` and returns the exports. It loads an import with
   * `$load("module:./x.ts")`, where `./x.ts` is the specifier as written.
   */
  code: string;
  /** Names that the module uses from each imported module, keyed by specifier. Empty if it uses the whole module. */
  imports: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Import in esbuild's CommonJS output: `var import_x = require("./x.ts");`, perhaps with `__toESM(…)` around the call. */
const importPattern = /^var (\w+) = (?:__toESM\()?require\("(.+?)"\)\)?;\n/gm;
/** Import at run time in esbuild's CommonJS output. */
const dynamicImportPattern = /__toESM\(require\("(.+?)"\)\)/g;
/** Exports in esbuild's CommonJS output: `__export(…, {`, then lines such as `  name: () => local,`. */
const exportsPattern = /^__export\(\w+, \{\n([^}]*)\n\}\);\n/m;
const exportPattern = /(\w+): \(\) => ([\w.]+)/g;
/** Texts of a language in a file that combines languages: `  km: import_km.texts`. */
const translationPattern = /^( +)(\w+): (\w+\.\w+)(,?)$/gm;
const combinedTextsPath = /^i18n\/[\w-]+\.ts$/;
/** Placeholder for the use of an import: its index, and the name, which is empty if the whole module is used. */
const usePattern = /\$import_(\d+)_(\w*)/g;

/** Start of the converted module, as esbuild prints it. */
const functionStart = '$module = function($load) {\n  "use strict";\n';
const target = { target: 'node24', supported: { 'dynamic-import': false } } as const;

const toCommonJs = async (source: string): Promise<string> => {
  const { code } = await transform(source, {
    ...target,
    loader: 'ts',
    format: 'cjs',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return code;
};

/** Removes the helpers of esbuild's CommonJS output, except those for templates. */
const removeHelpers = (code: string): string => {
  const [head = '', body] = code.split(/^module\.exports = .*\n/m);
  if (body === undefined) return code; // exports nothing
  const helpers = /^var __(?:freeze|template|defProp) = .*\n/gm;
  return body.includes('__template(') ? (head.match(helpers) ?? []).join('') + body : body;
};

const buildReturnStatement = (code: string): string => {
  const lines = [...(exportsPattern.exec(code)?.[1] ?? '').matchAll(exportPattern)];
  const exported = lines.map(([, name, value = '']) =>
    value.includes('.') ? `get ${name}() { return ${value}; }` : `${name}: ${value}`,
  );
  return `return { ${exported.join(', ')} };`;
};

type Binding = { local: string; specifier: string };

/**
 * Replaces each use of an import, such as `import_x.name`, with a placeholder. esbuild finds the uses, because a local variable
 * or a text can look the same.
 */
const markUses = async (code: string, bindings: readonly Binding[]): Promise<string> => {
  const define = bindings.flatMap(({ local }, index) => {
    const names = [...code.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'))];
    const rows = names.map(([use, name]) => [use, `$import_${index}_${name}`]);
    return [[local, `$import_${index}_`], ...rows];
  });
  const marked = await transform(code, { ...target, define: Object.fromEntries(define) });
  return marked.code;
};

/** Returns an expression that loads an import. */
const buildLoadExpression = ({ specifier }: Binding, name: string): string => {
  const isWhole = name === '' || (specifier.startsWith('node:') && name === 'default');
  return `$load("module:${specifier}")${isWhole ? '' : `.${name}`}`;
};

/** Replaces the placeholders with expressions that load each import once. */
const loadOnFirstUse = (marked: string, bindings: readonly Binding[]) => {
  const imports = new Map<string, Set<string>>();
  const variables = new Map<string, string>();
  const code = marked.replaceAll(usePattern, (use, index: string, name: string) => {
    const binding = bindings[Number(index)];
    if (!binding) throw new Error(`Unknown import ${use}`);
    const names = imports.get(binding.specifier) ?? new Set();
    imports.set(binding.specifier, name === '' ? names : names.add(name));
    if (name === '') return buildLoadExpression(binding, name);
    const variable = variables.get(use) ?? `$${variables.size}`;
    variables.set(use, variable);
    return `(${variable} ??= ${buildLoadExpression(binding, name)})`;
  });
  const declaration = variables.size > 0 ? `let ${[...variables.values()].join(', ')};` : '';
  return { imports, code: code.replace(functionStart, () => functionStart + declaration) };
};

/** Converts a TypeScript module so that it loads its imports when they are first used. */
export async function toLazyModule(source: string, path: string): Promise<LazyModule> {
  const commonJs = await toCommonJs(source);
  const bindings = [...commonJs.matchAll(importPattern)].map(
    ([, local = '', specifier = '']): Binding => ({ local, specifier }),
  );
  const dynamic = new Set<string>();
  const body = removeHelpers(commonJs)
    .replace(importPattern, '')
    .replace(dynamicImportPattern, (_, specifier: string) => {
      dynamic.add(specifier);
      return `$load("module:${specifier}")`;
    });
  const lazyBody = combinedTextsPath.test(path)
    ? body.replace(translationPattern, '$1get $2() { return $3; }$4')
    : body;
  const whole = `${functionStart}${lazyBody}\n${buildReturnStatement(commonJs)}\n};`;
  const { code, imports } = loadOnFirstUse(await markUses(whole, bindings), bindings);
  for (const specifier of dynamic) imports.set(specifier, new Set());
  // keeps the names of functions for stack traces
  const small = await transform(code, { ...target, minifyWhitespace: true, minifySyntax: true });
  return { code: small.code.trim().replace(/^\$module=(.*);$/s, '($1)'), imports };
}
