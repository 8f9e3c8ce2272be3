import type { AssemblyStack } from './read-assembly.ts';

/** Values that `Ref` and `Fn::GetAtt` return for a CloudFormation resource. */
export type ResourceIdentity = {
  ref: string;
  attributes: Partial<Record<string, string>>;
};

export type NamedResource = {
  stack: AssemblyStack;
  logicalId: string;
  /** Physical name of the resource: the name in the template, or a name built from the stack and the logical ID. */
  name: string;
  /** URL at which the local HTTP API listens. */
  apiEndpoint: string;
};
