import type { OperatorTask } from '../model/operator-task.ts';

export type ConnectTaskCreator = (task: OperatorTask) => Promise<void>;
