import { isObject } from '../assembly/template.ts';
import { parseJsonText } from '../http-api/parse-json.ts';
import type { ConstraintShape, ServiceConstraints } from './constraint-table.ts';
import type { AwsHttpRequest, OperationMatch } from './find-operation.ts';
import { readFormInput } from './read-form.ts';
import { readXmlInput } from './read-xml.ts';

type OperationInput = Record<string, unknown>;
type Structure = Extract<ConstraintShape, { type: 'structure' }>;

const structureOf = ({ shapes }: ServiceConstraints, name: string): Structure => {
  const shape = shapes[name];
  if (shape?.type !== 'structure') throw new Error(`Shape ${name} is not a structure`);
  return shape;
};

/** Reads those input members of an AWS operation that are in the path, the query string or a header. */
const membersOutsideBody = (
  { members }: Structure,
  { path, headers }: AwsHttpRequest,
  inPath: OperationMatch['inPath'],
): OperationInput => {
  const query = new URLSearchParams(path.split('?')[1]);
  const read = (place: 'uri' | 'querystring' | 'header' | 'headers', name: string) => {
    switch (place) {
      case 'uri':
        return inPath[name];
      case 'querystring':
        return query.get(name) ?? undefined;
      case 'header':
        return headers[name.toLowerCase()];
      case 'headers':
        return undefined;
    }
  };
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, { in: place, as = name }]) =>
      place === undefined ? [] : [[name, read(place, as)]],
    ),
  );
};

/**
 * Reads the input members of an AWS operation from the request body. If one binary member forms the whole body, its bytes
 * are returned unchanged.
 */
const bodyOf = (
  structure: Structure,
  service: ServiceConstraints,
  body: Buffer,
): OperationInput => {
  const { payload } = structure;
  if (payload === undefined) {
    const read = body.length === 0 ? {} : parseJsonText(body.toString('utf8'));
    return isObject(read) ? read : {};
  }
  const member = structure.members[payload];
  const shape = member && service.shapes[member.shape];
  if (shape?.type !== 'structure') return { [payload]: body };
  return { [payload]: readXmlInput(body.toString('utf8'), shape, service.shapes) };
};

/** Decodes an AWS request by the service's protocol. Returns the input that the function passed to its AWS client. */
export function readOperationInput(
  request: AwsHttpRequest,
  foundOperation: OperationMatch,
): OperationInput {
  const { service, name, inPath } = foundOperation;
  const input = service.operations[name]?.input ?? '';
  const structure = structureOf(service, input);
  switch (service.protocol) {
    case 'json':
      return bodyOf(structure, service, request.body);
    case 'query':
      return readFormInput(
        new URLSearchParams(request.body.toString('utf8')),
        structure,
        service.shapes,
      );
    case 'rest-json':
    case 'rest-xml':
      return {
        ...bodyOf(structure, service, request.body),
        ...membersOutsideBody(structure, request, inPath),
      };
  }
}
