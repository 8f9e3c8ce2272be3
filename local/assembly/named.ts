import type { Stack } from './read.ts';

/** Who a resource is: what `Ref` and `Fn::GetAtt` answer for it. */
export type Identity = {
  ref: string;
  attributes: Partial<Record<string, string>>;
};

export type Named = {
  stack: Stack;
  logicalId: string;
  /** The physical name: what the template gives, or one made of stack and logical id. */
  name: string;
  /** Where the HTTP API listens on this machine. */
  apiEndpoint: string;
};
