import type { AssemblyStack } from './read.ts';

/** Results of `Ref` and `Fn::GetAtt` for a resource. */
export type ResourceIdentity = {
  ref: string;
  attributes: Partial<Record<string, string>>;
};

export type NamedResource = {
  stack: AssemblyStack;
  logicalId: string;
  /** Physical name from the template, or a name built from the stack and the logical ID. */
  name: string;
  /** URL at which the local HTTP API listens. */
  apiEndpoint: string;
};
