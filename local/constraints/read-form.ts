import { isObject } from '../assembly/template.ts';
import type { ConstraintShape, ServiceConstraints } from './constraint-table.ts';

type Tree = { [name: string]: Tree | string };

/** Converts flat form fields such as `MessageAttributes.entry.1.Name=x` to nested objects. */
const toTree = (form: URLSearchParams): Tree => {
  const root: Tree = {};
  for (const [path, value] of form) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let place = root;
    for (const name of names) {
      const next = place[name];
      const inner = typeof next === 'object' ? next : {};
      place[name] = inner;
      place = inner;
    }
    place[last] = value;
  }
  return root;
};

const listItems = (tree: Tree | string | undefined): (Tree | string)[] =>
  typeof tree === 'object' ? Object.values(tree) : [];

const convertToShape = (
  tree: Tree | string,
  shape: ConstraintShape | undefined,
  shapes: ServiceConstraints['shapes'],
): unknown => {
  if (typeof tree === 'string' || shape === undefined) return tree;
  switch (shape.type) {
    case 'structure':
      return {
        ...tree,
        ...Object.fromEntries(
          Object.entries(shape.members).flatMap(([name, { shape: inner, as = name }]) => {
            const value = tree[as];
            return value === undefined
              ? []
              : [[name, convertToShape(value, shapes[inner], shapes)]];
          }),
        ),
      };
    case 'list':
      return listItems(tree[shape.as ?? 'member']).map((each) =>
        convertToShape(each, shapes[shape.member], shapes),
      );
    case 'map': {
      const [keyName, valueName] = shape.as ?? ['key', 'value'];
      const entries = listItems(tree['entry']).flatMap((entry) => {
        const { [keyName]: key, [valueName]: value = '' } = typeof entry === 'object' ? entry : {};
        return typeof key === 'string'
          ? [[key, convertToShape(value, shapes[shape.value], shapes)]]
          : [];
      });
      return Object.fromEntries(entries);
    }
    default:
      return tree;
  }
};

/** Reads an AWS operation's input from a form in AWS's query protocol. Numbered form fields become lists and maps. */
export function readFormInput(
  form: URLSearchParams,
  shape: ConstraintShape,
  shapes: ServiceConstraints['shapes'],
): Record<string, unknown> {
  const read = convertToShape(toTree(form), shape, shapes);
  return isObject(read) ? read : {};
}
