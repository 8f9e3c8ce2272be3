/** Contact flow or module as a file contains it, before validation. */
export type InputFlow = {
  file: string;
  /** Name by which other flows refer to the flow: the logical ID in a template, otherwise the file name. */
  id: string;
  name: string;
  /** Flow type that the file declares outside the flow; undefined if it declares none. */
  type: string | undefined;
  content: unknown;
  isFromTemplate: boolean;
};
