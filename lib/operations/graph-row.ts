import {
  GraphWidget,
  type HorizontalAnnotation,
  type IMetric,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';

type Graphs = Record<string, IMetric[]>;

/** Builds one row of the dashboard, with a graph for each title. */
export function buildGraphRow(
  graphs: Graphs,
  annotations: Record<string, HorizontalAnnotation[]> = {},
): IWidget[] {
  return Object.entries(graphs).map(
    ([title, left], _, { length }) =>
      new GraphWidget({
        title,
        left,
        width: 24 / length,
        leftAnnotations: annotations[title] ?? [],
      }),
  );
}
