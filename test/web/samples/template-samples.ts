/** HTML by template and state. A template is a page function, or one step of it: `report/place`. */
export type TemplateSamples = Record<string, Record<string, string>>;
